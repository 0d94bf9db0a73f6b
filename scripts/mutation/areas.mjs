import { findFiles } from '../run/files.mjs';

/**
 * What is changed, and the tests that must notice.
 *
 * @typedef {object} Area
 * @property {string[]} mutate globs of the source
 * @property {string[]} [nodeTests] tests that run in Node: each change runs those that reach it
 * @property {string} [command] where the tests need a browser: run whole for each change
 */

const nodeTestsIn = (...folders) => findFiles(folders, '.node-test.ts');
const inChromium = (files) => `BROWSERS=chromium node_modules/.bin/wtr --files "${files}"`;
const inNode = (files) => `node --import tsx --test ${files}`;

/** @type {Record<string, Area>} */
export const areas = {
  sanitizer: {
    mutate: ['src/internal/rich-text/*.ts', 'src/internal/safe-url.ts'],
    command: `${inNode('test/internal/safe-url.node-test.ts test/internal/rich-text/plain-text.node-test.ts')} && ${inChromium('test/internal/rich-text/*.test.ts')}`,
  },
  outbox: {
    mutate: ['src/controllers/outbox/*.ts'],
    command: `${inNode('test/controllers/outbox/*.node-test.ts')} && ${inChromium('test/controllers/outbox/*.test.ts')}`,
  },
  'service-levels': {
    mutate: ['src/domain/service-level/*.ts', '!src/domain/service-level/china-holidays.ts'],
    nodeTests: nodeTestsIn('test/domain/service-level'),
  },
  recurrence: {
    mutate: ['src/domain/recurrence/*.ts'],
    nodeTests: nodeTestsIn('test/domain/recurrence'),
  },
  rest: {
    mutate: ['src/adapters/rest/**/*.ts'],
    nodeTests: nodeTestsIn('test/adapters').filter((file) => /\/rest[\w-]*\.node-test\.ts$/.test(file)),
  },
  feed: { mutate: ['src/adapters/feed/**/*.ts'], nodeTests: nodeTestsIn('test/adapters/feed') },
  icalendar: {
    mutate: ['src/adapters/icalendar/**/*.ts'],
    nodeTests: nodeTestsIn('test/adapters/icalendar'),
  },
  open311: { mutate: ['src/adapters/open311/**/*.ts'], nodeTests: nodeTestsIn('test/adapters/open311') },
};
