import { missingForWebKit } from '../../scripts/find-browsers.mjs';
import { WebKitPage } from './webkit-page.js';

const viewport = { width: 1024, height: 768 };

/**
 * Runs tests in WebKitGTK, which no launcher of the runner's does with real keys held down and narrow windows.
 * It calls itself `puppeteer` because its pages answer to what the runner's commands ask of such a page.
 *
 * @param {{ concurrency?: number }} [options] how many windows at once
 * @returns {import('@web/test-runner').BrowserLauncher}
 */
export function webkitLauncher({ concurrency = 1 } = {}) {
  const missing = missingForWebKit();
  if (missing.length > 0) {
    throw new Error(`WebKit needs ${missing.join(', ')} (Debian: apt-get install webkit2gtk-driver xvfb).`);
  }
  const pages = new Set();
  const idle = [];
  const busy = new Map();

  async function openPage() {
    const page = new WebKitPage();
    pages.add(page);
    await page.start();
    await page.setViewport(viewport);
    return page;
  }

  return {
    name: 'WebKit',
    type: 'puppeteer',
    concurrency,

    initialize() {},

    async startSession(id, url) {
      const page = idle.pop() ?? (await openPage());
      busy.set(id, page);
      await page.goto(url);
    },

    isActive: (id) => busy.has(id),
    getBrowserUrl: (id) => busy.get(id).url(),
    getPage: (id) => busy.get(id),

    async stopSession(id) {
      const page = busy.get(id);
      busy.delete(id);
      await page.mouse.reset();
      await page.setViewport(viewport);
      await page.goto('about:blank');
      idle.push(page);
      return {};
    },

    startDebugSession() {
      throw new Error('debugging needs Chromium or Firefox: BROWSERS=chromium');
    },

    async stop() {
      await Promise.all([...pages].map((page) => page.close()));
      pages.clear();
    },
  };
}
