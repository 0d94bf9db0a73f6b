import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { serveFolder } from '../../scripts/run/static-server.mjs';
import { pageWith } from '../layout-shift/pages.js';
import { ensureBuilt, root } from '../support/packed.js';

/** What is read of each element: what the server has put inside, and something of what it shows itself. */
const readings = {
  'notice-board': { rendered: 'Notice 1', own: 'Keep the stairs free: fire safety rules' },
  'request-tracker': { rendered: 'Request 1', own: 'R-0001' },
  'activity-calendar': { rendered: 'Activity 1', own: 'Today' },
  'request-form': { rendered: '0755 1234 5678', own: 'Send' },
} as const;

/** Everything that a screen reader finds, in its order, as the browser hands it over. */
async function treeReader(page: Page): Promise<() => Promise<readonly string[]>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  return async () => {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes.flatMap(({ ignored, name }) => (ignored || !name?.value ? [] : [String(name.value)]));
  };
}

describe('what a screen reader finds while elements take over what a server has rendered', () => {
  let folder: string;
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFolder>>;

  before(async () => {
    await ensureBuilt();
    folder = mkdtempSync(join(tmpdir(), 'linli-takeover-'));
    for (const name of ['linli.js', 'parts', 'first-paint.css'])
      symlinkSync(join(root, 'dist/bundle', name), join(folder, name));
    writeFileSync(join(folder, 'page.html'), pageWith({ sheet: true, isRendered: true }));
    server = await serveFolder(folder);
    browser = await chromium.launch({ ...(await findChromium()), args: ['--no-sandbox', '--disable-gpu'] });
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is what the server has rendered where no script runs', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    const read = await treeReader(page);
    await page.goto(`${server.address}/page.html`);
    const tree = await read();
    for (const { rendered } of Object.values(readings)) assert.ok(tree.includes(rendered), rendered);
    await page.close();
  });

  it('is always one of both, never both, never a word of loading, and in the end the element’s own', async () => {
    const page = await browser.newPage();
    const read = await treeReader(page);
    await page.goto(`${server.address}/page.html`, { waitUntil: 'commit' });
    await page.locator('address, p').last().waitFor();
    const seen: (readonly string[])[] = [];
    const has = (tree: readonly string[], words: string) => tree.some((name) => name.includes(words));
    const isOver = (tree: readonly string[]) => Object.values(readings).every(({ own }) => has(tree, own));
    const deadline = Date.now() + 60_000;
    do seen.push(await read());
    while (!isOver(seen.at(-1)!) && Date.now() < deadline);
    // Also what is drawn late must not bring back what has given way.
    await page.waitForFunction(() => (window as unknown as { isSettled?: boolean }).isSettled);
    seen.push(await read());

    for (const [element, { rendered, own }] of Object.entries(readings)) {
      const steps = seen.map((tree) =>
        [has(tree, rendered) && 'rendered', has(tree, own) && 'own'].filter(Boolean).join('+'),
      );
      const runs = steps.filter((step, index) => step !== steps[index - 1]);
      assert.deepEqual(runs, ['rendered', 'own'], element);
    }
    for (const tree of seen)
      assert.deepEqual(
        tree.filter((name) => /^Loading/.test(name)),
        [],
      );
    await page.close();
  });
});
