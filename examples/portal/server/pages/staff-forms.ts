import { html } from 'hono/html';
import { civilFromInstant, isOpen } from '../../../../src/domain/index.js';
import { timeZone } from '../community/community.js';
import type { Language } from '../community/language.js';
import { statusNames } from '../community/next-steps.js';
import type { RequestRow } from '../store/requests.js';
import type { Html } from './layout.js';
import { canHold, categoriesFor, movesFrom, reasonLimit, standOf } from './staff-actions.js';
import { texts } from './texts.js';

/** What can be done with a request: each form says how the request stood when it was shown. */
export function staffForms(row: RequestRow, token: string, language: Language): Html[] {
  const words = texts[language];
  const form = (action: string, fields: unknown): Html =>
    html`<form method="post" action="/staff/requests/${row.id}/${action}" class="form-inline" data-move>
      <input type="hidden" name="token" value="${token}" />
      <input type="hidden" name="seen" value="${standOf(row)}" />
      ${fields}
    </form>`;
  const forms = [form('take', html`<button class="btn btn-primary">${words.take}</button>`)];
  if (movesFrom(row.status).length > 0) forms.push(form('move', moveFields(row, language)));
  if (canHold(row.status)) forms.push(form('hold', holdFields(language)));
  if (isOpen(row.status)) forms.push(form('classify', classificationFields(row, language)));
  return forms;
}

function moveFields({ status }: RequestRow, language: Language): Html {
  const words = texts[language];
  return html`<label for="status">${words.move}</label>
    <select class="form-control" id="status" name="status">
      ${movesFrom(status).map((next) => html`<option value="${next}">${statusNames[next][language]}</option>`)}
    </select>
    <button class="btn btn-default">${words.move}</button>`;
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
