/** Many promises on one page, and the time left of each. */
export const scenario = {
  name: 'badge',
  title: 'Live badges',
  counts: [1, 1000],
  subjects: [
    { name: 'baseline', entry: 'baseline.js' },
    { name: 'by-hand', entry: 'by-hand.js' },
    { name: 'lit-min', entry: 'lit-min.js' },
    {
      name: 'linli',
      entry: 'linli.js',
      needs: ['../src/components/sla-badge/sla-badge.define.ts'],
    },
    // These say "now" or "just now" under a minute, and "in 3 hours": no word is on all of them.
    { name: 'relative-time', entry: 'relative-time.js', words: [] },
    { name: 'timeago', entry: 'timeago.js', words: [] },
  ],
  /** What hand-written DOM takes, how often our element may; of heap, bytes that a mount and unmount may keep. */
  goals: {
    subject: 'linli',
    beside: 'baseline',
    ratio: { 1: 2.2, 1000: 3.5 },
    heapPerCycle: 100,
    live: { 'in view': 0.15, 'out of view': 0, hidden: 0 },
  },
  controls: {},
  words: [' left'],
  minimumHeight: 10,
  /** Seconds for which the page is watched once the badges stand, two wakes of a thousand; and how many there are. */
  live: { count: 1000, seconds: 20 },
};
