import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type TestBrowser } from './engines.js';
import { startHost, type Host } from './host.js';
import type { Engine, HostilePage } from '../hostile-page.js';
import { visit } from './visit.js';

/** One test for each page, all in one browser. */
export function testPages(engine: Engine, pages: readonly HostilePage[]): void {
  describe(`hostile host pages in ${engine}`, () => {
    let host: Host;
    let browser: TestBrowser;
    before(async () => {
      host = await startHost(pages);
      browser = await launch(engine);
    });
    after(async () => {
      await browser?.close();
      await host?.stop();
    });

    for (const page of pages.filter(({ not }) => !not?.[engine]))
      it(`${page.name}: ${page.does}`, async () => {
        assert.deepEqual(await visit(browser, host, page), []);
      });
  });
}
