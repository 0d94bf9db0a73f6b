// Where a subject's mounting time goes: self time by module and by function, from Chromium's sampling profiler.
// node profile.js [--scenario form] [--subject linli] [--count 100] [--act]
// With --act it is what is done with a list that stands, rather than the mounting.
import { parseArgs } from 'node:util';
import { launch, withStage } from './harness/browser.js';
import { bundleSubject } from './harness/build.js';
import { actCall, mountCall } from './harness/list.js';
import { serve } from './harness/server.js';

const { values } = parseArgs({
  options: {
    scenario: { type: 'string', default: 'form' },
    subject: { type: 'string', default: 'linli' },
    count: { type: 'string', default: '100' },
    top: { type: 'string', default: '25' },
    act: { type: 'boolean', default: false },
  },
});
const { scenario } = await import(`./scenarios/${values.scenario}/scenario.js`);
const subject = scenario.subjects.find(({ name }) => name === values.subject);
if (!subject) throw new Error(`No subject "${values.subject}" in the scenario "${scenario.name}".`);

const { files } = await bundleSubject(scenario, subject, { readable: true });
const moduleOf = moduleFinder(String(files.get(`/${scenario.name}/${subject.name}.js`)));
const server = await serve(files);
const browser = await launch();
const profile = await withStage(
  browser,
  { origin: server.origin, files },
  scenario,
  subject,
  async (page) => {
    const mount = mountCall(scenario, Number(values.count));
    await page.load();
    if (values.act) await page.stage(mount);
    await page.session.send('Profiler.enable');
    await page.session.send('Profiler.setSamplingInterval', { interval: 100 });
    await page.session.send('Profiler.start');
    await page.stage(values.act ? actCall(scenario) : mount);
    return (await page.session.send('Profiler.stop')).profile;
  },
);
await browser.close();
server.close();

/** Maps a line of the readable bundle to the module it came from, by the comments the bundler leaves before each. */
function moduleFinder(source) {
  const starts = source
    .split('\n')
    .flatMap((text, line) => (/^\/\/ \S+\.(js|ts|css)$/.test(text) ? [{ line, name: text.slice(3) }] : []));
  return (line) => starts.findLast((start) => start.line <= line)?.name ?? '(bundle)';
}

/** Milliseconds of self time per key; `keyOf` tells where a call frame belongs. */
function selfTimes({ nodes, samples, timeDeltas }, keyOf) {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const times = new Map();
  samples.forEach((id, index) => {
    const key = keyOf(frames.get(id));
    times.set(key, (times.get(key) ?? 0) + timeDeltas[index] / 1000);
  });
  return [...times].filter(([key]) => key !== '(idle)').sort(([, a], [, b]) => b - a);
}

const isBundled = ({ url }) => url.endsWith(`${subject.name}.js`);
const functionKey = (frame) =>
  isBundled(frame)
    ? `${frame.functionName || '(anonymous)'}  ${moduleOf(frame.lineNumber)}`
    : frame.functionName || frame.url;
const moduleKey = (frame) =>
  isBundled(frame) ? moduleOf(frame.lineNumber) : frame.functionName || frame.url;

function print(title, times) {
  console.log(`${title}, self time in ms`);
  for (const [key, time] of times.slice(0, Number(values.top)))
    console.log(`${time.toFixed(1).padStart(8)}  ${key}`);
  console.log();
}

print('By module', selfTimes(profile, moduleKey));
print('By function', selfTimes(profile, functionKey));
