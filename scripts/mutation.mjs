import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { areas } from './mutation/areas.mjs';

/**
 * Changes the source in small ways and looks whether a test notices: `npm run mutation -- <area> …`, all areas without.
 * Each takes from minutes to hours. What survived is printed with the changed lines.
 *
 *   --mutate <glob>   less than the area, as "src/domain/recurrence/steps.ts"
 *   --count <file>    writes the figures of each area as JSON
 *   --at-once <n>     how many are tried at a time, without it one for each core: more where tests wait, as of Open311
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mutate: { type: 'string', multiple: true },
    count: { type: 'string' },
    'at-once': { type: 'string', default: String(availableParallelism()) },
  },
});
const chosen = positionals.length > 0 ? positionals : Object.keys(areas);
const unknown = chosen.filter((name) => !areas[name]);
if (unknown.length > 0) {
  console.error(`There is no area ${unknown.join(', ')}: choose of ${Object.keys(areas).join(', ')}.`);
  process.exit(2);
}
const atOnce = Number(values['at-once']);
if (!(Number.isInteger(atOnce) && atOnce > 0)) {
  console.error(`--at-once ${values['at-once']}: a whole number from 1 on.`);
  process.exit(2);
}

const bundled = (file) => file.replace(/\.ts$/, '.mjs');
const bundling = (platform, files) => `node scripts/mutation/bundle.mjs ${platform} ${files.join(' ')}`;

const runnerOf = ({ nodeTests, browserTests }) =>
  nodeTests
    ? {
        testRunner: 'tap',
        buildCommand: bundling('node', nodeTests),
        tap: { testFiles: nodeTests.map(bundled), nodeArgs: ['--test-reporter=tap'] },
      }
    : {
        testRunner: 'browser',
        buildCommand: bundling('browser', browserTests),
        plugins: [import.meta.resolve('./mutation/browser-runner.mjs')],
        browserTests: browserTests.map(bundled),
        warnings: { unknownOptions: false },
      };

const figures = {};
for (const name of chosen) {
  const area = areas[name];
  const results = await new Stryker({
    mutate: values.mutate ?? area.mutate,
    concurrency: atOnce,
    // More than is usual: slowness beside other work would count as noticed.
    timeoutFactor: 2,
    reporters: ['clear-text', 'progress-append-only'],
    // In the project, so that what is linked into node_modules is found; the tests of the copies are not ours.
    tempDirName: 'node_modules/.mutation',
    allowEmpty: false,
    clearTextReporter: { allowColor: false, logTests: false },
    ...runnerOf(area),
  }).runMutationTest();
  const count = (...states) => results.filter(({ status }) => states.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const missed = count('Survived', 'NoCoverage');
  const untold = count('RuntimeError', 'CompileError');
  const byTimeout = count('Timeout');
  const score = Number(((100 * noticed) / (noticed + missed)).toFixed(1));
  figures[name] = { noticed, byTimeout, missed, untold, score };
  console.log(
    `${name}: ${noticed} of ${noticed + missed} changes noticed, ${score} %; ${byTimeout} of them by time, ${untold} could not be tried`,
  );
}
if (values.count) writeFileSync(values.count, JSON.stringify(figures, null, 2));
