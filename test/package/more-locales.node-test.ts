import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { serveFolder } from '../../scripts/run/static-server.mjs';
import { installPacked } from '../support/packed.js';

const dist = './node_modules/linli/dist';

/** A page without a bundler, for which one file holds everything but the words of its place. */
const pageIn = (locale: string) => `<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8" />
    <title>One file</title>
    <script src="${dist}/bundle/linli.classic.js"></script>
    <script>
      var linli = window[Symbol.for('linli')].api;
      linli.configure({ adapter: linli.memory() });
    </script>
    <script type="module" src="${dist}/locales/${locale}.js"></script>
  </head>
  <body><linli-request-form></linli-request-form></body>
</html>
`;

describe('the words of a place beside the one-file script', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let installed: Awaited<ReturnType<typeof installPacked>>;

  before(async () => {
    installed = await installPacked();
    server = await serveFolder(installed.folder);
    browser = await chromium.launch({ ...(await findChromium()), args: ['--no-sandbox', '--disable-gpu'] });
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
    installed?.remove();
  });

  for (const [locale, title] of [
    ['zh-Hant-HK', '維修申請'],
    ['zh-Hant-TW', '報修'],
  ] as const) {
    it(`are spoken in ${locale}`, async () => {
      writeFileSync(join(installed.folder, `${locale}.html`), pageIn(locale));
      const page = await browser.newPage();
      const failures: string[] = [];
      page.on('pageerror', (error) => failures.push(error.message));
      await page.goto(`${server.address}/${locale}.html`);
      await page.locator('linli-request-form').getByRole('heading', { name: title }).first().waitFor();
      assert.deepEqual(failures, []);
      await page.close();
    });
  }
});
