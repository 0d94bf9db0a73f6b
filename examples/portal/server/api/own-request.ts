import type { Context } from 'hono';
import { mayDo, type ResidentAction, type ServiceRequest } from '../../../../src/domain/index.js';
import type { Query } from '../database/database.js';
import type { Environment } from '../portal-context.js';
import { lockRequest, type RequestRow } from '../store/requests.js';
import { standingTo } from '../store/standing.js';
import { toRequestFor } from '../store/to-request.js';
import { Problem } from './problem.js';
import { isId } from './reading.js';
import { notFound, readerOf } from './requests.js';

/**
 * A resident's own request, which nobody else changes until the transaction ends.
 *
 * @throws Problem where they only follow it, or may know nothing of it
 */
export async function lockOwn(query: Query, requestId: string, residentId: string): Promise<RequestRow> {
  const standing = isId(requestId) ? await standingTo(query, requestId, residentId) : 'stranger';
  const row = standing === 'stranger' ? undefined : await lockRequest(query, requestId);
  if (!row) throw notFound();
  if (standing === 'follower') {
    throw new Problem(403, 'forbidden', 'Only those whose own a request is may do this.');
  }
  return row;
}

/**
 * The locked request as the resident sees it, if it stands so that they may do this with it.
 *
 * @throws Problem with the request as it is now: somebody was faster
 */
export async function judgeAction(
  context: Context<Environment>,
  query: Query,
  { row, action }: { row: RequestRow; action: ResidentAction },
): Promise<ServiceRequest> {
  const request = await toRequestFor(readerOf(context), query, row);
  if (mayDo(action, request)) return request;
  throw new Problem(409, 'conflict', `The request is ${row.status}: no "${action}" any more.`, {
    current: request,
  });
}
