import { withStage } from './browser.js';

/** How the stage mounts `count`: that many elements, or of a scenario of lists one element with that many rows. */
export const mountCall = ({ list }, count) => (list ? `mount(1, ${count})` : `mount(${count})`);

/**
 * Throws unless the titles of all rows that are to be shown are in the page, and no others: what is not there can be found
 * by nobody. Returns how many there are. Of a subject that draws only what is near the window no more is asked.
 */
export async function proveFound(stage, { list }, { isWindowed = false }, count, category) {
  const wanted = new Set(list.titles(count, category));
  const found = await stage(`textsFound(${JSON.stringify(list.titles(count))})`);
  const right = found.filter((title) => wanted.has(title)).length;
  if (found.length > right) throw new Error(`${found.length - right} rows stayed that the filter leaves out`);
  if (isWindowed ? right === 0 : right < wanted.size)
    throw new Error(`${right} of ${wanted.size} titles are in the page`);
  return right;
}

/**
 * Proves once per subject that all titles are there to be found, and returns how many are. Up to `provenRows`, that the
 * browser finds the last as well: Chromium lays everything out for that, in more than a minute for ten thousand rows.
 */
export function proveFindable(browser, site, scenario, subject, count) {
  return withStage(browser, site, scenario, subject, async ({ page, stage, load }) => {
    await load();
    await stage(mountCall(scenario, count));
    const found = await proveFound(stage, scenario, subject, count);
    const { provenRows, titles } = scenario.list;
    if (count > provenRows || subject.isWindowed) return found;
    const last = titles(count).at(-1);
    if (!(await page.evaluate((title) => window.find(title), last)))
      throw new Error(`the browser does not find "${last}"`);
    return found;
  });
}
