import { withStage } from './browser.js';
import { assertShown } from './shown.js';
import { countTimers } from './timers.js';

/** Milliseconds after which what comes with the mounting is over. */
const settling = 1500;

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Where the mounted elements are while the page is watched. */
const windows = {
  /** All in view: the page is as high as they are. */
  whole: ({ page, height }) => page.setViewport({ width: 1280, height }),
  /** A window of the usual size: most are below it. */
  below: ({ page }) => page.setViewport({ width: 1280, height: 600 }),
  /** As a page in the background sees itself. A headless browser has no background: the page is told so. */
  hidden: async ({ page, height }) => {
    await page.setViewport({ width: 1280, height });
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
  },
};

/**
 * CPU milliseconds of each page's main thread for each second in which nobody touches it, net of a page on which nothing is,
 * and the timers that wait. All subjects stand before any is watched, and are watched at the same time. Of one that fails,
 * its `error`.
 */
export async function measureLive(browser, site, scenario, subjects, place, seconds) {
  const nothing = { ...subjects[0], count: 0 };
  const [empty, ...samples] = await watchAll(browser, site, scenario, [nothing, ...subjects], place, seconds);
  if (empty.error) throw empty.error;
  return samples.map((sample) => ({ ...sample, cpu: Math.max(sample.cpu - empty.cpu, 0) }));
}

function watchAll(browser, site, scenario, subjects, place, seconds) {
  const loaded = meetingOf(subjects.length);
  const standing = meetingOf(subjects.length);
  return Promise.all(
    subjects.map(async (subject) => {
      const given = { scenario, place, seconds, loaded, standing };
      try {
        return await withStage(browser, site, scenario, subject, (staged) => watch(staged, given));
      } catch (error) {
        return { error };
      } finally {
        // Nobody waits for one that failed on its way.
        void loaded(subject);
        void standing(subject);
      }
    }),
  );
}

/** A function that resolves once so many have called it. */
function meetingOf(count) {
  const there = new Set();
  let begin;
  const all = new Promise((resolve) => (begin = resolve));
  return (who) => {
    there.add(who);
    if (there.size === count) begin();
    return all;
  };
}

async function watch(
  { page, session, stage, load, subject },
  { scenario, place, seconds, loaded, standing },
) {
  const { places: kinds } = scenario.live;
  const count = subject.count ?? scenario.live.count;
  await page.evaluateOnNewDocument(countTimers);
  await page.reload();
  await load();
  await loaded(subject);
  await stage(`mount(${count}, 0, ${JSON.stringify(kinds[place].view)})`);
  const shown = await stage('shown()');
  assertShown(shown, scenario, count);
  const height = Math.ceil(shown.reduce((sum, box) => sum + box.height, 0)) + 100;
  await windows[kinds[place].window]({ page, height });
  await standing(subject);
  await pause(settling);
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ThreadTime').value * 1000;
  };
  const before = await spent();
  await pause(seconds * 1000);
  const cpu = ((await spent()) - before) / seconds;
  return { cpu, timers: await page.evaluate(() => window.waitingTimers()) };
}
