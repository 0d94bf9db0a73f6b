import { availableParallelism } from 'node:os';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { findFirefox, startLimit as timeout } from '../../scripts/find-browsers.mjs';
import { launcherPool } from './launcher-pool.js';
import { webkitLauncher } from './webkit-launcher.js';

const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * One more than there are cores: tests wait for pauses and answers during a third of their time. All of Chromium's took
 * 298 s so, and 376 s with one page for each core (2 cores, nothing beside). Never many: each is a whole Firefox.
 */
const pagesAtOnce = Math.min(availableParallelism() + 1, 8);

const launchers = {
  async chromium() {
    return chromeLauncher({
      concurrency: pagesAtOnce,
      // Only the front tab has focus otherwise, and tests that press keys fail as soon as two run at once.
      async createPage({ context }) {
        const page = await context.newPage();
        await page.emulateFocusedPage(true);
        return page;
      },
      launchOptions: { ...(await findChromium()), args: chromiumArguments, timeout },
    });
  },

  async firefox() {
    const executablePath = findFirefox();
    if (!executablePath) throw new Error('Firefox is not installed (Debian: apt-get install firefox-esr).');
    // Firefox throttles background tabs and gives them no focus: a browser for each page.
    const launchOne = () =>
      chromeLauncher({
        puppeteer,
        concurrency: 1,
        launchOptions: { browser: 'firefox', executablePath, networkEnabled: false, timeout },
      });
    return launcherPool(Array.from({ length: pagesAtOnce }, launchOne));
  },

  async webkit() {
    return webkitLauncher({ concurrency: pagesAtOnce });
  },
};

/**
 * @param {string[]} names of `chromium`, `firefox`, `webkit`
 * @returns {Promise<import('@web/test-runner').BrowserLauncher[]>}
 */
export function chosenBrowsers(names) {
  return Promise.all(
    names.map((name) => {
      const launch = launchers[name];
      if (!launch)
        throw new Error(`BROWSERS: unknown "${name}"; choose of ${Object.keys(launchers).join(', ')}`);
      return launch();
    }),
  );
}
