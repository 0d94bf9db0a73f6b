import { Hono, type Context } from 'hono';
import { languageOf } from '../community/language.js';
import type { Environment, Portal } from '../portal-context.js';
import { calendarKey } from '../signing.js';
import { countActivities, listActivities } from '../store/activity-list.js';
import { findSeries } from '../store/activity-series.js';
import { activitiesFor, seriesFor, type ActivityAudience } from '../store/to-activity.js';
import { encodeActivityCursor, readActivityQuery, readPeriod } from './activity-query.js';
import { activityPage, calendarUrl } from './addresses.js';
import { Problem } from './problem.js';
import { idParameter, jsonWithETag } from './reading.js';

/** Shows residents what happens in the community: all of it is for everybody who lives there. */
export function activityRoutes(portal: Portal): Hono<Environment> {
  const { query } = portal.database;
  const routes = new Hono<Environment>();

  routes.get('/activities', async (context) => {
    const asked = readActivityQuery(new URL(context.req.url).searchParams);
    const { ids, next } = await listActivities(query, asked);
    const audience = audienceOf(context);
    return jsonWithETag(context, {
      items: await activitiesFor(query, ids, audience),
      subscriptionUrl: calendarUrl(calendarKey(portal), audience.language),
      ...(next && { next: encodeActivityCursor(next) }),
    });
  });

  routes.get('/activities/:id', async (context) => {
    const [activity] = await activitiesFor(query, [idParameter(context)], audienceOf(context));
    if (!activity) throw noActivity();
    return jsonWithETag(context, activity);
  });

  routes.get('/activity-series/:id', async (context) => {
    const series = await findSeries(query, idParameter(context));
    if (!series) throw new Problem(404, 'not-found', 'There is no series with this id.');
    return jsonWithETag(context, await seriesFor(query, series, audienceOf(context)));
  });

  routes.get('/activity-frequency', async (context) => {
    const period = readPeriod(new URL(context.req.url).searchParams);
    return jsonWithETag(context, { items: await countActivities(query, period) });
  });

  return routes;
}

/** Who reads the reply. */
export function audienceOf(context: Context<Environment>): ActivityAudience {
  return {
    residentId: context.get('account').id,
    language: languageOf(context.req.header('Accept-Language')),
    activityPage,
  };
}

/** A refusal of what is not there. */
export function noActivity(): Problem {
  return new Problem(404, 'not-found', 'There is no activity with this id.');
}
