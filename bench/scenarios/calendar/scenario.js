import { backend, counts, shownDays } from './content.js';

const activities = backend();
const allDays = [shownDays.month[0], shownDays.next[1]];
const titles = (list) => list.map(({ title }) => title);

/** One calendar with a month of activities. The count is how many the month has; those beside it have as many. */
export const scenario = {
  name: 'calendar',
  title: 'Activity calendar, a month',
  counts,
  subjects: [
    { name: 'baseline', entry: 'baseline.js' },
    { name: 'baseline-full', entry: 'baseline-full.js' },
    { name: 'lit-min', entry: 'lit-min.js' },
    {
      name: 'linli',
      entry: 'linli.js',
      needs: ['../src/components/activity-calendar/activity-calendar.define.ts'],
    },
    { name: 'fullcalendar', entry: 'fullcalendar.js' },
    { name: 'schedule-x', entry: 'schedule-x.js' },
    { name: 'event-calendar', entry: 'event-calendar.js' },
    { name: 'toast', entry: 'toast.js' },
  ],
  /** What hand-written DOM takes, how often our element may; of heap, bytes that a mount and unmount may keep. */
  goals: {
    subject: 'linli',
    beside: 'baseline-full',
    ratio: { 50: 1.8, 1000: 1.8, 10_000: 1.8 },
    act: { 50: 1.5, 1000: 1.5, 10_000: 1.5 },
    heapPerCycle: 100,
  },
  controls: {},
  words: [],
  minimumHeight: 400,
  /** Seconds of wall time that a mount and a step may take each. */
  limit: 60,
  list: {
    view: 'month',
    provenRows: 50,
    cycleRows: 50,
    act: { name: 'next', given: 'the next month' },
    titles: (rows, isAfter) => titles(activities(rows, ...(isAfter ? shownDays.next : shownDays.month))),
    known: (rows) => titles(activities(rows, ...allDays)),
    /** A title a day at least. */
    least: 35,
    /** A day that has more than fits shows the first two, and how many there are besides: "+31 more", "+ 31 events". */
    more: String.raw`^\+?\s*(\d+) (?:more|events?)$`,
  },
};
