import { decode } from '../../adapter/documents/decode.js';
import type { DownloadedDocument } from '../../adapter/documents/download.js';
import { isPage } from '../../adapter/documents/page.js';
import { AdapterError, isAdapterError } from '../../adapter/errors.js';
import { unfoldBytes } from './unfold.js';

/** How far into an answer a calendar may begin: some servers write a line of their own before it. */
const farthestBeginning = 10_000;

/** The text of a document, with its lines made whole. */
export function calendarText({ bytes, contentType }: DownloadedDocument): string {
  return decode(unfoldBytes(bytes), contentType);
}

/** Whether a text is a calendar, whatever its media type says. */
export function isCalendar(text: string): boolean {
  return /^[^\S\r\n]*BEGIN\s*:\s*VCALENDAR/im.test(text.slice(0, farthestBeginning));
}

/** Why a text is no calendar. Whoever is not signed in is often shown a page instead. */
export function notCalendar(
  text: string,
  asked: string,
  { url, wasRedirected }: DownloadedDocument,
): AdapterError {
  const start = text.slice(0, 1000).trimStart();
  const isOne = isPage(start);
  if (isOne && wasRedirected)
    return new AdapterError('unauthenticated', { message: `${asked} led to a page: ${url}` });
  if (isOne && /<input\b[^<>]*\btype\s*=\s*["']?password/i.test(text))
    return new AdapterError('unauthenticated', {
      message: `${url}: a page to sign in instead of a calendar`,
    });
  const what = isOne
    ? 'a page instead of a calendar'
    : start === ''
      ? 'an empty answer'
      : 'no BEGIN:VCALENDAR';
  return new AdapterError('malformed', { message: `${url}: ${what}` });
}

/** Whether a server says that it does not do that: a collection may be had in another way. */
export function isRefusal(thrown: unknown): boolean {
  const codes = ['unsupported', 'invalid', 'forbidden', 'not-found', 'conflict', 'malformed', 'unknown'];
  return isAdapterError(thrown) && codes.includes(thrown.code);
}
