import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { openLine } from '../fault-line.js';
import { FaultLine } from './fault-line.js';

const page = (name) => fileURLToPath(new URL(`./host-page/${name}`, import.meta.url));
const tsconfig = fileURLToPath(new URL('../../../tsconfig.json', import.meta.url));

/** A page's script, with the library as its sources stand. */
async function bundle(name) {
  const { outputFiles } = await build({
    entryPoints: [page(name)],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    tsconfig,
    sourcemap: 'inline',
  });
  return outputFiles[0].contents;
}

/** A page of a script alone. */
const bare = (name) =>
  `<!doctype html><title>${name}</title><script type="module" src="/${name}.js"></script>`;

/**
 * Serves pages with the library, and the portal behind lines that fail on demand, at one origin.
 *
 * @returns {Promise<Host>}
 */
export async function startHost() {
  const lines = new FaultLine();
  const html = 'text/html; charset=utf-8';
  const script = 'text/javascript; charset=utf-8';
  const files = {
    '/form.html': { type: html, body: await readFile(page('form.html')) },
    '/blank.html': { type: html, body: await readFile(page('blank.html')) },
    '/form.js': { type: script, body: await bundle('form.ts') },
    '/elements.html': { type: html, body: await readFile(page('elements.html')) },
    '/elements.js': { type: script, body: await bundle('elements.ts') },
    '/worker.js': { type: script, body: await readFile(page('worker.js')) },
    '/many.html': { type: html, body: await readFile(page('many.html')) },
    '/many.js': { type: script, body: await bundle('many.ts') },
    '/sender.html': { type: html, body: bare('sender') },
    '/sender.js': { type: script, body: await bundle('sender.ts') },
    '/device.html': { type: html, body: bare('device') },
    '/device.js': { type: script, body: await bundle('device.ts') },
  };
  const server = createServer((request, response) => {
    if (lines.serves(request.url)) return void lines.handle(request, response);
    const { pathname, searchParams } = new URL(request.url, 'http://host');
    const file = files[pathname];
    if (!file) return response.writeHead(404).end();
    const policy = searchParams.get('csp');
    const headers = { 'Content-Type': file.type, ...(policy && { 'Content-Security-Policy': policy }) };
    return response.writeHead(200, headers).end(file.body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    openLine: (resident = 'wang-fang') => openLine({ origin, resident }),
    formUrl(line, { lang = 'en', resident = 'wang-fang', ...others } = {}) {
      return `${origin}/form.html?${new URLSearchParams({ line: line.id, lang, resident, ...others }).toString()}`;
    },
    elementsUrl: (line, { lang = 'en', resident = 'wang-fang', ...others } = {}) =>
      `${origin}/elements.html?${new URLSearchParams({ line: line.id, lang, resident, ...others }).toString()}`,
    manyUrl: (lines) =>
      `${origin}/many.html?${new URLSearchParams(lines.map(({ id }) => ['line', id])).toString()}`,
    deviceUrl: `${origin}/device.html`,
    blankUrl: `${origin}/blank.html`,
    async stop() {
      await lines.stop();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/**
 * @typedef {object} Host
 * @property {string} origin without a slash at its end
 * @property {(resident?: string) => Promise<import('../fault-line.ts').FaultyLine>} openLine a line of a test's own;
 *   Wang Fang is signed in unless another is named
 * @property {(line: { id: string }, settings?: FormSettings) => string} formUrl the page with the form
 * @property {(line: { id: string }, settings?: FormSettings & { due?: string, zone?: string }) => string} elementsUrl
 *   a page with every element, see host-page/elements.ts
 * @property {(lines: { id: string }[]) => string} manyUrl a page with a form for each line, see host-page/many.ts
 * @property {string} deviceUrl a page that uses the device all the time, see host-page/device.ts
 * @property {string} blankUrl a page of the same origin without the library
 * @property {() => Promise<void>} stop
 */

/**
 * @typedef {object} FormSettings
 * @property {string} [lang]
 * @property {string} [resident] who the page says is signed in
 * @property {string} [base] another address of the contract: `await line.otherBaseUrl()`
 * @property {string} [csp] a content security policy of the page
 */
