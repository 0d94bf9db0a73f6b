import { Hono } from 'hono';
import { html } from 'hono/html';
import { timeZone } from '../community/community.js';
import { statusNames } from '../community/next-steps.js';
import type { Environment, Portal } from '../portal-context.js';
import { currentAccount } from '../session.js';
import { listRequests } from '../store/request-list.js';
import { toRequestsFor } from '../store/to-request.js';
import { photoUrl } from '../api/addresses.js';
import { page, preferencesOf } from './layout.js';
import { texts } from './texts.js';

/** How many of a resident's requests the page lists. */
const listed = 10;

/** The resident's page: what it always had, and the elements dropped in. The list is read until the tracker is there. */
export function residentRoutes(portal: Portal): Hono<Environment> {
  const routes = new Hono<Environment>();

  routes.get('/', async (context) => {
    const account = await currentAccount(context, portal);
    if (!account) return context.redirect('/sign-in', 303);
    if (account.role === 'staff') return context.redirect('/staff', 303);
    const preferences = preferencesOf(context);
    const { language } = preferences;
    const words = texts[language];
    const { query } = portal.database;
    const { rows } = await listRequests(query, {
      residentId: account.id,
      statuses: [],
      search: '',
      limit: listed,
    });
    const requests = await toRequestsFor({ residentId: account.id, language, photoUrl }, query, rows);
    // Which request a message or a colleague's link leads to: /?request=…
    const asked = context.req.query('request') ?? '';
    const body = html`<h1>${words.home}</h1>
      <div class="alert alert-info">${words.news}</div>
      <linli-provider time-zone="${timeZone}"
        ><div class="row" data-resident="${account.id}">
          <div class="col-md-8">
            <div class="panel panel-default">
              <div class="panel-body">
                <linli-request-form></linli-request-form>
              </div>
            </div>
          </div>
          <div class="col-md-4">
            <linli-rating-prompt></linli-rating-prompt>
            <linli-request-tracker request-id="${asked}">
              <h2>${words.mine}</h2>
              ${requests.length === 0 ? html`<p class="text-muted">${words.none}</p>` : ''}
              <ul class="list-group">
                ${requests.map(
                  ({ number, category, status, description }) =>
                    html`<li class="list-group-item">
                      <strong>${number}</strong> ${category?.name ?? ''}
                      <span class="label label-default">${statusNames[status][language]}</span><br />
                      <span class="text-muted">${description.slice(0, 80)}</span>
                    </li>`,
                )}
              </ul>
            </linli-request-tracker>
          </div>
        </div></linli-provider
      >`;
    return context.html(page(preferences, { title: words.home, account, scripts: ['portal.js'], body }));
  });

  return routes;
}
