import { findFiles } from '../run/files.mjs';

/**
 * What is changed, and the tests that must notice: those of Node, or those of the browser.
 *
 * @typedef {object} Area
 * @property {string[]} mutate globs of the source
 * @property {string[]} [nodeTests] each change runs those that reach it, in Node
 * @property {string[]} [browserTests] the same in Chromium
 */

const nodeTestsIn = (...folders) => findFiles(folders, '.node-test.ts');
const browserTestsIn = (...folders) => findFiles(folders, '.test.ts');

/** What of the outbox decides without a device, and is tested in Node. */
const outboxRules = ['record', 'schedule', 'upload-files', 'waiting-time'].map(
  (name) => `src/controllers/outbox/${name}.ts`,
);

/** What of it is tested with the elements that send, and by whom they send; no area changes it. */
const outboxChannels = ['comment-channel', 'request-channel', 'request-events', 'owner'].map(
  (name) => `src/controllers/outbox/${name}.ts`,
);

/** What makes text and addresses of HTML, and is tested in Node. */
const plainText = ['src/internal/rich-text/plain-text.ts', 'src/internal/safe-url.ts'];

const not = (file) => `!${file}`;

/** @type {Record<string, Area>} */
export const areas = {
  sanitizer: {
    mutate: ['src/internal/rich-text/*.ts', ...plainText.map(not)],
    browserTests: browserTestsIn('test/internal/rich-text'),
  },
  'plain-text': {
    mutate: plainText,
    nodeTests: ['test/internal/safe-url.node-test.ts', 'test/internal/rich-text/plain-text.node-test.ts'],
  },
  outbox: {
    mutate: ['src/controllers/outbox/*.ts', ...[...outboxRules, ...outboxChannels].map(not)],
    browserTests: browserTestsIn('test/controllers/outbox'),
  },
  'outbox-rules': { mutate: outboxRules, nodeTests: nodeTestsIn('test/controllers/outbox') },
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
  open311: {
    mutate: ['src/adapters/open311/**/*.ts'],
    // The kit plays all of its scenarios to seven servers, ten seconds for each change: without it the score is lower.
    nodeTests: nodeTestsIn('test/adapters/open311').filter((file) => !file.endsWith('/kit.node-test.ts')),
  },
};
