import { Hono } from 'hono';
import { html } from 'hono/html';
import { activityPage, calendarUrl } from '../api/addresses.js';
import { timeZone } from '../community/community.js';
import type { Environment, Portal } from '../portal-context.js';
import { currentAccount } from '../session.js';
import { calendarKey } from '../signing.js';
import { listActivities } from '../store/activity-list.js';
import { activitiesFor } from '../store/to-activity.js';
import { activityTexts } from './activity-texts.js';
import { activityTime } from './activity-time.js';
import { page, preferencesOf } from './layout.js';
import { texts } from './texts.js';

/** How many activities are listed until the calendar is there, and how far ahead they are looked for, ms. */
const [listed, ahead] = [10, 366 * 86_400_000];

/** The resident's page of what happens in the community. */
export function residentActivityRoutes(portal: Portal): Hono<Environment> {
  const { query } = portal.database;
  const routes = new Hono<Environment>();

  routes.get('/activities', async (context) => {
    const account = await currentAccount(context, portal);
    if (!account) return context.redirect('/sign-in', 303);
    if (account.role === 'staff') return context.redirect('/staff/activities', 303);
    const preferences = preferencesOf(context);
    const { language } = preferences;
    const words = texts[language];
    const { ids } = await listActivities(query, {
      from: new Date().toISOString(),
      until: new Date(Date.now() + ahead).toISOString(),
      categories: [],
      limit: listed,
    });
    const audience = { residentId: account.id, language, activityPage };
    const activities = await activitiesFor(query, ids, audience);
    const body = html`<h1 class="sr-only">${words.activities}</h1>
      <linli-provider time-zone="${timeZone}" data-resident="${account.id}"
        ><linli-activity-calendar
          activity-id="${context.req.query('activity') ?? ''}"
          activity-href="${activityPage('{id}')}"
          holidays="CN"
        >
          <h2>${words.activities}</h2>
          ${activities.length === 0 ? html`<p class="text-muted">${words.noActivities}</p>` : ''}
          <ul class="list-group">
            ${activities.map(
              ({ title, when, status }) =>
                html`<li class="list-group-item">
                  <strong>${title}</strong>
                  ${
                    status === 'planned'
                      ? ''
                      : html`<span class="label label-default"
                          >${activityTexts[language].states[status]}</span
                        >`
                  }<br />
                  ${activityTime(when, language)}
                </li>`,
            )}
          </ul>
          <p><a href="${calendarUrl(calendarKey(portal), language)}">${words.subscribe}</a></p>
        </linli-activity-calendar></linli-provider
      >`;
    const scripts = ['portal-elements.js'];
    return context.html(page(preferences, { title: words.activities, account, scripts, body }));
  });

  return routes;
}
