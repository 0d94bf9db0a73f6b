import { Hono } from 'hono';
import { activitiesFile } from '../../../../src/domain/icalendar/activities/index.js';
import {
  calendarDomain,
  calendarName,
  calendarRefresh,
  calendarTitle,
  calendarWords,
} from '../community/calendar.js';
import { timeZone } from '../community/community.js';
import { languageOf } from '../community/language.js';
import type { Environment, Portal } from '../portal-context.js';
import { hasCalendarKey } from '../signing.js';
import { noResident } from '../store/activity-rows.js';
import { findSeries } from '../store/activity-series.js';
import { subscribedActivities } from '../store/subscribed-activities.js';
import { activitiesFor, seriesFor } from '../store/to-activity.js';
import { activityPage } from './addresses.js';
import { Problem } from './problem.js';
import { textWithETag } from './reading.js';

/**
 * The calendar of all activities, to subscribe to. Calendars cannot sign in: whoever has the key in the address may read
 * it, and it says nothing of who comes.
 */
export function calendarRoutes(portal: Portal): Hono<Environment> {
  const routes = new Hono<Environment>();
  const { query } = portal.database;

  routes.get(`/calendar/${calendarName}.ics`, async (context) => {
    if (!hasCalendarKey(portal, context.req.query('key'))) {
      throw new Problem(404, 'not-found', 'There is no such calendar.');
    }
    const language = languageOf(context.req.query('lang'));
    const origin = portal.origin ?? new URL(context.req.url).origin;
    const audience = {
      residentId: noResident,
      language,
      activityPage: (id: string) => origin + activityPage(id),
    };
    const { seriesIds, ids } = await subscribedActivities(query);
    const series = [];
    for (const id of seriesIds) series.push(await seriesFor(query, (await findSeries(query, id))!, audience));
    const activities = await activitiesFor(query, ids, audience);
    const file = activitiesFile(
      { name: calendarTitle[language], zone: timeZone, refresh: calendarRefresh, series, activities },
      { domain: calendarDomain, now: new Date().toISOString(), words: calendarWords(language) },
    );
    return textWithETag(context, file, { type: 'text/calendar; charset=utf-8', cache: 'private, no-cache' });
  });

  return routes;
}
