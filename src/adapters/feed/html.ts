import { parsed } from '../../adapter/documents/addresses.js';
import { decodeReferences } from '../../adapter/documents/entities.js';

// HTML as text, for there is no DOM where a server reads feeds. Nothing here makes it safe: what shows it cleans it.
// Every expression goes over the text once, whatever stands in it.

const tagStart = /<[a-z][^\s/>]*/gi;
const attribute = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/y;
const addressNames = new Set(['href', 'src', 'poster', 'cite', 'background', 'srcset', 'imagesrcset']);

/** The HTML with every relative address made complete. */
export function withAddresses(html: string, base: string): string {
  const pieces: string[] = [];
  let taken = 0;
  tagStart.lastIndex = 0;
  while (tagStart.exec(html)) {
    attribute.lastIndex = tagStart.lastIndex;
    for (let match = attribute.exec(html); match; match = attribute.exec(html)) {
      tagStart.lastIndex = attribute.lastIndex;
      const [whole, name = '', double, single, bare] = match;
      const value = double ?? single ?? bare;
      if (value === undefined || !addressNames.has(name.toLowerCase())) continue;
      const valueEnd = match.index + whole.length;
      const isQuoted = bare === undefined;
      const valueStart = valueEnd - value.length - (isQuoted ? 2 : 0);
      pieces.push(html.slice(taken, valueStart), `"${escapeAttribute(completed(name, value, base))}"`);
      taken = valueEnd;
    }
  }
  return pieces.join('') + html.slice(taken);
}

function completed(name: string, value: string, base: string): string {
  const decoded = decodeReferences(value);
  if (!/srcset$/i.test(name)) return complete(decoded, base);
  return decoded
    .split(/,\s+/)
    .map((candidate) => candidate.trim().replace(/^\S+/, (address) => complete(address, base)))
    .join(', ');
}

/** An address that has a scheme stays as it is written. */
function complete(address: string, base: string): string {
  const trimmed = address.trim();
  return /^[a-z][a-z\d+.-]*:/i.test(trimmed) ? trimmed : (parsed(trimmed, base)?.href ?? trimmed);
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function escapeAttribute(value: string): string {
  return escapeText(value).replaceAll('"', '&quot;');
}
