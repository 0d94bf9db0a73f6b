import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { Query } from '../database/database.js';
import type { Environment, Portal } from '../portal-context.js';
import { formToken } from '../signing.js';
import { changeActivity, lockActivity, planActivity } from '../store/activities.js';
import { activitiesById, noResident, type ActivityRow } from '../store/activity-rows.js';
import { changeRest, lockRest, planSeries, rowsOfSeries } from '../store/activity-series.js';
import { once, replyKept } from '../store/idempotency.js';
import { listStaff } from '../store/people.js';
import { activityTexts } from './activity-texts.js';
import { preferencesOf } from './layout.js';
import { changeForm, planForm } from './staff-activity-form.js';
import { readChangeForm, readPlanForm, scopeOf, type PlanReading } from './staff-activity-input.js';
import { activityAt, isAhead, outdatedNote, standOfActivity, standOfRest } from './staff-activity-page.js';
import { standOfDates } from './staff-activity-recurrence.js';
import { typedActivityAnew, typedContent } from './staff-activity-typed.js';
import { limitedForm, receivedForm, staffPage } from './staff-page.js';
import { typedOf, type FormErrors, type Typed } from './typed.js';

/** Planning activities, one or a series, and changing what is told of them. */
export function activityWritingRoutes(portal: Portal): Hono<Environment> {
  const { database, feed } = portal;
  const routes = new Hono<Environment>();

  routes.get('/staff/activities/new', (context) =>
    planPage(context, portal, { typed: typedActivityAnew(context.get('account').id) }),
  );

  routes.post('/staff/activities/new', limitedForm, async (context) => {
    const { form, delivery } = await receivedForm(context, portal);
    // What comes again is not judged again: what it says may be wrong by now.
    const kept = await replyKept(database.query, delivery);
    if (kept) return context.redirect(`/staff/activities/${kept.id}`, 303);
    const typed = typedOf(form);
    const reading = readPlanForm(typed, await knownTo(context, database.query));
    const { when, series, content } = reading;
    // Nobody plans a series whose dates they have not seen.
    const isSeen = series === undefined || form.get('dates') === standOfDates(series);
    if (!when || Object.keys(reading.errors).length > 0 || form.has('preview') || !isSeen) {
      return planPage(context, portal, { typed, reading });
    }
    const { id } = await once(portal, delivery, async (query) => {
      const ids = series
        ? (await planSeries(query, content, series)).ids
        : [await planActivity(query, content, when)];
      await feed.recordActivities(query, ids);
      return { id: ids[0]! };
    });
    return context.redirect(`/staff/activities/${id}`, 303);
  });

  routes.get('/staff/activities/:id/edit', async (context) => {
    const row = await activityAt(context, database.query);
    if (!isAhead(row)) return context.redirect(`/staff/activities/${row.id}?unchanged`, 303);
    return changePage(context, portal, { row, typed: typedContent(row) });
  });

  routes.post('/staff/activities/:id/edit', limitedForm, async (context) => {
    const { form, delivery } = await receivedForm(context, portal);
    const { id } = await activityAt(context, database.query);
    const typed = typedOf(form);
    const seen = typed.seen?.[0] ?? '';
    const known = await knownTo(context, database.query);
    const { body } = await once(portal, delivery, async (query) => {
      const row = (await lockActivity(query, id))!;
      if (!isAhead(row) || standOfActivity(row) !== seen.split(',')[0]) return { id, isOutdated: true };
      const isRest = scopeOf(typed, row) === 'rest';
      const rows = isRest ? await activitiesById(query, await lockRest(query, row), noResident) : [row];
      if (isRest && standOfRest(rows) !== seen) return { id, isOutdated: true };
      // Judged once nobody can join any more: who has come meanwhile counts.
      const { content, errors } = readChangeForm(typed, known, rows);
      if (Object.keys(errors).length > 0) return { id, errors };
      if (isRest) await feed.recordActivities(query, (await changeRest(query, row, content)).ids);
      else {
        await changeActivity(query, row, content);
        await feed.recordActivities(query, [id]);
      }
      return { id };
    });
    const { errors, isOutdated } = JSON.parse(body) as { errors?: FormErrors; isOutdated?: boolean };
    if (!errors && !isOutdated) return context.redirect(`/staff/activities/${id}`, 303);
    const row = await activityAt(context, database.query);
    return changePage(context, portal, { row, typed, errors, isOutdated });
  });

  return routes;
}

async function knownTo(context: Context<Environment>, query: Query) {
  const staff = await listStaff(query);
  const { language } = preferencesOf(context);
  return { language, staffIds: staff.map(({ id }) => id), now: Date.now() };
}

/** The form that plans, with what was typed: what is wrong with it, or else the dates that it gives. */
async function planPage(
  context: Context<Environment>,
  portal: Portal,
  { typed, reading }: { typed: Typed; reading?: PlanReading },
): Promise<Response> {
  const { language } = preferencesOf(context);
  const title = activityTexts[language].plan;
  const { when, series, errors = {} } = reading ?? {};
  const isWrong = Object.keys(errors).length > 0;
  const dates = series?.times ?? (when && [when]);
  const form = planForm({
    language,
    token: formToken(portal, context.get('account')),
    typed,
    errors,
    staff: await listStaff(portal.database.query),
    ...(!isWrong && dates && { dates, ...(series && { series }) }),
  });
  const body = html`<h1>${title}</h1>
    ${form}`;
  return staffPage(context, { title, body, status: isWrong ? 422 : 200 });
}

async function changePage(
  context: Context<Environment>,
  portal: Portal,
  asked: {
    row: ActivityRow;
    typed: Typed;
    errors?: FormErrors | undefined;
    isOutdated?: boolean | undefined;
  },
): Promise<Response> {
  const { row, typed, errors = {}, isOutdated = false } = asked;
  const { query } = portal.database;
  const { language } = preferencesOf(context);
  const title = activityTexts[language].changeTitle;
  const series = row.series_id === null ? [row] : await rowsOfSeries(query, row.series_id, noResident);
  const rest = series.slice(series.findIndex(({ id }) => id === row.id));
  const form = changeForm({
    language,
    token: formToken(portal, context.get('account')),
    typed,
    errors,
    staff: await listStaff(query),
    row,
    seen: standOfRest([row, ...rest.slice(1)]),
    rest,
    ...(isOutdated && { note: outdatedNote(row, language) }),
  });
  const body = html`<h1>${title}</h1>
    ${form}`;
  return staffPage(context, {
    title,
    body,
    status: isOutdated ? 409 : Object.keys(errors).length > 0 ? 422 : 200,
  });
}
