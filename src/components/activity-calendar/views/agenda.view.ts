import { html, nothing, type TemplateResult } from 'lit';
import type { CivilDate } from '../../../domain/time.js';
import { sayDay } from '../../../i18n/days.js';
import { endOfMonth, monthOf, type Days, type Entry } from '../activity-calendar.model.js';
import type { CalendarParts } from '../calendar-parts.js';
import { entryView } from './entry.view.js';
import { emptyView } from './empty.view.js';

/** The days of a month on which something goes on. Of the current month, those that are over are folded away. */
export function agendaView(calendar: CalendarParts, days: Days): TemplateResult {
  const { words } = calendar.locale;
  const month = monthOf(calendar.date());
  const today = calendar.today();
  const isCurrent = monthOf(today) === month;
  const shown = [...days]
    .filter(([day]) => month <= day && day <= endOfMonth(month))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const earlier = isCurrent ? shown.filter(([day]) => day < today) : [];
  const ahead = shown.slice(earlier.length);
  const isEmpty = ahead.length === 0;
  return html`${
    earlier.length > 0
      ? html`<details class="earlier">
          <summary>${words.earlier(earlier.reduce((sum, [, entries]) => sum + entries.length, 0))}</summary>
          ${earlier.map(([day, entries]) => dayView(calendar, day, entries))}
        </details>`
      : nothing
  }
  ${ahead.map(([day, entries]) => dayView(calendar, day, entries))}
  ${isEmpty ? emptyView(calendar, earlier.length > 0 ? words.nothingMore : words.empty) : nothing}`;
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
    <ul class="cards" part="list">
      ${entries.map((entry) => entryView(calendar, entry, day))}
    </ul>
  </section>`;
}
