import { once } from 'node:events';
import { createServer } from 'node:http';
import { readBody } from '../local-server.js';
import { startPortal } from '../portal-server.js';
import { Exchange } from './exchange.js';
import { commit, htmlHeaders, isFault, signInPage } from './faults.js';
import { Line } from './line.js';

const address = /^\/line\/([\w-]+)(\/.*)$/;

/**
 * The example portal behind lines that fail on demand. It starts with the first request, and so costs nothing where
 * no test asks for it.
 */
export class FaultLine {
  /** @type {Map<string, Line>} */
  #lines = new Map();
  /** @type {ReturnType<typeof startPortal> | undefined} */
  #portal;
  /** @type {Promise<import('node:http').Server> | undefined} */
  #other;

  /** Whether a request is for a line. @param {string} url */
  serves = (url) => address.test(url) || url === '/line/origin';

  /**
   * Answers a request for a line.
   *
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  async handle(request, response) {
    try {
      await this.#answer(request, response);
    } catch (reason) {
      sendJson(response, { error: String(reason) }, 500);
    }
  }

  async #answer(request, response) {
    if (request.url === '/line/origin') return sendJson(response, { origin: await this.#otherOrigin() });
    const [, id, path] = address.exec(request.url);
    const line = this.#lineOf(id);
    if (path === '/control') return this.#control(id, request, response);
    if (path === '/log') return sendJson(response, line.log);
    if (path === '/unique') return sendJson(response, line.countUnique());
    if (path === '/sign-in-page') return response.writeHead(200, htmlHeaders).end(signInPage);
    await this.#carry(id, path, request, response);
  }

  #lineOf(id) {
    if (!this.#lines.has(id)) this.#lines.set(id, new Line());
    return this.#lines.get(id);
  }

  async #carry(id, path, request, response) {
    const line = this.#lineOf(id);
    const portal = await this.#portalAddress();
    const exchange = new Exchange(line, { portal, path, request, response });
    line.begin(exchange);
    try {
      await this.#decide(line, exchange, { request, base: `/line/${id}` });
    } catch {
      // The client has gone, the line was cut, or the portal was: all three look like a cut line from outside.
      exchange.destroy();
    }
    line.end(exchange);
  }

  async #decide(line, exchange, { request, base }) {
    const { method, path } = exchange.entry;
    if (line.isDown) {
      exchange.entry.done = 'down';
      return exchange.destroy();
    }
    if (method === 'OPTIONS' && line.isOpenToOthers) {
      exchange.entry.done = 'preflight';
      return exchange.reply(204, {
        'access-control-allow-methods': request.headers['access-control-request-method'],
        'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '',
      });
    }
    const fault = line.faultFor(method, path);
    return fault ? commit(exchange, fault, base) : exchange.stream();
  }

  async #control(id, request, response) {
    const { resident, ...control } = JSON.parse(await readBody(request));
    const unknown = [...(control.rules ?? []), ...(control.add ?? [])].find(({ fault }) => !isFault(fault));
    if (unknown) return sendJson(response, { error: `no such fault: ${JSON.stringify(unknown)}` }, 400);
    const line = this.#lineOf(id);
    if (resident !== undefined) line.cookie = resident === null ? '' : await this.#signIn(resident);
    line.tell(control);
    if (control.close) this.#lines.delete(id);
    return sendJson(response, {});
  }

  /** Signs somebody in at the portal, as its page does, and gives their cookie. */
  async #signIn(person) {
    const reply = await fetch(`${await this.#portalAddress()}/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ person }),
      redirect: 'manual',
    });
    const cookie = reply.headers.getSetCookie()[0]?.split(';')[0];
    if (!cookie) throw new Error(`${person} cannot sign in at the portal`);
    return cookie;
  }

  async #portalAddress() {
    // Proofs have one resident write more within an hour than a whole community does.
    this.#portal ??= startPortal({ HOURLY_LIMIT: '1000000', REPLY_LIMIT: '10000000000' });
    return (await this.#portal).address;
  }

  /** The same lines at another origin, for what browsers allow pages of others. */
  async #otherOrigin() {
    this.#other ??= this.#startOther();
    return `http://127.0.0.1:${(await this.#other).address().port}`;
  }

  async #startOther() {
    const server = createServer((request, response) => {
      if (this.serves(request.url)) void this.handle(request, response);
      else response.writeHead(404).end();
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return server;
  }

  async stop() {
    for (const line of this.#lines.values()) line.tell({ close: true });
    (await this.#portal)?.stop();
    const other = await this.#other;
    other?.closeAllConnections();
    other?.close();
  }
}

function sendJson(response, value, status = 200) {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(value));
}

/**
 * Puts lines under `/line/` of the page that runs the tests, beside the portal under `/portal/`.
 *
 * @returns {{ middleware: import('koa').Middleware, plugin: import('@web/test-runner').TestRunnerPlugin }}
 */
export function faultLine() {
  const lines = new FaultLine();
  return {
    async middleware(context, next) {
      if (!lines.serves(context.url)) return next();
      // Koa would answer what is to stay unanswered, and the runner would call it not found.
      context.respond = false;
      context.status = 200;
      await lines.handle(context.req, context.res);
    },
    plugin: { name: 'linli-fault-line', serverStop: () => lines.stop() },
  };
}
