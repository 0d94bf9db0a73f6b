import { Hono } from 'hono';
import { html } from 'hono/html';
import { timeZone } from '../community/community.js';
import { statusNames } from '../community/next-steps.js';
import type { Environment, Portal } from '../portal-context.js';
import type { Language } from '../community/language.js';
import type { Query } from '../database/database.js';
import { currentAccount } from '../session.js';
import { listNotices } from '../store/notice-list.js';
import { noticeReader } from '../store/notice-reader.js';
import { listRequests } from '../store/request-list.js';
import { noticesFor } from '../store/to-notice.js';
import { toRequestsFor } from '../store/to-request.js';
import { attachmentUrl, noticePage, photoUrl } from '../api/addresses.js';
import { page, preferencesOf } from './layout.js';
import { texts } from './texts.js';

/** How many of a resident's requests and notices the page lists. */
const [listed, listedNotices] = [10, 5];

/** The resident's page: what it always had, and the elements dropped in. The lists are read until the elements are there. */
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
    // Which request or notice a message or a neighbour's link leads to: /?request=…, /?notice=…
    const asked = context.req.query('request') ?? '';
    const notice = context.req.query('notice') ?? '';
    const notices = await firstNotices(query, account.id, language);
    const body = html`<h1>${words.home}</h1>
      <linli-provider time-zone="${timeZone}"
        ><linli-notice-board layout="banner"></linli-notice-board>
        <div class="row" data-resident="${account.id}">
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
            <linli-notice-board id="board" notice-id="${notice}" notice-href="${noticePage('{id}')}">
              <h2>${words.notices}</h2>
              <ul class="list-group">
                ${notices.map(({ title }) => html`<li class="list-group-item">${title}</li>`)}
              </ul>
            </linli-notice-board>
          </div>
        </div></linli-provider
      >`;
    return context.html(page(preferences, { title: words.home, account, scripts: ['portal.js'], body }));
  });

  return routes;
}

async function firstNotices(query: Query, residentId: string, language: Language) {
  const reader = await noticeReader(query, residentId);
  const wanted = { search: '', expired: false, limit: listedNotices };
  const { ids } = await listNotices(query, reader, wanted);
  return noticesFor(query, ids, { reader, language, noticePage, attachmentUrl });
}
