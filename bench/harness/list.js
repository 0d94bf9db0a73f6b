import { withStage } from './browser.js';

/** How the stage mounts `count`: that many elements, or of a scenario of lists one element with that many rows. */
export const mountCall = ({ list }, count) =>
  list ? `mount(1, ${count}, ${JSON.stringify(list.view)})` : `mount(${count})`;

/** How the stage does what is done with a list that stands. */
export const actCall = ({ list: { act } }) =>
  `act(${JSON.stringify(act.name)}, ${JSON.stringify(act.given)})`;

/**
 * Throws unless the titles of all rows that are to be shown can be seen, and no others: what is not there can be found by
 * nobody. A list that folds rows away (`more`) has to say of how many, and no fewer are shown than counted. Returns how many
 * titles there are. Of a subject that draws only what is near the window no more is asked. `given` as to the act, once done.
 */
export async function proveFound(stage, { list }, { isWindowed = false }, count, given) {
  const wanted = new Set(list.titles(count, given));
  const known = list.known?.(count) ?? list.titles(count);
  const { found, besides } = await stage(
    `textsFound(${JSON.stringify(known)}, ${JSON.stringify(list.more)})`,
  );
  const right = found.filter((title) => wanted.has(title)).length;
  if (found.length > right) throw new Error(`${found.length - right} rows are shown that should not be`);
  if (isWindowed ? right === 0 : right + besides !== wanted.size)
    throw new Error(
      `${right} of ${wanted.size} titles are shown, and ${besides} are said to be there besides`,
    );
  if (right < list.least) throw new Error(`${right} titles are shown, ${list.least} expected`);
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
