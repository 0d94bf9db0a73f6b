import { requests } from './content.js';

/** All that a resident has reported, in one list. The count is that of its rows. */
export const scenario = {
  name: 'tracker',
  title: 'Request tracker, the list',
  counts: [50],
  subjects: [
    { name: 'baseline', entry: 'baseline.js' },
    {
      name: 'linli',
      entry: 'linli.js',
      needs: ['../src/components/request-tracker/request-tracker.define.ts'],
    },
  ],
  /** There is no goal for the time; of heap, bytes that a mount and unmount may keep. */
  goals: { subject: 'linli', beside: 'baseline', heapPerCycle: 100 },
  /** What each row has to show, by role in the accessibility tree, each with a name. */
  controls: { button: 1 },
  words: ['It is broken again', 'Li Wei', 'Being worked on'],
  /** Of a row. */
  minimumHeight: 60,
  list: {
    provenRows: 50,
    cycleRows: 20,
    titles: (rows) => requests.slice(0, rows).map(({ description }) => description),
  },
};
