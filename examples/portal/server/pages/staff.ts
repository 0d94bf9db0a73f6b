import { Hono } from 'hono';
import { html } from 'hono/html';
import { requestTransitions } from '../../../../src/domain/index.js';
import type { Language } from '../community/language.js';
import { isId } from '../api/reading.js';
import { photoUrl } from '../api/addresses.js';
import type { Environment, Portal } from '../portal-context.js';
import { currentAccount, formToken, hasFormToken, sameOrigin } from '../session.js';
import { listForStaff } from '../store/request-list.js';
import type { Query } from '../database/database.js';
import type { Account } from '../store/people.js';
import { findRequest, setOwner, setStatus, type RequestRow } from '../store/requests.js';
import { toRequest, toRequests } from '../store/to-request.js';
import { page, preferencesOf } from './layout.js';
import { alarmBar } from './staff-alarm.js';
import { requestTables } from './staff-table.js';
import { requestDetail } from './staff-views.js';
import { texts } from './texts.js';

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

  const tables = async (language: Language) =>
    requestTables(
      await toRequests(database.query, await listForStaff(database.query), language, photoUrl),
      language,
    );

  routes.get('/staff/table', async (context) => context.html(await tables(preferencesOf(context).language)));

  routes.get('/staff', async (context) => {
    const account = await currentAccount(context, portal);
    if (account?.role !== 'staff') return context.redirect('/sign-in', 303);
    const preferences = preferencesOf(context);
    const { language } = preferences;
    const words = texts[language];
    const body = html`${alarmBar(language)}
      <h1>${words.staff}</h1>
      <div id="requests">${await tables(language)}</div>`;
    return context.html(page(preferences, { title: words.staff, account, script: 'staff.js', body }));
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
      token: formToken(portal, account),
      moves: requestTransitions[row.status],
      isUnchanged: context.req.query('unchanged') !== undefined,
    });
    const body = html`${alarmBar(language)} ${detail}`;
    return context.html(page(preferences, { title: row.number, account, script: 'staff.js', body }));
  });

  routes.post('/staff/requests/:id/:action', async (context) => {
    const { id, action } = context.req.param();
    const account = context.get('account');
    const form = await context.req.parseBody();
    if (!hasFormToken(portal, account, form.token)) return context.text('The form has expired.', 403);
    const result = await database.transaction(async (query) => {
      const row = isId(id) ? await findRequest(query, id) : undefined;
      if (!row) return 'missing';
      if (!(await act(query, row, { action, status: form.status, seen: form.seen, by: account })))
        return 'unchanged';
      await portal.feed.record(query, row);
      return 'done';
    });
    if (result === 'missing') return context.notFound();
    return context.redirect(`/staff/requests/${id}${result === 'done' ? '' : '?unchanged'}`, 303);
  });

  return routes;
}

/** What a form asks for. */
interface Move {
  action: string | undefined;
  status: unknown;
  /** The status that the form showed, if it says so. */
  seen: unknown;
  by: Account;
}

/** Does what the form asks, where the request allows it and stands as it was shown. Says whether something changed. */
async function act(query: Query, row: RequestRow, { action, status, seen, by }: Move): Promise<boolean> {
  if (action === 'take') return setOwner(query, row, by.id);
  const next = requestTransitions[row.status].find((allowed) => allowed === status);
  const isAsShown = seen === undefined || seen === row.status;
  return action === 'move' && isAsShown && next !== undefined && setStatus(query, row, next, by.id);
}
