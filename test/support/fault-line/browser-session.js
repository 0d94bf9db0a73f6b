import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findFirefox, startLimit } from '../../../scripts/find-browsers.mjs';
import { findChromium } from '../../../scripts/find-chromium.mjs';
import { FormTab } from './form-tab.js';

/** @typedef {'chromium' | 'firefox'} Engine */

const launchers = {
  chromium: async () => ({
    ...(await findChromium()),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  }),
  firefox: async () => ({ browser: 'firefox', executablePath: findFirefox() }),
};

/** Whether the engine can be driven here. @param {Engine} engine */
export const canDrive = (engine) => engine === 'chromium' || findFirefox() !== undefined;

/**
 * A whole browser with a profile that outlives it: it can be killed and started again, as a telephone whose battery
 * runs out.
 */
export class BrowserSession {
  #engine;
  #folder = mkdtempSync(join(tmpdir(), 'linli-browser-'));
  /** @type {import('puppeteer-core').Browser | undefined} */
  #browser;
  /** @type {Set<FormTab>} */
  #tabs = new Set();
  #isOffline = false;
  // A test that fails must leave no browser behind.
  #leave = () => {
    this.#killGroup();
    // The helpers of a browser that was killed may still write for a moment.
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };

  /** @param {Engine} engine */
  constructor(engine) {
    this.#engine = engine;
  }

  /** Starts a browser with a profile of its own. @param {Engine} [engine] */
  static async open(engine = 'chromium') {
    const session = new BrowserSession(engine);
    process.once('exit', session.#leave);
    await session.start();
    return session;
  }

  /** Starts the browser on the profile as it is: after `kill()`. */
  async start() {
    this.#browser = await puppeteer.launch({
      ...(await launchers[this.#engine]()),
      userDataDir: join(this.#folder, 'profile'),
      timeout: startLimit,
      protocolTimeout: 60_000,
    });
  }

  /**
   * Opens a page in a tab of its own. All tabs share the profile.
   *
   * @param {string} url
   * @param {{ before?: () => void }} [options] `before` runs in the page before any script of its own, each time
   */
  async newTab(url, { before } = {}) {
    const page = await this.#browser.newPage();
    const tab = new FormTab(page, this.#folder);
    this.#tabs.add(tab);
    page.once('close', () => this.#tabs.delete(tab));
    if (before) await page.evaluateOnNewDocument(before);
    await page.goto(url);
    if (this.#isOffline) await page.setOfflineMode(true);
    return tab;
  }

  /** Ends the browser at once, whatever it is doing, and keeps the profile. */
  async kill() {
    const ended = once(this.#browser.process(), 'exit');
    this.#killGroup();
    await ended;
    this.#tabs.clear();
  }

  /** `kill()`, then `start()`. */
  async restart() {
    await this.kill();
    await this.start();
  }

  #killGroup() {
    // The browser leads a group of its own, with all of its helpers in it.
    if (this.#isRunning) process.kill(-this.#browser.process().pid, 'SIGKILL');
  }

  get #isRunning() {
    const child = this.#browser?.process();
    return child !== undefined && child.exitCode === null && child.signalCode === null;
  }

  /** Takes the network from all tabs, and from those to come once they are loaded, or gives it back. */
  async offline(isOffline = true) {
    this.#isOffline = isOffline;
    await Promise.all([...this.#tabs].map(({ page }) => page.setOfflineMode(isOffline)));
  }

  /**
   * Limits what an origin may store. Chromium only; it lasts until the tab is closed.
   *
   * @param {FormTab} tab one of that origin
   * @param {number | undefined} bytes absent: as it was
   */
  async limitStorage({ page }, bytes) {
    const session = await page.createCDPSession();
    const { origin } = new URL(page.url());
    await session.send('Storage.overrideQuotaForOrigin', {
      origin,
      ...(bytes !== undefined && { quotaSize: bytes }),
    });
  }

  /** Lets the process behind a tab crash; the tab shows nothing any more. Chromium only. @param {FormTab} tab */
  async crash({ page }) {
    const crashed = new Promise((resolve) => page.once('error', resolve));
    const session = await page.createCDPSession();
    // It cannot answer.
    void session.send('Page.crash').catch(() => {});
    await crashed;
  }

  /** Freezes a tab as telephones freeze those behind, or wakes it. Chromium only. @param {FormTab} tab */
  async freeze({ page }, isFrozen = true) {
    const session = await page.createCDPSession();
    await session.send('Page.setWebLifecycleState', { state: isFrozen ? 'frozen' : 'active' });
  }

  /** Ends the browser and forgets the profile. */
  async close() {
    process.off('exit', this.#leave);
    if (this.#isRunning) await this.#browser.close();
    this.#leave();
  }
}
