import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import { photoLimits, timeZone } from '../community/community.js';
import type { Language } from '../community/language.js';
import { Problem } from '../api/problem.js';
import { isId } from '../api/reading.js';
import { photoUrl } from '../api/addresses.js';
import type { Environment, Portal } from '../portal-context.js';
import { limitWrites } from '../rate-limits.js';
import { currentAccount } from '../session.js';
import { formToken, hasFormToken } from '../signing.js';
import { once } from '../store/idempotency.js';
import { listStaff } from '../store/people.js';
import { ratingsOf } from '../store/ratings.js';
import { listForStaff } from '../store/request-list.js';
import { findRequest, lockRequest } from '../store/requests.js';
import { toRatings } from '../store/to-rating.js';
import { toRequest, toRequests } from '../store/to-request.js';
import { page, preferencesOf } from './layout.js';
import { noticeTexts } from './notice-texts.js';
import { digestOf, isKey, unreadable } from './form-content.js';
import { activityTexts } from './activity-texts.js';
import { act } from './staff-actions.js';
import { staffActivityRoutes } from './staff-activities.js';
import { alarmBar } from './staff-alarm.js';
import { staffForms } from './staff-forms.js';
import { staffNoticeRoutes } from './staff-notices.js';
import { soonestFirst } from './staff-order.js';
import { requestTables } from './staff-table.js';
import { requestDetail } from './staff-views.js';
import { texts } from './texts.js';

/** Apart from each other: the alarm sounds also where the elements cannot be loaded. */
const scripts = ['staff.js', 'staff-promises.js'];

/** What stands around the photo in a form may add a little. */
const formOverhead = 50_000;

/** The staff's pages: what came in, and what to do with it. */
export function staffRoutes(portal: Portal): Hono<Environment> {
  const { database } = portal;
  const routes = new Hono<Environment>();
  const limited = bodyLimit({ maxSize: photoLimits.bytes + formOverhead, onError: tooLarge });

  routes.use('/staff/*', async (context: Context<Environment>, next) => {
    const account = await currentAccount(context, portal);
    if (account?.role !== 'staff') return context.redirect('/sign-in', 303);
    context.set('account', account);
    await next();
  });
  routes.use('/staff/*', limitWrites(portal));

  routes.route('/', staffNoticeRoutes(portal));
  routes.route('/', staffActivityRoutes(portal));

  const ratingsById = async (ids: readonly string[], language: Language) => {
    const ratings = await toRatings(database.query, await ratingsOf(database.query, ids), { language });
    return new Map(ratings.map((rating) => [rating.subjectId, rating]));
  };

  const tables = async (language: Language) => {
    const rows = await listForStaff(database.query);
    const requests = await toRequests(database.query, rows, language, photoUrl);
    const ids = rows.map(({ id }) => id);
    return requestTables(soonestFirst(requests, Date.now()), await ratingsById(ids, language), language);
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
      <p>
        <a href="/staff/notices">${noticeTexts[language].notices}</a> ·
        <a href="/staff/activities">${activityTexts[language].activities}</a>
      </p>
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
    const rating = (await ratingsById([id], language)).get(id);
    const staff = await listStaff(database.query);
    const token = formToken(portal, account);
    const detail = requestDetail(request, language, {
      rating,
      forms: staffForms(row, { token, language, by: account.id, staff, rating }),
      isUnchanged: context.req.query('unchanged') !== undefined,
    });
    const body = html`${alarmBar(language)}
      <linli-provider time-zone="${timeZone}">${detail}</linli-provider>`;
    return context.html(page(preferences, { title: row.number, account, scripts, body }));
  });

  routes.post('/staff/requests/:id/:action', limited, async (context) => {
    const { id, action } = context.req.param();
    const account = context.get('account');
    const form = await context.req.parseBody().catch(unreadable);
    if (!hasFormToken(portal, account, form.token) || !isKey(form.key)) {
      return context.text('The form has expired.', 403);
    }
    if (!isId(id)) return context.notFound();
    const content = `${action} ${id} ${await digestOf(Object.entries(form))}`;
    const delivery = { residentId: account.id, key: form.key, content };
    const { body } = await once(portal, delivery, async (query) => {
      const row = await lockRequest(query, id);
      if (!row) throw new Problem(404, 'not-found', 'There is no request with this id.');
      const isDone = await act(query, row, { action, form, by: account });
      if (isDone && action === 'reply') await portal.feed.record(query, row, 'rating');
      else if (isDone) await portal.feed.recordMove(query, row);
      return { id, isDone };
    });
    const { isDone } = JSON.parse(body) as { isDone: boolean };
    return context.redirect(`/staff/requests/${id}${isDone ? '' : '?unchanged'}`, 303);
  });

  return routes;
}

function tooLarge(): never {
  throw new Problem(413, 'too-large', `A photo has at most ${photoLimits.bytes} bytes.`);
}
