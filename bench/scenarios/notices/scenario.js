import { categories, inCategory, notices } from './content.js';

/** A building's board with all that it ever said, in one page. The count is that of its rows. */
export const scenario = {
  name: 'notices',
  title: 'Notice board',
  counts: [50, 1000, 10_000],
  subjects: [
    { name: 'baseline', entry: 'baseline.js' },
    { name: 'by-hand', entry: 'by-hand.js' },
    { name: 'lit-min', entry: 'lit-min.js' },
    {
      name: 'linli',
      entry: 'linli.js',
      needs: ['../src/components/notice-board/notice-board.define.ts'],
    },
    { name: 'react', entry: 'react.js' },
    { name: 'virtualizer', entry: 'virtualizer.js', isWindowed: true },
  ],
  /** What hand-written DOM takes, how often our element may; of heap, bytes that a mount and unmount may keep. */
  goals: {
    subject: 'linli',
    beside: 'baseline',
    ratio: { 50: 1.4, 1000: 0.55, 10_000: 0.5 },
    act: { 10_000: 0.55 },
    heapPerCycle: 100,
  },
  /** What each row has to show, by role in the accessibility tree, each with a name; one in ten rows has each mark. */
  controls: { article: 1, button: 1 },
  words: [
    'Property office',
    'as described below',
    ['Pinned', 10],
    ['Corrected', 10],
    ['Please acknowledge', 10],
  ],
  /** Of a row. */
  minimumHeight: 60,
  list: {
    /** With so many rows all of them are looked for in the accessibility tree; with more, in the page alone. */
    provenRows: 50,
    cycleRows: 50,
    scrollSteps: 50,
    /** The category that is left by the filter, a tenth of all. */
    act: { name: 'filter', given: categories[3].name },
    /** The titles of all rows, or of those of a category. */
    titles: (rows, category) => inCategory(notices.slice(0, rows), category).map(({ title }) => title),
  },
};
