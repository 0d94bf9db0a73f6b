import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Serves a folder on this machine only.
 *
 * @param {string} folder
 * @param {Record<string, string>} [headers] sent with every file, for example a content security policy
 * @param {(path: string, content: Buffer) => Buffer | string} [change] what a file becomes on its way
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>} `address` has no slash at its end
 */
export async function serveFolder(folder, headers = {}, change = (_, content) => content) {
  const base = resolve(folder);
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const file = join(base, path.endsWith('/') ? `${path}index.html` : path);
    try {
      if (!file.startsWith(base + sep)) throw new Error('outside the folder');
      const content = await readFile(file);
      const type = contentTypes[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, ...headers }).end(change(path, content));
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
