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
import { findRequest, insertRequest, secondsUntilNext, type RequestRow } from '../store/requests.js';
import { toRequest, toRequests } from '../store/to-request.js';
import { created, photoUrl, requestUrl } from './addresses.js';
import { encodeCursor, readListQuery } from './list-query.js';
import { Problem } from './problem.js';
import { idempotencyKey, idParameter, jsonWithETag } from './reading.js';
import { invalid, readRequestInput } from './request-input.js';

/** The most bytes of a request without its photos. */
const largestBody = 64 * 1024;

/** Files and reads requests. A resident sees only their own. */
export function requestRoutes({ database, feed, hourlyLimit }: Portal): Hono<Environment> {
  const routes = new Hono<Environment>();

  routes.post('/requests', bodyLimit({ maxSize: largestBody, onError: tooLarge }), async (context) => {
    const key = idempotencyKey(context);
    const account = context.get('account');
    const language = languageIn(context);
    const content = await context.req.text();
    const { id, body } = await once(database, { residentId: account.id, key, content }, async (query) => {
      const homes = await homesOf(query, account.id, language);
      const homeIds = homes.map(({ id: homeId }) => homeId);
      const input = readRequestInput(parseJson(content), homeIds);
      const wait = await secondsUntilNext(query, account.id, hourlyLimit);
      if (wait > 0) {
        throw new Problem(429, 'rate-limited', 'Too many requests within an hour.', { retryAfter: wait });
      }
      const row = await file(query, account, { contact: contactOf(account, language), ...input });
      const request = await toRequest(query, row, language, photoUrl);
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
    const items = await toRequests(database.query, rows, languageIn(context), photoUrl);
    return jsonWithETag(context, { items, ...(next && { next: encodeCursor(next) }) });
  });

  routes.get('/requests/:id', async (context) => {
    const row = await findRequest(database.query, idParameter(context));
    if (row?.resident_id !== context.get('account').id) {
      throw new Problem(404, 'not-found', 'There is no request with this id.');
    }
    return jsonWithETag(context, await toRequest(database.query, row, languageIn(context), photoUrl));
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

function tooLarge(): never {
  throw new Problem(413, 'too-large', `A request has at most ${largestBody} bytes.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, 'invalid', 'The body is no JSON.');
  }
}
