import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { Problem } from '../api/problem.js';
import { isId } from '../api/reading.js';
import type { Query } from '../database/database.js';
import type { Environment, Portal } from '../portal-context.js';
import { formToken } from '../signing.js';
import { once, replyKept, type KeptReply } from '../store/idempotency.js';
import { attachmentsAmong, listPlaces } from '../store/notice-parts.js';
import type { NoticeRow } from '../store/notice-rows.js';
import { correctNotice, insertNotice, lockNotice, rewriteNotice } from '../store/notices.js';
import { listStaff } from '../store/people.js';
import { preferencesOf, type Html } from './layout.js';
import { noticeTexts } from './notice-texts.js';
import { keepFiles } from './staff-notice-files.js';
import { noticeForm, typedAnew, typedFrom } from './staff-notice-form.js';
import { readNoticeForm, type NoticeFormReading } from './staff-notice-input.js';
import { noticeAt, standOfNotice } from './staff-notice-page.js';
import { limitedForm, receivedForm, staffPage } from './staff-page.js';
import { typedOf, type FormErrors, type Typed } from './typed.js';

/** Writing notices: new ones, those that are scheduled, and corrections of those that have appeared. */
export function noticeWritingRoutes(portal: Portal): Hono<Environment> {
  const { database, feed } = portal;
  const routes = new Hono<Environment>();

  routes.get('/staff/notices/new', (context) =>
    writingPage(context, portal, { typed: typedAnew(context.get('account').id) }),
  );

  routes.post('/staff/notices', limitedForm, async (context) => {
    const { form, delivery } = await receivedForm(context, portal);
    // What comes again is not judged again: what it says may be wrong by now.
    const kept = await replyKept(database.query, delivery);
    if (kept) return context.redirect(`/staff/notices/${kept.id}`, 303);
    const { typed, errors, reading } = await readWritten(context, database.query, form);
    if (Object.keys(errors).length > 0) return writingPage(context, portal, { typed, errors });
    const { id } = await once(portal, delivery, async (query) => {
      const noticeId = await insertNotice(query, reading.content, appearing(context, reading));
      if (!reading.publishAt) await feed.recordNotice(query, noticeId);
      return { id: noticeId };
    });
    return context.redirect(`/staff/notices/${id}`, 303);
  });

  routes.get('/staff/notices/:id/edit', async (context) => {
    const row = await noticeAt(context, database.query);
    if (row.state === 'withdrawn') return context.redirect(`/staff/notices/${row.id}?unchanged`, 303);
    return writingPage(context, portal, { row, typed: typedFrom(row) });
  });

  routes.post('/staff/notices/:id/edit', limitedForm, async (context) => {
    const { form, delivery } = await receivedForm(context, portal);
    const kept = await replyKept(database.query, delivery);
    if (kept && isDoneBy(kept)) return context.redirect(`/staff/notices/${kept.id}`, 303);
    const row = await noticeAt(context, database.query);
    const { typed, errors, reading } = await readWritten(context, database.query, form, row);
    if (Object.keys(errors).length > 0) return writingPage(context, portal, { row, typed, errors });
    const reply = await once(portal, delivery, async (query) => {
      const now = await lockNotice(query, row.id);
      // One that is scheduled may be discarded meanwhile.
      if (!now) throw new Problem(404, 'not-found', 'There is no notice with this id.');
      const isAsShown = standOfNotice(now) === form.get('seen') && standOfNotice(row) === form.get('seen');
      const isDone = isAsShown && now.state !== 'withdrawn';
      if (isDone) await write(query, now, context, reading);
      if (isDone && (now.state !== 'scheduled' || !reading.publishAt)) await feed.recordNotice(query, row.id);
      return { id: row.id, isDone };
    });
    if (isDoneBy(reply)) return context.redirect(`/staff/notices/${row.id}`, 303);
    const now = await noticeAt(context, database.query);
    return writingPage(context, portal, { row: now, typed, isOutdated: true });
  });

  return routes;
}

const isDoneBy = ({ body }: KeptReply) => (JSON.parse(body) as { isDone: boolean }).isDone;

/** One that nobody has seen is written anew; of one that has appeared everybody is told what was wrong. */
function write(
  query: Query,
  row: NoticeRow,
  context: Context<Environment>,
  reading: NoticeFormReading,
): Promise<void> {
  const { content, correction } = reading;
  return row.state === 'scheduled'
    ? rewriteNotice(query, row, content, appearing(context, reading))
    : correctNotice(query, row, content, { byId: context.get('account').id, text: correction });
}

const appearing = (context: Context<Environment>, { publishAt }: NoticeFormReading) => ({
  byId: context.get('account').id,
  ...(publishAt && { publishAt }),
});

/** Reads a form, with the files that were kept before it and those that came with it. */
async function readWritten(
  context: Context<Environment>,
  query: Query,
  form: FormData,
  row?: NoticeRow,
): Promise<{ typed: Typed; errors: FormErrors; reading: NoticeFormReading }> {
  const staffId = context.get('account').id;
  const kept = await keepFiles(query, staffId, form);
  const written = typedOf(form);
  const chosen = [...(written.attachment ?? []), ...kept.ids].filter(isId);
  const typed = { ...written, attachment: chosen };
  const attachments = await attachmentsAmong(query, chosen, { staffId, noticeId: row?.id });
  const staff = await listStaff(query);
  const reading = readNoticeForm(typed, {
    language: preferencesOf(context).language,
    places: await listPlaces(query),
    staffIds: staff.map(({ id }) => id),
    attachmentIds: attachments.map(({ id }) => id),
    now: Date.now(),
    ...(row && row.state !== 'scheduled' && { publishedScope: row.scope.map(({ id }) => id) }),
  });
  return { typed, reading, errors: { ...reading.errors, ...kept.errors } };
}

/** What a page for writing shows. */
interface Writing {
  /** The notice; absent of a new one. */
  row?: NoticeRow;
  typed: Typed;
  errors?: FormErrors;
  /** Somebody has changed the notice since the form was shown. */
  isOutdated?: boolean;
}

async function writingPage(
  context: Context<Environment>,
  portal: Portal,
  { row, typed, errors = {}, isOutdated = false }: Writing,
): Promise<Response> {
  const { query } = portal.database;
  const account = context.get('account');
  const { language } = preferencesOf(context);
  const words = noticeTexts[language];
  const isCorrection = row !== undefined && row.state !== 'scheduled';
  const form = noticeForm({
    language,
    token: formToken(portal, account),
    action: row ? `/staff/notices/${row.id}/edit` : '/staff/notices',
    ...(row && { seen: standOfNotice(row) }),
    isCorrection,
    typed,
    errors,
    ...(row && isOutdated && { note: outdated(row, language) }),
    places: await listPlaces(query),
    staff: await listStaff(query),
    attachments: await attachmentsAmong(query, typed.attachment ?? [], {
      staffId: account.id,
      noticeId: row?.id,
    }),
  });
  const title = row ? `${row.number} ${isCorrection ? words.correct : words.change}` : words.write;
  const status = isOutdated ? 409 : Object.keys(errors).length > 0 ? 422 : 200;
  const body = html`<h1>${title}</h1>
    ${form}`;
  return staffPage(context, { title, body, status });
}

function outdated({ id, state }: NoticeRow, language: 'en' | 'zh'): Html {
  const words = noticeTexts[language];
  return html`<p id="outdated" class="alert alert-warning" role="alert" tabindex="-1">
    ${state === 'withdrawn' ? words.withdrawnMeanwhile : words.outdated}
    <a href="/staff/notices/${id}" target="_blank" rel="noopener">${words.lookAtIt}</a>
  </p>`;
}
