import { html, nothing, type TemplateResult } from 'lit';
import type { CivilDate } from '../../../domain/time.js';
import { sayDay } from '../../../i18n/days.js';
import { daysToRead, monthOf, type Days, type Entry } from '../activity-calendar.model.js';
import type { CalendarParts } from '../calendar-parts.js';
import { cardsView } from './entry.view.js';
import { emptyView } from './empty.view.js';

/** The days of a month on which something goes on. Of the current month, those that are over are folded away. */
export function agendaView(calendar: CalendarParts, days: Days): TemplateResult {
  const { words } = calendar.locale;
  const month = monthOf(calendar.date());
  const today = calendar.today();
  const shown = daysToRead(month).filter((day) => monthOf(day) === month && days.has(day));
  const earlier = monthOf(today) === month ? shown.filter((day) => day < today) : [];
  const ahead = shown.slice(earlier.length);
  const view = (day: CivilDate) => dayView(calendar, day, days.get(day)!);
  return html`${
    earlier.length > 0
      ? html`<details class="earlier">
          <summary>${words.earlier(earlier.reduce((sum, day) => sum + days.get(day)!.length, 0))}</summary>
          ${earlier.map(view)}
        </details>`
      : nothing
  }
  ${ahead.map(view)}
  ${ahead.length > 0 ? nothing : emptyView(calendar, earlier.length > 0 ? words.nothingMore : words.empty)}`;
}

function dayView(calendar: CalendarParts, day: CivilDate, entries: readonly Entry[]): TemplateResult {
  const { words, formatLocale } = calendar.locale;
  const almanac = calendar.attending()?.almanac(day);
  const isToday = day === calendar.today();
  return html`<section class="agenda-day" data-today=${isToday}>
    <h4 class="group-title">
      ${isToday ? html`<strong>${words.today}</strong> · ` : nothing}${sayDay(day, 'day', formatLocale)}
      ${almanac?.words ? html`<span class="almanac-words">${almanac.words}</span>` : nothing}
    </h4>
    ${cardsView(calendar, entries, day)}
  </section>`;
}
