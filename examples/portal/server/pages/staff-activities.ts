import { Hono } from 'hono';
import { html } from 'hono/html';
import { activityCategories } from '../../../../src/domain/index.js';
import { calendarUrl } from '../api/addresses.js';
import { isStored } from '../api/list-query.js';
import { isId } from '../api/reading.js';
import { longestSeries } from '../community/activities.js';
import type { Query } from '../database/database.js';
import type { Environment, Portal } from '../portal-context.js';
import { calendarKey } from '../signing.js';
import { listActivities, type ActivityPosition } from '../store/activity-list.js';
import { activitiesById, noResident } from '../store/activity-rows.js';
import { listPastActivities } from '../store/past-activities.js';
import { activityTexts } from './activity-texts.js';
import { activityTime } from './activity-time.js';
import { preferencesOf } from './layout.js';
import { activityChangingRoutes } from './staff-activity-changing.js';
import { activityDetailPage } from './staff-activity-detail.js';
import { activityAt, titleOfActivity } from './staff-activity-page.js';
import { activityTable, filterForm, listAddress, type ActivityFilter } from './staff-activity-views.js';
import { activityWritingRoutes } from './staff-activity-writing.js';
import { staffPage } from './staff-page.js';
import { participantsOf, participantTables } from './staff-participants.js';
import { texts } from './texts.js';

/** How many activities a page of the list has. */
const listed = 50;

/** How far ahead the list looks, ms: as far as a series reaches that begins in a year. */
const furthest = 2 * longestSeries * 86_400_000;

/** The staff's pages about activities: what is planned and what was, and who comes. */
export function staffActivityRoutes(portal: Portal): Hono<Environment> {
  const { query } = portal.database;
  const routes = new Hono<Environment>();

  routes.get('/staff/activities', async (context) => {
    const { language } = preferencesOf(context);
    const words = activityTexts[language];
    const category = activityCategories.find((one) => one === context.req.query('category'));
    const filter = { isPast: context.req.query('show') === 'past', ...(category && { category }) };
    const { ids, next } = await list(query, filter, positionIn(context.req.query('from')));
    const rows = await activitiesById(query, ids, noResident);
    const body = html`<p><a href="/staff">← ${words.toRequests}</a></p>
      <h1>${words.activities}</h1>
      <p><a class="btn btn-primary" href="/staff/activities/new">${words.plan}</a></p>
      ${filterForm(filter, language)}
      ${activityTable(rows, language, next && listAddress(filter, `${next.beginsAt}_${next.id}`))}
      <p><a href="${calendarUrl(calendarKey(portal), language)}">${texts[language].subscribe}</a></p>`;
    return staffPage(context, { title: words.activities, body });
  });

  // Before the activities by id, for `new` is none.
  routes.route('/', activityWritingRoutes(portal));
  routes.route('/', activityChangingRoutes(portal));

  routes.get('/staff/activities/:id', async (context) =>
    activityDetailPage(context, portal, { row: await activityAt(context, query) }),
  );

  routes.get('/staff/activities/:id/participants', async (context) => {
    const row = await activityAt(context, query);
    const { language } = preferencesOf(context);
    const words = activityTexts[language];
    const title = titleOfActivity(row, language);
    const body = html`<p class="hidden-print"><a href="/staff/activities/${row.id}">← ${title}</a></p>
      <h1>${title}</h1>
      <p class="lead">${activityTime(row.time, language)}</p>
      <p class="hidden-print">
        <button type="button" class="btn btn-default" data-print hidden>${words.print}</button>
      </p>
      ${participantTables(row, await participantsOf(query, row, language), language, true)}`;
    return staffPage(context, { title, body });
  });

  return routes;
}

/** What is to come begins with the next, what is over with the latest. */
function list(query: Query, { isPast, category }: ActivityFilter, position: ActivityPosition | undefined) {
  if (isPast) {
    const wanted = { limit: listed, ...(category && { category }), ...(position && { before: position }) };
    return listPastActivities(query, wanted);
  }
  return listActivities(query, {
    from: new Date().toISOString(),
    until: new Date(Date.now() + furthest).toISOString(),
    categories: category ? [category] : [],
    limit: listed,
    ...(position && { after: position }),
  });
}

/** Where a page of the list begins; `undefined`: at its beginning, also where the address is none of ours. */
function positionIn(text = ''): ActivityPosition | undefined {
  const [beginsAt = '', id = ''] = text.split('_');
  return isStored(beginsAt) && isId(id) ? { beginsAt, id } : undefined;
}
