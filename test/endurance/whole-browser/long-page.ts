import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { startLimit } from '../../../scripts/find-browsers.mjs';
import { findChromium } from '../../../scripts/find-chromium.mjs';
import { startServer } from '../../support/local-server.js';
import type {} from '../in-page/page.js';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Far more than anything that was begun takes, ms. */
const patience = 300_000;

/** What a page holds once everything is collected that can be. */
export type Held = Record<string, number>;

/** What never grows: all that is counted but the heap, of which engines keep some for themselves. */
export const counted = (held: Held): Held => ({ ...held, bytes: 0 });

/** A page in Chromium that counts what it holds, and whose time can pass at once. */
export class LongPage {
  readonly errors: string[] = [];
  readonly page: Page;
  readonly #browser: Browser;
  readonly #session: CDPSession;
  readonly #stop: () => Promise<void>;

  private constructor(browser: Browser, page: Page, session: CDPSession, stop: () => Promise<void>) {
    this.#browser = browser;
    this.page = page;
    this.#session = session;
    this.#stop = stop;
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  static async open(): Promise<LongPage> {
    const { outputFiles } = await build({
      entryPoints: [path('../in-page/page.ts')],
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2022',
      tsconfig: path('../../../tsconfig.json'),
    });
    const script = outputFiles[0]!.text;
    const { address, stop } = await startServer(({ url }, response) => {
      if (url === '/page.js') return response.setHeader('Content-Type', 'text/javascript').end(script);
      const loading = url === '/' ? '<script src="/page.js"></script>' : '';
      const head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Our portal</title>';
      return response
        .setHeader('Content-Type', 'text/html')
        .end(`${head}<link rel="icon" href="data:,"><body>${loading}</body></html>`);
    });
    const browser = await puppeteer.launch({
      ...(await findChromium()),
      // Code that the engine compiles anew for speed, or throws away, lies on the heap, too, and does so when it likes.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--js-flags=--no-opt --no-maglev --no-sparkplug --no-flush-bytecode',
      ],
      timeout: startLimit,
      protocolTimeout: 3_600_000,
    });
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    const long = new LongPage(browser, page, session, stop);
    await page.goto(`${address}/`);
    return long;
  }

  /** What is held now that somebody still keeps: bytes, nodes, listeners, and what the page itself counts. */
  async held(): Promise<Held> {
    for (let pass = 0; pass < 4; pass++) await this.#session.send('HeapProfiler.collectGarbage');
    const { metrics } = await this.#session.send('Performance.getMetrics');
    const of = (wanted: string) => metrics.find(({ name }) => name === wanted)!.value;
    return {
      ...(await this.page.evaluate(() => window.endurance.count())),
      nodes: of('Nodes'),
      listeners: of('JSEventListeners'),
      bytes: of('JSHeapUsedSize'),
    };
  }

  /**
   * What is held once what was taken away has ended its work (answers on their way, waits for a silent device), and the
   * engine gives nothing more back.
   */
  async settled(): Promise<Held> {
    const end = Date.now() + patience;
    let before = '';
    for (;;) {
      const held = await this.held();
      const now = JSON.stringify(counted(held));
      if ((held.element === 0 && held.timers === 0 && now === before) || Date.now() > end) return held;
      before = now;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  cycle(name: string, times: number): Promise<void> {
    return this.page.evaluate((...given) => window.endurance.cycle(...given), name, times);
  }

  glimpse(name: string, times: number): Promise<void> {
    return this.page.evaluate((...given) => window.endurance.glimpse(...given), name, times);
  }

  /** Lets so much time pass for the page, as fast as its timers can be rung, ms. */
  async pass(ms: number): Promise<void> {
    const over = new Promise<void>((resolve) =>
      this.#session.once('Emulation.virtualTimeBudgetExpired', resolve),
    );
    await this.#session.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget: ms });
    await over;
  }

  /** Goes to another page and back. Resolves with whether the page was still there, in the back/forward cache. */
  async leaveAndReturn(): Promise<boolean> {
    // A page whose time is in other hands is not kept.
    await this.#session.send('Emulation.setVirtualTimePolicy', { policy: 'advance' });
    await this.#session.detach();
    await this.page.goto(new URL('/elsewhere', this.page.url()).href);
    // Not `goBack()`, which waits for a load that does not happen when a page comes out of the cache.
    await this.page.evaluate('setTimeout(() => history.back())');
    await this.page.waitForFunction(() => window.endurance?.shown.length > 0);
    return this.page.evaluate(() => window.endurance.shown.at(-1)!);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#stop();
  }
}
