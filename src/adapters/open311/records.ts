import { looksLikeHtml, plainText } from '../../adapter/documents/plain-text.js';
import { AdapterError } from '../../adapter/errors.js';
import { isObject } from '../../adapter/shape.js';

/** A record of a server, of which nothing is certain. */
export type Members = Readonly<Record<string, unknown>>;

/** Members under which servers put the list that the standard wants bare. */
const wrappings = ['services', 'service_requests', 'service_request', 'requests', 'request', 'data'];

/** Members of which a record of GeoReport has at least one. */
const marks = ['service_code', 'service_request_id', 'token', 'attributes'];

/** Whether a server that speaks GeoReport may have said that, for whatever speaks JSON may answer in its place. */
export function isOfGeoReport(value: unknown): boolean {
  if (!isObject(value)) return Array.isArray(value);
  return [...wrappings, ...marks, 'errors', 'endpoints'].some((name) => name in value);
}

/**
 * The records of an answer: a bare list, one in an envelope, or a single record. Throws `malformed` where an answer of
 * another kind came.
 */
export function recordsIn(value: unknown): readonly Members[] {
  if (Array.isArray(value)) {
    const records = value.filter(isObject);
    if (records.length > 0 || value.length === 0) return records;
  } else if (isObject(value)) {
    const wrapping = wrappings.find((name) => typeof value[name] === 'object');
    if (wrapping !== undefined) return recordsIn(value[wrapping]);
    if (marks.some((name) => name in value)) return [value];
  }
  throw new AdapterError('malformed', { message: 'an answer without records of GeoReport' });
}

/** What stands there, if anything does: 0 is something; an empty text and the names of nothing are not. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value.trim() : '';
  return /^(?:null|undefined|)$/.test(text) ? undefined : text;
}

/** Booleans come as such, as texts and as numbers; `undefined` for anything else. */
export function flagOf(value: unknown): boolean | undefined {
  const text = textOf(value) ?? '';
  if (/^(?:true|1|yes)$/i.test(text)) return true;
  return /^(?:false|0|no)$/i.test(text) ? false : undefined;
}

/** A list, one value as a list of it, nothing as an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null || value === '' ? [] : [value];
}

/**
 * Where a program stopped on the server's disk: a path below a root of Unix (Filesystem Hierarchy Standard, macOS) or a drive
 * of Windows, or any path with the line in it. Other paths are those of web pages.
 */
const diskPath = new RegExp(
  [
    String.raw`(?<![^\s"'(])(?:at )?\/(?:srv|var|usr|opt|etc|home|root|tmp|mnt|proc|Users|Volumes)(?:\/[\w.-]*\w)+(?: line \d+)?`,
    String.raw`(?<![^\s"'(])at (?:\/[\w.-]*\w)+ line \d+`,
    String.raw`(?:\bat )?\b[A-Za-z]:\\(?:[^\\:\r\n]*\\)*(?:[^\s\\]*\w)?(?: line \d+)?`,
  ].join('|'),
  'g',
);

/** What staff wrote for residents, as plain text. What is cut out of it leaves `…`. */
export function wordsOf(value: unknown): string | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  const plain = looksLikeHtml(text) ? plainText(text) : text;
  const words = plain.replace(diskPath, '…');
  const isNothingLeft = words !== plain && !/[^\s….,;:!?"'()]/.test(words);
  return isNothingLeft ? undefined : words || undefined;
}
