import { content } from './content.js';

/** Peers have one place for photos, named in their own words. */
const peer = (name, words) => ({ name, entry: `${name}.js`, controls: { button: 1 }, words });

/** The picker of photos before any was chosen. */
export const scenario = {
  name: 'photos',
  title: 'Photo picker',
  counts: [1, 100],
  subjects: [
    { name: 'baseline', entry: 'baseline.js' },
    { name: 'lit-min', entry: 'lit-min.js' },
    {
      name: 'linli',
      entry: 'linli.js',
      needs: ['../src/components/request-form/views/photos.view.ts'],
    },
    peer('uppy-drag-drop', ['Drop here']),
    peer('filepond', ['Drag & Drop']),
    peer('uppy-dashboard', ['Drop files here']),
  ],
  /** What hand-written DOM takes, how often our element may; of heap, bytes that a mount and unmount may keep. */
  goals: { subject: 'linli', beside: 'baseline', ratio: { 1: 1.8, 100: 1.8 }, heapPerCycle: 100 },
  /** By role in the accessibility tree, each with a name: a field for files is a button. */
  controls: { button: 2 },
  words: [content.legend, 'Up to 9 photos', content.take, content.choose],
  minimumHeight: 40,
};
