import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * Starts a server on this machine that does with each request what the test says.
 *
 * @param {import('node:http').RequestListener} handler
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>} `address` has no slash at its end
 */
export async function startServer(handler) {
  const server = createServer(handler).listen(0, '127.0.0.1');
  // A test may rest for longer than 5 s, and a call over a line that is just closed would fail.
  server.keepAliveTimeout = 120_000;
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

/**
 * Starts one that answers with text.
 *
 * @param {(request: { method: string, path: string }) => string} answer
 */
export function serveText(answer) {
  return startServer(({ method, url }, response) =>
    response.end(answer({ method: String(method), path: String(url) })),
  );
}

/**
 * Reads the whole body of a request.
 *
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<string>}
 */
export async function readBody(request) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

/** A port of this machine on which nothing listens. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
