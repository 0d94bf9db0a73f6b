import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import { activityCategories, type ActivityTime } from '../../../../src/domain/index.js';
import { activityLimits } from '../community/activities.js';
import { categoryNames } from '../community/calendar.js';
import type { Language } from '../community/language.js';
import type { ActivityRow } from '../store/activity-rows.js';
import { personOf, type Account } from '../store/people.js';
import type { SeriesPlan } from '../store/series-rule.js';
import { activityErrors } from './activity-errors.js';
import { activityTexts } from './activity-texts.js';
import { activityTime } from './activity-time.js';
import { inBothLanguages, inLanguageWords } from './both-languages.js';
import { errorWords, FormFields, type Choice } from './form-fields.js';
import type { Html } from './layout.js';
import { scopes } from './staff-activity-input.js';
import { repeats, standOfDates, weekdays } from './staff-activity-recurrence.js';
import { writtenLanguages, type FormErrors, type Typed } from './typed.js';

/** What every form about an activity is made of. */
export interface ActivityForm {
  language: Language;
  token: string;
  typed: Typed;
  errors: FormErrors;
  /** Why it was not done, where nothing is wrong with what was typed. */
  note?: Html;
}

/** The fields of a form about an activity. */
export const activityFields = ({ language, typed, errors }: ActivityForm): FormFields =>
  new FormFields({ typed, errors, inWords: errorWords(activityErrors[language]) });

/** A form about an activity around its fields: sent to the address of its page, with a key of its own. */
export function activityForm(
  { language, token, note }: ActivityForm,
  fields: FormFields,
  { seen, body }: { seen?: string; body: Html },
): Html {
  return html`<form
    id="activity-form"
    method="post"
    enctype="multipart/form-data"
    class="written-form"
    data-written
    novalidate
  >
    ${note ?? ''} ${fields.summary(activityTexts[language].wrong)}
    <input type="hidden" name="token" value="${token}" />
    <input type="hidden" name="key" value="${randomUUID()}" />
    ${seen === undefined ? '' : html`<input type="hidden" name="seen" value="${seen}" />`} ${body}
  </form>`;
}

/** The form that plans an activity. A series shows its dates before it is saved. */
export function planForm(
  form: ActivityForm & { staff: readonly Account[]; dates?: readonly ActivityTime[]; series?: SeriesPlan },
): Html {
  const { language, dates, series } = form;
  const words = activityTexts[language];
  const fields = activityFields(form);
  const seen = series && html`<input type="hidden" name="dates" value="${standOfDates(series)}" />`;
  const body = html`${contentFields(fields, form)}
    <fieldset>
      <legend>${words.when}</legend>
      <p>${words.timesHere}</p>
      ${fields.checkbox('all_day', words.allDay)} ${timeFields(fields, language)}
    </fieldset>
    ${recurrenceFields(fields, language)} ${joiningFields(fields, language)}
    ${dates ? html`${preview(dates, language)} ${seen ?? ''}` : ''}
    <button class="btn btn-primary">${words.publish}</button>
    <button class="btn btn-default" name="preview" value="yes">${words.preview}</button>
    <a class="btn btn-default" href="/staff/activities">${words.back}</a>`;
  return activityForm(form, fields, { body });
}

/** The form that changes what is told of an activity, or of it and all that come after it in its series. */
export function changeForm(
  form: ActivityForm & {
    staff: readonly Account[];
    row: ActivityRow;
    seen: string;
    rest: readonly ActivityRow[];
  },
): Html {
  const { language, row, seen, rest } = form;
  const words = activityTexts[language];
  const fields = activityFields(form);
  const differing = rest.filter(({ id, differs }) => differs && id !== row.id);
  const lost = html`${fields.checkbox('overwrite', words.overwrite)}
    <ul>
      ${differing.map(({ time }) => html`<li>${activityTime(time, language)}</li>`)}
    </ul>`;
  const body = html`<p class="lead">${activityTime(row.time, language)}</p>
    <p>${words.changeHint}</p>
    ${row.series_id === null ? '' : html`${scopeFields(fields, language)} ${differing.length > 0 ? lost : ''}`}
    ${contentFields(fields, form)} ${joiningFields(fields, language)}
    <button class="btn btn-primary">${words.save}</button>
    <a class="btn btn-default" href="/staff/activities/${row.id}">${words.keep}</a>`;
  return activityForm(form, fields, { seen, body });
}

/** Whether a form is for one date of a series, or for all after it as well. */
export function scopeFields(fields: FormFields, language: Language): Html {
  const words = activityTexts[language];
  return fields.choices('which', words.which, named(scopes, words.whichOf), 'radio');
}

/** From when to when: days, and times unless it lasts all day. */
export function timeFields(fields: FormFields, language: Language, isAllDay = false): Html {
  const words = activityTexts[language];
  const pair = (name: string, day: string, clock: string) =>
    html`<div class="row">
      <div class="col-sm-6">${fields.input(`${name}_date`, day, { type: 'date' })}</div>
      ${
        isAllDay
          ? ''
          : html`<div class="col-sm-6">${fields.input(`${name}_time`, clock, { type: 'time' })}</div>`
      }
    </div>`;
  return html`${pair('start', words.startDate, words.startTime)} ${pair('end', words.endDate, words.endTime)}`;
}

/** A line of text in both languages. */
export function lineFields(fields: FormFields, language: Language, name: string, label: string): Html {
  return inBothLanguages(language, label, (one, said, attributes) =>
    fields.input(`${name}_${one}`, said, { ...attributes, maxlength: activityLimits.line }),
  );
}

function contentFields(
  fields: FormFields,
  { language, staff }: ActivityForm & { staff: readonly Account[] },
): Html {
  const words = activityTexts[language];
  const { title, description } = activityLimits;
  const categories = activityCategories.map((one) => ({ value: one, label: categoryNames[one][language] }));
  const people = staff.map((account) => {
    const { name, role } = personOf(account, language);
    return { value: account.id, label: role ? `${name} (${role})` : name };
  });
  return html`<p>${words.oneLanguage}</p>
    ${writtenLanguages(language).map((one) => {
      const attributes = { lang: one === 'zh' ? 'zh-CN' : 'en' };
      const said = inLanguageWords[language][one];
      return html`${fields.input(`title_${one}`, said(words.title), { ...attributes, maxlength: title })}
      ${fields.area(`description_${one}`, said(words.description), {
        ...attributes,
        rows: 4,
        maxlength: description,
      })}`;
    })}
    ${fields.select('category', words.category, categories)}
    ${lineFields(fields, language, 'place', words.place)}
    ${fields.select('host', words.host, [{ value: '', label: words.noHost }, ...people])}
    <p>${words.hostPhone}</p>
    ${lineFields(fields, language, 'fee', words.feeInWords)}
    ${lineFields(fields, language, 'audience', words.audienceInWords)}`;
}

function recurrenceFields(fields: FormFields, language: Language): Html {
  const words = activityTexts[language];
  return html`<fieldset>
    <legend>${words.repetition}</legend>
    ${fields.choices('repeat', words.repeat, named(repeats, words.repeats), 'radio')}
    ${fields.choices('weekday', words.weekday, named(weekdays, words.weekdays), 'checkbox')}
    ${fields.input('interval', words.interval, { inputmode: 'numeric' })}
    <p>${words.endsHint}</p>
    <div class="row">
      <div class="col-sm-6">${fields.input('count', words.count, { inputmode: 'numeric' })}</div>
      <div class="col-sm-6">${fields.input('last_day', words.lastDay, { type: 'date' })}</div>
    </div>
  </fieldset>`;
}

function joiningFields(fields: FormFields, language: Language): Html {
  const words = activityTexts[language];
  return html`<fieldset>
    <legend>${words.joining}</legend>
    ${fields.checkbox('joinable', words.joinable)}
    ${fields.input('capacity', words.capacity, { inputmode: 'numeric' })}
    ${fields.checkbox('waiting_list', words.waitingList)}
    ${fields.input('guests', words.guests, { inputmode: 'numeric' })}
    ${fields.input('closes', words.closes, { inputmode: 'decimal' })}
  </fieldset>`;
}

function preview(dates: readonly ActivityTime[], language: Language): Html {
  const words = activityTexts[language];
  return html`<div id="preview" class="alert alert-info" role="status" tabindex="-1">
    <p><strong>${words.previewTitle(dates.length)}</strong></p>
    <ol class="dates">
      ${dates.map((when) => html`<li>${activityTime(when, language)}</li>`)}
    </ol>
    <p>${words.previewHint}</p>
  </div>`;
}

const named = <Value extends string>(
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
): Choice[] => values.map((value) => ({ value, label: names[value] }));
