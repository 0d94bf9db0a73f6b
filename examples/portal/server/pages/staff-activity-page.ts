import type { Context } from 'hono';
import { html } from 'hono/html';
import { Problem } from '../api/problem.js';
import { isId } from '../api/reading.js';
import { inLanguage, type Language } from '../community/language.js';
import type { Query } from '../database/database.js';
import { findActivity } from '../store/activities.js';
import type { ActivityRow } from '../store/activity-rows.js';
import { activityTexts } from './activity-texts.js';
import type { Html } from './layout.js';

/**
 * The activity that the address names.
 *
 * @throws Problem when there is none
 */
export async function activityAt(context: Context, query: Query): Promise<ActivityRow> {
  const id = context.req.param('id') ?? '';
  const row = isId(id) ? await findActivity(query, id) : undefined;
  if (!row) throw new Problem(404, 'not-found', 'There is no activity with this id.');
  return row;
}

/** How an activity stands, for a form to say what it showed: what somebody wrote on other facts is not done. */
export const standOfActivity = ({ version, status }: ActivityRow): string => `${version} ${status}`;

/** The same of an activity and those after it in its series, its own first: one form may be for all of them. */
export const standOfRest = (rows: readonly ActivityRow[]): string => rows.map(standOfActivity).join();

/** Whether it can still be changed, moved and cancelled: neither over nor cancelled. */
export const isAhead = ({ status, over_at: overAt }: ActivityRow): boolean =>
  status !== 'cancelled' && overAt.getTime() > Date.now();

/** The title in the reader's language, else in the other. */
export const titleOfActivity = ({ content }: ActivityRow, language: Language): string =>
  inLanguage(content.title, language) ?? '';

/** That somebody has changed an activity since its form was shown. */
export function outdatedNote({ id }: ActivityRow, language: Language): Html {
  const words = activityTexts[language];
  return html`<p id="outdated" class="alert alert-warning" role="alert" tabindex="-1">
    ${words.outdated}
    <a href="/staff/activities/${id}" target="_blank" rel="noopener">${words.lookAtIt}</a>
  </p>`;
}
