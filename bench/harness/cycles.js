import { withStage } from './browser.js';
import { difference, settled } from './measure.js';
import { countTimers } from './timers.js';

/** So many are done, and then it is looked whether there is time for more. */
const batch = 50;

/** Seconds of wall time: who is not done by then is judged by what was done, which is told. */
const patience = 40;

/**
 * What is left after mounting and unmounting one element `cycles` times, once everything has warmed up: bytes each time, and
 * nodes, listeners and waiting timers in all.
 */
export function measureCycles(browser, site, scenario, subject, cycles) {
  return withStage(browser, site, scenario, subject, async ({ page, session, stage, load }) => {
    await page.evaluateOnNewDocument(countTimers);
    await page.reload();
    await load();
    const { cycleRows, view } = scenario.list ?? {};
    const cycle = (times) => stage(`cycle(${times}, ${cycleRows}, ${JSON.stringify(view)})`);
    const waiting = () => page.evaluate(() => window.waitingTimers());
    await cycle(Math.min(batch, cycles));
    const before = await settled(session);
    const timersBefore = await waiting();
    const end = Date.now() + patience * 1000;
    let done = 0;
    while (done < cycles && Date.now() < end) {
      const times = Math.min(batch, cycles - done);
      await cycle(times);
      done += times;
    }
    const left = difference(await settled(session), before);
    return {
      done,
      heapPerCycle: left.heap / done,
      nodesLeft: left.nodes,
      listenersLeft: left.listeners,
      timersLeft: (await waiting()) - timersBefore,
    };
  });
}
