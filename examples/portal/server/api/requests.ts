import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { requestStatuses, type RequestStatus, type ServiceRequest } from '../../../../src/domain/index.js';
import { languageOf } from '../community/language.js';
import type { Query } from '../database/database.js';
import type { Environment, Portal } from '../portal-context.js';
import { once } from '../store/idempotency.js';
import { homesOf } from '../store/people.js';
import { attachPhotos } from '../store/photos.js';
import { listRequests, type ListPosition } from '../store/request-list.js';
import { countRecent, findRequest, insertRequest, type RequestRow } from '../store/requests.js';
import { toRequests } from '../store/to-request.js';
import { apiBase } from './base.js';
import { Problem } from './problem.js';
import { idempotencyKey, idParameter, isId, jsonWithETag } from './reading.js';
import { invalid, readRequestInput } from './request-input.js';

/** The most bytes of a request without its photos. */
const largestBody = 64 * 1024;

const defaultPage = 20;
const largestPage = 100;

/** Files and reads requests. A resident sees only their own. */
export function requestRoutes({ database, hourlyLimit }: Portal): Hono<Environment> {
  const routes = new Hono<Environment>();

  routes.post('/requests', bodyLimit({ maxSize: largestBody, onError: tooLarge }), async (context) => {
    const key = idempotencyKey(context);
    const account = context.get('account');
    const text = await context.req.text();
    const homes = await homesOf(database.query, account.id, 'en');
    const input = readRequestInput(
      parseJson(text),
      homes.map(({ id }) => id),
    );
    const { id } = await once(database, { residentId: account.id, key, content: text }, async (query) => {
      if ((await countRecent(query, account.id)) >= hourlyLimit) {
        throw new Problem(429, 'rate-limited', 'Too many requests within an hour.', { retryAfter: 600 });
      }
      const requestId = await insertRequest(query, account.id, input);
      const ids = input.photoIds ?? [];
      const attached = await attachPhotos(query, { ids, residentId: account.id, requestId });
      if (attached < ids.length) throw invalid({ photoIds: 'expired' });
      return { id: requestId };
    });
    const request = await readOne(database.query, (await findRequest(database.query, id))!, context);
    return context.json(request, 201, { Location: `${apiBase}/requests/${id}`, 'Cache-Control': 'no-store' });
  });

  routes.get('/requests', async (context) => {
    const parameters = new URL(context.req.url).searchParams;
    const { rows, next } = await listRequests(database.query, {
      residentId: context.get('account').id,
      statuses: statusesIn(parameters),
      search: parameters.get('search')?.replaceAll('\0', '') ?? '',
      limit: limitIn(parameters),
      ...cursorIn(parameters),
    });
    const items = await toRequests(database.query, rows, languageIn(context), photoUrl);
    return jsonWithETag(context, { items, ...(next && { next: encodeCursor(next) }) });
  });

  routes.get('/requests/:id', async (context) => {
    const row = await findRequest(database.query, idParameter(context));
    if (row?.resident_id !== context.get('account').id) {
      throw new Problem(404, 'not-found', 'There is no request with this id.');
    }
    return jsonWithETag(context, await readOne(database.query, row, context));
  });

  return routes;
}

/** The address of a photo. */
export const photoUrl = (id: string) => `${apiBase}/photos/${id}`;

const languageIn = (context: Context) => languageOf(context.req.header('Accept-Language'));

async function readOne(query: Query, row: RequestRow, context: Context): Promise<ServiceRequest> {
  const [request] = await toRequests(query, [row], languageIn(context), photoUrl);
  return request!;
}

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

function statusesIn(parameters: URLSearchParams): RequestStatus[] {
  return parameters.getAll('status').map((status) => {
    if (!(requestStatuses as readonly string[]).includes(status)) {
      throw new Problem(400, 'invalid', `"${status}" is no status.`, {
        fields: { status: 'unknown-choice' },
      });
    }
    return status as RequestStatus;
  });
}

function limitIn(parameters: URLSearchParams): number {
  const limit = Number(parameters.get('limit') ?? defaultPage);
  if (!Number.isInteger(limit) || limit < 1 || limit > largestPage) {
    throw new Problem(400, 'invalid', `limit is a number from 1 to ${largestPage}.`, {
      fields: { limit: 'format' },
    });
  }
  return limit;
}

function encodeCursor({ createdAt, id }: ListPosition): string {
  return Buffer.from(`${createdAt} ${id}`).toString('base64url');
}

function cursorIn(parameters: URLSearchParams): { after?: ListPosition } {
  const cursor = parameters.get('cursor');
  if (cursor === null) return {};
  const [createdAt = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (Number.isNaN(Date.parse(createdAt)) || !isId(id)) {
    throw new Problem(400, 'invalid', 'The cursor is none of ours.', { fields: { cursor: 'format' } });
  }
  return { after: { createdAt, id } };
}
