import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { publicEntries } from '../../scripts/entries.mjs';
import { engines, until } from '../hostile/whole-browser/driving.js';
import { launch, type Tab, type TestBrowser } from '../hostile/whole-browser/engines.js';
import { startServer } from '../support/local-server.js';
import { ensureBuilt, root } from '../support/packed.js';

/** The autoloader as a page without a bundler has it: Lit by an import map, every module a file of the package. */

const imports = {
  lit: '/node_modules/lit/index.js',
  'lit/': '/node_modules/lit/',
  'lit-html': '/node_modules/lit-html/lit-html.js',
  'lit-html/': '/node_modules/lit-html/',
  'lit-element/lit-element.js': '/node_modules/lit-element/lit-element.js',
  '@lit/reactive-element': '/node_modules/@lit/reactive-element/reactive-element.js',
  '@lit/reactive-element/': '/node_modules/@lit/reactive-element/',
  '@lit/context': '/node_modules/@lit/context/index.js',
};

const page = (prefix: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Portal</title><link rel="icon" href="data:,"><script>
window.said = [];
const warn = console.warn;
console.warn = (...words) => { said.push(words.join(' ')); warn(...words); };
addEventListener('error', ({ message }) => said.push(message));
addEventListener('unhandledrejection', ({ reason }) => said.push(String(reason)));
const add = (tag, root = document.body) => root.append(document.createElement(tag));
</script><script type="importmap">${JSON.stringify({ imports })}</script>
<script type="module" src="/dist/autoloader.js" ${prefix && `data-prefix="${prefix}"`}></script>
</head><body><${prefix || 'linli'}-sla-badge></${prefix || 'linli'}-sla-badge></body></html>`;

const names = publicEntries(root).flatMap(({ name }) => /([\w-]+)\.register\.js$/.exec(name)?.[1] ?? []);

for (const engine of engines)
  describe(`the autoloader in ${engine}`, () => {
    let browser: TestBrowser;
    let server: Awaited<ReturnType<typeof startServer>>;
    let asked: string[] = [];
    /** The end of an address that cannot be had, until it is emptied. */
    let broken = '';

    before(async () => {
      await ensureBuilt();
      server = await startServer((request, response) => {
        const { pathname, searchParams } = new URL(String(request.url), 'http://localhost');
        if (pathname === '/') {
          response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
          response.end(page(searchParams.get('prefix') ?? ''));
          return;
        }
        asked.push(pathname);
        const file = join(root, pathname);
        if (broken !== '' && pathname.endsWith(broken)) response.writeHead(503).end();
        else if (existsSync(file))
          response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(file));
        else response.writeHead(404).end();
      });
      browser = await launch(engine);
    });
    after(async () => {
      await browser?.close();
      await server?.stop();
    });

    async function open(prefix = '', failing = ''): Promise<Tab> {
      asked = [];
      broken = failing;
      const tab = await browser.openTab();
      await tab.goto(`${server.address}/?prefix=${prefix}`);
      return tab;
    }
    const defined = (tag: string) => `customElements.get('${tag}')`;
    const run = (tab: Tab, code: string) => tab.read(`(() => { ${code}; })()`);

    it('loads the tags of the page and nothing of the others, and those when they are added', async () => {
      const tab = await open();
      await until(tab, "document.querySelector('linli-sla-badge').shadowRoot");
      const others = asked.filter((path) => path.includes('/components/') && !path.includes('/sla-badge/'));
      assert.deepEqual(others, []);
      await run(
        tab,
        `const box = document.createElement('div');
         for (const name of ${JSON.stringify(names)}) add('linli-' + name, box);
         document.body.append(box)`,
      );
      for (const name of names) await until(tab, defined(`linli-${name}`));
      assert.ok(names.length >= 7);
      assert.doesNotMatch(await tab.read('said.join()'), /could not be loaded|Error/);
      await tab.close();
    });

    it('answers to a prefix of one’s own, and looks into a shadow root that it is handed until told to end', async () => {
      const tab = await open('acme');
      await until(tab, "document.querySelector('acme-sla-badge').shadowRoot");
      await run(
        tab,
        `add('div');
         window.root = document.body.lastChild.attachShadow({ mode: 'open' });
         add('globex-sla-badge', root);
         add('linli-sla-badge');
         void import('/dist/autoloader.js').then(({ autoload }) => {
           try { autoload('Acme'); } catch (error) { window.refused = String(error); }
           window.end = autoload('globex', root);
         })`,
      );
      await until(tab, "root.querySelector('globex-sla-badge').shadowRoot");
      assert.match(await tab.read('refused'), /^TypeError: autoload\("Acme"\)/);
      await run(tab, `add('globex-provider', root)`);
      await until(tab, defined('globex-provider'));
      await run(
        tab,
        `end(); add('globex-sla-badge', root); add('globex-rating-prompt', root); add('acme-provider')`,
      );
      await until(tab, defined('acme-provider'));
      assert.equal(await tab.read(`String(${defined('globex-rating-prompt')})`), 'undefined');
      assert.equal(await tab.read(`String(${defined('linli-sla-badge')})`), 'undefined');
      await tab.close();
    });

    for (const [when, act] of [
      ['the device is back on line', `dispatchEvent(new Event('online'))`],
      ['the next one is seen', `add('linli-sla-badge')`],
    ] as const)
      it(`tries again when ${when} what could not be loaded, and says so once`, async () => {
        const tab = await open('', '/sla-badge.register.js');
        await until(tab, 'said.length > 0');
        await run(tab, `add('linli-sla-badge')`);
        const triedAgain = () => asked.filter((path) => path.endsWith(broken)).length > 1;
        for (let wait = 0; !triedAgain() && wait < 500; wait++) await new Promise((on) => setTimeout(on, 20));
        assert.ok(triedAgain());
        broken = '';
        await run(tab, act);
        await until(tab, `(${act.includes('add') ? `${act},` : ''} ${defined('linli-sla-badge')})`);
        const said = await tab.read('said.join()');
        assert.match(said, /^\[linli\] <linli-sla-badge> could not be loaded \(.+\): it is tried again when/);
        assert.equal(await tab.read('said.length'), '1');
        await tab.close();
      });
  });
