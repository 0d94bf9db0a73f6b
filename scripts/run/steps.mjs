import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPacked } from '../../test/support/packed.js';
import { bundleNodeTests } from './bundled-node-tests.mjs';
import { runNode, runTool } from './command.mjs';
import { failureLine } from './reason.mjs';

/**
 * @typedef {{ passed: number, failed: number, failures?: string[] }} Count
 * `failures`: which tests failed, each with its file and why
 * @typedef {{ title: string, engine?: string, run: (beside?: import('./command.mjs').Beside) => Promise<Count> }} Step
 */

/** A command that only passes or fails. */
const fromCode = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });

/** Programs that count for themselves write the count to a file; a bad exit without a failed test counts as one. */
async function counted(start, countOf) {
  const folder = mkdtempSync(join(tmpdir(), 'linli-count-'));
  const file = join(folder, 'count.json');
  try {
    const code = await start(file);
    const count = countOf(JSON.parse(readFileSync(file, 'utf8')));
    if (code !== 0 && count.failed === 0) count.failed = 1;
    return count;
  } catch (reason) {
    if (reason.code !== 'ENOENT' && !(reason instanceof SyntaxError)) throw reason;
    console.error('The step ended without a count.');
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns {Step} */
export const script = (title, ...parameters) => ({
  title,
  run: async (beside) => fromCode(await runNode(parameters, {}, beside)),
});

/** @returns {Step} */
export const tool = (title, name, ...parameters) => ({
  title,
  run: async (beside) => fromCode(await runTool(name, parameters, {}, beside)),
});

/** The tests could not be prepared, so none has run. */
function stopped(place, what, reason) {
  console.error(reason.message);
  return { passed: 0, failed: 1, failures: [failureLine(place, what, reason.message)] };
}

function runNodeTests(files, environment, beside) {
  return counted(
    (count) =>
      runNode(
        [
          '--enable-source-maps',
          '--test',
          // Files wait for servers and browsers: with as many at once as there are cores, cores are idle meanwhile.
          `--test-concurrency=${availableParallelism() + 1}`,
          '--test-reporter=spec',
          '--test-reporter-destination=stdout',
          '--test-reporter=./scripts/run/count-reporter.mjs',
          `--test-reporter-destination=${count}`,
          ...files,
        ],
        environment,
        beside,
      ),
    (count) => count,
  );
}

/** @returns {Step} the given files under Node's own test runner */
export const nodeTests = (title, files, environment) => ({
  title,
  engine: 'node',
  async run(beside) {
    let tests;
    try {
      tests = await bundleNodeTests(files);
    } catch (reason) {
      return stopped('test', 'the Node tests compiled', reason);
    }
    return runNodeTests(tests.bundled, environment, beside).finally(tests.remove);
  },
});

/**
 * Most of them need the package as somebody has it who installed it: it is installed once, and each takes a copy.
 *
 * @returns {Step}
 */
export const packageTests = (files) => ({
  title: 'Package tests',
  engine: 'node',
  async run() {
    let installed;
    try {
      installed = await installPacked();
    } catch (reason) {
      return stopped('test/package', 'the package installed', reason);
    }
    const { folder, remove } = installed;
    return nodeTests('Package tests', files, { INSTALLED_PACKAGE: folder }).run().finally(remove);
  },
});

/** @returns {Step} all browser tests in one engine */
export const browserTests = (engine) => ({
  title: 'Browser tests',
  engine,
  run: () =>
    counted(
      (file) => runTool('wtr', [], { BROWSERS: engine, REPORT_FILE: file }),
      ({ browsers }) => Object.values(browsers)[0] ?? { passed: 0, failed: 1 },
    ),
});

/** @returns {Step} every story of the built catalogue */
export const stories = () => ({
  title: 'Every story, with axe',
  engine: 'chromium',
  run: () =>
    counted(
      (file) => runNode(['scripts/stories.mjs', 'storybook-static', '--count', file]),
      (count) => count,
    ),
});
