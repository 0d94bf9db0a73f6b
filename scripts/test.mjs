import { ensureBrowsers, requiredBrowsers } from './ensure-browsers.mjs';
import { ensurePostgres } from './ensure-postgres.mjs';
import { ensureRadicale } from './ensure-radicale.mjs';
import { isChromiumWhole } from './find-chromium.mjs';
import { checks } from './run/checks.mjs';
import { headline } from './run/command.mjs';
import { ensureDependencies } from './run/dependencies.mjs';
import { findFiles } from './run/files.mjs';
import { report, runSteps, runStepsBeside } from './run/report.mjs';
import { browserTests, nodeTests, packageTests, script, stories, tool } from './run/steps.mjs';

/**
 * `npm test`: sets up what is missing, then runs everything. `REQUIRE_BROWSERS=chromium,firefox,webkit` makes
 * a missing engine, PostgreSQL or Radicale a failure instead of a remark.
 */
const required = requiredBrowsers();
const strict = process.env.REQUIRE_BROWSERS !== undefined;
await ensureDependencies();

headline('Browsers and servers');
const { present, absent } = await ensureBrowsers();
const hasPostgres = await ensurePostgres();
const hasRadicale = await ensureRadicale();

const nodeFiles = findFiles(['test', 'examples'], '.node-test.ts');
const isPackageTest = (file) => file.startsWith('test/package/');

// The build writes the manifest, too, which the checks read.
const first = [script('Build', 'scripts/build.mjs'), script('Size budgets', 'scripts/sizes.mjs')];
const last = [
  nodeTests(
    'Node tests',
    nodeFiles.filter((file) => !isPackageTest(file)),
  ),
  tool('Catalogue: build', 'storybook', 'build', '-o', 'storybook-static', '--disable-telemetry', '--quiet'),
  ...(present.includes('chromium') ? [stories()] : []),
  packageTests(nodeFiles.filter(isPackageTest)),
];

const results = await runSteps(first);
// Browser tests leave a fifth of two cores idle, since they wait: the checks of the sources wait for no time.
results.push(...(await runStepsBeside(present.map(browserTests), checks())), ...(await runSteps(last)));
const notes = [];
for (const engine of absent) {
  if (required.includes(engine)) results.push({ title: 'Browser', engine, passed: 0, failed: 1, seconds: 0 });
  else notes.push(`Not run: ${engine}, which is not installed and cannot be installed here.`);
}
const others = [
  { title: 'a whole Chromium', isThere: isChromiumWhole() },
  { title: 'PostgreSQL', isThere: hasPostgres },
  { title: 'Radicale', isThere: hasRadicale },
];
for (const { title, isThere } of others) {
  if (isThere) continue;
  if (strict) results.push({ title, passed: 0, failed: 1, seconds: 0 });
  else notes.push(`Not run: tests against ${title}, which is not installed and cannot be installed here.`);
}
process.exit(report(results, notes) ? 0 : 1);
