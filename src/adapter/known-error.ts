import {
  AdapterError,
  adapterErrorCodes,
  fieldErrorCodes,
  type AdapterErrorCode,
  type FieldErrorCode,
} from './errors.js';
import { asObject } from './json.js';

/** The code by that name, if it is one. */
export const knownCode = (name: unknown): AdapterErrorCode | undefined =>
  adapterErrorCodes.find((code) => code === name);

/**
 * An error of known codes, whatever it is made of: who writes no TypeScript can give anything, and so can a backend, or
 * another version of the library. What is none of the codes is the most general of them; a wait that is no number is none.
 */
export function knownError(code: unknown, details: object): AdapterError {
  const { message, cause, fields, retryAfterMs, originalId, retryable } = asObject(details);
  return new AdapterError(knownCode(code) ?? 'unknown', {
    cause,
    fields: fieldsOf(fields),
    ...(typeof message === 'string' && { message }),
    ...(Number.isFinite(retryAfterMs) && { retryAfterMs: Math.max(retryAfterMs as number, 0) }),
    ...(/^(string|number)$/.test(typeof originalId) && { originalId: String(originalId) }),
    ...(typeof retryable === 'boolean' && { retryable }),
  });
}

function fieldsOf(fields: unknown): Record<string, FieldErrorCode> {
  const codeOf = (word: unknown) => fieldErrorCodes.find((code) => code === word) ?? 'invalid';
  return Object.fromEntries(Object.entries(asObject(fields)).map(([path, word]) => [path, codeOf(word)]));
}
