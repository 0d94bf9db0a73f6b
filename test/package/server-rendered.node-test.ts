import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openPackedSite, type PackedSite } from './whole-browser/packed-site.js';
import { root } from '../support/packed.js';
import { snippetsOf } from '../support/snippets.js';

const snippets = snippetsOf(readFileSync(join(root, 'docs/server-rendered.md'), 'utf8'));

describe('docs/server-rendered.md', () => {
  let site: PackedSite;

  before(async () => {
    site = await openPackedSite();
  });
  after(() => site?.stop());

  async function open(script: string) {
    const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><style>${snippets.get('reserved')}</style></head>
      <body>${snippets.get('page')}<script type="module">${script}</script></body></html>`;
    writeFileSync(join(site.folder, 'page.html'), html);
    const page = await site.browser.newPage();
    await page.goto(`${site.address}/page.html`);
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
      join(site.folder, 'inert.html'),
      `<!doctype html><title>ours</title><script type="application/json" id="data">${inert(hostile)}</script><p>after</p>`,
    );
    const page = await site.browser.newPage();
    await page.goto(`${site.address}/inert.html`);
    assert.equal(await page.title(), 'ours');
    assert.deepEqual(JSON.parse((await page.textContent('#data'))!), hostile);
    assert.equal(await page.innerText('p'), 'after');
    await page.close();
  });
});
