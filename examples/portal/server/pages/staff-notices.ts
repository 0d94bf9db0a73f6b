import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { isStored } from '../api/list-query.js';
import { isId } from '../api/reading.js';
import { noticeLimits } from '../community/notices.js';
import type { Query } from '../database/database.js';
import type { Environment, Portal } from '../portal-context.js';
import { formToken } from '../signing.js';
import { once, type Delivery } from '../store/idempotency.js';
import { listNoticesForStaff, type NoticePosition } from '../store/notice-list.js';
import { noReader } from '../store/notice-reader.js';
import { acknowledgementsByHome } from '../store/notice-reading.js';
import { noticesById, type NoticeRow } from '../store/notice-rows.js';
import { discardNotice, lockNotice, setPinned, withdrawNotice } from '../store/notices.js';
import { peopleById } from '../store/people.js';
import { preferencesOf } from './layout.js';
import { noticeTexts } from './notice-texts.js';
import { acknowledgementTable } from './staff-acknowledgements.js';
import { confirmation, noticeActions, type Confirmation } from './staff-notice-actions.js';
import { noticeAt } from './staff-notice-page.js';
import { noticeDetail, noticeTable } from './staff-notice-views.js';
import { noticeWritingRoutes } from './staff-notice-writing.js';
import { limitedForm, receivedForm, staffPage } from './staff-page.js';
import { TypedReader, typedOf } from './typed.js';

/** How many notices a page of the list has. */
const listed = 50;

/** The staff's pages about notices: what is there, what can be done with it, and who has acknowledged it. */
export function staffNoticeRoutes(portal: Portal): Hono<Environment> {
  const { database, feed } = portal;
  const routes = new Hono<Environment>();

  routes.get('/staff/notices', async (context) => {
    const { language } = preferencesOf(context);
    const words = noticeTexts[language];
    const after = positionIn(context.req.query('before'));
    const { ids, next } = await listNoticesForStaff(database.query, {
      limit: listed,
      ...(after && { after }),
    });
    const rows = await noticesById(database.query, ids, noReader);
    const body = html`<p><a href="/staff">← ${words.toRequests}</a></p>
      <h1>${words.notices}</h1>
      <p><a class="btn btn-primary" href="/staff/notices/new">${words.write}</a></p>
      ${noticeTable(rows, language, next && `${next.publishedAt}_${next.id}`)}`;
    return staffPage(context, { title: words.notices, body });
  });

  // Before the notices by id, for `new` is none.
  routes.route('/', noticeWritingRoutes(portal));

  routes.get('/staff/notices/:id', async (context) => {
    const { query } = database;
    const row = await noticeAt(context, query);
    const { language } = preferencesOf(context);
    const token = formToken(portal, context.get('account'));
    const body = noticeDetail(row, language, {
      people: await peopleById(query, [
        row.issuer_id,
        row.acknowledgement_by_id,
        ...row.corrections.map(({ by_id: byId }) => byId),
      ]),
      actions: noticeActions(row, language, token),
      acknowledgements:
        row.acknowledgement_by_id === null
          ? html``
          : acknowledgementTable(row, await acknowledgementsByHome(query, row.id), language),
      isUnchanged: context.req.query('unchanged') !== undefined,
    });
    return staffPage(context, { title: row.number, body });
  });

  /** Does what a form asks with the locked notice, once, and says whether it did. */
  const act = async (
    delivery: Delivery,
    id: string,
    work: (query: Query, row: NoticeRow) => Promise<boolean>,
  ) => {
    const { body } = await once(portal, delivery, async (query) => {
      const row = await lockNotice(query, id);
      return { id, isDone: row !== undefined && (await work(query, row)) };
    });
    return (JSON.parse(body) as { isDone: boolean }).isDone;
  };

  for (const [action, pinned] of [['pin', true] as const, ['unpin', false] as const]) {
    routes.post(`/staff/notices/:id/${action}`, limitedForm, async (context) => {
      const { delivery } = await receivedForm(context, portal);
      const { id } = await noticeAt(context, database.query);
      const isDone = await act(delivery, id, async (query, row) => {
        if (row.state === 'withdrawn' || row.pinned === pinned) return false;
        await setPinned(query, row, pinned);
        if (row.state !== 'scheduled') await feed.recordNotice(query, id);
        return true;
      });
      return context.redirect(`/staff/notices/${id}${isDone ? '' : '?unchanged'}`, 303);
    });
  }

  const confirmationPage = async (
    context: Context<Environment>,
    asked: Pick<Confirmation, 'row' | 'action'> & Partial<Confirmation>,
  ) => {
    const { language } = preferencesOf(context);
    const token = formToken(portal, context.get('account'));
    const body = confirmation({ typed: {}, errors: {}, ...asked, language, token });
    return staffPage(context, { title: asked.row.number, body, status: asked.errors ? 422 : 200 });
  };

  routes.get('/staff/notices/:id/withdraw', async (context) =>
    confirmationPage(context, { row: await noticeAt(context, database.query), action: 'withdraw' }),
  );

  routes.post('/staff/notices/:id/withdraw', limitedForm, async (context) => {
    const { form, delivery } = await receivedForm(context, portal);
    const notice = await noticeAt(context, database.query);
    const typed = typedOf(form);
    const reader = new TypedReader(typed);
    const reason = reader.requiredTexts('reason', noticeLimits.reason, preferencesOf(context).language);
    const { errors } = reader;
    if (Object.keys(errors).length > 0) {
      return confirmationPage(context, { row: notice, action: 'withdraw', typed, errors });
    }
    const isDone = await act(delivery, notice.id, async (query, row) => {
      if (row.state === 'withdrawn' || row.state === 'scheduled') return false;
      await withdrawNotice(query, row, { byId: context.get('account').id, reason });
      await feed.recordNotice(query, row.id);
      return true;
    });
    return context.redirect(`/staff/notices/${notice.id}${isDone ? '' : '?unchanged'}`, 303);
  });

  routes.get('/staff/notices/:id/discard', async (context) =>
    confirmationPage(context, { row: await noticeAt(context, database.query), action: 'discard' }),
  );

  routes.post('/staff/notices/:id/discard', limitedForm, async (context) => {
    const { delivery } = await receivedForm(context, portal);
    const { id } = context.req.param();
    if (!isId(id)) return context.notFound();
    // What comes again finds no notice, but its reply.
    const isDone = await act(delivery, id, async (query, row) => {
      if (row.state !== 'scheduled') return false;
      await discardNotice(query, row);
      return true;
    });
    return context.redirect(isDone ? '/staff/notices' : `/staff/notices/${id}?unchanged`, 303);
  });

  return routes;
}

/** Where a page of the list begins; `undefined`: at its beginning, also where the address is none of ours. */
function positionIn(text = ''): Omit<NoticePosition, 'pinned'> | undefined {
  const [publishedAt = '', id = ''] = text.split('_');
  return isStored(publishedAt) && isId(id) ? { publishedAt, id } : undefined;
}
