import { setTimeout as wait } from 'node:timers/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outsideRequests } from './manager.mjs';

const timeout = 60_000;
const viewport = { width: 1280, height: 720 };

/**
 * The stories of a built catalogue, those whose id or title contains one of the words.
 *
 * @param {string} folder
 * @param {string[]} words all stories when there are none
 * @returns {{ id: string, title: string, name: string, tags: string[] }[]}
 */
export function storiesIn(folder, words) {
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  const stories = Object.values(entries).filter(({ type }) => type === 'story');
  if (words.length === 0) return stories;
  return stories.filter(({ id, title }) => words.some((word) => id.includes(word) || title.includes(word)));
}

/**
 * Opens one story after the other in one page: to load the page is what costs most, and who looks through the catalogue
 * does the same. After a failure it is loaded anew, so that one cannot bring down the next.
 *
 * @param {import('./browsers.mjs').StoryBrowser} browser
 * @param {string} address of the served catalogue
 * @param {{ globals: string, stories: { id: string }[] }} run
 * @param {(story: object, problems: string[], page: import('./browsers.mjs').StoryPage) => unknown} onStory
 */
export async function playStories(browser, address, { globals, stories }, onStory, size = viewport) {
  const page = await browser.openPage();
  try {
    await page.setViewport(size);
    let isLoaded = false;
    for (const story of stories) {
      page.requests.length = 0;
      page.complaints.length = 0;
      const show = isLoaded
        ? () => page.evaluate(`storyWatch.show('${story.id}')`)
        : () => page.goto(`${address}/iframe.html?id=${story.id}&viewMode=story&globals=${globals}`);
      const problems = await problemsOf(page, address, story, show);
      isLoaded = problems.length === 0;
      await onStory(story, problems, page);
    }
  } finally {
    await page.close();
  }
}

async function problemsOf(page, address, story, show) {
  try {
    await show();
    const told = await finished(page, story.id);
    return [
      ...(told === undefined ? ['it never finished'] : JSON.parse(told)),
      ...page.complaints,
      ...outsideRequests(page, address),
    ];
  } catch (reason) {
    return [reason.message];
  }
}

async function finished(page, id) {
  const deadline = Date.now() + timeout;
  while (Date.now() < deadline) {
    const told = await page.evaluate(`globalThis.storyWatch?.problemsOf('${id}')`);
    if (told) return told;
    await wait(30);
  }
  return undefined;
}
