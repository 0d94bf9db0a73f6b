import puppeteer, { type Browser, type BrowserContext, type CDPSession, type Page } from 'puppeteer-core';
import { findChromium } from '../../../scripts/find-chromium.mjs';
import { findFirefox, startLimit } from '../../../scripts/find-browsers.mjs';
import { WebKitPage } from '../../support/webkit-page.js';
import type { Engine, PeopleSettings } from '../hostile-page.js';

/** A window with a profile of its own, as far as the engine can. */
export interface Tab {
  goto(address: string): Promise<unknown>;
  /** The text that an expression gives. */
  read(expression: string): Promise<string>;
  /** What is seen of the top of the page; `undefined` where the engine shows none. */
  picture(): Promise<string | undefined>;
  back(): Promise<unknown>;
  /** Frozen as a tab in the background, and awake again. Rejects where the engine cannot be told. */
  freeze(): Promise<void>;
  /** Shown as on paper, and on the screen again. Rejects where the engine cannot be told. */
  print(): Promise<void>;
  /** How many nodes and listeners are left once everything is collected that can be. Only Chromium can be asked. */
  held(): Promise<Record<string, number> | undefined>;
  close(): Promise<unknown>;
}

export interface TestBrowser {
  /** Rejects where the engine cannot be told what people have set. */
  openTab(people?: PeopleSettings): Promise<Tab>;
  close(): Promise<unknown>;
}

const viewport = { width: 1000, height: 800 };

export async function launch(engine: Engine): Promise<TestBrowser> {
  if (engine === 'webkit') return launchWebKit();
  const options =
    engine === 'chromium'
      ? {
          ...(await findChromium()),
          args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
        }
      : { browser: 'firefox' as const, executablePath: findFirefox()! };
  const browser = await puppeteer.launch({ ...options, timeout: startLimit });
  return {
    openTab: (people) => openTab(browser, engine === 'chromium', people),
    close: () => browser.close(),
  };
}

async function openTab(browser: Browser, isChromium: boolean, people: PeopleSettings = {}): Promise<Tab> {
  if (people.features && !isChromium) throw notTold('media features');
  const context: BrowserContext = await browser.createBrowserContext();
  const page: Page = await context.newPage();
  await page.setViewport({ ...viewport, ...(people.width && { width: people.width }) });
  let session: CDPSession | undefined;
  if (isChromium) {
    session = await page.createCDPSession();
    await page.emulateFocusedPage(true);
    await session.send('Emulation.setEmulatedMedia', { features: [...(people.features ?? [])] });
  }
  return {
    goto: (address) => page.goto(address),
    read: async (expression) => String(await page.evaluate(expression)),
    picture: () => page.screenshot({ encoding: 'base64' }),
    // Not `goBack()`, which waits for a load that does not happen when a page comes out of the cache.
    back: () => page.evaluate('setTimeout(() => history.back())'),
    async freeze() {
      if (!session) throw notTold('to freeze a page');
      await session.send('Page.setWebLifecycleState', { state: 'frozen' });
      await session.send('Page.setWebLifecycleState', { state: 'active' });
    },
    async print() {
      if (!session) throw notTold('to print');
      await session.send('Emulation.setEmulatedMedia', { media: 'print' });
      await session.send('Emulation.setEmulatedMedia', { media: '' });
    },
    held: async () => session && held(session),
    close: () => context.close(),
  };
}

/** A page that is not as hostile as it means to be says nothing: such a page names the engine under `not`. */
const notTold = (what: string) => new Error(`this engine cannot be told ${what}`);

async function held(session: CDPSession): Promise<Record<string, number>> {
  await session.send('Performance.enable');
  for (let pass = 0; pass < 4; pass++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)!.value;
  return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

/** One window for all pages: to start WebKit takes longer than a page does. */
async function launchWebKit(): Promise<TestBrowser> {
  const page = new WebKitPage();
  await page.start();
  await page.setViewport(viewport);
  const tab: Tab = {
    goto: (address) => page.goto(address),
    read: async (expression) => String(await page.run(`return ${expression}`)),
    picture: async () => undefined,
    back: () => page.run('history.back()'),
    freeze: () => Promise.reject(notTold('to freeze a page')),
    print: () => Promise.reject(notTold('to print')),
    held: async () => undefined,
    close: async () => undefined,
  };
  const openTab = async (people?: PeopleSettings) => {
    if (people) throw notTold('what people have set');
    return tab;
  };
  return { openTab, close: () => page.close() };
}
