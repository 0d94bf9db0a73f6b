import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../../scripts/find-chromium.mjs';
import { serveFolder } from '../../../scripts/run/static-server.mjs';
import { installPacked } from '../../support/packed.js';

/** A folder that is served, with the one-file scripts of the packed package in it and the package installed beside them. */
export interface PackedSite {
  readonly folder: string;
  /** Without a slash at its end. */
  readonly address: string;
  readonly browser: Browser;
  stop(): Promise<void>;
}

/** Serves what somebody has who installed the package and copied the one-file scripts, and opens a browser for it. */
export async function openPackedSite(): Promise<PackedSite> {
  const { folder, remove } = await installPacked();
  cpSync(join(folder, 'node_modules/linli/dist/bundle'), folder, { recursive: true });
  const server = await serveFolder(folder);
  const browser = await chromium.launch({
    ...(await findChromium()),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  return {
    folder,
    address: server.address,
    browser,
    async stop() {
      await browser.close();
      await server.stop();
      remove();
    },
  };
}
