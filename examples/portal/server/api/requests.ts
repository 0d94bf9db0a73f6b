import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { RequestInput } from '../../../../src/domain/index.js';
import { languageOf } from '../community/language.js';
import type { Query } from '../database/database.js';
import type { Environment, Portal } from '../portal-context.js';
import { once } from '../store/idempotency.js';
import { contactOf, homesOf, type Account } from '../store/people.js';
import { attachPhotos } from '../store/photos.js';
import { listRequests } from '../store/request-list.js';
import { findRequest, insertRequest, type RequestRow } from '../store/requests.js';
import { standingTo } from '../store/standing.js';
import { findDouble, inTurn, secondsUntilNext } from '../store/restraint.js';
import { toRequestFor, toRequestsFor, type Reader } from '../store/to-request.js';
import { created, photoUrl, requestUrl } from './addresses.js';
import { encodeCursor, readListQuery } from './list-query.js';
import { Problem } from './problem.js';
import { idempotencyKey, idParameter, jsonWithETag } from './reading.js';
import { invalid, readRequestInput } from './request-input.js';

/** The most bytes of a request or a comment without its photos. */
export const largestBody = 64 * 1024;

/** Files and reads requests. A resident sees their own, and of those they follow what anybody may
 * know. */
export function requestRoutes(portal: Portal): Hono<Environment> {
  const { database, feed } = portal;
  const routes = new Hono<Environment>();

  routes.post('/requests', bodyLimit({ maxSize: largestBody, onError: tooLarge }), async (context) => {
    const key = idempotencyKey(context);
    const account = context.get('account');
    const language = languageIn(context);
    const content = await context.req.text();
    const { id, body } = await once(portal, { residentId: account.id, key, content }, async (query) => {
      const homes = await homesOf(query, account.id, language);
      const homeIds = homes.map(({ id: homeId }) => homeId);
      const input = readRequestInput(parseJson(content), homeIds);
      await inTurn(query, account.id);
      const originalId = await findDouble(query, account.id, input);
      if (originalId) throw new Problem(409, 'duplicate', 'The same was filed before.', { originalId });
      await judgePace(query, account.id, portal);
      const row = await file(query, account, { contact: contactOf(account, language), ...input });
      const request = await toRequestFor(readerOf(context), query, row);
      await feed.record(query, row);
      return request;
    });
    return created(body, requestUrl(id));
  });

  routes.get('/requests', async (context) => {
    const { rows, next } = await listRequests(database.query, {
      residentId: context.get('account').id,
      ...readListQuery(new URL(context.req.url).searchParams),
    });
    const items = await toRequestsFor(readerOf(context), database.query, rows);
    return jsonWithETag(context, { items, ...(next && { next: encodeCursor(next) }) });
  });

  routes.get('/requests/:id', async (context) => {
    const row = await findRequest(database.query, idParameter(context));
    const standing = row && (await standingTo(database.query, row.id, context.get('account').id));
    if (!row || standing === 'stranger') throw notFound();
    return jsonWithETag(context, await toRequestFor(readerOf(context), database.query, row));
  });

  return routes;
}

/** Writes the request and gives it its photos. */
async function file(query: Query, { id: residentId }: Account, input: RequestInput): Promise<RequestRow> {
  const row = await insertRequest(query, residentId, input);
  const ids = input.photoIds ?? [];
  const attached = await attachPhotos(query, { ids, residentId, requestId: row.id });
  if (attached < ids.length) throw invalid({ photoIds: 'expired' });
  return row;
}

const languageIn = (context: Context) => languageOf(context.req.header('Accept-Language'));

/** Who reads the reply. */
export function readerOf(context: Context<Environment>): Reader {
  return { residentId: context.get('account').id, language: languageIn(context), photoUrl };
}

/** A refusal of what is not there, or not for this resident to see. */
export function notFound(): Problem {
  return new Problem(404, 'not-found', 'There is no request with this id.');
}

/** Refuses what is too much within an hour. */
export async function judgePace(
  query: Query,
  residentId: string,
  { hourlyLimit }: Pick<Portal, 'hourlyLimit'>,
): Promise<void> {
  const retryAfter = await secondsUntilNext(query, residentId, hourlyLimit);
  if (retryAfter > 0) {
    throw new Problem(429, 'rate-limited', 'Too many requests and comments within an hour.', { retryAfter });
  }
}

export function tooLarge(): never {
  throw new Problem(413, 'too-large', `A request has at most ${largestBody} bytes.`);
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, 'invalid', 'The body is no JSON.');
  }
}
