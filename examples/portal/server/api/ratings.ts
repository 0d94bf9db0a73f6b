import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Rating, RatingInput, RatingSummary } from '../../../../src/domain/index.js';
import { fewestAnswers, ratingScale, summaryMethod } from '../community/rating.js';
import type { Query } from '../database/database.js';
import type { Environment, Portal } from '../portal-context.js';
import { once } from '../store/idempotency.js';
import {
  findRating,
  insertRating,
  isToRate,
  listInvitations,
  ratingsOf,
  summarise,
  updateRating,
  type RatingRow,
} from '../store/ratings.js';
import type { RequestRow } from '../store/requests.js';
import { standingTo } from '../store/standing.js';
import { toInvitations, toRatings } from '../store/to-rating.js';
import type { Reader } from '../store/to-request.js';
import { created, ratingUrl } from './addresses.js';
import { encodeCursor, readPageQuery } from './list-query.js';
import { lockOwn } from './own-request.js';
import { Problem } from './problem.js';
import { judgeRating, readRating } from './rating-input.js';
import { idempotencyKey, idParameter, isId, json, jsonWithETag } from './reading.js';
import { largestBody, parseJson, readerOf, tooLarge } from './requests.js';

/** Asks residents what they think of finished work, once for each piece, and keeps what they say. */
export function ratingRoutes(portal: Portal): Hono<Environment> {
  const { database, feed } = portal;
  const routes = new Hono<Environment>();
  const limited = bodyLimit({ maxSize: largestBody, onError: tooLarge });

  routes.get('/ratings/invitations', async (context) => {
    const { residentId, language } = readerOf(context);
    const page = readPageQuery(new URL(context.req.url).searchParams);
    const { rows, next } = await listInvitations(database.query, { residentId, ...page });
    const items = await toInvitations(database.query, rows, language);
    return jsonWithETag(context, { items, ...(next && { next: encodeCursor(next) }) });
  });

  routes.get('/ratings/summary', async (context) => {
    const { asked, answers, mean } = await summarise(database.query, ratingScale);
    return jsonWithETag(context, {
      scale: ratingScale,
      method: summaryMethod[readerOf(context).language],
      answers,
      responseRate: asked === 0 ? 0 : answers / asked,
      ...(answers >= fewestAnswers && { mean: Math.round(mean * 10) / 10 }),
    } satisfies RatingSummary);
  });

  routes.get('/ratings', async (context) => {
    const subjectId = new URL(context.req.url).searchParams.get('subjectId') ?? '';
    if (subjectId === '') {
      throw new Problem(400, 'invalid', 'subjectId is needed.', { fields: { subjectId: 'required' } });
    }
    const reader = readerOf(context);
    const { query } = database;
    const isTheirs = isId(subjectId) && (await standingTo(query, subjectId, reader.residentId)) === 'own';
    const rows = isTheirs ? await ratingsOf(query, [subjectId]) : [];
    return jsonWithETag(context, { items: await toRatings(query, rows, reader) });
  });

  routes.post('/ratings', limited, async (context) => {
    const key = idempotencyKey(context);
    const reader = readerOf(context);
    const content = await context.req.text();
    const delivery = { residentId: reader.residentId, key, content: `rate ${content}` };
    const { id, body } = await once(portal, delivery, async (query) => {
      const input = readRating(parseJson(content));
      const row = await lockOwn(query, input.invitationId, reader.residentId);
      const [earlier] = await ratingsOf(query, [row.id]);
      if (earlier) {
        throw new Problem(409, 'duplicate', 'It was rated before.', { originalId: earlier.id });
      }
      if (!(await isToRate(query, row.id))) {
        throw new Problem(409, 'conflict', 'The work is not done, or was done too long ago.');
      }
      await judge(query, row, { input, reader });
      const by = { requestId: row.id, residentId: reader.residentId };
      const ratingId = await insertRating(query, by, input);
      await feed.record(query, row, 'rating');
      return toRating(query, (await findRating(query, ratingId))!, reader);
    });
    return created(body, ratingUrl(id));
  });

  routes.put('/ratings/:id', limited, async (context) => {
    const key = idempotencyKey(context);
    const ratingId = idParameter(context);
    const reader = readerOf(context);
    const content = await context.req.text();
    const delivery = { residentId: reader.residentId, key, content: `change ${ratingId} ${content}` };
    const { body } = await once(portal, delivery, async (query) => {
      const input = readRating(parseJson(content));
      const requestId = (await findRating(query, ratingId))?.request_id ?? '';
      const row = await lockOwn(query, requestId, reader.residentId);
      // Read again, for staff may have replied until the lock was ours.
      const rating = (await findRating(query, ratingId))!;
      if (rating.resident_id !== reader.residentId) {
        throw new Problem(403, 'forbidden', 'Only who rated can change it.');
      }
      if (!rating.editable_until) throw new Problem(409, 'conflict', 'It cannot be changed any more.');
      await judge(query, row, { input, reader });
      await updateRating(query, ratingId, input);
      await feed.record(query, row, 'rating');
      return toRating(query, (await findRating(query, ratingId))!, reader);
    });
    return json(body);
  });

  return routes;
}

async function judge(
  query: Query,
  row: RequestRow,
  { input, reader }: { input: RatingInput; reader: Reader },
): Promise<void> {
  const [invitation] = await toInvitations(query, [row], reader.language);
  judgeRating(invitation!, input);
}

async function toRating(query: Query, row: RatingRow, reader: Reader): Promise<Rating> {
  const [rating] = await toRatings(query, [row], reader);
  return rating!;
}
