import type { CallOptions } from '../../adapter/ports.js';
import { recentRecords, type Lister } from './listing.js';
import type { Posted } from './posting.js';
import { textOf, type Members } from './records.js';
import { idOf, toRequest } from './to-request.js';

/** Within this time, ms, the same again is taken for the same thing. */
const dayLong = 86_400_000;

/** Open requests of the last day with the same words for the same service and place, the newest first. */
export async function findDoubles(
  posted: Posted,
  call: CallOptions,
  lister: Lister,
): Promise<readonly string[]> {
  const sent = Object.fromEntries(posted);
  const since = lister.settings.now() - dayLong;
  const records = await recentRecords(sent.service_code!, since, call, lister);
  const same = records.filter((record) => isSame(record, sent));
  return same
    .flatMap((record) => {
      const request = toRequest(record, lister.reading);
      return typeof request === 'string' ? [] : [request];
    })
    .filter(({ createdAt, status }) => status !== 'closed' && Date.parse(createdAt) >= since)
    .sort((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt))
    .map(({ id }) => id);
}

/** Compares what both say: a server may leave out where it is. */
function isSame(record: Members, sent: Readonly<Record<string, string>>): boolean {
  const isSamePart = (one: unknown, other: string | undefined) =>
    textOf(one) === undefined || other === undefined || inOneLine(one) === inOneLine(other);
  return (
    idOf(record) !== undefined &&
    textOf(record.service_code) === sent.service_code &&
    inOneLine(record.description) === inOneLine(sent.description) &&
    isSamePart(record.address_id, sent.address_id) &&
    isSamePart(record.address, sent.address_string)
  );
}

/** Servers turn line ends and spaces into others. */
const inOneLine = (value: unknown) => (textOf(value) ?? '').replace(/\s+/g, ' ');
