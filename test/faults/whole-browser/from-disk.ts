import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { BrowserSession } from '../../support/fault-line/browser-session.js';
import type { FormTab } from '../../support/fault-line/form-tab.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const script = `
  import { configure } from './src/adapter/settings.js';
  import { memory } from './src/adapters/memory/index.js';
  import './src/define.js';
  window.textOf = (tag) => document.querySelector(tag).shadowRoot?.textContent.replace(/\\s+/g, ' ').trim() ?? '';
  configure({ adapter: memory({ locale: 'en' }) });
`;

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A saved page</title>
  <linli-request-form></linli-request-form><linli-request-tracker></linli-request-tracker>
  <linli-notice-board></linli-notice-board><linli-activity-calendar></linli-activity-calendar>
  <linli-rating-prompt></linli-rating-prompt><linli-sla-badge due="2026-11-23T15:00:00+08:00"></linli-sla-badge>
  <script src="page.js"></script>`;

/** Opens a page with every element from the disk: its origin is opaque, and modules are not loaded there. */
export async function openFromDisk(session: BrowserSession): Promise<{ tab: FormTab; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'linli-saved-'));
  await build({
    stdin: { contents: script, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'iife',
    target: 'es2022',
    tsconfig: join(root, 'tsconfig.json'),
    outfile: join(folder, 'page.js'),
  });
  writeFileSync(join(folder, 'page.html'), page);
  const tab = await session.newTab(pathToFileURL(join(folder, 'page.html')).href);
  return { tab, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
