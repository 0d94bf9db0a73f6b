import { Hono } from 'hono';
import { html } from 'hono/html';
import { timeZone } from '../community/community.js';
import type { Language } from '../community/language.js';
import { isId } from '../api/reading.js';
import { photoUrl } from '../api/addresses.js';
import type { Environment, Portal } from '../portal-context.js';
import { currentAccount, formToken, hasFormToken, sameOrigin } from '../session.js';
import { listForStaff } from '../store/request-list.js';
import { findRequest, lockRequest } from '../store/requests.js';
import { toRequest, toRequests } from '../store/to-request.js';
import { page, preferencesOf } from './layout.js';
import { act } from './staff-actions.js';
import { alarmBar } from './staff-alarm.js';
import { staffForms } from './staff-forms.js';
import { soonestFirst } from './staff-order.js';
import { requestTables } from './staff-table.js';
import { requestDetail } from './staff-views.js';
import { texts } from './texts.js';

/** Apart from each other: the alarm sounds also where the elements cannot be loaded. */
const scripts = ['staff.js', 'staff-promises.js'];

/** The staff's pages: what came in, and what to do with it. */
export function staffRoutes(portal: Portal): Hono<Environment> {
  const { database } = portal;
  const routes = new Hono<Environment>();

  routes.use('/staff/*', sameOrigin, async (context, next) => {
    const account = await currentAccount(context, portal);
    if (account?.role !== 'staff') return context.redirect('/sign-in', 303);
    context.set('account', account);
    await next();
  });

  const tables = async (language: Language) => {
    const rows = await listForStaff(database.query);
    const requests = await toRequests(database.query, rows, language, photoUrl);
    return requestTables(soonestFirst(requests, Date.now()), language);
  };

  routes.get('/staff/table', async (context) => context.html(await tables(preferencesOf(context).language)));

  routes.get('/staff', async (context) => {
    const account = await currentAccount(context, portal);
    if (account?.role !== 'staff') return context.redirect('/sign-in', 303);
    const preferences = preferencesOf(context);
    const { language } = preferences;
    const words = texts[language];
    const body = html`${alarmBar(language)}
      <h1>${words.staff}</h1>
      <linli-provider time-zone="${timeZone}"
        ><div id="requests">${await tables(language)}</div></linli-provider
      >`;
    return context.html(page(preferences, { title: words.staff, account, scripts, body }));
  });

  routes.get('/staff/requests/:id', async (context) => {
    const id = context.req.param('id');
    const row = isId(id) ? await findRequest(database.query, id) : undefined;
    if (!row) return context.notFound();
    const account = context.get('account');
    const preferences = preferencesOf(context);
    const { language } = preferences;
    const request = await toRequest(database.query, row, language, photoUrl);
    const detail = requestDetail(request, language, {
      forms: staffForms(row, formToken(portal, account), language),
      isUnchanged: context.req.query('unchanged') !== undefined,
    });
    const body = html`${alarmBar(language)}
      <linli-provider time-zone="${timeZone}">${detail}</linli-provider>`;
    return context.html(page(preferences, { title: row.number, account, scripts, body }));
  });

  routes.post('/staff/requests/:id/:action', async (context) => {
    const { id, action } = context.req.param();
    const account = context.get('account');
    const form = await context.req.parseBody();
    if (!hasFormToken(portal, account, form.token)) return context.text('The form has expired.', 403);
    const result = await database.transaction(async (query) => {
      const row = isId(id) ? await lockRequest(query, id) : undefined;
      if (!row) return 'missing';
      if (!(await act(query, row, { action, form, by: account }))) return 'unchanged';
      await portal.feed.record(query, row);
      return 'done';
    });
    if (result === 'missing') return context.notFound();
    return context.redirect(`/staff/requests/${id}${result === 'done' ? '' : '?unchanged'}`, 303);
  });

  return routes;
}
