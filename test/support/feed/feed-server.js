import { afterEach } from 'node:test';
import { feed } from '../../../src/adapters/feed/index.js';
import { startServer } from '../local-server.js';

/** @type {(() => Promise<void>)[]} */
const stops = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/**
 * A server that does with each request what is given, until the test ends. `asked` are the requests as they came.
 *
 * @param {import('node:http').RequestListener} handler
 */
export async function serve(handler) {
  /** @type {{ path: string, headers: import('node:http').IncomingHttpHeaders }[]} */
  const asked = [];
  const { address, stop } = await startServer((request, response) => {
    asked.push({ path: String(request.url), headers: request.headers });
    handler(request, response);
  });
  stops.push(stop);
  return { address, asked };
}

/**
 * A server of a feed at `/feed`, and an adapter of it whose clock the test sets.
 *
 * @param {import('node:http').RequestListener} handler
 * @param {Partial<import('../../../src/adapters/feed/index.js').FeedOptions>} [options]
 */
export async function serveFeed(handler, options = {}) {
  const { address, asked } = await serve(handler);
  const clock = { now: Date.parse('2026-11-26T00:00:00Z') };
  /** @type {string[]} */
  const reports = [];
  const { notices: port } = feed({
    url: `${address}/feed`,
    now: () => clock.now,
    report: (message) => void reports.push(message),
    ...options,
  });
  return { address, asked, port, reports, clock };
}

/**
 * Answers with a JSON Feed, or whatever it is.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {string | Uint8Array} body
 * @param {Record<string, string>} [headers]
 */
export function reply(response, body, headers = {}, status = 200) {
  response.writeHead(status, headers).end(body);
}

/**
 * An item of a JSON Feed that is called by its number; the greater, the newer.
 *
 * @param {number} number
 */
export function item(number, members = {}) {
  const minute = String(number % 60).padStart(2, '0');
  const hour = String(Math.floor(number / 60)).padStart(2, '0');
  const published = `2026-11-24T${hour}:${minute}:00Z`;
  return { id: `n${number}`, title: `Notice ${number}`, date_published: published, ...members };
}

/**
 * The numbers from the first down to the last.
 *
 * @param {number} first
 * @param {number} last
 */
export const countDown = (first, last) =>
  Array.from({ length: first - last + 1 }, (_, index) => first - index);
