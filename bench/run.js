import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import { readArguments } from './harness/arguments.js';
import { launch, Unfinished } from './harness/browser.js';
import { bundleSubject, sizesOf, whatIsMissing } from './harness/build.js';
import { proveFindable } from './harness/list.js';
import { livePlaces, measureLive } from './harness/live.js';
import { measureCycles, measureMount, measureScroll } from './harness/measure.js';
import { actTable, cycleTable, liveTable, mountTable, scrollTable, sizeTable } from './harness/report.js';
import { serve } from './harness/server.js';
import { proveShown } from './harness/shown.js';
import { shuffler } from './harness/statistics.js';
import { summariseLive, summariseMounts, summariseScrolls } from './harness/summary.js';

/** A single small mount is over in milliseconds: it takes more turns to tell it from noise. */
const turnsPerRound = (count) => (count < 10 ? 3 : 1);

const options = readArguments();
const { scenario } = await import(`./scenarios/${options.scenario}/scenario.js`);
const counts = options.counts ?? scenario.counts;
const shuffle = shuffler(options.seed);
const failures = new Map();
/** Of each subject with how many it was not done in time. */
const unfinished = new Map();

/**
 * Does `work`; a subject that fails is named at the end and takes no further part. One that is not done in time with
 * `count` takes no further part with as many.
 */
async function attempt(subject, what, work, count) {
  const inVain = unfinished.get(subject.name) ?? [];
  if (failures.has(subject.name) || inVain.includes(count)) return undefined;
  try {
    return await work();
  } catch (error) {
    if (error instanceof Unfinished && count !== undefined) {
      console.log(`${subject.name}, ${count}: ${error.message}`);
      unfinished.set(subject.name, [...inVain, count]);
      return undefined;
    }
    failures.set(subject.name, `${what}: ${error.message}`.replaceAll('\n', ' '));
    return undefined;
  }
}

/** Whether all rows can be found, and what it costs to scroll through them. */
async function watchList(count, turns) {
  console.log(`Scrolling through ${count}`);
  for (const subject of subjects)
    samples.get(subject.name).found[count] = await attempt(subject, `finds ${count}`, () =>
      proveFindable(browser, site, scenario, subject, count),
    );
  for (let turn = 0; turn < turns; turn++)
    for (const subject of shuffle(subjects)) {
      const sample = await attempt(subject, `scrolls ${count}`, () =>
        measureScroll(browser, site, scenario, subject, count),
      );
      if (sample) (samples.get(subject.name).scrolls[count] ??= []).push(sample);
    }
}

const always = ['baseline', scenario.goals.beside];
const wanted = ({ name }) => !options.subjects || [...always, ...options.subjects].includes(name);
const subjects = [];
const files = new Map();
const sizes = new Map();
for (const subject of scenario.subjects.filter(wanted)) {
  const missing = whatIsMissing(subject);
  if (missing) {
    console.log(`${subject.name} is not measured: ${missing} is not there yet.`);
    continue;
  }
  const bundle = await attempt(subject, 'build', () => bundleSubject(scenario, subject));
  if (!bundle) continue;
  subjects.push(subject);
  sizes.set(subject.name, sizesOf(bundle));
  for (const [path, content] of bundle.files) files.set(path, content);
}

const server = await serve(files);
const site = { origin: server.origin, files };
const browser = await launch();
const version = await browser.version();
console.log(`${scenario.title}: ${version}, ${options.rounds} rounds, seed ${options.seed}`);

const samples = new Map(
  subjects.map(({ name }) => [name, { cycles: undefined, mounts: {}, scrolls: {}, found: {}, live: {} }]),
);
for (const count of counts) {
  const turns = options.rounds * turnsPerRound(count);
  console.log(`Mounting ${count}: ${subjects.length} subjects, ${turns} turns each`);
  for (const subject of subjects)
    await attempt(subject, `shows ${count}`, () =>
      proveShown(browser, site, scenario, subject, count, options.screenshots),
    );
  for (let turn = 0; turn < turns; turn++)
    for (const subject of shuffle(subjects)) {
      const sample = await attempt(
        subject,
        `mounts ${count}`,
        () => measureMount(browser, site, scenario, subject, count),
        count,
      );
      if (sample) (samples.get(subject.name).mounts[count] ??= []).push(sample);
    }
  if (scenario.list?.scrollSteps) await watchList(count, turns);
}
if (scenario.live)
  for (const place of livePlaces) {
    console.log(`Watching ${scenario.live.count}, ${place}`);
    for (let round = 0; round < options.rounds; round++)
      for (const subject of shuffle(subjects)) {
        const sample = await attempt(subject, `lives ${place}`, () =>
          measureLive(browser, site, scenario, subject, place),
        );
        if (sample) (samples.get(subject.name).live[place] ??= []).push(sample);
      }
  }
if (options.cycles) {
  console.log(`Mounting and unmounting ${options.cycles} times`);
  for (const subject of shuffle(subjects))
    samples.get(subject.name).cycles = await attempt(subject, 'cycles', () =>
      measureCycles(browser, site, scenario, subject, options.cycles),
    );
}
console.log();
await browser.close();
server.close();

const results = [];
for (const { name } of subjects.filter(({ name }) => !failures.has(name))) {
  const { mounts, scrolls, found, cycles, live } = samples.get(name);
  results.push({
    subject: name,
    mounts: summariseMounts(mounts, results[0]?.mounts),
    scrolls: summariseScrolls(scrolls, results[0]?.scrolls),
    found,
    live: summariseLive(live, results[0]?.live),
    unfinished: unfinished.get(name) ?? [],
    cycles,
    sizes: sizes.get(name),
  });
}

if (results[0]?.subject === 'baseline') {
  for (const count of counts) {
    console.log(
      `Mount ${count}: main-thread milliseconds net of an empty run\n${mountTable(results, count, scenario.goals)}\n`,
    );
    if (scenario.list?.act)
      console.log(
        `${scenario.list.act.name} of ${count}, milliseconds alike\n${actTable(results, count, scenario.goals)}\n`,
      );
    if (scenario.list?.scrollSteps)
      console.log(`Scroll through ${count}, milliseconds alike\n${scrollTable(results, count)}\n`);
  }
  if (scenario.live)
    console.log(`${scenario.live.count} left alone, CPU a second\n${liveTable(results, scenario.goals)}\n`);
  if (options.cycles)
    console.log(`${options.cycles} mounts and unmounts\n${cycleTable(results, scenario.goals)}\n`);
  console.log(`Sizes\n${sizeTable(results)}\n`);
}
for (const [subject, reason] of failures) console.error(`FAILED ${subject}: ${reason}`);

if (options.json) {
  const { rounds, cycles, seed } = options;
  const run = {
    date: new Date().toISOString(),
    browser: version,
    node: process.version,
    cores: cpus().length,
  };
  const report = { scenario: scenario.name, ...run, rounds, cycles, seed, goals: scenario.goals, results };
  await mkdir(dirname(options.json), { recursive: true });
  await writeFile(
    options.json,
    `${JSON.stringify({ ...report, failures: Object.fromEntries(failures) }, null, 2)}\n`,
  );
}
process.exitCode = failures.size ? 2 : 0;
