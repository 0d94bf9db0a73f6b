import { html } from 'hono/html';
import { attachmentUrl } from '../api/addresses.js';
import { inLanguage, type Language } from '../community/language.js';
import { noticeCategories } from '../community/notices.js';
import type { NoticeRow, PlaceRow } from '../store/notice-rows.js';
import { personOf, type Account } from '../store/people.js';
import type { Html } from './layout.js';
import { noticeTexts } from './notice-texts.js';
import { time } from './staff-time.js';

/** The title in the reader's language, else in the other. */
export function titleOf({ title_en: en, title_zh: zh }: NoticeRow, language: Language): string {
  return inLanguage({ en, zh }, language) ?? '';
}

/** Notices for staff, in the order given, and the way to those before them. */
export function noticeTable(rows: readonly NoticeRow[], language: Language, older: string | undefined): Html {
  const words = noticeTexts[language];
  if (rows.length === 0) return html`<p class="text-muted">${words.none}</p>`;
  return html`<table class="table table-striped">
      <thead>
        <tr>
          <th>${words.number}</th>
          <th>${words.title}</th>
          <th>${words.kind}</th>
          <th>${words.scope}</th>
          <th>${words.published}</th>
          <th>${words.state}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr data-notice-id="${row.id}">
              <td>${row.number}</td>
              <td>
                ${noticeMarks(row, language)} <a href="/staff/notices/${row.id}">${titleOf(row, language)}</a>
              </td>
              <td>${words.kinds[row.kind]}</td>
              <td>${labels(row.scope, language)}</td>
              <td>${time(row.published_at.toISOString(), language)}</td>
              <td>${words.states[row.state]}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${older === undefined ? '' : html`<p><a href="/staff/notices?before=${older}">${words.older}</a></p>`}`;
}

/** That it is urgent or pinned, in words, as labels. */
function noticeMarks({ priority, pinned }: NoticeRow, language: Language): Html {
  const words = noticeTexts[language];
  return html`${priority === 'urgent' ? html`<span class="label label-danger">${words.urgent}</span> ` : ''}
  ${pinned ? html`<span class="label label-primary">${words.pinnedMark}</span> ` : ''}`;
}

const labels = (places: readonly PlaceRow[], language: Language) =>
  places.map((place) => place[`label_${language}`]).join(', ');

/** What stands on the page of a notice beside the notice. */
export interface NoticeDetail {
  people: ReadonlyMap<string, Account>;
  actions: Html;
  acknowledgements: Html;
  /** The last form changed nothing. */
  isUnchanged: boolean;
}

/** One notice in full, as it was written: HTML as its source, for only residents' pages clean it. */
export function noticeDetail(row: NoticeRow, language: Language, detail: NoticeDetail): Html {
  const words = noticeTexts[language];
  return html`<p><a href="/staff/notices">← ${words.back}</a></p>
    ${detail.isUnchanged ? html`<p class="alert alert-warning" role="alert">${words.unchanged}</p>` : ''}
    <h1>${row.number} ${titleOf(row, language)} ${noticeMarks(row, language)}</h1>
    ${detail.actions} ${facts(row, language, detail.people)} ${texts(row, language)}
    ${corrections(row, language, detail.people)} ${detail.acknowledgements}`;
}

function facts(row: NoticeRow, language: Language, people: ReadonlyMap<string, Account>): Html {
  const words = noticeTexts[language];
  const fact = (name: string, value: unknown) =>
    value
      ? html`<dt>${name}</dt>
          <dd>${value}</dd>`
      : '';
  const at = (moment: Date | null) => moment && time(moment.toISOString(), language);
  const category = noticeCategories.find(({ id }) => id === row.category_id)?.name[language];
  const reason = inLanguage({ en: row.withdrawn_reason_en, zh: row.withdrawn_reason_zh }, language);
  return html`<dl class="dl-horizontal">
    ${fact(words.state, html`${words.states[row.state]}${reason ? `: ${reason}` : ''}`)}
    ${fact(words.kind, words.kinds[row.kind])} ${fact(words.category, category)}
    ${fact(words.scope, labels(row.scope, language))} ${fact(words.place, labels(row.places, language))}
    ${fact(words.published, at(row.published_at))}
    ${fact(words.issuer, nameOf(people, row.issuer_id, language))}
    ${fact(words.windowFrom, at(row.window_from))} ${fact(words.windowUntil, at(row.window_until))}
    ${fact(words.validFrom, at(row.valid_from))} ${fact(words.validUntil, at(row.valid_until))}
    ${fact(words.period, row.period)} ${fact(words.nextDue, at(row.next_due_at))}
    ${fact(words.acknowledgeBy, nameOf(people, row.acknowledgement_by_id, language))}
    ${fact(words.acknowledgeUntil, at(row.acknowledgement_until))}
    ${fact(
      words.attachments,
      row.attachments.length > 0 &&
        row.attachments.map(({ id, name }) => html`<a href="${attachmentUrl(row.id, id)}">${name}</a> `),
    )}
    ${fact(
      words.links,
      row.links.length > 0 &&
        row.links.map(({ label, url }) => html`<a href="${url}" rel="noreferrer">${label}</a> `),
    )}
  </dl>`;
}

function texts(row: NoticeRow, language: Language): Html {
  const written = [
    { lang: 'zh-CN', title: row.title_zh, body: row.body_zh },
    { lang: 'en', title: row.title_en, body: row.body_en },
  ];
  const shown = language === 'zh' ? written : written.reverse();
  return html`${shown
    .filter(({ title }) => title !== null)
    .map(
      ({ lang, title, body }) =>
        html`<div class="panel panel-default" lang="${lang}">
          <div class="panel-heading">${title}</div>
          <div class="panel-body"><span class="written">${body}</span></div>
        </div>`,
    )}`;
}

function corrections(row: NoticeRow, language: Language, people: ReadonlyMap<string, Account>): Html {
  if (row.corrections.length === 0) return html``;
  return html`<h2>${noticeTexts[language].corrections}</h2>
    <ul>
      ${row.corrections.map(
        ({ at, text_en: en, text_zh: zh, by_id: by }) =>
          html`<li>
            ${time(at, language)}: ${inLanguage({ en, zh }, language)} (${nameOf(people, by, language)})
          </li>`,
      )}
    </ul>`;
}

function nameOf(people: ReadonlyMap<string, Account>, id: string | null, language: Language): string {
  const account = people.get(id ?? '');
  return account ? personOf(account, language).name : '';
}
