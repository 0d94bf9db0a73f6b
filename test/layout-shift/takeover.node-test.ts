import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { PageServer } from './whole-browser/page-server.js';

/** What is read of each element, and nowhere else: what the server has put inside, and something of what it shows itself. */
const readings = {
  'notice-board': { rendered: 'Notice 1', own: 'Keep the stairs free: fire safety rules' },
  'request-tracker': { rendered: 'Request 1', own: 'R-0001' },
  'activity-calendar': { rendered: 'Activity 1', own: 'Kind of activity' },
  'request-form': { rendered: '0755 1234 5678', own: 'What is it about?' },
} as const;

const kind = { sheet: true, isRendered: true };

/** Everything that a screen reader finds, in its order, as the browser hands it over. */
async function treeReader(page: Page): Promise<() => Promise<readonly string[]>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  return async () => {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes.flatMap(({ ignored, name }) => (ignored || !name?.value ? [] : [String(name.value)]));
  };
}

const has = (tree: readonly string[], words: string) => tree.some((name) => name.includes(words));

describe('what a screen reader finds where a server has rendered something inside the elements', () => {
  let pages: PageServer;

  before(async () => {
    pages = await PageServer.start();
  });

  after(() => pages?.stop());

  it('is that where no script runs', async () => {
    const page = await pages.browser.newPage({ javaScriptEnabled: false });
    const read = await treeReader(page);
    await page.goto(pages.write(kind));
    const tree = await read();
    for (const { rendered } of Object.values(readings)) assert.ok(has(tree, rendered), rendered);
    await page.close();
  });

  it('is that until an element has its own, then its own, and at no moment that is looked at both or loading', async () => {
    const page = await pages.browser.newPage();
    const read = await treeReader(page);
    let letScriptCome!: () => void;
    const scriptMayCome = new Promise<void>((resolve) => (letScriptCome = resolve));
    await page.route('**/linli.js', async (route) => {
      await scriptMayCome;
      await route.continue();
    });
    await page.goto(pages.write(kind), { waitUntil: 'commit' });
    await page.getByText('Our address.').waitFor();
    const seen = [await read()];
    letScriptCome();
    const isOver = (tree: readonly string[]) => Object.values(readings).every(({ own }) => has(tree, own));
    const deadline = Date.now() + 60_000;
    while (!isOver(seen.at(-1)!) && Date.now() < deadline) seen.push(await read());
    // Nor does what is drawn late bring back what has given way.
    await page.waitForFunction(() => (window as unknown as { isSettled?: boolean }).isSettled);
    seen.push(await read());

    for (const [element, { rendered, own }] of Object.entries(readings)) {
      const steps = seen.map((tree) =>
        [has(tree, rendered) && 'rendered', has(tree, own) && 'own'].filter(Boolean).join(' and '),
      );
      const changes = steps.filter((step, index) => step !== steps[index - 1]);
      assert.deepEqual(changes, ['rendered', 'own'], element);
    }
    assert.deepEqual(
      seen.flat().filter((name) => name.startsWith('Loading')),
      [],
    );
    await page.close();
  });
});
