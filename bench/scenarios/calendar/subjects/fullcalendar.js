// FullCalendar with what a portal would take of it: month, list, and days that can be pressed.
import { Calendar } from '@fullcalendar/core';
import dayGridPlugin from '@fullcalendar/daygrid';
import interactionPlugin from '@fullcalendar/interaction';
import listPlugin from '@fullcalendar/list';
import { addDays, backend, date, isAtNext, until } from '../content.js';

const activities = backend(({ id, title, when }) =>
  when.allDay
    ? { id, title, start: when.start, allDay: true }
    : { id, title, start: when.start.slice(0, 19), end: when.end.slice(0, 19) },
);
const calendars = new WeakMap();

export function create(rows, view) {
  const element = document.createElement('div');
  const calendar = new Calendar(element, {
    plugins: [dayGridPlugin, listPlugin, interactionPlugin],
    initialView: view === 'agenda' ? 'listMonth' : 'dayGridMonth',
    initialDate: date,
    firstDay: 0,
    fixedWeekCount: false,
    dayMaxEvents: 2,
    height: 'auto',
    dateClick: () => {},
    events: ({ startStr, endStr }, succeed) =>
      succeed(activities(rows, startStr.slice(0, 10), addDays(endStr.slice(0, 10), -1))),
  });
  calendars.set(element, calendar);
  return element;
}

/** It measures itself as it is drawn: it has to be in the page. */
export function ready(elements) {
  for (const element of elements) calendars.get(element).render();
  return until(() => elements.every((element) => element.querySelector('.fc-event')));
}

export function next(element) {
  element.querySelector('.fc-next-button').click();
  return until(() => isAtNext(element));
}

export function remove(element) {
  calendars.get(element).destroy();
  element.remove();
}
