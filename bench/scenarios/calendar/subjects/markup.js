// The hand-written calendar: one string of HTML for all that changes, one listener for all of it.
import { parsed } from '../../../harness/parsed.js';
import { backend, clockOf, date, shownDays } from '../content.js';
import { byDay, daysOf, kinds, sayDay, views, weekdays } from './month.js';

const activities = backend();

const shape = (category) => `<span class="shape" data-category="${category}"></span>`;

const chipOf = (activity) => `<span class="entry-chip" data-id="${activity.id}">${shape(activity.category)}
  <span class="chip-time">${activity.when.allDay ? '' : clockOf(activity)}</span>
  <span class="chip-title">${activity.title}</span></span>`;

function cellOf(day, entries, month, isFull) {
  const shown = entries.length > 3 ? entries.slice(0, 2) : entries;
  const rest = entries.length - shown.length;
  return `<td data-date="${day}" data-outside="${!day.startsWith(month)}" tabindex="${day.endsWith('-16') ? 0 : -1}">
    ${isFull ? `<span class="visually-hidden">${sayDay(day)}, ${entries.length} activities</span>` : ''}
    <div><span class="cell-day">${Number(day.slice(8))}</span>
      ${shown.map(chipOf).join('')}${rest ? `<span class="cell-more">+${rest} more</span>` : ''}</div></td>`;
}

const timeOf = (activity) =>
  activity.when.allDay ? 'All day' : `${clockOf(activity)} – ${clockOf(activity, 'end')}`;

function cardOf(activity) {
  const { id, title, category, place, capacity } = activity;
  const left =
    capacity &&
    `<p class="marks"><span class="status">${capacity.total - capacity.taken} of ${capacity.total} places left</span></p>`;
  return `<li class="card"><p class="when">${timeOf(activity)}</p>
    <h5><button class="card-open" type="button" data-id="${id}">${title}</button></h5>${left ?? ''}
    <p class="hint">${shape(category)} ${category} · ${place}</p></li>`;
}

const cardsOf = (entries) => `<ul class="cards">${entries.map(cardOf).join('')}</ul>`;

function gridOf(rows, step, isFull) {
  const days = daysOf(step);
  const entries = byDay(activities(rows, ...shownDays[step]));
  const month = step === 'next' ? '2026-12' : '2026-11';
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  const selected = `${month}-16`;
  return `<table class="grid" role="grid"><thead><tr>${weekdays.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>
    <tbody>${weeks.map((week) => `<tr>${week.map((day) => cellOf(day, entries.get(day) ?? [], month, isFull)).join('')}</tr>`).join('')}</tbody></table>
    ${isFull ? `<section class="day-panel"><h4>${sayDay(selected)}</h4>${cardsOf(entries.get(selected) ?? [])}</section>` : ''}`;
}

const agendaOf = (rows) =>
  [...byDay(activities(rows, date.replace(/..$/, '01'), '2026-11-30'))]
    .map(
      ([day, entries]) => `<section class="agenda-day"><h4>${sayDay(day)}</h4>${cardsOf(entries)}</section>`,
    )
    .join('');

const choicesOf = (name, choices) =>
  `<fieldset><legend class="visually-hidden">${name}</legend>${choices
    .map(
      (choice, index) =>
        `<label><input type="radio" name="${name}" ${index ? '' : 'checked'}><span>${choice}</span></label>`,
    )
    .join('')}</fieldset>`;

const headOf = (
  isFull,
) => `<h2>Activities</h2>${isFull ? choicesOf('view', views) + choicesOf('kind', kinds) : ''}
  <div class="row"><button type="button" aria-label="Previous month">‹</button>
    <button class="next" type="button" aria-label="Next month">›</button>
    <h3 aria-live="polite">November 2026</h3><button type="button">Today</button>
    ${isFull ? `<label><span class="visually-hidden">Go to</span><input type="date" value="${date}"></label>` : ''}</div>
  <div class="body"></div>`;

/** A calendar with so many activities a month. */
export function calendarOf(rows, view, { isFull }) {
  const calendar = document.createElement('section');
  calendar.className = 'calendar';
  calendar.append(parsed(headOf(isFull)));
  const body = calendar.querySelector('.body');
  const show = (step) =>
    body.replaceChildren(parsed(view === 'agenda' ? agendaOf(rows) : gridOf(rows, step, isFull)));
  calendar.addEventListener('click', ({ target }) => {
    if (target.closest('.next')) {
      calendar.querySelector('h3').textContent = 'December 2026';
      show('next');
    }
    target.closest('[data-date]')?.focus();
  });
  show('month');
  return calendar;
}

export const ready = async () => {};
export const next = async (calendar) => calendar.querySelector('.next').click();
export const grid = (calendar) => calendar.querySelector('.grid') ?? calendar.querySelector('.body');
