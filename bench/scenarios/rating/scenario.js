import { content } from './content.js';

const { question, answers } = content;

/** Peers draw five stars: the question and the stars are asked of them, under the role that they have there; one has none. */
const stars = (entry, controls) => ({ name: entry, entry: `${entry}.js`, controls, words: [question] });

/** One question with five answers, in a form of the page. */
export const scenario = {
  name: 'rating',
  title: 'Rating',
  counts: [1, 100, 1000],
  subjects: [
    { name: 'baseline', entry: 'baseline.js' },
    { name: 'lit-min', entry: 'lit-min.js' },
    {
      name: 'linli',
      entry: 'linli.js',
      needs: ['../src/components/rating-prompt/rating-prompt.define.ts'],
    },
    stars('shoelace', { slider: 1 }),
    stars('web-awesome', { slider: 1 }),
    stars('react-rating', { radio: 5 }),
    stars('react-simple-star', {}),
  ],
  /** What hand-written DOM takes, how often our element may; of heap, bytes that a mount and unmount may keep. */
  goals: { subject: 'linli', beside: 'baseline', ratio: { 1: 1.6, 100: 1.6, 1000: 1.6 }, heapPerCycle: 100 },
  /** By role in the accessibility tree, each with a name. */
  controls: { radio: 5 },
  words: [question, ...answers],
  minimumHeight: 20,
};
