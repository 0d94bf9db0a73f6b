import { withStage } from './browser.js';
import { difference, settled } from './measure.js';
import { countTimers } from './timers.js';

/**
 * What is loaded late, compiled and remembered comes in the first ones, which are not counted: so many, or as many as are
 * begun in so many seconds.
 */
const warmUp = { cycles: 50, patience: 10 };

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
    /** How many of so many were done in so many seconds; after every batch it is looked how late it is. */
    const cycleFor = async (seconds, most, batch) => {
      const end = Date.now() + seconds * 1000;
      let done = 0;
      while (done < most && Date.now() < end) {
        const times = Math.min(batch, most - done);
        await cycle(times);
        done += times;
      }
      return done;
    };
    const waiting = () => page.evaluate(() => window.waitingTimers());
    await cycleFor(warmUp.patience, Math.min(warmUp.cycles, cycles), 1);
    const before = await settled(session);
    const timersBefore = await waiting();
    const done = await cycleFor(patience, cycles, 10);
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
