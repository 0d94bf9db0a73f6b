import {
  AdapterError,
  adapterErrorCodes,
  fieldErrorCodes,
  type AdapterErrorCode,
  type FieldErrorCode,
} from '../../adapter/errors.js';
import { asObject } from './json.js';
import type { Reply } from './reply.js';

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

/** A reply that says no, as an error: by the problem's own code (RFC 9457), else by what else tells why. */
export function problemOf(
  { status, header }: Reply,
  body: unknown,
  otherwise = codeOfStatus(status),
): AdapterError {
  const problem = asObject(body);
  const sentAt = Date.parse(header('Date') ?? '') || Date.now();
  const retryAfterMs = waitOf(header('Retry-After'), sentAt) ?? waitOf(problem.retryAfter, sentAt);
  const code = knownCode(problem.code) ?? otherwise;
  // The same request is still being filed: the backend says when to ask how that went.
  const isUnderWay = code === 'conflict' && retryAfterMs !== undefined;
  const detail = [problem.title, problem.detail].filter((part) => typeof part === 'string').join(': ');
  return new AdapterError(isUnderWay ? 'unavailable' : code, {
    message: `status ${status}${detail && `, ${detail}`}`,
    fields: fieldsOf(problem.fields),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(typeof problem.originalId === 'string' && { originalId: problem.originalId }),
  });
}

/** The code by that name. The contract knows one more than the elements have words for. */
export function knownCode(name: unknown): AdapterErrorCode | undefined {
  if (name === 'idempotency-key-reused') return 'conflict';
  return adapterErrorCodes.find((known) => known === name);
}

/** What a status of HTTP means; also where a body gives one. */
export function codeOfStatus(status: number): AdapterErrorCode {
  return statusCodes[status] ?? (status >= 500 && status < 600 ? 'unavailable' : 'unknown');
}

function fieldsOf(fields: unknown): Record<string, FieldErrorCode> {
  const codes = Object.entries(asObject(fields)).map(([path, code]): [string, FieldErrorCode] => [
    path,
    fieldErrorCodes.find((known) => known === code) ?? 'invalid',
  ]);
  return Object.fromEntries(codes);
}

/** Seconds or an HTTP date (RFC 9110, section 10.2.3) as a wait in ms; `undefined` for anything else. */
function waitOf(value: unknown, sentAt: number): number | undefined {
  const text = String(value).trim();
  const isDate = /^[A-Z][a-z]{2}, .* GMT$/.test(text);
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : isDate ? Date.parse(text) - sentAt : NaN;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), longestWait);
}
