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
    const stage = stageOf(session, scenario.limit);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const result = await work({ page, session, stage, subject, load: () => stage(`load('${path}.js')`) });
    if (faults.length) throw new Error(faults.join('; '));
    return result;
  } finally {
    await context.close();
  }
}

/** What a subject did not come to in the time that the scenario gives to a call. It says nothing against smaller counts. */
export class Unfinished extends Error {
  constructor(limit) {
    super(`did not finish in ${limit} s`);
  }
}

/** Seconds of wall time, which only protect the run: a shared machine may take several times the CPU time. */
async function within(limit, work) {
  if (!limit) return work;
  let timer;
  const end = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Unfinished(limit)), limit * 1000);
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}

const stageOf = (session, limit) => async (call) => {
  const isLimited = /^(mount|act)\(/.test(call);
  const evaluated = session.send('Runtime.evaluate', {
    expression: `stage.${call}`,
    awaitPromise: true,
    returnByValue: true,
  });
  // A page that is closed in the middle rejects, and nobody waits any more.
  evaluated.catch(() => {});
  const { result, exceptionDetails } = await within(isLimited && limit, evaluated);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
};
