import { content } from './content.js';

const categories = content.groups.flatMap((group) => group.categories);

/** What a resident is asked on our own element: more than the peers are made to show. */
const everything = {
  controls: { radio: 18, combobox: 1, searchbox: 1, textbox: 3, button: 2 },
  words: [
    'Repair',
    'Complaint',
    'Suggestion',
    ...categories,
    'Home',
    'Description',
    'Phone',
    'E-mail',
    'Photos',
  ],
};

/** One complete repair-request form, as a resident first sees it. */
export const scenario = {
  name: 'form',
  title: 'Repair request form',
  counts: [1, 100],
  subjects: [
    { name: 'baseline', entry: 'baseline.js' },
    { name: 'lit-min', entry: 'lit-min.js' },
    { name: 'baseline-full', entry: 'baseline-full.js', ...everything },
    {
      name: 'linli',
      entry: 'linli.js',
      needs: ['../src/components/request-form/request-form.define.ts', '../src/styles/icons.ts'],
      ...everything,
    },
    { name: 'react', entry: 'react.js' },
    { name: 'web-awesome', entry: 'web-awesome.js' },
    { name: 'shoelace', entry: 'shoelace.js' },
    { name: 'material-web', entry: 'material-web.js' },
    { name: 'survey', entry: 'survey.js' },
  ],
  /**
   * How often the CPU time of hand-written DOM that shows the same our element may take, by count; and the bytes of heap
   * that a mount and unmount may keep.
   */
  goals: { subject: 'linli', beside: 'baseline-full', ratio: { 1: 2, 100: 2 }, heapPerCycle: 100 },
  /** What each form has to show, by role in the accessibility tree, each with a name. */
  controls: { radio: 6, combobox: 2, textbox: 3, button: 2 },
  words: [
    content.legend,
    ...content.kinds,
    content.category,
    content.where,
    content.description,
    content.submit,
  ],
  minimumHeight: 400,
  limit: 60,
};
