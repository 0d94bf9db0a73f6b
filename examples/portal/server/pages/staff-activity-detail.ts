import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import type { Context } from 'hono';
import type { Language } from '../community/language.js';
import type { Environment, Portal } from '../portal-context.js';
import { formToken } from '../signing.js';
import { noResident, type ActivityRow } from '../store/activity-rows.js';
import { rowsOfSeries } from '../store/activity-series.js';
import { peopleById } from '../store/people.js';
import { activityTexts } from './activity-texts.js';
import { preferencesOf, type Html } from './layout.js';
import { activityFields } from './staff-activity-form.js';
import { isAhead, titleOfActivity } from './staff-activity-page.js';
import { activityDetail } from './staff-activity-views.js';
import { staffPage } from './staff-page.js';
import { participantsOf, participantTables } from './staff-participants.js';
import type { FormErrors, Typed } from './typed.js';

/** The page of an activity: what it is, what can be done with it, who comes. It shows what was typed into its form. */
export async function activityDetailPage(
  context: Context<Environment>,
  portal: Portal,
  { row, typed = {}, errors = {} }: { row: ActivityRow; typed?: Typed; errors?: FormErrors },
): Promise<Response> {
  const { query } = portal.database;
  const { language } = preferencesOf(context);
  const { content, series_id: seriesId } = row;
  const people = await peopleById(query, [content.host_id]);
  const room = roomForm(row, { language, token: formToken(portal, context.get('account')), typed, errors });
  const lists = participantTables(row, await participantsOf(query, row, language), language);
  const body = activityDetail(row, language, {
    host: people.get(content.host_id ?? ''),
    series: seriesId === null ? [] : await rowsOfSeries(query, seriesId, noResident),
    actions: actions(row, language),
    participants: content.joinable ? html`${lists} ${room} ${printLink(row, language)}` : html``,
    isUnchanged: context.req.query('unchanged') !== undefined,
  });
  const status = Object.keys(errors).length > 0 ? 422 : 200;
  return staffPage(context, { title: titleOfActivity(row, language), body, status });
}

/** What can be done with an activity. Each has a page of its own. */
function actions(row: ActivityRow, language: Language): Html {
  if (!isAhead(row)) return html``;
  const words = activityTexts[language];
  const link = (action: string, label: string, colour = 'btn-default') =>
    html`<a class="btn ${colour}" href="/staff/activities/${row.id}/${action}">${label}</a> `;
  return html`<p>
    ${link('edit', words.change, 'btn-primary')} ${link('move', words.move)} ${link('cancel', words.cancel)}
  </p>`;
}

const printLink = ({ id }: ActivityRow, language: Language): Html =>
  html`<p><a href="/staff/activities/${id}/participants">${activityTexts[language].printable}</a></p>`;

/** Makes more room: whoever waits moves up. */
function roomForm(
  row: ActivityRow,
  form: { language: Language; token: string; typed: Typed; errors: FormErrors },
): Html {
  const { content } = row;
  if (!isAhead(row) || content.capacity === null) return html``;
  const words = activityTexts[form.language];
  const fields = activityFields({ ...form, typed: { room: [String(content.capacity)], ...form.typed } });
  const field = fields.input('room', words.room, { inputmode: 'numeric' });
  return html`<form
    id="room-form"
    method="post"
    action="/staff/activities/${row.id}/room"
    enctype="multipart/form-data"
    class="written-form"
    data-written
    novalidate
  >
    ${fields.summary(words.wrong)}
    <input type="hidden" name="token" value="${form.token}" />
    <input type="hidden" name="key" value="${randomUUID()}" />
    ${field}
    <p>${words.roomHint}</p>
    <button class="btn btn-default">${words.moreRoom}</button>
  </form>`;
}
