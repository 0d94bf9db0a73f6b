import type { Context } from 'hono';
import { isKnown, varies } from './reading.js';

/** A file as it is kept. */
interface StoredFile {
  name: string;
  /** What was found by content when it came, never what somebody said it was. */
  type: string;
  bytes: Uint8Array;
  /** Whether browsers show it or keep it. */
  disposition: 'inline' | 'attachment';
}

/** Answers with a file that can do nothing where it is opened on its own. */
export function fileReply(
  context: Context,
  id: string,
  { name, type, bytes, disposition }: StoredFile,
): Response {
  // The bytes behind an id never change, but who may see them is asked each time.
  const headers = { ETag: `"${id}"`, 'Cache-Control': 'private, no-cache', Vary: varies };
  if (isKnown(context, headers.ETag)) return context.newResponse(null, 304, headers);
  return context.newResponse(new Uint8Array(bytes), 200, {
    ...headers,
    'Content-Type': type,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Content-Disposition': `${disposition}; filename*=UTF-8''${encodeFileName(name)}`,
  });
}

/** As RFC 8187 wants it. */
function encodeFileName(name: string): string {
  const encode = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(name).replace(/['()*]/g, encode);
}

/** A name to show, not a path: without folders and control characters; the given one where nothing is left. */
export function cleanName(name: string, otherwise = 'photo'): string {
  const base = name
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\p{Cc}/gu, '')
    .replace(/\p{Surrogate}/gu, '\u{FFFD}')
    .trim();
  return [...base].slice(0, 120).join('') || otherwise;
}
