// The real element over a backend that answers at once, in pages as they are asked for.
import '../../../../src/components/activity-calendar/activity-calendar.define.ts';
import { backend, date, now, until } from '../content.js';

const activities = backend();

/** Backends bring a page from an index: here, what a question brings is found once for all of its pages. */
function adapterOf(rows) {
  let asked;
  let found;
  const find = (from, end) => {
    if (asked !== from + end) found = activities(rows, from.slice(0, 10), end.slice(0, 10));
    asked = from + end;
    return found;
  };
  return {
    name: 'bench',
    clock: { now: () => now },
    activities: {
      list: async ({ from, until: end, limit, cursor = '0' }) => {
        const all = find(from, end);
        const next = Number(cursor) + limit;
        const items = all.slice(Number(cursor), next);
        return next < all.length ? { items, next: String(next) } : { items };
      },
      get: async () => undefined,
    },
  };
}

export function create(rows, view) {
  const calendar = document.createElement('linli-activity-calendar');
  calendar.setAttribute('view', view);
  calendar.setAttribute('date', date);
  calendar.setAttribute('week-start', 'sunday');
  return Object.assign(calendar, { adapter: adapterOf(rows) });
}

/** Resolves when the days stand, with the marks of how many places are left: what is loaded after the days draws them. */
export const ready = (calendars) =>
  until(() => calendars.every(({ shadowRoot }) => shadowRoot?.querySelector('.card .marks')));

export function next({ shadowRoot }) {
  shadowRoot.querySelector('.next').click();
  return until(() => shadowRoot.querySelector('td[data-date="2027-01-01"] .entry-chip'));
}

/** Where each activity stands once: the selected day shows its own again. */
export const grid = ({ shadowRoot }) =>
  shadowRoot.querySelector('.grid') ?? shadowRoot.querySelector('.body');
