import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { serveFolder } from '../../scripts/run/static-server.mjs';
import { installPacked } from '../support/packed.js';

/** Two companies on one page: each its brand, its prefix and its own copy of the library, of another version. */
const twoBrands = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Two companies</title>
    <script type="application/json" id="acme-brand">
      {
        "color": "#0a7d3c",
        "terms": { "locales": { "en": { "office": "the Acme desk" } } },
        "messages": { "en": { "requestForm": { "send": { "repair": "Tell Acme" } } } }
      }
    </script>
    <script type="application/json" id="globex-brand">
      { "color": "#0052d9", "messages": { "en": { "requestForm": { "send": { "repair": "Tell Globex" } } } } }
    </script>
    <script src="old.classic.js" data-prefix="acme" data-brand="#acme-brand"></script>
    <script>
      var linli = window[Symbol.for('linli')].api;
      linli.configure({ adapter: linli.memory() });
    </script>
    <script type="module" src="new.js" data-prefix="globex"></script>
  </head>
  <body>
    <acme-request-form></acme-request-form>
    <globex-provider brand="#globex-brand"><globex-request-form></globex-request-form></globex-provider>
  </body>
</html>
`;

const wrongPrefix = twoBrands
  .replace('data-prefix="acme"', 'data-prefix="Acme Homes"')
  .replace(/acme-request/g, 'linli-request');

describe('two brands, two prefixes and two builds on one page', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let remove: () => void;

  before(async () => {
    const installed = await installPacked();
    ({ remove } = installed);
    const { folder } = installed;
    const bundle = (name: string) =>
      readFileSync(join(folder, 'node_modules/linli/dist/bundle', name), 'utf8');
    const ofVersion = (source: string, version: string) => {
      const { version: own } = JSON.parse(
        readFileSync(join(folder, 'node_modules/linli/package.json'), 'utf8'),
      ) as { version: string };
      assert.ok(source.includes(own), 'the bundle says which version it is');
      return source.replaceAll(own, version);
    };
    writeFileSync(join(folder, 'old.classic.js'), ofVersion(bundle('linli.classic.js'), '0.0.9'));
    writeFileSync(join(folder, 'new.js'), ofVersion(bundle('linli.js'), '9.9.9'));
    cpSync(join(folder, 'node_modules/linli/dist/bundle/parts'), join(folder, 'parts'), { recursive: true });
    writeFileSync(join(folder, 'two.html'), twoBrands);
    writeFileSync(join(folder, 'wrong.html'), wrongPrefix);
    server = await serveFolder(folder);
    browser = await chromium.launch({ ...(await findChromium()), args: ['--no-sandbox', '--disable-gpu'] });
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
    remove?.();
  });

  async function open(name: string): Promise<{ page: Page; said: string[] }> {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('pageerror', (error) => said.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !message.location().url.endsWith('/favicon.ico'))
        said.push(message.text());
    });
    await page.goto(`${server.address}/${name}`);
    return { page, said };
  }

  /** The button that sends, once it is there in the brand's words. */
  const send = (page: Page, tag: string, words: string) =>
    page.locator(tag).getByRole('button', { name: words });

  const colorOf = (page: Page, tag: string, words: string, color: string) =>
    page.waitForFunction(
      ([name, text, expected]) => {
        const buttons = document.querySelector(name!)?.shadowRoot?.querySelectorAll('.primary') ?? [];
        const button = [...buttons].find(({ textContent }) => textContent?.includes(text!));
        return button && getComputedStyle(button).backgroundColor === expected;
      },
      [tag, words, color],
    );

  it('are each right', async () => {
    const { page, said } = await open('two.html');
    await send(page, 'acme-request-form', 'Tell Acme').waitFor();
    await send(page, 'globex-request-form', 'Tell Globex').waitFor();
    await colorOf(page, 'acme-request-form', 'Tell Acme', 'rgb(10, 125, 60)');
    await colorOf(page, 'globex-request-form', 'Tell Globex', 'rgb(0, 82, 217)');
    const versions = await page.evaluate(
      () => (globalThis as never as Record<symbol, { versions: object }>)[Symbol.for('linli')]!.versions,
    );
    assert.equal((versions as Record<string, string>)['acme-request-form'], '0.0.9');
    assert.equal((versions as Record<string, string>)['globex-request-form'], '9.9.9');
    assert.equal(await page.evaluate(() => customElements.get('linli-request-form')), undefined);
    assert.deepEqual(said, []);
    await page.close();
  });

  it('keep their elements where a prefix is none, which is said', async () => {
    const { page, said } = await open('wrong.html');
    await send(page, 'linli-request-form', 'Tell Acme').waitFor();
    assert.match(said.join('\n'), /data-prefix: define\("Acme Homes"\): a prefix is lower-case letters/);
    await page.close();
  });
});
