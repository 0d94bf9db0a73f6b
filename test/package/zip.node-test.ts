import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { integrityOf } from '../../scripts/build/integrity.mjs';
import { serveFolder } from '../../scripts/run/static-server.mjs';
import { engines, until } from '../hostile/whole-browser/driving.js';
import { launch } from '../hostile/whole-browser/engines.js';
import { ensureBuilt, root, runQuietly } from '../support/packed.js';

/** The zip that a portal without npm unpacks on a server of its own. */

describe('the zip', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const name = `linli-${version}`;
  let files: Record<string, Uint8Array> = {};
  let folder: string;
  let server: Awaited<ReturnType<typeof serveFolder>>;

  before(async () => {
    await ensureBuilt();
    await runQuietly(process.execPath, [join(root, 'scripts/zip.mjs')]);
    files = unzipSync(readFileSync(join(root, `${name}.zip`)));
    folder = mkdtempSync(join(tmpdir(), 'linli-unpacked-'));
    for (const [path, content] of Object.entries(files)) {
      if (path.endsWith('/')) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    server = await serveFolder(folder);
  });
  after(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds the one-file scripts with their parts, the licences and a page to begin with, in one folder', () => {
    const paths = Object.keys(files).filter((path) => !path.endsWith('/'));
    const inside = paths.map((path) => path.slice(name.length + 1));
    assert.ok(paths.every((path) => path.startsWith(`${name}/`)));
    assert.deepEqual(inside.filter((path) => !path.startsWith('parts/')).sort(), [
      'LICENSE.txt',
      'NOTICE.txt',
      'first-paint.css',
      'index.html',
      'integrity.json',
      'linli.classic.js',
      'linli.js',
    ]);
    assert.ok(inside.filter((path) => /^parts\/[\w.-]+\.js$/.test(path)).length > 20);
  });

  it('lists what integrity says of every script and style sheet in it', () => {
    const text = new TextDecoder().decode(files[`${name}/integrity.json`]);
    const isListed = ([path]: [string, unknown]) => /\.(?:js|css)$/.test(path);
    const expected = Object.entries(files)
      .filter(isListed)
      .map(([path, content]) => [path.slice(name.length + 1), integrityOf(Buffer.from(content))]);
    assert.deepEqual(JSON.parse(text), Object.fromEntries(expected));
  });

  for (const engine of engines)
    it(`works from a folder below the root of a server, and asks nobody else, in ${engine}`, async () => {
      const browser = await launch(engine);
      try {
        const tab = await browser.openTab();
        await tab.goto(`${server.address}/${name}/index.html`);
        const form = "document.querySelector('linli-request-form').shadowRoot";
        await until(tab, `${form}?.querySelector('form')`);
        // What is needed to send it is there too by then.
        await tab.read(`${form}.querySelector('button.primary').click()`);
        await until(tab, `${form}.querySelector('[aria-invalid=true]')`);
        const asked = `JSON.stringify(performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin))`;
        const origins = JSON.parse(String(await tab.read(asked))) as string[];
        assert.deepEqual([...new Set(origins)], [server.address]);
        await tab.close();
      } finally {
        await browser.close();
      }
    });
});
