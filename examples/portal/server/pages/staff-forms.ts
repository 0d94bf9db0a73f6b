import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import {
  civilFromInstant,
  descriptionLimit,
  isOpen,
  ratingCommentLimit,
  type Rating,
} from '../../../../src/domain/index.js';
import { timeZone } from '../community/community.js';
import type { Language } from '../community/language.js';
import { statusNames } from '../community/next-steps.js';
import { personOf, type Account } from '../store/people.js';
import type { RequestRow } from '../store/requests.js';
import type { Html } from './layout.js';
import { canHold, categoriesFor, isLookedAfter, movesFrom, reasonLimit, standOf } from './staff-actions.js';
import { texts } from './texts.js';

/** What the forms of a request depend on beside the request. */
export interface FormsContext {
  token: string;
  language: Language;
  /** The id of who looks at it. */
  by: string;
  /** Everybody of the staff. */
  staff: readonly Account[];
  /** What the resident thinks of it. */
  rating: Rating | undefined;
}

/**
 * What can be done with a request: each form says how the request, or its rating, stood when it was shown, and has a key
 * of its own, so that what is sent twice is done once.
 */
export function staffForms(row: RequestRow, { token, language, by, staff, rating }: FormsContext): Html[] {
  const words = texts[language];
  const form = (action: string, fields: unknown, seen = standOf(row)): Html =>
    html`<form
      method="post"
      action="/staff/requests/${row.id}/${action}"
      enctype="multipart/form-data"
      class="form-inline"
      data-move
    >
      <input type="hidden" name="token" value="${token}" />
      <input type="hidden" name="key" value="${randomUUID()}" />
      <input type="hidden" name="seen" value="${seen}" />
      ${fields}
    </form>`;
  const forms: Html[] = [];
  if (isLookedAfter(row.status)) {
    if (row.owner_id !== by)
      forms.push(form('take', html`<button class="btn btn-primary">${words.take}</button>`));
    forms.push(form('hand-over', handOverFields(row, staff, language)));
  }
  if (rating && !rating.reply) {
    forms.unshift(form('reply', replyFields(language), rating.updatedAt ?? rating.createdAt));
  }
  if (movesFrom(row.status).length > 0) forms.push(form('move', moveFields(row, language)));
  if (canHold(row.status)) forms.push(form('hold', holdFields(language)));
  forms.push(form('message', messageFields(language)));
  if (isOpen(row.status)) forms.push(form('classify', classificationFields(row, language)));
  return forms;
}

function replyFields(language: Language): Html {
  const words = texts[language];
  return html`<label for="reply">${words.reply}</label>
    <textarea
      class="form-control"
      id="reply"
      name="text"
      maxlength="${ratingCommentLimit}"
      required
    ></textarea>
    <button class="btn btn-primary">${words.sendReply}</button>`;
}

function handOverFields(
  { owner_id: ownerId }: RequestRow,
  staff: readonly Account[],
  language: Language,
): Html {
  const words = texts[language];
  const others = staff
    .filter(({ id }) => id !== ownerId)
    .map((one) => ({ ...one, ...personOf(one, language) }));
  return html`<label for="owner">${words.handOver}</label>
    <select class="form-control" id="owner" name="owner">
      ${others.map(({ id, name, role }) => html`<option value="${id}">${name} (${role ?? ''})</option>`)}
    </select>
    <button class="btn btn-default">${words.handOver}</button>`;
}

function moveFields({ status }: RequestRow, language: Language): Html {
  const words = texts[language];
  return html`<label for="status">${words.move}</label>
    <select class="form-control" id="status" name="status">
      ${movesFrom(status).map((next) => html`<option value="${next}">${statusNames[next][language]}</option>`)}
    </select>
    <label for="note">${words.note}</label>
    <input class="form-control" id="note" name="note" maxlength="${reasonLimit}" />
    <button class="btn btn-default">${words.move}</button>`;
}

function messageFields(language: Language): Html {
  const words = texts[language];
  return html`<label for="message">${words.toResident}</label>
    <textarea class="form-control" id="message" name="text" maxlength="${descriptionLimit}"></textarea>
    <label for="photo">${words.afterPhoto}</label>
    <input id="photo" name="photo" type="file" accept="image/*" />
    <button class="btn btn-default">${words.send}</button>`;
}

function holdFields(language: Language): Html {
  const words = texts[language];
  return html`<label for="reason">${words.reason}</label>
    <input class="form-control" id="reason" name="reason" maxlength="${reasonLimit}" required />
    <label for="until">${words.until}</label>
    <input
      class="form-control"
      id="until"
      name="until"
      type="datetime-local"
      min="${civilFromInstant(Date.now(), timeZone)}"
    />
    <button class="btn btn-default">${words.hold}</button>`;
}

function classificationFields(
  { kind, category_id: current, emergency }: RequestRow,
  language: Language,
): Html {
  const words = texts[language];
  return html`<label for="category">${words.category}</label>
    <select class="form-control" id="category" name="category">
      ${categoriesFor(kind).map((category) => {
        const name = category.name[language] + (category.emergency ? words.alwaysEmergency : '');
        return html`<option value="${category.id}" ${category.id === current ? 'selected' : ''}>
          ${name}
        </option>`;
      })}
    </select>
    <label
      ><input type="checkbox" name="emergency" value="yes" ${emergency ? 'checked' : ''} />
      ${words.emergency}</label
    >
    <button class="btn btn-default">${words.classify}</button>`;
}
