import { activityCategories } from '../../../domain/activity.js';
import { warnOnce } from '../../../internal/warn.js';
import type { LinliActivityCalendar } from '../activity-calendar.js';
import { calendarViews, isDay } from '../activity-calendar.model.js';

/** Tells the developer once of what stands in attributes and means nothing; the element takes it as left out. */
export function warnOfNonsense(host: LinliActivityCalendar): void {
  const { view, date, category, weekStart, lunar, holidays } = host;
  const known: readonly (readonly [string, unknown, boolean, string])[] = [
    ['view', view, ['auto', ...calendarViews].includes(view), `auto, ${calendarViews.join(', ')}`],
    ['date', date, date === undefined || isDay(date), 'a day of 1900 to 2199 as 2026-11-28'],
    ['category', category, ['', ...activityCategories].includes(category), activityCategories.join(', ')],
    [
      'week-start',
      weekStart,
      ['auto', 'sunday', 'monday', 'saturday'].includes(weekStart),
      'auto, sunday, monday, saturday',
    ],
    ['lunar', lunar, ['auto', 'on', 'off'].includes(lunar), 'auto, on, off'],
    [
      'holidays',
      holidays,
      typeof holidays !== 'string' || holidays === 'CN',
      'CN; others are given as a property',
    ],
  ];
  for (const [name, value, isKnown, choices] of known)
    if (!isKnown) warnOnce(`activity-calendar: ${name}="${String(value)}" is none of ${choices}.`);
}
