import { html } from 'hono/html';
import { activityCategories, type ActivityCategory } from '../../../../src/domain/index.js';
import { categoryNames } from '../community/calendar.js';
import { inLanguage, type Language, type Texts } from '../community/language.js';
import type { ActivityRow } from '../store/activity-rows.js';
import { personOf, type Account } from '../store/people.js';
import { activityTexts } from './activity-texts.js';
import { activityTime } from './activity-time.js';
import type { Html } from './layout.js';
import { titleOfActivity } from './staff-activity-page.js';
import { time } from './staff-time.js';
import { writtenLanguages } from './typed.js';

/** Which activities a list shows. */
export interface ActivityFilter {
  isPast: boolean;
  category?: ActivityCategory;
}

/** The address of a list, from a position in it on. */
export function listAddress({ isPast, category }: ActivityFilter, from?: string): string {
  const parameters = new URLSearchParams({
    ...(isPast && { show: 'past' }),
    ...(category && { category }),
    ...(from !== undefined && { from }),
  });
  return parameters.size === 0 ? '/staff/activities' : `/staff/activities?${parameters}`;
}

/** Upcoming or past, of all categories or of one. */
export function filterForm(filter: ActivityFilter, language: Language): Html {
  const words = activityTexts[language];
  const tab = (isPast: boolean, label: string) =>
    html`<li role="presentation" class="${filter.isPast === isPast ? 'active' : ''}">
      <a
        href="${listAddress({ ...filter, isPast })}"
        aria-current="${filter.isPast === isPast ? 'page' : 'false'}"
        >${label}</a
      >
    </li>`;
  const option = (value: string, label: string) =>
    html`<option value="${value}" ${value === (filter.category ?? '') ? 'selected' : ''}>${label}</option>`;
  return html`<ul class="nav nav-tabs">
      ${tab(false, words.upcoming)} ${tab(true, words.past)}
    </ul>
    <form class="form-inline activity-filter">
      ${filter.isPast ? html`<input type="hidden" name="show" value="past" />` : ''}
      <label for="category">${words.category}</label>
      <select id="category" name="category" class="form-control">
        ${option('', words.allCategories)}
        ${activityCategories.map((one) => option(one, categoryNames[one][language]))}
      </select>
      <button class="btn btn-default">${words.show}</button>
    </form>`;
}

/** Activities for staff, in the order given, and the way to those after them. */
export function activityTable(
  rows: readonly ActivityRow[],
  language: Language,
  next: string | undefined,
): Html {
  const words = activityTexts[language];
  if (rows.length === 0) return html`<p class="text-muted">${words.none}</p>`;
  return html`<table class="table table-striped">
      <thead>
        <tr>
          <th>${words.when}</th>
          <th>${words.title}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr data-activity-id="${row.id}" data-status="${row.status}">
              <td>${activityTime(row.time, language)}</td>
              <td>
                ${activityMarks(row, language)}
                <a href="/staff/activities/${row.id}">${titleOfActivity(row, language)}</a><br />
                <span class="text-muted">${summary(row, language)}</span>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${next === undefined ? '' : html`<p><a href="${next}">${words.next}</a></p>`}`;
}

/** What kind it is, and how full, in one line: on a phone there is no room for columns. */
function summary({ content, taken, waiting }: ActivityRow, language: Language): string {
  const words = activityTexts[language];
  const parts = [
    categoryNames[content.category][language],
    ...(content.joinable ? [words.coming(taken, content.capacity)] : []),
    ...(waiting > 0 ? [words.waits(waiting)] : []),
  ];
  return parts.join(' · ');
}

/** That it is one of a series, was moved or cancelled, in words, as labels. */
export function activityMarks(
  { series_id: seriesId, status, over_at: overAt }: ActivityRow,
  language: Language,
): Html {
  const words = activityTexts[language];
  const colour = status === 'cancelled' ? 'label-danger' : 'label-warning';
  return html`${status === 'planned' ? '' : html`<span class="label ${colour}">${words.states[status]}</span> `}
  ${overAt.getTime() <= Date.now() ? html`<span class="label label-default">${words.over}</span> ` : ''}
  ${seriesId === null ? '' : html`<span class="label label-primary">${words.series}</span> `}`;
}

/** What stands on the page of an activity beside the activity. */
export interface ActivityDetail {
  host: Account | undefined;
  /** All dates of its series; empty of what is none. */
  series: readonly ActivityRow[];
  actions: Html;
  participants: Html;
  /** The last form changed nothing. */
  isUnchanged: boolean;
}

/** One activity in full. */
export function activityDetail(row: ActivityRow, language: Language, detail: ActivityDetail): Html {
  const words = activityTexts[language];
  return html`<p><a href="/staff/activities">← ${words.back}</a></p>
    ${detail.isUnchanged ? html`<p class="alert alert-warning" role="alert">${words.unchanged}</p>` : ''}
    <h1>${titleOfActivity(row, language)} ${activityMarks(row, language)}</h1>
    ${detail.actions} ${facts(row, language, detail.host)} ${descriptions(row, language)}
    ${detail.participants} ${seriesList(row, language, detail.series)}`;
}

function facts(row: ActivityRow, language: Language, host: Account | undefined): Html {
  const words = activityTexts[language];
  const { content } = row;
  const fact = (name: string, value: unknown) =>
    value
      ? html`<dt>${name}</dt>
          <dd>${value}</dd>`
      : '';
  const both = (texts: Texts) =>
    writtenLanguages(language)
      .flatMap((one) => texts[one] ?? [])
      .join(' · ');
  const person = host && personOf(host, language);
  const moved = row.status === 'moved' && words.movedFrom(activityTime(row.planned, language));
  return html`<dl class="dl-horizontal">
    ${fact(words.when, activityTime(row.time, language))}
    ${fact(words.state, html`${words.states[row.status]}${moved ? html` (${moved})` : ''}`)}
    ${fact(words.reason, both(row.reason))} ${fact(words.category, categoryNames[content.category][language])}
    ${fact(words.place, both(content.place))}
    ${fact(words.host, person && [person.name, person.phone].filter(Boolean).join(', '))}
    ${fact(words.fee, both(content.fee))} ${fact(words.audience, both(content.audience))}
    ${content.joinable ? fact(words.until, time(row.closes_at.toISOString(), language)) : ''}
    ${content.joinable ? fact(words.guestsAtMost, String(content.guests_at_most)) : ''}
  </dl>`;
}

function descriptions({ content }: ActivityRow, language: Language): Html {
  const written = writtenLanguages(language).filter((one) => content.title[one] ?? content.description[one]);
  return html`${written.map(
    (one) =>
      html`<div class="panel panel-default" lang="${one === 'zh' ? 'zh-CN' : 'en'}">
        <div class="panel-heading">${inLanguage(content.title, one)}</div>
        <div class="panel-body"><span class="written">${content.description[one] ?? ''}</span></div>
      </div>`,
  )}`;
}

function seriesList(row: ActivityRow, language: Language, series: readonly ActivityRow[]): Html {
  if (series.length === 0) return html``;
  const words = activityTexts[language];
  return html`<h2>${words.otherDates}</h2>
    <ol class="dates">
      ${series.map(
        (one) =>
          html`<li>
            ${
              one.id === row.id
                ? html`<strong>${activityTime(one.time, language)}</strong>`
                : html`<a href="/staff/activities/${one.id}">${activityTime(one.time, language)}</a>`
            }
            ${one.status === 'planned' ? '' : html`(${words.states[one.status]})`}
            ${one.differs ? html`(${words.differs})` : ''}
          </li>`,
      )}
    </ol>`;
}
