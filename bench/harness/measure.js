import { watchOwnWork } from './browser-work.js';
import { withStage } from './browser.js';
import { assertShown } from './shown.js';

/**
 * Milliseconds of the page's main thread, by Chromium's own count. CPU time, not wall time: waiting for a core is not counted.
 * ScriptDuration is left out, as it misses microtasks, in which Lit renders; script is most of `other`, with parsing and painting.
 */
const timings = {
  cpu: 'ThreadTime',
  style: 'RecalcStyleDuration',
  layout: 'LayoutDuration',
};

async function metrics(session) {
  const { metrics: list } = await session.send('Performance.getMetrics');
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

/** Everything that can be collected is collected, so that what is counted after is kept by somebody. */
async function settled(session) {
  for (let pass = 0; pass < 3; pass++) await session.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize, Nodes, JSEventListeners } = await metrics(session);
  return { heap: JSHeapUsedSize, nodes: Nodes, listeners: JSEventListeners };
}

async function timed(page, session, work) {
  const ownWork = await watchOwnWork(page);
  const before = await metrics(session);
  await work();
  const after = await metrics(session);
  const spent = Object.fromEntries(
    Object.entries(timings).map(([name, metric]) => [name, (after[metric] - before[metric]) * 1000]),
  );
  const cpu = spent.cpu - (await ownWork());
  return { ...spent, cpu, other: cpu - spent.style - spent.layout };
}

const difference = (after, before) =>
  Object.fromEntries(Object.keys(after).map((name) => [name, after[name] - before[name]]));

/** One mount of `count` elements on a fresh page: time of an empty run, time of the mount, what the heap and the DOM gained. */
export function measureMount(browser, site, scenario, subject, count) {
  return withStage(browser, site, scenario, subject, async ({ page, session, stage, load }) => {
    await load();
    const before = await settled(session);
    const empty = await timed(page, session, () => stage('mount(0)'));
    const mount = await timed(page, session, () => stage(`mount(${count})`));
    const gained = difference(await settled(session), before);
    assertShown(await stage('shown()'), scenario, count);
    return { empty, mount, gained };
  });
}

/** What is left after mounting and unmounting one element `cycles` times, once everything has warmed up. */
export function measureCycles(browser, site, scenario, subject, cycles) {
  return withStage(browser, site, scenario, subject, async ({ session, stage, load }) => {
    await load();
    await stage(`cycle(${Math.max(50, cycles / 4)})`);
    const before = await settled(session);
    await stage(`cycle(${cycles})`);
    const left = difference(await settled(session), before);
    return { heapPerCycle: left.heap / cycles, nodesLeft: left.nodes, listenersLeft: left.listeners };
  });
}
