// TOAST UI calendar. It knows no way to ask for the activities of some days: the page gives it those of each month.
import Calendar from '@toast-ui/calendar';
import '@toast-ui/calendar/dist/toastui-calendar.css';
import { backend, date, isAtNext, shownDays, until } from '../content.js';

const activities = backend(({ id, title, when }) => ({
  id,
  calendarId: 'activities',
  title,
  category: when.allDay ? 'allday' : 'time',
  isAllday: when.allDay,
  start: when.start.slice(0, 16),
  end: when.end.slice(0, 16),
}));
const calendars = new WeakMap();

export function create(rows) {
  const element = document.createElement('div');
  element.style.blockSize = '760px';
  calendars.set(element, { rows });
  return element;
}

/** It measures itself as it is drawn: it has to be in the page. */
export function ready(elements) {
  for (const element of elements) {
    const { rows } = calendars.get(element);
    const calendar = new Calendar(element, {
      defaultView: 'month',
      usageStatistics: false,
      month: { startDayOfWeek: 0, isAlways6Weeks: false, visibleEventCount: 2 },
    });
    calendar.setDate(date);
    calendar.createEvents(activities(rows, ...shownDays.month));
    calendars.set(element, { rows, calendar });
  }
  return until(() => elements.every((element) => element.querySelector('.toastui-calendar-weekday-event')));
}

export function next(element) {
  const { rows, calendar } = calendars.get(element);
  calendar.clear();
  calendar.next();
  calendar.createEvents(activities(rows, ...shownDays.next));
  return until(() => isAtNext(element));
}

export function remove(element) {
  calendars.get(element).calendar.destroy();
  element.remove();
}
