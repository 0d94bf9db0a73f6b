import { Hono, type Context } from 'hono';
import { activityLimits } from '../community/activities.js';
import type { Texts } from '../community/language.js';
import type { Query } from '../database/database.js';
import type { Environment, Portal } from '../portal-context.js';
import { formToken } from '../signing.js';
import { cancelActivity, changeActivity, lockActivity, moveActivity } from '../store/activities.js';
import { activitiesById, noResident, type ActivityRow } from '../store/activity-rows.js';
import { lockRest } from '../store/activity-series.js';
import { once, type Delivery } from '../store/idempotency.js';
import { preferencesOf, type Html } from './layout.js';
import { cancelForm, moveForm } from './staff-activity-changing-forms.js';
import type { ActivityForm } from './staff-activity-form.js';
import { contentOf, readMoveForm, readRoom } from './staff-activity-changing-input.js';
import { scopeOf } from './staff-activity-input.js';
import {
  activityAt,
  isAhead,
  outdatedNote,
  standOfActivity,
  titleOfActivity,
} from './staff-activity-page.js';
import { typedMove } from './staff-activity-typed.js';
import { activityDetailPage } from './staff-activity-detail.js';
import { limitedForm, receivedForm, staffPage } from './staff-page.js';
import { TypedReader, typedOf, type FormErrors, type Typed } from './typed.js';

/** What became of a form. */
interface Outcome {
  /** Ids of what was changed; none: nothing. */
  changed?: readonly string[];
  errors?: FormErrors;
  /** Somebody has changed the activity since the form was shown. */
  isOutdated?: boolean;
}

/** Moving and cancelling activities, and making more room in them. */
export function activityChangingRoutes(portal: Portal): Hono<Environment> {
  const { database, feed } = portal;
  const routes = new Hono<Environment>();

  /** Does what a form asks with the locked activity, once, and tells of it. */
  const act = async (
    delivery: Delivery,
    id: string,
    work: (query: Query, row: ActivityRow) => Promise<Outcome>,
  ): Promise<Outcome> => {
    const { body } = await once(portal, delivery, async (query) => {
      const outcome = await work(query, (await lockActivity(query, id))!);
      if (outcome.changed) await feed.recordActivities(query, outcome.changed);
      return { id, ...outcome };
    });
    return JSON.parse(body) as Outcome;
  };

  const formPage = (
    context: Context<Environment>,
    { row, typed, errors = {}, isOutdated = false }: Shown,
    form: (parts: ActivityForm) => Html,
  ) => {
    const { language } = preferencesOf(context);
    const parts: ActivityForm = {
      language,
      token: formToken(portal, context.get('account')),
      typed,
      errors,
      ...(isOutdated && { note: outdatedNote(row, language) }),
    };
    const title = titleOfActivity(row, language);
    const status = isOutdated ? 409 : Object.keys(errors).length > 0 ? 422 : 200;
    return staffPage(context, { title, body: form(parts), status });
  };
  const movePage = (context: Context<Environment>, shown: Shown) =>
    formPage(context, shown, (parts) => moveForm(parts, shown.row));
  const cancelPage = (context: Context<Environment>, shown: Shown) =>
    formPage(context, shown, (parts) => cancelForm(parts, shown.row));

  const done = (context: Context, { id }: ActivityRow, { changed }: Outcome) =>
    context.redirect(`/staff/activities/${id}${changed ? '' : '?unchanged'}`, 303);

  routes.get('/staff/activities/:id/move', async (context) => {
    const row = await activityAt(context, database.query);
    return isAhead(row) ? movePage(context, { row, typed: typedMove(row) }) : done(context, row, {});
  });

  routes.post('/staff/activities/:id/move', limitedForm, async (context) => {
    const { form, delivery } = await receivedForm(context, portal);
    const { id } = await activityAt(context, database.query);
    const typed = typedOf(form);
    const { language } = preferencesOf(context);
    const outcome = await act(delivery, id, async (query, row) => {
      if (!isAhead(row)) return {};
      if (standOfActivity(row) !== form.get('seen')) return { isOutdated: true };
      const { when, place, reason, errors } = readMoveForm(typed, row, { language, now: Date.now() });
      if (!when || Object.keys(errors).length > 0) return { errors };
      if (place) await changeActivity(query, row, { ...contentOf(row), place });
      await moveActivity(query, row, { when, reason });
      return { changed: [id] };
    });
    const row = await activityAt(context, database.query);
    if (!outcome.errors && !outcome.isOutdated) return done(context, row, outcome);
    return movePage(context, { row, typed, ...outcome });
  });

  routes.get('/staff/activities/:id/cancel', async (context) => {
    const row = await activityAt(context, database.query);
    return isAhead(row) ? cancelPage(context, { row, typed: { which: ['one'] } }) : done(context, row, {});
  });

  routes.post('/staff/activities/:id/cancel', limitedForm, async (context) => {
    const { form, delivery } = await receivedForm(context, portal);
    const shown = await activityAt(context, database.query);
    const typed = typedOf(form);
    const reader = new TypedReader(typed);
    const { language } = preferencesOf(context);
    const reason = reader.requiredTexts('reason', activityLimits.reason, language);
    const { errors } = reader;
    if (Object.keys(errors).length > 0) return cancelPage(context, { row: shown, typed, errors });
    const outcome = await act(delivery, shown.id, async (query, row) => {
      const isRest = scopeOf(typed, row) === 'rest';
      const ids = isRest ? await lockRest(query, row) : [row.id];
      return cancelAll(query, await activitiesById(query, ids, noResident), reason);
    });
    return done(context, shown, outcome);
  });

  routes.post('/staff/activities/:id/room', limitedForm, async (context) => {
    const { form, delivery } = await receivedForm(context, portal);
    const shown = await activityAt(context, database.query);
    const typed = typedOf(form);
    const outcome = await act(delivery, shown.id, async (query, row) => {
      if (!isAhead(row) || row.content.capacity === null) return {};
      const { room, errors } = readRoom(typed, row);
      if (room === undefined || Object.keys(errors).length > 0) return { errors };
      await changeActivity(query, row, { ...contentOf(row), capacity: room });
      return { changed: [row.id] };
    });
    const { errors } = outcome;
    if (!errors) return done(context, shown, outcome);
    return activityDetailPage(context, portal, { row: shown, typed, errors });
  });

  return routes;
}

interface Shown {
  row: ActivityRow;
  typed: Typed;
  errors?: FormErrors;
  isOutdated?: boolean;
}

/** Cancels all that are still ahead: those that are over took place, and those that are cancelled keep their own reason. */
async function cancelAll(query: Query, rows: readonly ActivityRow[], reason: Texts): Promise<Outcome> {
  const standing = rows.filter(isAhead);
  for (const row of standing) await cancelActivity(query, row, reason);
  return standing.length > 0 ? { changed: standing.map(({ id }) => id) } : {};
}
