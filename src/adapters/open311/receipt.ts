import { isObject } from '../../adapter/shape.js';
import { recordsIn, textOf, type Members } from './records.js';
import type { ServiceType } from './services.js';

/** What begins the id under which `get` asks for a request that has no number yet. */
const tokenPrefix = 'token-';

/** What a server gave for a new request. */
export interface Given {
  /** The number of the request. */
  id?: string;
  /** What to ask with, when it is numbered later. */
  reference?: string;
}

/** Reads the answer to a new request. A service that never gives a number gives none, whatever the answer holds. */
export function givenIn(answer: unknown, type: ServiceType): Given {
  if (type === 'blackbox') return {};
  const record = firstOf(answer);
  const id = textOf(record.service_request_id);
  if (id !== undefined) return { id };
  const token = textOf(record.token);
  if (token !== undefined) return { reference: `${tokenPrefix}${token}` };
  // Within an envelope stands a record of the server's own.
  const own = isWrapped(answer) ? (textOf(record.publicId) ?? textOf(record.id)) : undefined;
  return own === undefined ? {} : { id: own };
}

/** What cannot be read says nothing of the request, which is there all the same. */
function firstOf(answer: unknown): Members {
  if (isWrapped(answer)) return answer.data;
  try {
    return recordsIn(answer)[0] ?? {};
  } catch {
    return {};
  }
}

function isWrapped(answer: unknown): answer is { data: Members } {
  return isObject(answer) && isObject(answer.data);
}

/** The token in an id that is made of one. */
export function tokenIn(id: string): string | undefined {
  return id.startsWith(tokenPrefix) ? id.slice(tokenPrefix.length) : undefined;
}
