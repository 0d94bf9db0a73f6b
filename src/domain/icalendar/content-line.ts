import { isInstant } from '../instant.js';
import type { Instant } from '../time.js';

/** The most octets of a line, its end not counted (RFC 5545, section 3.1). */
const lineLimit = 75;

/** A property in lines that end in CRLF; those after the first begin with a space. */
export function property(name: string, value: string): string {
  const lines: string[] = [];
  let line = '';
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const length = octetsOf(character);
    if (octets + length > lineLimit) {
      lines.push(line);
      line = ' ';
      octets = 1;
    }
    line += character;
    octets += length;
  }
  return `${[...lines, line].join('\r\n')}\r\n`;
}

/** How long a character is in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0)!;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

/** Text as a value (RFC 5545, section 3.3.11): line breaks stay, other control characters are not allowed. */
export function textValue(text: string): string {
  return wellFormed(text)
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** An absolute address as a value (RFC 3986: ASCII alone); `undefined` when the text is none. */
export function uriValue(url: string): string | undefined {
  if (!/^[a-z][a-z\d+.-]*:[^\s\p{Cc}"<>\\^`{|}]+$/iu.test(url)) return undefined;
  return wellFormed(url).replace(/[^\x21-\x7e]+/g, encodeURIComponent);
}

/**
 * A moment in UTC, to the second: `20261126T034500Z`.
 *
 * @throws {RangeError} for what is no instant
 */
export function utcValue(instant: Instant): string {
  if (!isInstant(instant)) throw new RangeError(`not an instant: ${instant}`);
  return new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** Half a character cannot be written in UTF-8. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
