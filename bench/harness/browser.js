import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const finder = new URL('../../scripts/find-chromium.mjs', import.meta.url);

async function launchOptions() {
  if (existsSync(finder)) return (await import(finder.href)).findChromium();
  return { executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium' };
}

/** A browser without the work that a desktop browser does beside. */
export async function launch() {
  return puppeteer.launch({
    headless: true,
    ...(await launchOptions()),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--enable-precise-memory-info',
    ],
    defaultViewport: { width: 1280, height: 900 },
  });
}

/** Runs `work` with a fresh page (own context, own process) on which the subject's stage stands, and closes it after. */
export async function withStage(browser, { origin, files }, scenario, subject, work) {
  const path = `/${scenario.name}/${subject.name}`;
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const faults = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    const session = await page.createCDPSession();
    await page.goto(`${origin}/?style=${files.has(`${path}.css`) ? `${path}.css` : ''}`);
    const stage = stageOf(session);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const result = await work({ page, session, stage, load: () => stage(`load('${path}.js')`) });
    if (faults.length) throw new Error(faults.join('; '));
    return result;
  } finally {
    await context.close();
  }
}

const stageOf = (session) => async (call) => {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `stage.${call}`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
};
