import { addDays, addMonths } from '../../../domain/civil-date.js';
import type { CivilDate } from '../../../domain/time.js';
import { endOfMonth, monthOf, weekOf } from '../activity-calendar.model.js';
import type { CalendarParts } from '../calendar-parts.js';

/** A key was pressed in the grid: it leads to another day, or to what goes on on this one. */
export function pressKey(calendar: CalendarParts, event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  const { date } = target.dataset;
  if (date === undefined || event.altKey || event.metaKey) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    // Until the days are there, nothing is said of this one.
    if (calendar.source.days) void calendar.focusOn('day-title');
    return;
  }
  const isRightToLeft = getComputedStyle(target).direction === 'rtl';
  const next = dayByKey(event, date, calendar.weekStart(), isRightToLeft);
  if (next === undefined) return;
  event.preventDefault();
  calendar.show({ date: next });
  void calendar.focusOn(`day-${calendar.date()}`);
}

/** Where the keys of the grid lead from a day (ARIA Authoring Practices, "grid"); `undefined`: nowhere. */
export function dayByKey(
  { key, shiftKey, ctrlKey }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey'>,
  date: CivilDate,
  weekStart: number,
  isRightToLeft: boolean,
): CivilDate | undefined {
  const forward = isRightToLeft ? -1 : 1;
  if (ctrlKey) return key === 'Home' ? monthOf(date) : key === 'End' ? endOfMonth(date) : undefined;
  switch (key) {
    case 'ArrowRight':
      return addDays(date, forward);
    case 'ArrowLeft':
      return addDays(date, -forward);
    case 'ArrowDown':
      return addDays(date, 7);
    case 'ArrowUp':
      return addDays(date, -7);
    case 'Home':
      return weekOf(date, weekStart);
    case 'End':
      return addDays(weekOf(date, weekStart), 6);
    case 'PageUp':
      return addMonths(date, shiftKey ? -12 : -1);
    case 'PageDown':
      return addMonths(date, shiftKey ? 12 : 1);
    default:
      return undefined;
  }
}
