import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import { civilFromInstant, noticeKinds } from '../../../../src/domain/index.js';
import { timeZone } from '../community/community.js';
import type { Language } from '../community/language.js';
import { noticeCategories, noticeLimits } from '../community/notices.js';
import type { AttachmentRow } from '../store/notice-parts.js';
import type { NoticeRow, PlaceRow } from '../store/notice-rows.js';
import { personOf, type Account } from '../store/people.js';
import { inBothLanguages, inLanguageWords } from './both-languages.js';
import { errorWords, FormFields, type Choice } from './form-fields.js';
import type { Html } from './layout.js';
import { noticeTexts } from './notice-texts.js';
import { bodyTypes, isScope, linkRows, priorities } from './staff-notice-input.js';
import { writtenLanguages, type FormErrors, type Typed } from './typed.js';

/** All parts of the community, each with the one that it is inside of. */
export type PlaceTree = readonly (PlaceRow & { inside_id: string | null })[];

/** What a form about a notice is made of. */
export interface NoticeForm {
  language: Language;
  token: string;
  /** Where it goes. */
  action: string;
  /** How the notice stood when it was shown; absent of one that is new. */
  seen?: string;
  /** Whether the notice has appeared, and is corrected. */
  isCorrection: boolean;
  typed: Typed;
  errors: FormErrors;
  places: PlaceTree;
  staff: readonly Account[];
  attachments: readonly AttachmentRow[];
  /** Why it was not done, where nothing is wrong with what was typed. */
  note?: Html;
}

/** The form for a notice: new, scheduled or corrected. It shows what was typed, whatever is wrong with it. */
export function noticeForm(form: NoticeForm): Html {
  const { language, token, action, seen, isCorrection, typed, errors } = form;
  const words = noticeTexts[language];
  const fields = new FormFields({ typed, errors, inWords: wordsFor(language) });
  const own = isCorrection ? correctionFields(fields, language) : html``;
  const body = html`${textFields(fields, language)} ${sortingFields(fields, form)} ${timeFields(fields, form)}
  ${acknowledgementFields(fields, form)} ${attachmentFields(fields, form)} ${linkFields(fields, language)}`;
  return html`<form
    id="notice-form"
    method="post"
    action="${action}"
    enctype="multipart/form-data"
    class="written-form"
    data-written
    novalidate
  >
    ${form.note ?? ''} ${fields.summary(words.wrong)}
    <input type="hidden" name="token" value="${token}" />
    <input type="hidden" name="key" value="${randomUUID()}" />
    ${seen === undefined ? '' : html`<input type="hidden" name="seen" value="${seen}" />`} ${own} ${body}
    <button class="btn btn-primary">${isCorrection ? words.correct : words.publish}</button>
    <a class="btn btn-default" href="/staff/notices">${words.back}</a>
  </form>`;
}

/** What is wrong with a field of a notice, in words. */
export const wordsFor = (language: Language) => errorWords(noticeTexts[language].errors);

function correctionFields(fields: FormFields, language: Language): Html {
  const words = noticeTexts[language];
  return html`<div class="well">
    ${inBothLanguages(language, words.correction, (one, label, attributes) =>
      fields.area(`correction_${one}`, label, { ...attributes, rows: 2, maxlength: noticeLimits.correction }),
    )}
    <p>${words.correctionHint}</p>
  </div>`;
}

function textFields(fields: FormFields, language: Language): Html {
  const words = noticeTexts[language];
  const { title, body } = noticeLimits;
  return html`<p>${words.oneLanguage}</p>
    ${writtenLanguages(language).map((one) => {
      const attributes = { lang: one === 'zh' ? 'zh-CN' : 'en' };
      const said = inLanguageWords[language][one];
      return html`${fields.input(`title_${one}`, said(words.title), { ...attributes, maxlength: title })}
      ${fields.area(`body_${one}`, said(words.body), { ...attributes, rows: 6, maxlength: body })}`;
    })}
    ${fields.choices('body_type', words.bodyType, named(bodyTypes, words.bodyTypes), 'radio')}`;
}

function sortingFields(fields: FormFields, { language, places }: NoticeForm): Html {
  const words = noticeTexts[language];
  const categories = noticeCategories.map(({ id, name }) => ({ value: id, label: name[language] }));
  const choices = inOrder(places).map(({ depth, ...place }) => ({
    ...place,
    ...choiceOf(place, language),
    depth,
  }));
  return html`${fields.select('kind', words.kind, named(noticeKinds, words.kinds))}
  ${fields.select('category', words.category, categories)}
  ${fields.select('priority', words.priority, named(priorities, words.priorities))}
  ${fields.checkbox('pinned', words.pinned)}
  ${fields.choices('scope', words.scope, choices.filter(isScope), 'checkbox')}
  ${fields.choices('place', words.place, choices, 'checkbox')}`;
}

function timeFields(fields: FormFields, { language, isCorrection }: NoticeForm): Html {
  const words = noticeTexts[language];
  const time = (name: string, label: string) => fields.input(name, label, { type: 'datetime-local' });
  return html`<p>${words.timesHere}</p>
    ${time('window_from', words.windowFrom)} ${time('window_until', words.windowUntil)}
    ${time('valid_from', words.validFrom)} ${time('valid_until', words.validUntil)}
    ${fields.input('period', words.period, { placeholder: '2026-Q3' })} ${time('next_due', words.nextDue)}
    ${isCorrection ? '' : time('publish_at', words.publishAt)}`;
}

function acknowledgementFields(fields: FormFields, { language, staff }: NoticeForm): Html {
  const words = noticeTexts[language];
  const people = staff.map((account) => {
    const { name, role } = personOf(account, language);
    return { value: account.id, label: role ? `${name} (${role})` : name };
  });
  return html`${fields.checkbox('acknowledge', words.acknowledge)}
  ${fields.select('acknowledge_by', words.acknowledgeBy, people)}
  ${fields.input('acknowledge_until', words.acknowledgeUntil, { type: 'datetime-local' })}`;
}

/** Files that came before are kept by a tick: a browser does not choose them again by itself. */
function attachmentFields(fields: FormFields, { language, attachments }: NoticeForm): Html {
  const words = noticeTexts[language];
  const kept = attachments.map(({ id, name, size }) => ({
    value: id,
    label: `${name} (${Math.ceil(size / 1000)} kB)`,
  }));
  return html`${kept.length > 0 ? fields.choices('attachment', words.attachments, kept, 'checkbox') : ''}
  ${fields.input('file', words.addFiles, {
    class: undefined,
    value: undefined,
    type: 'file',
    multiple: true,
    accept: 'application/pdf,image/jpeg,image/png,image/webp',
  })}`;
}

function linkFields(fields: FormFields, language: Language): Html {
  const words = noticeTexts[language];
  return html`<fieldset>
    <legend>${words.links}</legend>
    ${linkRows.map(
      (row) =>
        html`<div class="row">
          <div class="col-sm-5">
            ${fields.input(`link_label_${row}`, `${words.linkLabel} ${row + 1}`, { maxlength: noticeLimits.label })}
          </div>
          <div class="col-sm-7">
            ${fields.input(`link_url_${row}`, `${words.linkUrl} ${row + 1}`, { type: 'url' })}
          </div>
        </div>`,
    )}
  </fieldset>`;
}

const named = <Value extends string>(
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
): Choice[] => values.map((value) => ({ value, label: names[value] }));

const choiceOf = (place: PlaceRow, language: Language): Choice => ({
  value: place.id,
  label: place[`label_${language}`],
});

/** Each part of the community after the one that it is inside of. */
function inOrder(
  places: PlaceTree,
  inside: string | null = null,
  depth = 0,
): (PlaceRow & { depth: number })[] {
  return places
    .filter(({ inside_id: outer }) => outer === inside)
    .flatMap((place) => [{ ...place, depth }, ...inOrder(places, place.id, depth + 1)]);
}

/** What stands in the form of a notice that is there, as if it had just been typed. */
export function typedFrom(row: NoticeRow): Typed {
  const time = (moment: Date | null) => (moment ? [civilFromInstant(moment.getTime(), timeZone)] : []);
  const text = (written: string | null) => (written === null ? [] : [written]);
  const links = row.links.flatMap(({ label, url }, index) => [
    [`link_label_${index}`, [label]] as const,
    [`link_url_${index}`, [url]] as const,
  ]);
  return {
    kind: [row.kind],
    category: [row.category_id],
    priority: [row.priority],
    pinned: row.pinned ? ['yes'] : [],
    body_type: [row.body_type],
    title_en: text(row.title_en),
    body_en: text(row.body_en),
    title_zh: text(row.title_zh),
    body_zh: text(row.body_zh),
    scope: row.scope.map(({ id }) => id),
    place: row.places.map(({ id }) => id),
    window_from: time(row.window_from),
    window_until: time(row.window_until),
    valid_from: time(row.valid_from),
    valid_until: time(row.valid_until),
    period: text(row.period),
    next_due: time(row.next_due_at),
    publish_at: time(row.published_at),
    acknowledge: row.acknowledgement_by_id === null ? [] : ['yes'],
    acknowledge_by: text(row.acknowledgement_by_id),
    acknowledge_until: time(row.acknowledgement_until),
    attachment: row.attachments.map(({ id }) => id),
    ...Object.fromEntries(links),
  };
}

/** An empty form. */
export function typedAnew(byId: string): Typed {
  return {
    kind: ['notice'],
    category: ['life'],
    priority: ['normal'],
    body_type: ['text'],
    scope: ['community'],
    acknowledge_by: [byId],
  };
}
