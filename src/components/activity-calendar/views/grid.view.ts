import { html, nothing, type TemplateResult } from 'lit';
import type { CivilDate } from '../../../domain/time.js';
import { sayDay } from '../../../i18n/days.js';
import { monthOf, weeksAround, type Days } from '../activity-calendar.model.js';
import type { CalendarParts } from '../calendar-parts.js';
import { cardsView, chipView } from './entry.view.js';

/** How many activities a day of a month has room for; those of a week have more. */
const roomInMonth = 3;
const roomInWeek = 12;

/**
 * The days of a month or of a week as a grid that is walked by arrow keys (ARIA Authoring Practices, "grid"), and below it
 * what goes on on the day that is selected, where each activity can be reached.
 */
export function gridView(calendar: CalendarParts, days: Days | undefined): TemplateResult {
  const { locale } = calendar;
  const { formatLocale } = locale;
  const [view, date] = [calendar.view(), calendar.date()];
  const weeks = weeksAround(date, view, calendar.weekStart());
  return html`<table
      class="grid"
      role="grid"
      aria-labelledby="period"
      data-view=${view}
      @keydown=${(event: KeyboardEvent) => calendar.attending()?.pressed(event)}
      @click=${(event: MouseEvent) => clicked(calendar, event, days)}
    >
      <thead>
        <tr>
          ${weeks[0]!.map(
            (day) =>
              html`<th scope="col" abbr=${sayDay(day, 'weekdayInFull', formatLocale)}>
                <span>${sayDay(day, 'weekday', formatLocale)}</span
                ><span>${sayDay(day, 'weekdayNarrow', formatLocale)}</span>
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${weeks.map(
          (week) =>
            html`<tr>
              ${week.map((day) => cellView(calendar, day, days))}
            </tr>`,
        )}
      </tbody>
    </table>
    ${days ? dayPanelView(calendar, date, days) : nothing}`;
}

function cellView(calendar: CalendarParts, day: CivilDate, days: Days | undefined): TemplateResult {
  const entries = days?.get(day) ?? [];
  const { words, formatLocale } = calendar.locale;
  const isSelected = day === calendar.date();
  const isWeek = calendar.view() === 'week';
  const isOutside = !isWeek && monthOf(day) !== monthOf(calendar.date());
  const room = isWeek ? roomInWeek : roomInMonth;
  const shown = entries.length > room ? entries.slice(0, room - 1) : entries;
  const almanac = calendar.attending()?.almanac(day);
  const name = [sayDay(day, 'full', formatLocale), almanac?.words, days && words.count(entries.length)];
  return html`<td
    part="day"
    id=${`day-${day}`}
    data-date=${day}
    data-outside=${isOutside}
    data-off=${almanac?.isOff ?? nothing}
    tabindex=${isSelected ? 0 : -1}
    aria-selected=${isSelected}
    aria-current=${day === calendar.today() ? 'date' : nothing}
  >
    <span class="visually-hidden">${name.filter(Boolean).join(words.and)}</span>
    <div aria-hidden="true">
      <span class="cell-head">
        <span class="cell-day">${Number(day.slice(8))}</span>
        ${
          almanac
            ? html`<span class="cell-almanac" data-special=${almanac.isSpecial}>${almanac.line}</span>
                ${almanac.mark ? html`<span class="cell-mark">${almanac.mark}</span>` : nothing}`
            : nothing
        }
      </span>
      ${shown.map((entry) => chipView(calendar, entry))}
      ${
        entries.length > shown.length
          ? html`<span class="cell-more">${words.more(entries.length - shown.length)}</span>`
          : nothing
      }
    </div>
  </td>`;
}

/** What goes on on the day that is selected; of a month in which nothing does, only which day it is. */
function dayPanelView(calendar: CalendarParts, day: CivilDate, days: Days): TemplateResult {
  const entries = days.get(day) ?? [];
  const { words, formatLocale } = calendar.locale;
  const almanac = calendar.attending()?.almanac(day);
  return html`<div role="group" class="day-panel" aria-labelledby="day-title">
    <h4 class="section-title" id="day-title" tabindex="-1">
      ${sayDay(day, 'full', formatLocale)}
      ${almanac?.words ? html`<span class="almanac-words">${almanac.words}</span>` : nothing}
    </h4>
    ${
      entries.length > 0
        ? cardsView(calendar, entries, day)
        : days.size === 0
          ? nothing
          : html`<p class="hint" part="hint">${words.nothingOn}</p>`
    }
  </div>`;
}

/** A day is selected; what goes on on it is opened at once, or all of it where there is more. */
function clicked(calendar: CalendarParts, event: MouseEvent, days: Days | undefined): void {
  const target = event.target as HTMLElement;
  const date = target.closest<HTMLElement>('[data-date]')?.dataset['date'];
  if (date === undefined) return;
  calendar.show({ date });
  const id = target.closest<HTMLElement>('[data-id]')?.dataset['id'];
  const entry = days?.get(date)?.find(({ activity }) => activity.id === id);
  if (entry) return calendar.open(event, entry.activity);
  void calendar.focusOn(target.closest('.cell-more') ? 'day-title' : `day-${date}`);
}
