import { Hono } from 'hono';
import type { Environment, Portal } from '../portal-context.js';
import { addFollower } from '../store/followers.js';
import { once, Unchanged } from '../store/idempotency.js';
import { findRequest } from '../store/requests.js';
import { findSimilar, isSharedRequest } from '../store/similar.js';
import { sharedWith, standingTo } from '../store/standing.js';
import { toRequestFor, toRequestsFor } from '../store/to-request.js';
import { idempotencyKey, idParameter, json, jsonWithETag } from './reading.js';
import { notFound, readerOf } from './requests.js';
import { readSimilarQuery } from './similar-query.js';

/** Finds similar requests of anybody, and follows them. */
export function followingRoutes(portal: Portal): Hono<Environment> {
  const { database, feed } = portal;
  const routes = new Hono<Environment>();

  routes.get('/requests/similar', async (context) => {
    const residentId = context.get('account').id;
    const wanted = readSimilarQuery(new URL(context.req.url).searchParams);
    const sharedIds = await sharedWith(database.query, residentId);
    const rows = await findSimilar(database.query, { ...wanted, residentId, sharedIds });
    return jsonWithETag(context, { items: await toRequestsFor(readerOf(context), database.query, rows) });
  });

  routes.post('/requests/:id/follow', async (context) => {
    const key = idempotencyKey(context);
    const requestId = idParameter(context);
    const residentId = context.get('account').id;
    const delivery = { residentId, key, content: `follow ${requestId}` };
    const { body } = await once(portal, delivery, async (query) => {
      const row = await findRequest(query, requestId);
      const standing = await standingTo(query, requestId, residentId);
      const isKnown = standing !== 'stranger' || (await isSharedRequest(query, requestId));
      if (!row || !isKnown) throw notFound();
      const request = await toRequestFor(readerOf(context), query, row);
      const isNew = standing !== 'own' && (await addFollower(query, requestId, residentId));
      if (!isNew) return new Unchanged(request);
      // It is new in the follower's own list, on whichever device.
      await feed.record(query, { id: requestId, resident_id: residentId });
      return request;
    });
    return json(body);
  });

  return routes;
}
