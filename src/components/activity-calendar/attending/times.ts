import type { ActivityTime } from '../../../domain/activity.js';
import { spanOf } from '../../../domain/activity-state.js';
import type { Instant } from '../../../domain/time.js';
import { dateAt } from '../../../domain/civil-date.js';
import { sayDay } from '../../../i18n/days.js';
import { sayClock } from '../../../i18n/clock.js';
import type { CalendarParts } from '../calendar-parts.js';

/** When something is, in full: "Saturday, 28 November 2026, 19:00 – 20:30". */
export function whenWords({ locale, source }: CalendarParts, when: ActivityTime): string {
  const { words, formatLocale } = locale;
  const { zone: timeZone } = source;
  const day = (date: string) => sayDay(date, 'full', formatLocale);
  if (when.allDay)
    return when.start === when.end ? day(when.start) : words.span(day(when.start), day(when.end));
  const clock = (epochMs: number) => sayClock(epochMs, { locale: formatLocale, timeZone });
  const { from, to } = spanOf(when, timeZone);
  const [first, last] = [dateAt(from, timeZone), dateAt(to, timeZone)];
  const begins = `${day(first)}${words.and}${clock(from)}`;
  if (to <= from) return begins;
  return words.span(begins, first === last ? clock(to) : `${day(last)}${words.and}${clock(to)}`);
}

/** A moment in full, as clocks of the building show it. */
export function momentWords({ locale, source }: CalendarParts, instant: Instant): string {
  const { words, formatLocale } = locale;
  const epochMs = Date.parse(instant);
  const clock = sayClock(epochMs, { locale: formatLocale, timeZone: source.zone });
  return `${sayDay(dateAt(epochMs, source.zone), 'full', formatLocale)}${words.and}${clock}`;
}
