import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../../scripts/find-chromium.mjs';
import { serveFolder } from '../../../scripts/run/static-server.mjs';
import { ensureBuilt, root } from '../../support/packed.js';
import { pageWith, type PageKind } from '../pages.js';

/** A server of pages with every element, over the one-file script as it is published, and a browser to look at them. */
export class PageServer {
  readonly browser: Browser;
  readonly #folder: string;
  readonly #server: Awaited<ReturnType<typeof serveFolder>>;

  private constructor(browser: Browser, folder: string, server: Awaited<ReturnType<typeof serveFolder>>) {
    this.browser = browser;
    this.#folder = folder;
    this.#server = server;
  }

  static async start(): Promise<PageServer> {
    await ensureBuilt();
    const folder = mkdtempSync(join(tmpdir(), 'linli-pages-'));
    for (const name of ['linli.js', 'parts', 'first-paint.css'])
      symlinkSync(join(root, 'dist/bundle', name), join(folder, name));
    const server = await serveFolder(folder);
    const browser = await chromium.launch({
      ...(await findChromium()),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    return new PageServer(browser, folder, server);
  }

  /** Writes a page; gives its address. */
  write(kind: PageKind): string {
    writeFileSync(join(this.#folder, 'page.html'), pageWith(kind));
    return `${this.#server.address}/page.html`;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.#server.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
