import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { elements, type PageKind } from './pages.js';
import { PageServer } from './whole-browser/page-server.js';

/** What Web Vitals call good is 0.1 for a whole visit; of one page with every element we ask the same. */
const good = 0.1;

interface Shift {
  value: number;
  of: readonly string[];
}

const kinds: Readonly<Record<string, PageKind>> = {
  'without the sheet': {},
  'with the sheet': { sheet: true },
  'server-rendered': { sheet: true, isRendered: true },
};

describe('what moves while the elements come', () => {
  let pages: PageServer;

  before(async () => {
    pages = await PageServer.start();
  });

  after(() => pages?.stop());

  /** The shifts of a page, and how high each element is in the end. */
  async function measured(name: string, width: number, kind: PageKind) {
    const page = await pages.browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(pages.write(kind));
    await page.locator('linli-request-form form').waitFor();
    await page.locator('linli-request-tracker .card').first().waitFor();
    await page.locator('linli-activity-calendar:not(:state(loading))').waitFor();
    await page.locator('linli-notice-board .expired').waitFor();
    // Whatever still moves does so within the frames that follow the last late part.
    await page.waitForFunction(() => (window as unknown as { isSettled?: boolean }).isSettled);
    const found = await page.evaluate(() => {
      const { shifts } = window as unknown as { shifts: Shift[] };
      const heights = [...document.querySelectorAll('body > *')]
        .filter(({ localName }) => localName.startsWith('linli-'))
        .map((element) => `${element.localName.slice(6)} ${(element as HTMLElement).offsetHeight}`);
      return { shifts, heights };
    });
    await page.close();
    const sum = found.shifts.reduce((total, { value }) => total + value, 0);
    console.log(`${name}, ${width} px: ${sum.toFixed(4)}`);
    if (process.env.EXPLAIN) console.log(JSON.stringify(found, undefined, 1));
    return sum;
  }

  for (const width of [375, 1280])
    it(`is little at ${width} px`, async () => {
      const sums = new Map<string, number>();
      for (const [name, kind] of Object.entries(kinds)) sums.set(name, await measured(name, width, kind));
      for (const name of ['with the sheet', 'server-rendered'])
        assert.ok(sums.get(name)! <= good, `${name}: ${sums.get(name)}`);
      assert.ok(
        sums.get('without the sheet')! > sums.get('server-rendered')!,
        'the sheet keeps nothing in its place',
      );
    });

  for (const [turned, [tag]] of elements.entries())
    if (turned > 0)
      it(`is little with ${tag} at the top`, async () => {
        const without = await measured(`${tag} first, without the sheet`, 375, { turned });
        const sum = await measured(`${tag} first`, 375, { sheet: true, turned });
        assert.ok(sum <= good, String(sum));
        assert.ok(sum < without, 'the sheet keeps nothing in its place');
      });
});
