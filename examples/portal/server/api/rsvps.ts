import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Query } from '../database/database.js';
import type { Environment, Portal } from '../portal-context.js';
import { findActivity, lockActivity } from '../store/activities.js';
import type { ActivityRow } from '../store/activity-rows.js';
import { once } from '../store/idempotency.js';
import { join, leave } from '../store/rsvps.js';
import { toActivities } from '../store/to-activity.js';
import { audienceOf, noActivity } from './activities.js';
import { judgeRsvp, readRsvp } from './activity-query.js';
import { Problem } from './problem.js';
import { idempotencyKey, idParameter, json } from './reading.js';
import { largestBody, parseJson, tooLarge } from './requests.js';

/** What a resident does with their place in a locked activity, from what they sent. */
type Act = (query: Query, row: ActivityRow, sent: { residentId: string; text: string }) => Promise<void>;

/** Lets residents join activities and leave them. Each is done once for a key, one after the other. */
export function rsvpRoutes(portal: Portal): Hono<Environment> {
  const routes = new Hono<Environment>();
  const limited = bodyLimit({ maxSize: largestBody, onError: tooLarge });

  routes.put('/activities/:id/rsvp', limited, (context) =>
    answer(context, portal, async (query, row, { residentId, text }) => {
      const input = readRsvp(parseJson(text));
      judgeRsvp(row, input);
      await join(query, row, residentId, input);
    }),
  );

  routes.delete('/activities/:id/rsvp', limited, (context) =>
    answer(context, portal, (query, row, { residentId }) => leave(query, row, residentId)),
  );

  return routes;
}

async function answer(context: Context<Environment>, portal: Portal, act: Act): Promise<Response> {
  const key = idempotencyKey(context);
  const id = idParameter(context);
  const residentId = context.get('account').id;
  const text = await context.req.text();
  const delivery = { residentId, key, content: `${context.req.method} rsvp ${id} ${text}` };
  const { body } = await once(portal, delivery, async (query) => {
    const before = await lockActivity(query, id, residentId);
    if (!before) throw noActivity();
    if (!before.open || !before.content.joinable) {
      throw new Problem(409, 'conflict', 'Nobody can join it or leave it, or not any more.');
    }
    await act(query, before, { residentId, text });
    const after = (await findActivity(query, id, residentId))!;
    const [activity] = await toActivities(query, [after], audienceOf(context));
    if (isChanged(before, after)) await portal.feed.recordActivities(query, [id]);
    return activity!;
  });
  return json(body);
}

/** Whether others come now, or wait. */
function isChanged(before: ActivityRow, after: ActivityRow): boolean {
  return (['taken', 'waiting', 'own_state', 'own_guests'] as const).some(
    (name) => before[name] !== after[name],
  );
}
