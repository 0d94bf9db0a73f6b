import { activityCategories } from '../../../domain/activity.js';
import { warnOfOddAttributes, wordAttribute } from '../../../internal/odd-attributes.js';
import type { LinliActivityCalendar } from '../activity-calendar.js';
import { calendarViews, isDay } from '../activity-calendar.model.js';

/** Tells the developer of attributes of the calendar that say nothing. */
export function warnOfNonsense(host: LinliActivityCalendar): void {
  const { view, date, category, weekStart, lunar, holidays } = host;
  warnOfOddAttributes('activity-calendar', [
    wordAttribute('view', view, ['auto', ...calendarViews]),
    {
      name: 'date',
      value: date,
      isKnown: date === undefined || isDay(date),
      choices: 'a day of 1900 to 2199 as 2026-11-28',
    },
    {
      name: 'category',
      value: category,
      isKnown: ['', ...activityCategories].includes(category),
      choices: activityCategories.join(', '),
    },
    wordAttribute('week-start', weekStart, ['auto', 'sunday', 'monday', 'saturday']),
    wordAttribute('lunar', lunar, ['auto', 'on', 'off']),
    {
      name: 'holidays',
      value: typeof holidays === 'string' ? holidays : undefined,
      isKnown: holidays === 'CN',
      choices: 'CN; others are given as a property',
    },
  ]);
}
