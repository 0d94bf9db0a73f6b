import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import type { Language } from '../community/language.js';
import { noticeLimits } from '../community/notices.js';
import type { NoticeRow } from '../store/notice-rows.js';
import { inBothLanguages } from './both-languages.js';
import { FormFields } from './form-fields.js';
import type { Html } from './layout.js';
import { noticeTexts } from './notice-texts.js';
import { wordsFor } from './staff-notice-form.js';
import { titleOf } from './staff-notice-views.js';
import type { FormErrors, Typed } from './typed.js';

/** What can be done with a notice. What takes words, or cannot be undone, has a page of its own. */
export function noticeActions(row: NoticeRow, language: Language, token: string): Html {
  if (row.state === 'withdrawn') return html``;
  const words = noticeTexts[language];
  const isScheduled = row.state === 'scheduled';
  const [last, lastWords] = isScheduled ? ['discard', words.discard] : ['withdraw', words.withdraw];
  return html`<form
    method="post"
    action="/staff/notices/${row.id}/${row.pinned ? 'unpin' : 'pin'}"
    class="form-inline"
  >
    <input type="hidden" name="token" value="${token}" />
    <input type="hidden" name="key" value="${randomUUID()}" />
    <a class="btn btn-primary" href="/staff/notices/${row.id}/edit"
      >${isScheduled ? words.change : words.correct}</a
    >
    <button class="btn btn-default">${row.pinned ? words.unpin : words.pin}</button>
    <a class="btn btn-default" href="/staff/notices/${row.id}/${last}">${lastWords}</a>
  </form>`;
}

/** What is asked before something that cannot be undone. */
export interface Confirmation {
  row: NoticeRow;
  language: Language;
  token: string;
  action: 'withdraw' | 'discard';
  typed: Typed;
  errors: FormErrors;
}

/** Asks whether a notice is really to be withdrawn, and why; or discarded, of one that nobody has seen. */
export function confirmation({ row, language, token, action, typed, errors }: Confirmation): Html {
  const words = noticeTexts[language];
  const fields = new FormFields({ typed, errors, inWords: wordsFor(language) });
  const asked = {
    withdraw: [words.withdrawQuestion, words.withdrawHint, words.confirmWithdraw],
    discard: [words.discardQuestion, words.discardHint, words.confirmDiscard],
  } as const;
  const [question, hint, answer] = asked[action];
  const reason =
    action === 'withdraw'
      ? inBothLanguages(language, words.reason, (one, label, attributes) =>
          fields.input(`reason_${one}`, label, { ...attributes, maxlength: noticeLimits.reason }),
        )
      : html``;
  return html`<h1>${question}</h1>
    <p class="lead">${row.number} ${titleOf(row, language)}</p>
    <p>${hint}</p>
    <form
      id="notice-form"
      method="post"
      enctype="multipart/form-data"
      class="written-form"
      data-written
      novalidate
    >
      ${fields.summary(words.wrong)}
      <input type="hidden" name="token" value="${token}" />
      <input type="hidden" name="key" value="${randomUUID()}" />
      ${reason}
      <button class="btn btn-danger">${answer}</button>
      <a class="btn btn-default" href="/staff/notices/${row.id}">${words.keep}</a>
    </form>`;
}
