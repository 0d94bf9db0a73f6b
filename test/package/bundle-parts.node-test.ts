import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { integrityOf } from '../../scripts/build/integrity.mjs';
import { engines, until } from '../hostile/whole-browser/driving.js';
import { launch, type Tab, type TestBrowser } from '../hostile/whole-browser/engines.js';
import { startServer } from '../support/local-server.js';
import { ensureBuilt, root } from '../support/packed.js';

/** How the main scripts load their parts, from a server that can fail, in every engine that is here. */

const policy =
  "default-src 'none'; connect-src 'self'; style-src 'self'; img-src data: blob:; " +
  "script-src 'nonce-once'; require-trusted-types-for 'script'; trusted-types linli";

const scripts = {
  classic: `<script nonce="once" src="/bundle/linli.classic.js?v=2"></script>
    <script nonce="once">window.linli = Promise.resolve(window[Symbol.for('linli')].api);</script>`,
  checked: `<script nonce="once" src="/bundle/linli.classic.js?v=2" integrity="INTEGRITY"></script>
    <script nonce="once">window.linli = Promise.resolve(window[Symbol.for('linli')].api);</script>`,
  module: `<script nonce="once" type="module" src="/bundle/linli.js?v=2"></script>
    <script nonce="once" type="module">window.linli = import('/bundle/linli.js?v=2');</script>`,
};

const pageOf = (script: string, body: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Portal</title><link rel="icon" href="data:,"><script nonce="once">
window.said = [];
addEventListener('error', ({ message }) => said.push(message));
addEventListener('unhandledrejection', ({ reason }) => said.push(String(reason)));
document.addEventListener('securitypolicyviolation', (event) => said.push(event.violatedDirective + ' ' + event.blockedURI));
</script>${script}</head><body>${body}</body></html>`;

for (const engine of engines)
  describe(`parts of the bundle in ${engine}`, () => {
    let browser: TestBrowser;
    let server: Awaited<ReturnType<typeof startServer>>;
    let asked: string[] = [];
    /** Parts that cannot be had: by the beginning of their names, how often. */
    let failures: Record<string, number> = {};
    /** What is in the path of a file that somebody has changed. */
    let tampered = 'nothing';
    let integrity = '';

    before(async () => {
      await ensureBuilt();
      integrity = integrityOf(readFileSync(join(root, 'dist/bundle/linli.classic.js')));
      server = await startServer((request, response) => {
        const url = new URL(String(request.url), 'http://localhost');
        const [, kind, body] =
          /^\/(classic|checked|module)\/(.*)$/.exec(decodeURIComponent(url.pathname)) ?? [];
        if (kind) {
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.setHeader('content-security-policy', policy);
          const script = scripts[kind as keyof typeof scripts].replace('INTEGRITY', integrity);
          response.end(pageOf(script, `<linli-${body}></linli-${body}>`));
          return;
        }
        const file = join(root, 'dist', url.pathname);
        asked.push(url.pathname);
        const failing = Object.keys(failures).find((name) => url.pathname.includes(`/parts/${name}-`));
        if (failing && failures[failing]!-- > 0) response.writeHead(503).end();
        else if (existsSync(file)) {
          response.writeHead(200, { 'content-type': 'text/javascript' });
          response.end(
            `${readFileSync(file, 'utf8')}${url.pathname.includes(tampered) ? 'said.push("not ours");' : ''}`,
          );
        } else response.writeHead(404).end();
      });
      browser = await launch(engine);
    });
    after(async () => {
      await browser?.close();
      await server?.stop();
    });

    async function open(path: string, failing: Record<string, number> = {}): Promise<Tab> {
      asked = [];
      failures = failing;
      tampered = 'nothing';
      const tab = await browser.openTab();
      await tab.goto(`${server.address}/${path}`);
      return tab;
    }

    for (const kind of ['classic', 'checked', 'module'] as const) {
      it(`${kind}: a form is filled and sent where only a nonce and one policy are allowed`, async () => {
        const tab = await open(`${kind}/request-form`);
        await tab.read('void linli.then((api) => api.configure({ adapter: api.memory() }))');
        const form = "document.querySelector('linli-request-form').shadowRoot";
        await until(tab, `${form}.querySelector('textarea')`);
        await tab.read(`${form}.querySelector('button.primary').click()`);
        await until(tab, `${form}.querySelector('[aria-invalid=true]')`);
        assert.equal(await tab.read('said.join()'), '');
        assert.equal(await tab.read("document.querySelectorAll('script[src*=parts]').length"), '0');
        assert.equal(new Set(asked).size, asked.length, 'each file is asked for once');
        await tab.close();
      });

      it(`${kind}: what an element does not need is not loaded`, async () => {
        const tab = await open(`${kind}/sla-badge`);
        await until(tab, "customElements.get('linli-sla-badge')");
        await tab.read('void linli.then((api) => api.configure({ adapter: api.rest({ baseUrl: "/api" }) }))');
        await until(tab, "document.querySelector('linli-sla-badge').shadowRoot");
        const parts = asked.filter((path) => /\/parts\/(?:filing|following|clean|memory|reading)/.test(path));
        assert.deepEqual(parts, []);
        await tab.close();
      });

      it(`${kind}: a part that could not be loaded is asked for again by the next who needs it`, async () => {
        // The parts that it needs itself come through at once, and are not asked for twice.
        const tab = await open(`${kind}/sla-badge`, { domain: 1 });
        const ask =
          'void linli.then((api) => api.domain()).then((domain) => (window.result = domain.addDays("2026-11-30", 1)), () => (window.result = "lost"))';
        await until(tab, 'window.linli');
        await tab.read(ask);
        assert.equal(await until(tab, 'window.result'), 'lost');
        await tab.read(`(window.result = '', 0)`);
        failures = {};
        await tab.read(ask);
        assert.equal(await until(tab, 'window.result'), '2026-12-01');
        const counted = asked.filter((path) => path.includes('/parts/shared-')).length;
        assert.equal(counted, 1);
        assert.equal(await tab.read('said.join()'), '');
        await tab.close();
      });
    }

    for (const what of ['/parts/domain-', '/parts/integrity-'])
      it(`checked: a file ${what}… that somebody has changed is not run`, async () => {
        const tab = await open('checked/sla-badge');
        await until(tab, 'window.linli');
        const ask =
          'void linli.then((api) => api.domain()).then(() => (window.result = "run"), ({ message }) => (window.result = message))';
        tampered = what;
        await tab.read(ask);
        assert.match(await until(tab, 'window.result'), /could not be loaded/);
        assert.equal(await tab.read('said.join()'), '');
        // As it was: the next who asks has it.
        tampered = 'nothing';
        await tab.read(`(window.result = '', ${ask.replace('void ', '')}, 0)`);
        assert.equal(await until(tab, 'window.result'), 'run');
        await tab.close();
      });

    it('classic: what answers in the place of a part is not taken for it', async () => {
      const tab = await open('classic/sla-badge', {});
      await tab.read("(document.querySelector('script[src]').remove(), 0)");
      const parts = "window[Symbol.for('linli')].parts";
      await tab.read(
        'void linli.then((api) => api.domain()).then((domain) => (window.result = typeof domain.addDays))',
      );
      assert.equal(await until(tab, 'window.result'), 'function');
      assert.match(await tab.read(`Object.keys(${parts}).join()`), /^[\w.-]+-[\da-f]{8}\.classic\.js(,|$)/);
      await tab.close();
    });
  });
