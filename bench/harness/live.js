import { withStage } from './browser.js';
import { assertShown } from './shown.js';

/** Milliseconds after which what comes with the mounting is over. */
const settling = 1500;

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Where the mounted elements are while the page is watched. */
const places = {
  /** All in view: the page is as high as they are. */
  'in view': ({ page, height }) => page.setViewport({ width: 1280, height }),
  /** A window of the usual size: most are below it. */
  'out of view': ({ page }) => page.setViewport({ width: 1280, height: 600 }),
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

export const livePlaces = Object.keys(places);

/** Counts the timers that are waiting. */
function countTimers() {
  const { setTimeout: set, clearTimeout: clear, setInterval: repeat, clearInterval: stop } = window;
  const waiting = new Set();
  window.waitingTimers = () => waiting.size;
  window.setTimeout = (ring, ...rest) => {
    const id = set(
      (...given) => {
        waiting.delete(id);
        ring(...given);
      },
      ...rest,
    );
    waiting.add(id);
    return id;
  };
  window.setInterval = (...given) => {
    const id = repeat(...given);
    waiting.add(id);
    return id;
  };
  const forget = (end) => (id) => {
    waiting.delete(id);
    end(id);
  };
  window.clearTimeout = forget(clear);
  window.clearInterval = forget(stop);
}

/** CPU milliseconds of the page's main thread for each second in which nobody touches it, and the timers that wait. */
export function measureLive(browser, site, scenario, subject, place) {
  const { count, seconds } = scenario.live;
  return withStage(browser, site, scenario, subject, async ({ page, session, stage, load }) => {
    await page.evaluateOnNewDocument(countTimers);
    await page.reload();
    await load();
    await stage(`mount(${count})`);
    const shown = await stage('shown()');
    assertShown(shown, scenario, count);
    const height = Math.ceil(shown.reduce((sum, box) => sum + box.height, 0)) + 100;
    await places[place]({ page, height });
    await pause(settling);
    const spent = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'ThreadTime').value * 1000;
    };
    const before = await spent();
    await pause(seconds * 1000);
    const cpu = ((await spent()) - before) / seconds;
    return { cpu, timers: await page.evaluate(() => window.waitingTimers()) };
  });
}
