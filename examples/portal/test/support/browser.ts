import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { patience } from './wait-for.js';
import { findChromium } from '../../../../scripts/find-chromium.mjs';

/** Starts the Chromium that all tests use. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ ...(await findChromium()), args: ['--no-sandbox', '--disable-gpu'] });
}

/** How somebody looks at the portal. */
export interface Visit {
  address: string;
  /** As the sign-in page calls the person. */
  name: RegExp;
  width: number;
}

/** A page, and what it complains of: violations of the content security policy, errors, and whatever else is one. */
export interface Visited {
  page: Page;
  complaints: string[];
}

/** A page of somebody who has signed in, in a browser session of their own. */
export async function visit(browser: Browser, { address, name, width }: Visit): Promise<Visited> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'en' });
  context.setDefaultTimeout(patience);
  const visited = await openTab(context);
  await visited.page.goto(`${address}/sign-in`);
  await visited.page.getByRole('button', { name }).click();
  return visited;
}

/** One more tab of somebody's browser session. */
export async function openTab(context: BrowserContext): Promise<Visited> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`content security policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  return { page, complaints };
}
