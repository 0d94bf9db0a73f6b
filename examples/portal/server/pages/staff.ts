import { Hono } from 'hono';
import { html } from 'hono/html';
import { requestTransitions } from '../../../../src/domain/index.js';
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
import { requestDetail, requestTable } from './staff-views.js';
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

  const table = async (language: 'en' | 'zh') =>
    requestTable(
      await toRequests(database.query, await listForStaff(database.query), language, photoUrl),
      language,
    );

  routes.get('/staff/table', async (context) => context.html(await table(preferencesOf(context).language)));

  routes.get('/staff', async (context) => {
    const account = await currentAccount(context, portal);
    if (account?.role !== 'staff') return context.redirect('/sign-in', 303);
    const preferences = preferencesOf(context);
    const words = texts[preferences.language];
    const body = html`<h1>${words.staff}</h1>
      <div id="requests">${await table(preferences.language)}</div>`;
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
    const body = requestDetail(request, language, {
      token: formToken(portal, account),
      moves: requestTransitions[row.status],
    });
    return context.html(page(preferences, { title: row.number, account, body }));
  });

  routes.post('/staff/requests/:id/:action', async (context) => {
    const { id, action } = context.req.param();
    const account = context.get('account');
    const form = await context.req.parseBody();
    if (!hasFormToken(portal, account, form.token)) return context.text('The form has expired.', 403);
    const found = await database.transaction(async (query) => {
      const row = isId(id) ? await findRequest(query, id) : undefined;
      if (row && (await act(query, row, { action, status: form.status, by: account }))) {
        await portal.feed.record(query, row);
      }
      return row;
    });
    return found ? context.redirect(`/staff/requests/${id}`, 303) : context.notFound();
  });

  return routes;
}

/** Does what the form asks, where the request allows it. Says whether something changed. */
async function act(
  query: Query,
  row: RequestRow,
  { action, status, by }: { action: string; status: unknown; by: Account },
): Promise<boolean> {
  if (action === 'take') return setOwner(query, row, by.id);
  const next = requestTransitions[row.status].find((allowed) => allowed === status);
  return action === 'move' && next !== undefined && setStatus(query, row, next, by.id);
}
