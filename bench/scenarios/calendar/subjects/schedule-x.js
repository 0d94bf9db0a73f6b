// Schedule-X with month and agenda. Chromium has Temporal, so no polyfill is in its price.
import { createCalendar, createViewMonthAgenda, createViewMonthGrid } from '@schedule-x/calendar';
import '@schedule-x/theme-default/dist/index.css';
import { backend, date, isAtNext, until } from '../content.js';

const zoned = (instant) => Temporal.ZonedDateTime.from(`${instant.slice(0, 19)}[UTC]`);
const activities = backend(({ id, title, when }) =>
  when.allDay
    ? { id, title, start: Temporal.PlainDate.from(when.start), end: Temporal.PlainDate.from(when.end) }
    : { id, title, start: zoned(when.start), end: zoned(when.end) },
);
const calendars = new WeakMap();

export function create(rows) {
  const element = document.createElement('div');
  element.style.cssText = 'block-size: 760px; inline-size: 100%';
  const calendar = createCalendar({
    views: [createViewMonthGrid(), createViewMonthAgenda()],
    defaultView: 'month-grid',
    selectedDate: Temporal.PlainDate.from(date),
    firstDayOfWeek: 7,
    timezone: 'UTC',
    monthGridOptions: { nEventsPerDay: 2 },
    callbacks: {
      fetchEvents: async ({ start, end }) =>
        activities(rows, String(start.toPlainDate()), String(end.toPlainDate())),
    },
  });
  calendars.set(element, calendar);
  return element;
}

export function ready(elements) {
  for (const element of elements) calendars.get(element).render(element);
  return until(() => elements.every((element) => element.querySelector('.sx__month-grid-event')));
}

export function next(element) {
  // Its arrows heed the mouse alone, no click.
  element
    .querySelectorAll('.sx__chevron-wrapper')[1]
    .dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
  return until(() => isAtNext(element));
}

export function remove(element) {
  calendars.get(element).destroy();
  element.remove();
}
