import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Environment, Portal } from '../portal-context.js';
import { addFollower, isFollowing } from '../store/followers.js';
import { once } from '../store/idempotency.js';
import { attachPhotos } from '../store/photos.js';
import { findRequest, insertComment } from '../store/requests.js';
import { inTurn } from '../store/restraint.js';
import { findSimilar, isSharedRequest } from '../store/similar.js';
import { toRequestFor, toRequestsFor } from '../store/to-request.js';
import { Problem } from './problem.js';
import { idempotencyKey, idParameter, json, jsonWithETag } from './reading.js';
import { invalid, readComment } from './request-input.js';
import { judgePace, largestBody, notFound, parseJson, readerOf, tooLarge } from './requests.js';
import { readSimilarQuery } from './similar-query.js';

/** What a resident does with requests that are there: finds similar ones, follows them, adds to their own. */
export function actionRoutes(portal: Portal): Hono<Environment> {
  const { database, feed } = portal;
  const routes = new Hono<Environment>();

  routes.get('/requests/similar', async (context) => {
    const residentId = context.get('account').id;
    const wanted = readSimilarQuery(new URL(context.req.url).searchParams);
    const rows = await findSimilar(database.query, { ...wanted, residentId });
    return jsonWithETag(context, { items: await toRequestsFor(readerOf(context), database.query, rows) });
  });

  routes.post('/requests/:id/follow', async (context) => {
    const key = idempotencyKey(context);
    const requestId = idParameter(context);
    const residentId = context.get('account').id;
    const delivery = { residentId, key, content: `follow ${requestId}` };
    const { body } = await once(database, delivery, async (query) => {
      const row = await findRequest(query, requestId);
      const isKnown =
        row?.resident_id === residentId ||
        (await isFollowing(query, requestId, residentId)) ||
        (await isSharedRequest(query, requestId));
      if (!row || !isKnown) throw notFound();
      const request = await toRequestFor(readerOf(context), query, row);
      if (row.resident_id !== residentId && (await addFollower(query, requestId, residentId))) {
        // It is new in the follower's own list, on whichever device.
        await feed.record(query, { id: requestId, resident_id: residentId });
      }
      return request;
    });
    return json(body);
  });

  routes.post(
    '/requests/:id/comments',
    bodyLimit({ maxSize: largestBody, onError: tooLarge }),
    async (context) => {
      const key = idempotencyKey(context);
      const requestId = idParameter(context);
      const residentId = context.get('account').id;
      const content = await context.req.text();
      const delivery = { residentId, key, content: `comment ${requestId} ${content}` };
      const { body } = await once(database, delivery, async (query) => {
        const row = await findRequest(query, requestId);
        if (row?.resident_id !== residentId) {
          if (!(await isFollowing(query, requestId, residentId))) throw notFound();
          throw new Problem(403, 'forbidden', 'Comments are for one’s own requests.');
        }
        const { text, photoIds } = readComment(parseJson(content));
        await inTurn(query, residentId);
        await judgePace(query, residentId, portal);
        const eventId = await insertComment(query, row, text);
        if (!eventId) throw new Problem(409, 'conflict', `Nobody reads on: the request is ${row.status}.`);
        const attached = await attachPhotos(query, { ids: photoIds, residentId, requestId, eventId });
        if (attached < photoIds.length) throw invalid({ photoIds: 'expired' });
        const commented = await toRequestFor(
          readerOf(context),
          query,
          (await findRequest(query, requestId))!,
        );
        await feed.record(query, row);
        return commented;
      });
      return json(body);
    },
  );

  return routes;
}
