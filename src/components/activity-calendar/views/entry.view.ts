import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Activity, ActivityCategory } from '../../../domain/activity.js';
import { spanOf } from '../../../domain/activity-state.js';
import { dateAt } from '../../../domain/civil-date.js';
import type { CivilDate } from '../../../domain/time.js';
import { sayClock } from '../../../i18n/clock.js';
import { joinParts } from '../../../internal/join-parts.js';
import { recordHref } from '../../../internal/record-href.js';
import type { Entry } from '../activity-calendar.model.js';
import type { CalendarParts } from '../calendar-parts.js';

/** A shape for each category, on a grid of 12 px, so that none is told by its colour alone. */
const shapes: Readonly<Record<ActivityCategory, string>> = {
  festival: 'M6 0 7.5 4.5 12 6 7.5 7.5 6 12 4.5 7.5 0 6 4.5 4.5Z',
  club: 'M6 .5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11Z',
  volunteering: 'M6 11.5C-3 5.5 2-1.5 6 2.5C10-1.5 15 5.5 6 11.5Z',
  meeting: 'M1 1h10v10H1Z',
  maintenance: 'M6 .5 12 11.5H0Z',
  other: 'M6 1 11 6 6 11 1 6Z',
};

/** The shape of a category, beside words or in the place of them where there is room for nothing else. */
export function shapeView(category: ActivityCategory): TemplateResult {
  return html`<svg class="shape" viewBox="0 0 12 12" aria-hidden="true" data-category=${category}>
    ${svg`<path d=${shapes[category]} />`}
  </svg>`;
}

/** What clocks of the building show at a moment. */
const clock = ({ locale, source }: CalendarParts, epochMs: number) =>
  sayClock(epochMs, { locale: locale.formatLocale, timeZone: source.zone });

/** One activity in a day of the grid: its shape, when it begins, what it is. */
export function chipView(calendar: CalendarParts, { activity, isContinued }: Entry): TemplateResult {
  const { id, title, category, when, status } = activity;
  const begins = when.allDay || isContinued ? nothing : clock(calendar, Date.parse(when.start));
  return html`<span class="entry-chip" data-id=${id} data-status=${status}>
    ${shapeView(category)} <span class="chip-time">${begins}</span> <span class="chip-title">${title}</span>
  </span>`;
}

/** When something is on one of its days: from when to when, or which of its days it is. */
export function timeWords(calendar: CalendarParts, { when }: Activity, day: CivilDate): string {
  const { words } = calendar.locale;
  const { zone } = calendar.source;
  const { from, to } = spanOf(when, zone);
  const [first, last] = when.allDay
    ? [when.start, when.end]
    : [dateAt(from, zone), dateAt(Math.max(from, to - 1), zone)];
  const count = daysBetween(first, last);
  const place = count > 1 ? words.dayOf(daysBetween(first, day), count) : '';
  if (when.allDay) return [words.allDay, place].filter(Boolean).join(words.and);
  const span = to > from ? words.span(clock(calendar, from), clock(calendar, to)) : clock(calendar, from);
  return [span, place].filter(Boolean).join(words.and);
}

/** How many days there are from one to another, both counted. */
const daysBetween = (first: CivilDate, last: CivilDate) =>
  (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;

/** How many activities of a day are drawn: one that repeats by the minute would freeze the page. */
const mostCards = 100;

/** What goes on on a day, as cards, and how much more there is than those. */
export function cardsView(
  calendar: CalendarParts,
  entries: readonly Entry[],
  day: CivilDate,
): TemplateResult {
  const more = entries.length - mostCards;
  return html`<ul class="cards" part="list">
      ${entries.slice(0, mostCards).map((entry) => entryView(calendar, entry, day))}
    </ul>
    ${more > 0 ? html`<p class="hint" part="hint">${calendar.locale.words.more(more)}</p>` : nothing}`;
}

/** One activity of a day, as a card that opens it. */
function entryView(calendar: CalendarParts, { activity }: Entry, day: CivilDate): TemplateResult {
  const { words } = calendar.locale;
  const { id, title, category, place, status } = activity;
  const href = recordHref(calendar.host.activityHref, id);
  const open = (event: MouseEvent) => calendar.open(event, activity);
  return html`<li class="card entry" part="item" data-status=${status}>
    <p class="when">${timeWords(calendar, activity, day)}</p>
    <h5 class="entry-title">
      ${
        href
          ? html`<a class="card-open" part="action" href=${href} data-open=${id} @click=${open}>${title}</a>`
          : html`<button class="card-open" part="action" type="button" data-open=${id} @click=${open}>
              ${title}
            </button>`
      }
    </h5>
    ${calendar.attending()?.marks(activity) ?? (status === 'cancelled' ? words.cancelled : '')}
    <p class="hint" part="hint">${shapeView(category)} ${joinParts(words.categories[category], place)}</p>
  </li>`;
}
