import type { AdapterErrorCode } from './errors.js';

const statusCodes: Readonly<Record<number, AdapterErrorCode>> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'unsupported',
  408: 'timeout',
  409: 'conflict',
  410: 'not-found',
  413: 'too-large',
  415: 'invalid',
  422: 'invalid',
  423: 'unavailable',
  425: 'unavailable',
  429: 'rate-limited',
  501: 'unsupported',
};

/** The longest wait that a backend may ask for, ms. */
const longestWait = 3_600_000;

/**
 * What a status of HTTP means. Browsers take what there is of a reply that was cut in the middle of its status for one:
 * 20 for 201 (Chromium 156, Firefox 153).
 */
export function codeOfStatus(status: number): AdapterErrorCode {
  if (status < 100) return 'offline';
  return statusCodes[status] ?? (status >= 500 && status < 600 ? 'unavailable' : 'unknown');
}

/**
 * The value of `Retry-After`, seconds or an HTTP date (RFC 9110, section 10.2.3), as a wait in ms; `undefined` for
 * anything else. `sentAt` is the sender's time, ms since the epoch.
 */
export function waitOf(value: unknown, sentAt: number): number | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).trim();
  const isDate = /^[A-Z][a-z]{2}, .* GMT$/.test(text);
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : isDate ? Date.parse(text) - sentAt : NaN;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), longestWait);
}
