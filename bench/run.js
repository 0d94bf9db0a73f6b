import { readArguments } from './harness/arguments.js';
import { launch } from './harness/browser.js';
import { goalsOf } from './harness/goals.js';
import { goalTable } from './harness/goal-table.js';
import { printReport } from './harness/report.js';
import { writeResults } from './harness/result-file.js';
import { ScenarioRun } from './harness/scenario-run.js';
import { measureSizes, printSizes } from './scenarios/sizes/measure.js';

const options = readArguments();
const begun = Date.now();
const browser = await launch();
const run = {
  date: new Date(begun).toISOString(),
  browser: await browser.version(),
  rounds: options.rounds,
  cycles: options.cycles,
  seed: options.seed,
};
console.log(`${run.browser}, ${run.rounds} rounds, seed ${run.seed}\n`);

const reports = [];
const failures = [];
let sizes;
for (const name of options.only) {
  if (name === 'sizes') {
    sizes = await measureSizes(options);
    printSizes(sizes);
    continue;
  }
  const { scenario } = await import(`./scenarios/${name}/scenario.js`);
  console.log(scenario.title);
  try {
    const report = await new ScenarioRun(browser, scenario, options).report();
    printReport(report);
    reports.push(report);
  } catch (error) {
    failures.push({ scenario: name, subject: 'all', failure: error.message });
  }
}
await browser.close();

for (const { scenario, results } of reports)
  for (const { subject, failure } of results) if (failure) failures.push({ scenario, subject, failure });

const goals = [...(sizes?.goals ?? []), ...reports.flatMap(goalsOf)];
console.log(`Goals\n${goalTable(goals)}\n`);
const minutes = (Date.now() - begun) / 60_000;
console.log(`${minutes.toFixed(1)} minutes, seed ${run.seed}`);
const file = options.json ?? (options.isWhole ? 'results/latest.json' : undefined);
if (file)
  await writeResults(file, { ...run, minutes, goals, failures, sizes: sizes?.sizes, scenarios: reports });
for (const { scenario, subject, failure } of failures)
  console.error(`FAILED ${scenario}, ${subject}: ${failure}`);
process.exitCode = failures.length > 0 ? 2 : 0;
