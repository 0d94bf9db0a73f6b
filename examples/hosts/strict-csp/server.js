import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';

// Nothing but the portal's own files, and no string becomes markup or script but through the policy `linli`.
// Residents' photos are shown before they are sent: `blob:`.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types linli',
].join('; ');

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.svg': 'image/svg+xml' };

const server = createServer(async ({ url }, response) => {
  const { pathname } = new URL(url, 'http://portal');
  const name = pathname === '/' ? '/index.html' : pathname;
  try {
    if (name !== '/index.html' && !name.startsWith('/static/')) throw new Error('not ours to show');
    const content = await readFile(new URL(`.${name}`, import.meta.url));
    const type = types[extname(name)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': policy }).end(content);
  } catch {
    response.writeHead(404).end();
  }
});

server.listen(process.env.PORT ?? 3000, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}/`);
});
