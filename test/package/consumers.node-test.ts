import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { serveFolder } from '../../scripts/run/static-server.mjs';
import { installPacked, runQuietly, tool } from '../support/packed.js';

/** The package as its users have it: the tarball in an empty project, in plain pages, in a Vite build, in Node. */

const page = (script: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Portal</title>
    ${script}
  </head>
  <body>
    <linli-request-form></linli-request-form>
  </body>
</html>
`;

const modulePage = page(`<script type="module">
      import { configure, memory } from './node_modules/linli/dist/bundle/linli.js';
      configure({ adapter: memory() });
    </script>`);

const classicPage = page(`<script src="node_modules/linli/dist/bundle/linli.classic.js"></script>
    <script>
      var linli = window[Symbol.for('linli')].api;
      linli.configure({ adapter: linli.memory() });
    </script>`);

const vitePage = page('<script type="module" src="/main.js"></script>');

const viteMain = `import { configure } from 'linli';
import { memory } from 'linli/adapters/memory.js';
import 'linli/define.js';

configure({ adapter: memory() });
`;

const typedMain = `import { configure, type CommunityAdapter } from 'linli';
import { memory } from 'linli/adapters/memory.js';
import 'linli/components/request-form/request-form.define.js';

const adapter: CommunityAdapter = memory();
configure({ adapter });

const form = document.querySelector('linli-request-form')!;
form.kinds = 'repair';
// @ts-expect-error kinds is a text
form.kinds = 7;
`;

describe('the installed package', () => {
  let folder: string;
  let remove: () => void;
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFolder>>;

  before(async () => {
    ({ folder, remove } = await installPacked());
    writeFileSync(join(folder, 'module.html'), modulePage);
    writeFileSync(join(folder, 'classic.html'), classicPage);
    writeFileSync(join(folder, 'index.html'), vitePage);
    writeFileSync(join(folder, 'main.js'), viteMain);
    server = await serveFolder(folder);
    browser = await chromium.launch({ ...(await findChromium()), args: ['--no-sandbox', '--disable-gpu'] });
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
    remove?.();
  });

  /** Opens a page and waits until a resident could write into the form. */
  async function seeForm(address: string): Promise<string[]> {
    const tab = await browser.newPage();
    const errors: string[] = [];
    tab.on('pageerror', (error) => errors.push(error.message));
    tab.on('console', (message) => {
      if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico'))
        errors.push(message.text());
    });
    await tab.goto(address);
    await tab.locator('linli-request-form').getByRole('button').first().waitFor();
    await tab.locator('linli-request-form textarea').first().fill('Water comes through the ceiling.');
    await tab.close();
    return errors;
  }

  it('works in a plain page, as a module', async () => {
    assert.deepEqual(await seeForm(`${server.address}/module.html`), []);
  });

  it('works in a plain page, as a classic script', async () => {
    assert.deepEqual(await seeForm(`${server.address}/classic.html`), []);
  });

  it('works in an empty Vite project', async () => {
    await runQuietly(tool('vite'), ['build', '--logLevel=warn'], folder);
    const built = await serveFolder(join(folder, 'dist'));
    try {
      assert.deepEqual(await seeForm(`${built.address}/`), []);
    } finally {
      await built.stop();
    }
  });

  it('has types that a project can use', async () => {
    writeFileSync(join(folder, 'typed.ts'), typedMain);
    const settings = ['--noEmit', '--strict', '--skipLibCheck', 'false'];
    const resolution = ['--module', 'esnext', '--moduleResolution', 'bundler', '--target', 'es2022'];
    await runQuietly(tool('tsc'), [...settings, ...resolution, 'typed.ts'], folder);
  });

  it('imports in Node, every entry', async () => {
    const { exports } = JSON.parse(readFileSync(join(folder, 'node_modules/linli/package.json'), 'utf8')) as {
      exports: Record<string, string | { default?: string }>;
    };
    // The bundle holds Lit as browsers need it: it is not for servers.
    const entries = Object.entries(exports)
      .filter(
        ([name, target]) => typeof target === 'object' && target.default && !name.startsWith('./bundle/'),
      )
      .map(([name]) => name.replace(/^\./, 'linli'));
    assert.ok(entries.length > 5);
    const program = `await Promise.all(${JSON.stringify(entries)}.map((name) => import(name)));`;
    await runQuietly(process.execPath, ['--input-type=module', '--eval', program], folder);
  });
});
