import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import {
  mayUrgeFrom,
  statusAfter,
  type ResidentAction,
  type ServiceRequest,
} from '../../../../src/domain/index.js';
import type { Query } from '../database/database.js';
import type { Environment, Portal } from '../portal-context.js';
import { once } from '../store/idempotency.js';
import { attachPhotos } from '../store/photos.js';
import { addEvent, findRequest, setAvailability, setStatus, type RequestRow } from '../store/requests.js';
import { inTurn } from '../store/restraint.js';
import { toRequestFor } from '../store/to-request.js';
import { readAvailability, readComment, readOptionalReason, readReason } from './move-input.js';
import { judgeAction, lockOwn } from './own-request.js';
import { Problem } from './problem.js';
import { idempotencyKey, idParameter, json } from './reading.js';
import { invalid } from './request-input.js';
import { judgePace, largestBody, parseJson, readerOf, tooLarge } from './requests.js';

/** A locked request, which allows what is asked, and by whom and with which words it is asked. */
interface Asked {
  row: RequestRow;
  /** As the resident sees it. */
  request: ServiceRequest;
  residentId: string;
  /** Who the history says it was: nobody where the request was written without a name. */
  by: { byId?: string };
  /** The body, read only where the action has one. */
  body: () => unknown;
}

type Act = (query: Query, asked: Asked) => Promise<unknown>;

/** What each action does, and where in the path it stands. */
const acts: Readonly<Record<ResidentAction, { path: string; act: Act; isWritten?: boolean }>> = {
  comment: { path: 'comments', act: comment, isWritten: true },
  urge: { path: 'urge', act: urge },
  confirm: { path: 'confirm', act: (query, { row, by }) => move(query, row, { action: 'confirm', ...by }) },
  reopen: {
    path: 'reopen',
    act: (query, { row, by, body }) =>
      move(query, row, { action: 'reopen', type: 'reopened', text: readReason(body()), ...by }),
    isWritten: true,
  },
  cancel: {
    path: 'cancel',
    act: (query, { row, by, body }) => {
      const text = readOptionalReason(body());
      return move(query, row, { action: 'cancel', ...(text !== undefined && { text }), ...by });
    },
  },
  reschedule: {
    path: 'reschedule',
    act: (query, { row, by, body }) => setAvailability(query, row.id, readAvailability(body()), by.byId),
    isWritten: true,
  },
};

/** What a resident does with a request of their own. Each is done once for a key, one after the other. */
export function moveRoutes(portal: Portal): Hono<Environment> {
  const routes = new Hono<Environment>();
  for (const action of Object.keys(acts) as ResidentAction[]) {
    routes.post(
      `/requests/:id/${acts[action].path}`,
      bodyLimit({ maxSize: largestBody, onError: tooLarge }),
      (context) => answer(context, portal, action),
    );
  }
  return routes;
}

async function answer(
  context: Context<Environment>,
  portal: Portal,
  action: ResidentAction,
): Promise<Response> {
  const key = idempotencyKey(context);
  const requestId = idParameter(context);
  const residentId = context.get('account').id;
  const text = await context.req.text();
  const delivery = { residentId, key, content: `${action} ${requestId} ${text}` };
  const { act, isWritten } = acts[action];
  const { body } = await once(portal, delivery, async (query) => {
    if (isWritten) await inTurn(query, residentId);
    const row = await lockOwn(query, requestId, residentId);
    const request = await judgeAction(context, query, { row, action });
    if (isWritten) await judgePace(query, residentId, portal);
    const by = row.anonymous ? {} : { byId: residentId };
    await act(query, { row, request, residentId, by, body: () => parseJson(text) });
    const changed = await toRequestFor(readerOf(context), query, (await findRequest(query, requestId))!);
    await portal.feed.recordMove(query, row);
    return changed;
  });
  return json(body);
}

async function comment(query: Query, { row, residentId, by, body }: Asked): Promise<void> {
  const { text, photoIds } = readComment(body());
  const eventId = await addEvent(query, row.id, { type: 'message', ...by, ...(text && { text }) });
  const attached = await attachPhotos(query, { ids: photoIds, residentId, requestId: row.id, eventId });
  if (attached < photoIds.length) throw invalid({ photoIds: 'expired' });
}

async function urge(query: Query, { row, request, by }: Asked): Promise<void> {
  const wait = mayUrgeFrom(request) - Date.now();
  if (wait > 0) {
    const retryAfter = Math.ceil(wait / 1000);
    throw new Problem(429, 'rate-limited', 'It was urged within the last day.', { retryAfter });
  }
  await addEvent(query, row.id, { type: 'urged', ...by });
}

/** Who goes on with it stays who it was: the one that took the request stays responsible (首问负责). */
function move(
  query: Query,
  row: RequestRow,
  { action, ...event }: { action: ResidentAction; type?: 'reopened'; text?: string; byId?: string },
): Promise<string> {
  return setStatus(query, row, { status: statusAfter(action)!, ...event });
}
