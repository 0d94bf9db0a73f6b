/** Why a call to a backend failed. Words for people come from the messages, by code, never from the wire. */
export const adapterErrorCodes = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'duplicate',
  'too-large',
  'rate-limited',
  'offline',
  'timeout',
  'unavailable',
  'unsupported',
  'malformed',
  'unknown',
] as const;
export type AdapterErrorCode = (typeof adapterErrorCodes)[number];

/**
 * What is wrong with one field, as a code that the messages put into words. An adapter that knows only a
 * sentence uses `invalid`.
 */
export const fieldErrorCodes = [
  'required',
  'too-long',
  'too-small',
  'too-large',
  'format',
  'unknown-choice',
  'expired',
  'invalid',
] as const;
export type FieldErrorCode = (typeof fieldErrorCodes)[number];

/** What an `AdapterError` may carry beside its code. */
export interface AdapterErrorDetails {
  /** For `invalid`: the fields by path (`description`, `fields.leak_size`, `contact.phone`). */
  fields?: Readonly<Record<string, FieldErrorCode>>;
  /** For `rate-limited` and `unavailable`: how long to wait, in ms. */
  retryAfterMs?: number;
  /** For `duplicate`: the id of the record that is already there. */
  originalId?: string;
  /** Whether the same call may succeed later. Absent: by the code. `false`: somebody has to mend the set-up first. */
  retryable?: boolean;
  /** For developers: what the backend said. Never shown to residents. */
  message?: string;
  cause?: unknown;
}

const retryableCodes: readonly AdapterErrorCode[] = ['rate-limited', 'offline', 'timeout', 'unavailable'];

/** The one kind of failure that leaves an adapter. */
export class AdapterError extends Error {
  readonly code: AdapterErrorCode;
  readonly fields: Readonly<Record<string, FieldErrorCode>>;
  readonly retryAfterMs: number | undefined;
  readonly originalId: string | undefined;
  /** Whether the same call may succeed later without a change by the resident. */
  readonly retryable: boolean;

  constructor(code: AdapterErrorCode, details: AdapterErrorDetails = {}) {
    super(details.message ?? code, { cause: details.cause });
    this.code = code;
    this.fields = details.fields ?? {};
    this.retryAfterMs = details.retryAfterMs;
    this.originalId = details.originalId;
    this.retryable = details.retryable ?? retryableCodes.includes(code);
  }

  // Not a field: where a page freezes what all errors inherit, the assignment would throw.
  override get name() {
    return 'AdapterError' as const;
  }
}

/** Whether the value is an `AdapterError`, also one that another copy of the library made. */
export function isAdapterError(value: unknown): value is AdapterError {
  return value instanceof Error && value.name === 'AdapterError' && 'code' in value;
}

/** Whatever was thrown, as an `AdapterError`. */
export function toAdapterError(thrown: unknown): AdapterError {
  if (isAdapterError(thrown)) return thrown;
  const name = thrown instanceof Error ? thrown.name : '';
  if (name === 'TimeoutError') return new AdapterError('timeout', { cause: thrown });
  return new AdapterError('unknown', {
    message: thrown instanceof Error ? thrown.message : `threw ${typeof thrown}`,
    cause: thrown,
  });
}
