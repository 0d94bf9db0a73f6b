import {
  AdapterError,
  adapterErrorCodes,
  fieldErrorCodes,
  type AdapterErrorCode,
  type FieldErrorCode,
} from './errors.js';
import { asObject } from './json.js';

/** The code by that name, if it is one. The REST contract knows one more than the elements have words for. */
export const knownCode = (name: unknown): AdapterErrorCode | undefined =>
  name === 'idempotency-key-reused' ? 'conflict' : adapterErrorCodes.find((code) => code === name);

/**
 * An error of known codes, whatever it is made of: who writes no TypeScript can give anything, and so can a backend, or
 * another version of the library. What is none of the codes is the most general of them; a wait that is no number is none.
 */
export function knownError(code: unknown, details: Readonly<Record<string, unknown>>): AdapterError {
  const { fields, retryAfterMs, originalId } = details;
  return new AdapterError(knownCode(code) ?? 'unknown', {
    ...details,
    fields: fieldsOf(fields),
    retryAfterMs: Number.isFinite(retryAfterMs) ? (retryAfterMs as number) : undefined,
    originalId: typeof originalId === 'string' ? originalId : undefined,
  });
}

function fieldsOf(fields: unknown): Record<string, FieldErrorCode> {
  const codeOf = (word: unknown) => fieldErrorCodes.find((code) => code === word) ?? 'invalid';
  return Object.fromEntries(Object.entries(asObject(fields)).map(([path, word]) => [path, codeOf(word)]));
}
