import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { serveFolder } from '../../scripts/run/static-server.mjs';
import { installPacked, root } from '../support/packed.js';
import { snippetsOf } from '../support/snippets.js';

const snippets = snippetsOf(readFileSync(join(root, 'docs/server-rendered.md'), 'utf8'));

describe('docs/server-rendered.md', () => {
  let folder: string;
  let remove: () => void;
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFolder>>;

  before(async () => {
    ({ folder, remove } = await installPacked());
    cpSync(join(folder, 'node_modules/linli/dist/bundle'), folder, { recursive: true });
    server = await serveFolder(folder);
    browser = await chromium.launch({ ...(await findChromium()), args: ['--no-sandbox', '--disable-gpu'] });
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
    remove?.();
  });

  async function open(script: string) {
    const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><style>${snippets.get('reserved')}</style></head>
      <body>${snippets.get('page')}<script type="module">${script}</script></body></html>`;
    writeFileSync(join(folder, 'page.html'), html);
    const page = await browser.newPage();
    await page.goto(`${server.address}/page.html`);
    return page;
  }

  it('has a page that is read without a script, in the room that is kept', async () => {
    const page = await open('');
    assert.match(
      await page.innerText('linli-notice-board'),
      /^Notices\s+No water in building 3 until 18:00\.$/,
    );
    const { height } = (await page.locator('linli-notice-board').boundingBox())!;
    assert.equal(height, 400);
    await page.close();
  });

  it('shows the first answers of a backend that is silent', async () => {
    const page = await open(`
      import { configure } from './linli.js';
      const never = () => new Promise(() => {});
      configure({ adapter: { name: 'silent', notices: { list: never, get: never, current: never } } });`);
    await page
      .getByRole('link')
      .or(page.getByRole('button'))
      .filter({ hasText: 'No water in building 3' })
      .waitFor();
    assert.equal(
      await page.getByText('No water in building 3 until 18:00.', { exact: true }).isVisible(),
      false,
    );
    await page.close();
  });

  it('writes JSON that no text of others can end', async () => {
    const source = `data:text/javascript,${encodeURIComponent(snippets.get('safely')!)}`;
    const { inert } = (await import(source)) as { inert: (data: unknown) => string };
    const hostile = { text: '</script><script>document.title = "taken"</script><!--' };
    writeFileSync(
      join(folder, 'inert.html'),
      `<!doctype html><title>ours</title><script type="application/json" id="data">${inert(hostile)}</script><p>after</p>`,
    );
    const page = await browser.newPage();
    await page.goto(`${server.address}/inert.html`);
    assert.equal(await page.title(), 'ours');
    assert.deepEqual(JSON.parse((await page.textContent('#data'))!), hostile);
    assert.equal(await page.innerText('p'), 'after');
    await page.close();
  });
});
