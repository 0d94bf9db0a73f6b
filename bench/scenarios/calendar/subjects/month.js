// What both hand-written calendars and the thinnest Lit element know of a month.
import { daysBetween, shownDays } from '../content.js';

export const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
export const views = ['Month', 'Agenda', 'Week'];
export const kinds = ['All', 'Festivals', 'Clubs', 'Volunteering', 'Meetings', 'Maintenance', 'Other'];

export const daysOf = (step) => daysBetween(...shownDays[step]);

/** Activities by the day on which they are. */
export function byDay(activities) {
  const days = new Map();
  for (const activity of activities) {
    const day = activity.when.start.slice(0, 10);
    const known = days.get(day);
    if (known) known.push(activity);
    else days.set(day, [activity]);
  }
  return days;
}

const style = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
const days = new Intl.DateTimeFormat('en', style);
export const sayDay = (day) => days.format(Date.parse(day));
