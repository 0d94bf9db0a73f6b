// EventCalendar (vkurko's) with month, list and days that can be pressed.
import { createCalendar, DayGrid, destroyCalendar, Interaction, List } from '@event-calendar/core';
import '@event-calendar/core/index.css';
import { addDays, backend, date, isAtNext, until } from '../content.js';

const activities = backend(({ id, title, when }) =>
  when.allDay
    ? { id, title, start: when.start, end: addDays(when.start, 1), allDay: true }
    : { id, title, start: when.start.slice(0, 16), end: when.end.slice(0, 16) },
);
const calendars = new WeakMap();
const asked = new WeakMap();

export function create(rows, view) {
  const element = document.createElement('div');
  asked.set(element, { rows, view });
  return element;
}

/** It measures itself as it is drawn: it has to be in the page. It knows no number of activities, only what fits a day. */
export function ready(elements) {
  for (const element of elements) {
    const { rows, view } = asked.get(element);
    const calendar = createCalendar(element, [DayGrid, List, Interaction], {
      view: view === 'agenda' ? 'listMonth' : 'dayGridMonth',
      date,
      firstDay: 0,
      dayMaxEvents: true,
      height: view === 'agenda' ? 'auto' : '680px',
      eventSources: [
        {
          events: ({ startStr, endStr }) =>
            activities(rows, startStr.slice(0, 10), addDays(endStr.slice(0, 10), -1)),
        },
      ],
    });
    calendars.set(element, calendar);
  }
  return until(() => elements.every((element) => element.querySelector('.ec-event')));
}

export function next(element) {
  element.querySelector('.ec-next').click();
  return until(() => isAtNext(element));
}

export function remove(element) {
  destroyCalendar(calendars.get(element));
  element.remove();
}
