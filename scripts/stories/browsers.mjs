import puppeteer from 'puppeteer-core';
import { WebKitPage } from '../../test/support/webkit-page.js';
import { findFirefox, startLimit as timeout } from '../find-browsers.mjs';
import { findChromium } from '../find-chromium.mjs';

/**
 * @typedef {object} StoryPage a window with a profile of its own
 * @property {(address: string) => Promise<unknown>} goto
 * @property {(expression: string) => Promise<unknown>} evaluate
 * @property {(size: { width: number, height: number }) => Promise<unknown>} setViewport
 * @property {() => Promise<unknown>} close
 * @property {(file: string) => Promise<unknown>} [picture] the whole page
 * @property {string[]} requests the addresses that it asked for, where the engine tells
 * @property {string[]} complaints what only the browser's own console says
 *
 * @typedef {{ openPage: () => Promise<StoryPage>, close: () => Promise<unknown> }} StoryBrowser
 */

const chromiumArguments = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

const launchers = {
  chromium: async () =>
    driven(await puppeteer.launch({ ...(await findChromium()), args: chromiumArguments, timeout })),
  firefox: async () => {
    const executablePath = findFirefox();
    if (!executablePath) throw new Error('Firefox is not installed (Debian: apt-get install firefox-esr).');
    return driven(await puppeteer.launch({ browser: 'firefox', executablePath, timeout }));
  },
  webkit: async () => ({ openPage: openWebKit, close: () => Promise.resolve() }),
};

/** How many windows at once: Firefox gives a page in the background no time. */
export const windowsAtOnce = { chromium: 2, firefox: 1, webkit: 2 };

/**
 * @param {string} name `chromium`, `firefox` or `webkit`
 * @returns {Promise<StoryBrowser>}
 */
export function launch(name) {
  if (!launchers[name])
    throw new Error(`unknown browser "${name}"; choose of ${Object.keys(launchers).join(', ')}`);
  return launchers[name]();
}

function driven(browser) {
  return {
    async openPage() {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const isChromium = (await browser.version()).includes('Chrome');
      if (isChromium) await page.emulateFocusedPage(true);
      const requests = [];
      const complaints = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('console', (message) => {
        // What scripts say is heard in the page; this is what the browser says of its own accord.
        const isOwn = (message.args?.() ?? []).length === 0;
        const isIcon = message.location()?.url?.endsWith('/favicon.ico');
        if (message.type() === 'error' && isOwn && !isIcon) complaints.push(`console: ${message.text()}`);
      });
      return {
        requests,
        complaints,
        goto: (address) => page.goto(address),
        evaluate: (expression) => page.evaluate(expression),
        setViewport: (size) => page.setViewport(size),
        picture: (file) => page.screenshot({ path: file, fullPage: true }),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}

async function openWebKit() {
  const page = new WebKitPage();
  await page.start();
  return {
    requests: [],
    complaints: [],
    goto: (address) => page.goto(address),
    evaluate: (expression) => page.run(`return ${expression}`),
    setViewport: (size) => page.setViewport(size),
    close: () => page.close(),
  };
}
