/** Those that can show seconds, as a row of figures that changes with each. */
const seconds = { shows: ['seconds'] };

/** Many promises on one page, and the time left of each. */
export const scenario = {
  name: 'badge',
  title: 'Live badges',
  counts: [1, 1000],
  subjects: [
    { name: 'baseline', entry: 'baseline.js', ...seconds },
    { name: 'by-hand', entry: 'by-hand.js', ...seconds },
    { name: 'lit-min', entry: 'lit-min.js', ...seconds },
    {
      name: 'linli',
      entry: 'linli.js',
      needs: ['../src/components/sla-badge/sla-badge.define.ts'],
    },
    // These say "now" or "just now" under a minute, and "in 3 hours": no word is on all of them.
    { name: 'relative-time', entry: 'relative-time.js', words: [], ...seconds },
    { name: 'timeago', entry: 'timeago.js', words: [] },
    { name: 'react-countdown', entry: 'react-countdown.js', ...seconds },
  ],
  /** What hand-written DOM takes, how often our element may; of heap, bytes that a mount and unmount may keep. */
  goals: {
    subject: 'linli',
    beside: 'baseline',
    ratio: { 1: 2.2, 1000: 3.5 },
    heapEach: { 1000: 1200 },
    heapPerCycle: 100,
    live: { 'in view': 0.15, 'out of view': 0, hidden: 0 },
  },
  controls: {},
  words: [' left'],
  minimumHeight: 10,
  /** Seconds for which the page is watched once the badges stand, two wakes of a thousand; how many there are, and where. */
  live: {
    count: 1000,
    seconds: 20,
    places: {
      'each second': { window: 'whole', view: 'seconds' },
      'in view': { window: 'whole' },
      'out of view': { window: 'below' },
      hidden: { window: 'hidden' },
    },
  },
};
