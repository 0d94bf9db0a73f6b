import { watchOwnWork } from './browser-work.js';
import { withStage } from './browser.js';
import { actCall, mountCall, proveFound } from './list.js';
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
export async function settled(session) {
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

export const difference = (after, before) =>
  Object.fromEntries(Object.keys(after).map((name) => [name, after[name] - before[name]]));

/**
 * One mount of `count` elements, or of a list of `count` rows, on a fresh page: time of an empty run, time of the mount, what the heap and the DOM gained, and
 * of a list how many titles are shown and the time of what is done with it.
 */
export function measureMount(browser, site, scenario, subject, count) {
  return withStage(browser, site, scenario, subject, async ({ page, session, stage, load }) => {
    await load();
    const before = await settled(session);
    const empty = await timed(page, session, () => stage('mount(0)'));
    const mount = await timed(page, session, () => stage(mountCall(scenario, count)));
    const gained = difference(await settled(session), before);
    assertShown(await stage('shown()'), scenario, count);
    if (!scenario.list) return { empty, mount, gained };
    const found = await proveFound(stage, scenario, subject, count);
    if (!scenario.list.act) return { empty, mount, gained, found };
    const act = await timed(page, session, () => stage(actCall(scenario)));
    await proveFound(stage, scenario, subject, count, scenario.list.act.given);
    return { empty, mount, gained, found, act };
  });
}

/** Time of scrolling through a list of `count` rows, and of each of its frames. */
export function measureScroll(browser, site, scenario, subject, count) {
  return withStage(browser, site, scenario, subject, async ({ page, session, stage, load }) => {
    await load();
    const empty = await timed(page, session, () => stage('mount(0)'));
    await stage(mountCall(scenario, count));
    await settled(session);
    let frames;
    const scroll = await timed(page, session, async () => {
      frames = await stage(`scroll(${scenario.list.scrollSteps})`);
    });
    return { cpu: scroll.cpu - empty.cpu, frames };
  });
}
