import { setTimeout as wait } from 'node:timers/promises';
import { resolveCount } from './exchange.js';

/** What a captive portal or a session that ended shows in place of an answer. */
export const signInPage = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Sign in</title></head>
  <body><form method="post"><label>Name <input name="name"></label><button>Sign in</button></form></body>
</html>
`;

export const htmlHeaders = { 'content-type': 'text/html; charset=utf-8' };

/** How often a slow line moves a piece, ms. */
const beat = 100;

/** What each kind of fault does with a request. `base` is the address of the line, without an origin. */
const faults = {
  async refuse(exchange) {
    exchange.destroy();
  },

  async cut(exchange, { bytes }) {
    const limit = exchange.bytesOfBody(bytes);
    if (limit > 0) await exchange.read(limit);
    exchange.destroy();
  },

  async drop(exchange) {
    await exchange.passOn();
    exchange.destroy();
  },

  async 'cut-reply'(exchange, { bytes = 0.5 }) {
    const reply = await exchange.passOn();
    await exchange.replyInPart(reply, resolveCount(bytes, reply.body.length));
  },

  async 'cut-status'(exchange) {
    const { status } = await exchange.passOn();
    exchange.replyRaw(`HTTP/1.1 ${String(status).slice(0, 2)}`);
  },

  async status(exchange, { status, headers = {}, body = '', contentType, passOn = false }) {
    await (passOn ? exchange.passOn() : exchange.read());
    const isText = typeof body === 'string';
    const type = contentType ?? (isText ? 'text/plain; charset=utf-8' : 'application/json');
    exchange.reply(status, { 'content-type': type, ...headers }, isText ? body : JSON.stringify(body));
  },

  async headers(exchange, { headers }) {
    const reply = await exchange.passOn();
    const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
    exchange.reply(reply.status, { ...reply.headers, ...Object.fromEntries(named) }, reply.body);
  },

  async 'clear-site-data'(exchange) {
    await faults.headers(exchange, { headers: { 'Clear-Site-Data': '"storage"' } });
  },

  async delay(exchange, { ms, part = 'request' }) {
    if (part === 'request') await exchange.read().then(() => wait(ms));
    const reply = await exchange.passOn();
    if (part === 'reply') await wait(ms);
    exchange.reply(reply.status, reply.headers, reply.body);
  },

  async hold(exchange, { bytes, part = 'request' }) {
    const { released } = exchange;
    if (part === 'request') {
      await exchange.read(bytes === undefined ? Infinity : exchange.bytesOfBody(bytes));
      await released;
    }
    const reply = await exchange.passOn();
    if (part === 'reply') await released;
    exchange.reply(reply.status, reply.headers, reply.body);
  },

  async hang(exchange) {
    await exchange.read();
    await exchange.over;
  },

  async trickle(exchange, { ms = 200 }) {
    const reply = await exchange.passOn();
    const response = exchange.startReply(reply);
    const { over } = exchange;
    for (let index = 0; !response.closed; index += 1) {
      // JSON may end in spaces, so what came so far stays right for ever.
      response.write(reply.body.subarray(index, index + 1).toString('latin1') || ' ', 'latin1');
      await Promise.race([wait(ms), over]);
    }
  },

  async slow(exchange, { bytesPerSecond = 6250, latency = 400 }) {
    const throttle = throttledTo(bytesPerSecond);
    await wait(latency);
    await exchange.stream({ upward: throttle, downward: throttle });
  },

  async html(exchange) {
    await exchange.read();
    exchange.reply(200, htmlHeaders, signInPage);
  },

  async redirect(exchange, _settings, base) {
    await exchange.read();
    exchange.reply(302, { location: `${base}/sign-in-page` });
  },
};

function throttledTo(bytesPerSecond) {
  const size = Math.max(1, Math.round((bytesPerSecond * beat) / 1000));
  return async function* (source) {
    for await (const chunk of source) {
      for (let start = 0; start < chunk.length; start += size) {
        await wait(beat);
        yield chunk.subarray(start, start + size);
      }
    }
  };
}

/**
 * Does to a request what the fault says.
 *
 * @param {import('./exchange.js').Exchange} exchange
 * @param {import('./types.ts').Fault} fault
 * @param {string} base
 */
export async function commit(exchange, fault, base) {
  exchange.entry.done = fault.kind;
  await faults[fault.kind](exchange, fault, base);
}

/** Whether there is such a fault. */
export const isFault = (fault) => Object.hasOwn(faults, fault?.kind ?? '');
