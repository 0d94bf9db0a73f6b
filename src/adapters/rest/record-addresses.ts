import { wholeAddresses } from './addresses.js';
import { asObject } from '../../adapter/json.js';

/**
 * A notice or an activity with its own address and those of its files and links made whole, as those of photos are. One
 * that is none stays as it is: for a broken link nobody should miss an outage.
 */
export function withRecordAddresses(record: unknown, base: string): Record<string, unknown> {
  const { attachments, links, ...rest } = asObject(record);
  return {
    ...withAddress(rest, base),
    ...(Array.isArray(attachments) && { attachments: attachments.map((file) => withAddress(file, base)) }),
    ...(Array.isArray(links) && { links: links.map((link) => withAddress(link, base)) }),
  };
}

function withAddress(record: unknown, base: string): Record<string, unknown> {
  const { url } = asObject(record);
  return { ...asObject(record), ...wholeAddresses({ url }, base) };
}
