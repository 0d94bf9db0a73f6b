import { ensureBrowsers } from './ensure-browsers.mjs';
import { ensurePostgres } from './ensure-postgres.mjs';
import { ensureRadicale } from './ensure-radicale.mjs';
import { ensureDependencies } from './run/dependencies.mjs';
import { findFiles } from './run/files.mjs';
import { report, runSteps } from './run/report.mjs';
import { browserTests, nodeTests, script } from './run/steps.mjs';

/**
 * Runs all tests again and again, to find those that fail once in a while: `npm run repeat -- 20`, or only where is
 * said: `npm run repeat -- 20 node chromium`. A run takes from ten minutes to half an hour.
 */
const [times, ...places] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(times ?? '')) {
  console.error('How often? For example "npm run repeat -- 20".');
  process.exit(2);
}
await ensureDependencies();
const { present, absent } = await ensureBrowsers();
const notes = absent.map((engine) => `Not run: ${engine}, which is not here.`);
if (!(await ensurePostgres())) notes.push('Not run: tests against PostgreSQL, which is not here.');
if (!(await ensureRadicale())) notes.push('Not run: tests against Radicale, which is not here.');
const unknown = places.filter((place) => place !== 'node' && !present.includes(place));
if (unknown.length > 0) {
  console.error(`Not here: ${unknown.join(', ')}. Choose of node, ${present.join(', ')}.`);
  process.exit(2);
}

const isAsked = (place) => places.length === 0 || places.includes(place);
const steps = [
  ...(isAsked('node') ? [nodeTests('Node tests', findFiles(['test', 'examples'], '.node-test.ts'))] : []),
  ...present.filter(isAsked).map(browserTests),
];
const results = await runSteps([script('Build', 'scripts/build.mjs')]);
if (!report(results)) process.exit(1);
for (let run = 1; run <= Number(times); run++) {
  const ofThisRun = await runSteps(steps);
  results.push(...ofThisRun.map((result) => ({ ...result, title: `Run ${run}: ${result.title}` })));
}
process.exit(report(results, notes) ? 0 : 1);
