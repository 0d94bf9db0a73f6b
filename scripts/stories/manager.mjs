import { setTimeout as wait } from 'node:timers/promises';

const timeout = 30_000;

/** Whether the first page is drawn, in the frame in which Storybook draws what it shows. */
const isDrawn = `document.querySelector('#storybook-preview-iframe')?.contentDocument?.querySelector('h1') !== undefined
  && !!document.querySelector('#storybook-preview-iframe').contentDocument.querySelector('#storybook-docs h1')`;

/**
 * Opens the catalogue as people do, with sidebar and toolbar: it must show its first page and ask no other server for
 * anything, no fonts, no news, no figures.
 *
 * @param {import('./browsers.mjs').StoryBrowser} browser
 * @param {string} address of the served catalogue
 * @returns {Promise<string[]>} what is wrong
 */
export async function managerProblems(browser, address) {
  const page = await browser.openPage();
  try {
    await page.goto(`${address}/?path=/docs/welcome--docs`);
    const deadline = Date.now() + timeout;
    while (!(await page.evaluate(isDrawn))) {
      if (Date.now() > deadline) return ['the first page never showed'];
      await wait(50);
    }
    return outsideRequests(page, address);
  } finally {
    await page.close();
  }
}

/** What a page asked of other servers than its own. */
export function outsideRequests({ requests }, address) {
  return requests
    .filter((url) => !/^(data|blob|about):/.test(url) && !url.startsWith(address))
    .map((url) => `asked another server: ${url}`);
}
