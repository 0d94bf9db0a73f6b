import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { serveFolder } from '../../scripts/run/static-server.mjs';
import { recorded } from '../support/rest-server.js';
import { openPackedSite, type PackedSite } from './whole-browser/packed-site.js';
import { root, runQuietly, tool } from '../support/packed.js';
import { snippetsOf } from '../support/snippets.js';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const snippets = snippetsOf(readme);

const codeOf = (name: string): string => {
  const code = snippets.get(name);
  assert.ok(code, `the README has no snippet called ${name}`);
  return code;
};

/** A page that somebody has already, with the snippet pasted in. */
const pageWith = (body: string, head = '') => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Our portal</title>${head}</head>
  <body><h1>Our portal</h1>${body}</body>
</html>`;

describe('the README', () => {
  let site: PackedSite;

  before(async () => {
    site = await openPackedSite();
  });
  after(() => site?.stop());

  /** A page with the snippet, opened. */
  async function pasted(name: string): Promise<Page> {
    writeFileSync(join(site.folder, `${name}.html`), pageWith(codeOf(name)));
    const page = await site.browser.newPage();
    await page.goto(`${site.address}/${name}.html`);
    return page;
  }

  async function open(name: string, html: string): Promise<Page> {
    writeFileSync(join(site.folder, `${name}.html`), html);
    const page = await site.browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(`${site.address}/${name}.html`);
    await page.locator('linli-request-form form').waitFor();
    assert.deepEqual(errors, []);
    return page;
  }

  it('has no snippet that no test runs', () => {
    const tested =
      'autoloader badge board brand bundler calendar classic control events level locales ' +
      'page prefix provider rating resident tokens tracker words';
    assert.equal([...snippets.keys()].sort().join(' '), tested);
    const all = readme.match(/```(html|js|css)\n/g) ?? [];
    assert.equal(all.length, snippets.size);
  });

  it('gets a working form into a page by pasting', async () => {
    const page = await open('page', pageWith(codeOf('page')));
    await page.getByLabel('Leak').check();
    await page.getByLabel('Description').fill('Water drips from the ceiling.');
    await page.getByRole('button', { name: 'Send the report' }).click();
    await page.getByRole('alert').filter({ hasText: 'another look' }).waitFor();
    await page.close();
  });

  it('takes a brand from the page', async () => {
    const page = await open('brand', pageWith(codeOf('brand')));
    const send = page.getByRole('button', { name: 'Tell the office' });
    await send.waitFor();
    await page.waitForFunction(() => {
      const form = document.querySelector('linli-request-form')!.shadowRoot!;
      const button = form.querySelector<HTMLElement>('button.primary')!;
      return button.offsetHeight >= 60 && getComputedStyle(form.querySelector('.base')!).fontSize >= '18px';
    });
    await page.close();
  });

  it('answers to a prefix of one’s own', async () => {
    const page = await pasted('prefix');
    await page.locator('acme-request-form form').waitFor();
    assert.equal(await page.evaluate(() => customElements.get('linli-request-form')), undefined);
    await page.close();
  });

  it('works with the classic script', async () => {
    const page = await open('classic', pageWith(codeOf('classic')));
    assert.deepEqual(
      await page.evaluate(() => Object.keys(globalThis).filter((name) => /linli/i.test(name))),
      ['linli'],
      'only the variable of the snippet itself',
    );
    await page.close();
  });

  it('sets language and kinds through a provider', async () => {
    const page = await open('provider', pageWith(codeOf('provider')));
    await page.getByRole('heading', { name: '报修' }).waitFor();
    assert.equal(await page.locator('input[name=kind]').count(), 2);
    await page.close();
  });

  it('reports what was filed, in the page’s own words', async () => {
    const script = `<script type="module">
      import { configure, memory } from './linli.js';
      configure({ adapter: memory({ seed: { intake: { categories: [{ id: 'a', name: 'Lamp' }] } } }) });
      ${codeOf('words')}
      ${codeOf('events')}
    </script>`;
    const page = await open('events', pageWith(`<linli-request-form></linli-request-form>${script}`));
    const filed = page.waitForEvent('console', {
      predicate: (message) => message.text().startsWith('filed as'),
    });
    await page.getByLabel('Lamp').check();
    await page.getByLabel('Description').fill('dark');
    await page.getByLabel('Where exactly').fill('hall');
    await page.getByLabel('Phone').fill('138');
    await page.getByRole('button', { name: 'Call the caretaker' }).click();
    assert.match((await filed).text(), /^filed as \S+/);
    await page.close();
  });

  it('sends what a signed-out resident wrote, once they have signed in again', async () => {
    const script = `<script type="module">
      import { configure, rest } from './linli.js';
      const signInAgain = async () => (document.title = 'signed in');
      ${codeOf('resident')}
    </script>`;
    writeFileSync(
      join(site.folder, 'resident.html'),
      pageWith(`<linli-request-form></linli-request-form>${script}`),
    );
    const page = await site.browser.newPage();
    const keys: (string | undefined)[] = [];
    await page.route('**/api/community/**', async (route) => {
      const request = route.request();
      if (request.method() === 'GET')
        return route.fulfill({ json: { categories: [{ id: 'a', name: 'Lamp' }] } });
      const headers = await request.allHeaders();
      keys.push(headers['idempotency-key']);
      assert.equal(headers['linli-resident'], 'resident-17');
      const isSignedIn = (await page.title()) === 'signed in';
      return route.fulfill(isSignedIn ? { status: 201, json: recorded } : { status: 401, json: {} });
    });
    await page.goto(`${site.address}/resident.html`);
    await page.getByLabel('Lamp').check();
    await page.getByLabel('Description').fill('dark');
    await page.getByLabel('Where exactly').fill('hall');
    await page.getByLabel('Phone').fill('138');
    await page.getByRole('button', { name: 'Send the report' }).click();
    await page.getByRole('heading', { name: 'We have received it' }).waitFor();
    assert.equal(keys.length, 2);
    assert.equal(keys[0], keys[1]);
    await page.close();
  });

  it('takes the page’s tokens and parts', async () => {
    const body = codeOf('page');
    const page = await open('tokens', pageWith(body, `<style>${codeOf('tokens')}</style>`));
    const [colour, alignment] = await page.evaluate(() => {
      const inside = document.querySelector('linli-request-form')!.shadowRoot!;
      return [
        getComputedStyle(inside.querySelector('.primary')!).backgroundColor,
        getComputedStyle(inside.querySelector('.title')!).textAlign,
      ];
    });
    assert.deepEqual([colour, alignment], ['rgb(0, 82, 217)', 'center']);
    await page.close();
  });

  it('lets a resident follow a request by pasting', async () => {
    const page = await pasted('tracker');
    await page.getByRole('button', { name: /^Leak ?, R-0001$/ }).click();
    await page.getByRole('heading', { name: 'What happened' }).waitFor();
    assert.match(page.url(), /#seed-1$/);
    await page.close();
  });

  it('shows notices by pasting, one of them by its address, and counts the unread ones', async () => {
    const page = await pasted('board');
    const board = page.locator('#board');
    await board.getByRole('link', { name: /Keep the stairs free/ }).waitFor();
    await page.locator('[layout=banner]').getByText('No water in building 3').waitFor();
    assert.equal(await page.locator('[layout=banner]').getByText('Keep the stairs free').count(), 0);
    await page.waitForFunction(() => document.title === '(5) Portal');
    await board.getByRole('link', { name: /Keep the stairs free/ }).click();
    await board.getByRole('button', { name: 'I have read and noted this' }).click();
    await board.getByText('You confirmed this on').waitFor();
    await page.goto(`${site.address}/board.html?notice=notice-lift`);
    await board.getByRole('heading', { name: 'Yearly inspection of lift A' }).waitFor();
    await page.close();
  });

  it('shows what goes on by pasting, one activity by its address, and takes a reply', async () => {
    const page = await pasted('calendar');
    await page.getByRole('grid').waitFor();
    await page.goto(`${site.address}/calendar.html?activity=clean-up`);
    await page.getByRole('heading', { name: 'Saturday clean-up' }).waitFor();
    await page.getByLabel('Guests you bring').selectOption('1');
    await page.getByRole('button', { name: 'Join' }).click();
    await page.getByRole('heading', { name: 'You are in, with 1 guest.' }).waitFor();
    await page.waitForFunction(() => document.title === 'See you: Saturday clean-up');
    await page.close();
  });

  it('shows a promise from attributes alone, and without the script what stands inside', async () => {
    const page = await pasted('badge');
    await page.getByText('paused: waiting for a spare part').waitFor();
    await page.close();
    const plain = await site.browser.newPage({ javaScriptEnabled: false });
    await plain.goto(`${site.address}/badge.html`);
    await plain.getByText('Answered by 24 Nov, 10:00').waitFor();
    await plain.close();
  });

  it('asks how it went with one tag', async () => {
    const page = await pasted('rating');
    await page.getByRole('heading', { name: 'How did we do?' }).waitFor();
    await page.getByLabel('Very satisfied').check();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    await page.close();
  });

  it('asks in a form of the page, and is sent with it', async () => {
    writeFileSync(join(site.folder, 'control.html'), pageWith(codeOf('control')));
    const page = await site.browser.newPage();
    await page.route('**/feedback?*', (route) => route.fulfill({ body: 'thanks' }));
    await page.goto(`${site.address}/control.html`);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Please choose one of the answers.').waitFor();
    await page.getByLabel('Good', { exact: true }).check();
    await page.getByLabel('Anything to add?').fill('Lovely');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.waitForURL('**/feedback?party=4&party.comment=Lovely');
    await page.close();
  });

  it('reckons a deadline on a server, and explains it', async () => {
    writeFileSync(join(site.folder, 'level.mjs'), codeOf('level'));
    const said = await runQuietly(process.execPath, ['level.mjs'], site.folder);
    // A Friday that is a holiday: the next opening hours are Monday's.
    assert.match(said, /^2026-09-28T05:00:00\.000Z/);
    assert.match(said, /counted: 14400000/);
  });

  /** Serves a page with the form, and with a script that Vite has bundled. */
  async function serveBundled(script: string) {
    writeFileSync(join(site.folder, 'main.js'), script);
    writeFileSync(
      join(site.folder, 'index.html'),
      pageWith('<linli-request-form></linli-request-form><script type="module" src="/main.js"></script>'),
    );
    await runQuietly(tool('vite'), ['build', '--logLevel', 'error', '--outDir', 'built'], site.folder);
    return serveFolder(join(site.folder, 'built'));
  }

  for (const name of ['bundler', 'autoloader'])
    it(`can be bundled as it says (${name})`, async () => {
      const built = await serveBundled(codeOf(name));
      const page = await site.browser.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const read = page.waitForRequest(`${built.address}/api/community/intake`);
      await Promise.all([read, page.goto(`${built.address}/`)]);
      assert.ok(!asked.some((url) => /notice-board|activity-calendar/.test(url)));
      await built.stop();
      await page.close();
    });

  it('speaks the language of another place, once that is imported', async () => {
    const own = `import 'linli/components/request-form/request-form.define.js';
      import { configure } from 'linli'; import { memory } from 'linli/adapters/memory.js';`;
    const built = await serveBundled(`${own} ${codeOf('locales')} configure({ adapter: memory() });`);
    const page = await site.browser.newPage();
    await page.goto(built.address);
    await page.getByRole('heading', { name: '維修申請' }).waitFor();
    await page.evaluate(() => void (document.documentElement.lang = 'zh-TW'));
    await page.getByRole('button', { name: '送出報修' }).waitFor();
    await built.stop();
    await page.close();
  });
});
