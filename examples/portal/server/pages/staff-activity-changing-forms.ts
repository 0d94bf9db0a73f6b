import { html } from 'hono/html';
import { activityLimits } from '../community/activities.js';
import type { Language } from '../community/language.js';
import type { ActivityRow } from '../store/activity-rows.js';
import { activityTexts } from './activity-texts.js';
import { activityTime } from './activity-time.js';
import { inBothLanguages } from './both-languages.js';
import type { FormFields } from './form-fields.js';
import type { Html } from './layout.js';
import {
  activityFields,
  activityForm,
  lineFields,
  scopeFields,
  timeFields,
  type ActivityForm,
} from './staff-activity-form.js';
import { standOfActivity, titleOfActivity } from './staff-activity-page.js';

/** Asks when and where an activity is to be instead, and why. What lasts all day goes on to, and what is timed too. */
export function moveForm(form: ActivityForm, row: ActivityRow): Html {
  const { language } = form;
  const words = activityTexts[language];
  const fields = activityFields(form);
  const body = html`<p>${words.timesHere}</p>
    ${timeFields(fields, language, row.time.allDay)} ${lineFields(fields, language, 'place', words.place)}
    ${reasonFields(fields, language, words.moveReason)}
    <button class="btn btn-primary">${words.move}</button> ${back(row, language)}`;
  return html`<h1>${words.moveTitle}</h1>
    ${subject(row, language)}
    <p>${words.moveHint}</p>
    ${activityForm(form, fields, { seen: standOfActivity(row), body })}`;
}

/** Asks whether an activity is really not to take place, or it and all after it in its series, and why. */
export function cancelForm(form: ActivityForm, row: ActivityRow): Html {
  const { language } = form;
  const words = activityTexts[language];
  const fields = activityFields(form);
  const body = html`${row.series_id === null ? '' : scopeFields(fields, language)}
    ${reasonFields(fields, language, words.cancelReason)}
    <button class="btn btn-danger">${words.confirmCancel}</button> ${back(row, language)}`;
  return html`<h1>${words.cancelQuestion}</h1>
    ${subject(row, language)}
    <p>${words.cancelHint}</p>
    ${activityForm(form, fields, { body })}`;
}

/** Which activity it is about, and how many it concerns. */
function subject(row: ActivityRow, language: Language): Html {
  const words = activityTexts[language];
  const { taken, waiting, content } = row;
  return html`<p class="lead">${titleOfActivity(row, language)} · ${activityTime(row.time, language)}</p>
    ${taken > 0 ? html`<p>${words.coming(taken, content.capacity)}</p>` : ''}
    ${waiting > 0 ? html`<p>${words.waits(waiting)}</p>` : ''}`;
}

const reasonFields = (fields: FormFields, language: Language, label: string): Html =>
  inBothLanguages(language, label, (one, said, attributes) =>
    fields.input(`reason_${one}`, said, { ...attributes, maxlength: activityLimits.reason }),
  );

const back = ({ id }: ActivityRow, language: Language): Html =>
  html`<a class="btn btn-default" href="/staff/activities/${id}">${activityTexts[language].keep}</a>`;
