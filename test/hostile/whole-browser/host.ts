import { build } from 'esbuild';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { openLine } from '../../support/fault-line.js';
import { FaultLine } from '../../support/fault-line/fault-line.js';
import type { HostilePage } from '../hostile-page.js';
import { documentOf, framedDocument } from './markup.js';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const bundleFolder = path('../../../dist/bundle/');

/** What stands at addresses of the page's own: called by the document in the order in which it stands there. */
const calls: Readonly<Record<string, string>> = {
  '/start.js': "globalThis[Symbol.for('hostile')].start();",
  '/use.js': "globalThis[Symbol.for('hostile')].use();",
};

/** Where the hostile pages are, and the portal that some of them speak to. */
export interface Host {
  addressOf(page: HostilePage): string;
  /** The same page without the library. */
  plainAddressOf(page: HostilePage): string;
  blankAddress: string;
  stop(): Promise<void>;
}

/** Scripts of the tests for the page, compiled; `import.meta` and modules are not to be had everywhere. */
async function compile(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path(`../in-page/${entry}.ts`)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles[0]!.text;
}

/** Serves the pages, the bundle as it is shipped, and the portal. */
export async function startHost(pages: readonly HostilePage[]): Promise<Host> {
  if (!existsSync(`${bundleFolder}linli.js`)) throw new Error('run "npm run build" first');
  const lines = new FaultLine();
  const scripts: Record<string, string> = {
    ...calls,
    ...bundles(),
    '/driver.js': await compile('driver'),
    '/relay.js': await compile('relay'),
    '/host-lit.js': await compile('host-lit'),
  };
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (lines.serves(url)) return void lines.handle(request, response);
    const { pathname } = new URL(url, 'http://host');
    const script = scripts[pathname];
    if (script !== undefined) return send(response, 'text/javascript; charset=utf-8', script);
    const [, name, part] = /^\/pages\/([\w-]+)\/([\w.-]*)$/.exec(pathname) ?? [];
    const page = pages.find((one) => one.name === name);
    if (!page) return send(response, 'text/html; charset=utf-8', '<!doctype html><title>Elsewhere</title>');
    if (part === 'host.css') return send(response, 'text/css; charset=utf-8', page.styles ?? '');
    if (part === 'frame.html')
      return send(response, 'text/html', framedDocument(page, url.replace(part, '')));
    const type = page.isXml ? 'application/xhtml+xml; charset=utf-8' : 'text/html; charset=utf-8';
    return send(response, type, documentOf(page, part !== 'plain.html'), page.headers);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const needsPortal = pages.some(({ backend }) => backend === 'portal');
  const line = needsPortal ? await openLine({ origin, resident: 'wang-fang' }) : undefined;
  const addressOf = (page: HostilePage, part: string) =>
    `${origin}/pages/${page.name}/${part}${page.backend === 'portal' ? `?line=${line!.id}` : ''}`;
  return {
    addressOf: (page) => addressOf(page, page.frame === undefined ? '' : 'frame.html'),
    plainAddressOf: (page) => addressOf(page, 'plain.html'),
    blankAddress: `${origin}/elsewhere`,
    async stop() {
      await lines.stop();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The bundles as they are shipped: the main scripts, and the parts that they load. */
function bundles(): Record<string, string> {
  const names = readdirSync(bundleFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  return Object.fromEntries(
    names.map((name) => [`/bundle/${name}`, readFileSync(`${bundleFolder}${name}`, 'utf8')]),
  );
}

function send(
  response: ServerResponse,
  type: string,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  // Pages of opaque and of other origins load it too.
  const open = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
  response.writeHead(200, { 'Content-Type': type, ...open, ...headers }).end(text);
}
