import type { AdapterError } from '../../adapter/errors.js';
import { codeOfStatus, waitOf } from '../../adapter/http-status.js';
import { asObject } from '../../adapter/json.js';
import { knownCode, knownError } from '../../adapter/known-error.js';
import type { Reply } from './reply.js';

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
  return knownError(isUnderWay ? 'unavailable' : code, {
    message: `status ${status}${detail && `, ${detail}`}`,
    fields: problem.fields,
    retryAfterMs,
    originalId: problem.originalId,
  });
}
