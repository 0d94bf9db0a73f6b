import { STATUS_CODES } from 'node:http';
import type { AdapterErrorCode, FieldErrorCode } from '../../../../src/adapter/errors.js';
import type { ServiceRequest } from '../../../../src/domain/index.js';

/** What a reply that says no may carry beside its code. */
export interface ProblemDetails {
  fields?: Readonly<Record<string, FieldErrorCode>>;
  /** Seconds until it makes sense to try again. */
  retryAfter?: number;
  /** The record that is already there. */
  originalId?: string;
  /** The record as it is now, which is why not. */
  current?: ServiceRequest;
}

/** A refusal, as RFC 9457 has it, with the contract's own `code`. Thrown anywhere, answered in one place. */
export class Problem extends Error {
  readonly status: number;
  readonly code: AdapterErrorCode | 'idempotency-key-reused';
  readonly details: ProblemDetails;

  /** @param message tells developers what was wrong this time */
  constructor(status: number, code: Problem['code'], message: string, details: ProblemDetails = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** The reply for a refusal. What is no `Problem` is the server's own fault, and told to nobody but its log. */
export function problemReply(thrown: unknown): Response {
  if (!(thrown instanceof Problem) && !isCutOff(thrown)) console.error(thrown);
  const { status, code, message, details } =
    thrown instanceof Problem
      ? thrown
      : new Problem(503, 'unavailable', 'Something failed here.', { retryAfter: 5 });
  const body = {
    type: 'about:blank',
    title: STATUS_CODES[status],
    status,
    detail: message,
    code,
    ...details,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...(details.retryAfter !== undefined && { 'Retry-After': String(details.retryAfter) }),
    },
  });
}

/** Whether whoever asked has gone before all was said, as Node's server puts it: nothing failed here. */
const isCutOff = (thrown: unknown) =>
  thrown instanceof Error && thrown.message === 'aborted' && 'code' in thrown && thrown.code === 'ECONNRESET';
