import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { serveFolder } from '../../../scripts/run/static-server.mjs';
import { FaultyLine } from '../../support/fault-line.js';
import type { FaultLine } from '../../support/fault-line/fault-line.js';
import { root } from '../../support/packed.js';
import type { HostExample } from '../hosts.js';

const api = '/api/community';

interface Served {
  /** Without a slash at its end. */
  address: string;
  stop: () => Promise<void>;
}

/** The driver, compiled once. */
export async function compileDriver(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'test/hosts/in-page/driver.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles[0]!.text;
}

/**
 * Serves an example as it was built, or what its own server answers, with the driver as the first script of every page
 * and the portal's API beside it. `?no-script` forbids all scripts; a page with `?silent` is answered nothing by the API.
 */
export async function serveHost(host: HostExample, driver: string, lines: FaultLine): Promise<Served> {
  let line: FaultyLine | undefined;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? '/';
    if (lines.serves(url)) return lines.handle(request, response);
    if (url.startsWith(api) && request.headers.referer?.endsWith('?silent'))
      return void response.writeHead(503).end();
    if (line && url.startsWith(api)) {
      request.url = `/line/${line.id}${url}`;
      return lines.handle(request, response);
    }
    if (url === '/driver.js')
      return void response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(driver);
    const reply = await fetch(upstream.address + url);
    const headers = Object.fromEntries(reply.headers);
    delete headers['content-length'];
    if (url.endsWith('?no-script')) headers['content-security-policy'] = "script-src 'none'";
    const body = Buffer.from(await reply.arrayBuffer());
    const isPage = headers['content-type']?.startsWith('text/html');
    const sent = isPage ? String(body).replace('<head>', '<head><script src="/driver.js"></script>') : body;
    response.writeHead(reply.status, headers).end(sent);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((reason: unknown) => response.writeHead(500).end(String(reason)));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  if (host.backend === 'portal') {
    line = new FaultyLine(address);
    await line.signIn('wang-fang');
  }
  const folder = join(root, 'examples/hosts', host.name);
  const upstream: Served = host.hasServer
    ? await startExample(folder, `${address}${api}`)
    : await serveFolder(join(folder, host.built ?? ''));
  return {
    address,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await upstream.stop();
    },
  };
}

/** Starts an example's own server, as its README says. */
async function startExample(folder: string, communityApi: string): Promise<Served> {
  const child = spawn(process.execPath, ['server.js'], {
    cwd: folder,
    env: { ...process.env, PORT: '0', COMMUNITY_API: communityApi },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = () => child.kill();
  process.once('exit', kill);
  for await (const line of createInterface({ input: child.stdout })) {
    const stop = async () => {
      process.off('exit', kill);
      child.kill();
      await once(child, 'exit');
    };
    return { address: line.replace(/\/$/, ''), stop };
  }
  throw new Error(`the server of ${folder} ended before it printed its address`);
}
