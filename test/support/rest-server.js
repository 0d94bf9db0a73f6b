import { afterEach } from 'node:test';
import { rest } from '../../src/adapters/rest/index.js';
import { examplePhoto } from '../../src/testing/example-input.js';
import { startServer } from './local-server.js';

/** What the tests file. */
export const input = /** @type {const} */ ({ kind: 'repair', description: 'Drips' });

/** What a server makes of it. */
export const recorded = {
  id: '17',
  number: 'R-17',
  kind: 'repair',
  status: 'submitted',
  description: 'Drips',
  createdAt: '2026-11-23T08:00:00Z',
  updatedAt: '2026-11-23T08:00:00Z',
};

/** @type {(() => Promise<void>)[]} */
const stops = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/**
 * A server that does with each request what is given, until the test ends, and an adapter of it.
 *
 * @param {import('node:http').RequestListener} handler
 * @param {Partial<import('../../src/adapters/rest/index.js').RestOptions>} [options]
 */
export async function serve(handler, options = {}) {
  /** @type {string[]} */
  const asked = [];
  const { address, stop } = await startServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    handler(request, response);
  });
  stops.push(stop);
  return { adapter: rest({ baseUrl: address, ...options }), address, asked };
}

/**
 * Answers always the same.
 *
 * @param {number} status
 * @param {Record<string, string>} [headers] JSON when they do not say otherwise
 * @param {unknown} [body] text as it is, all else as JSON
 * @returns {import('node:http').RequestListener}
 */
export function replyWith(status, headers = {}, body = '') {
  return (request, response) => {
    request.resume();
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

/**
 * @param {import('../../src/adapters/rest/index.js').RestAdapter} adapter
 * @param {AbortSignal} [signal]
 */
export function create({ requests }, signal) {
  return requests.create(input, { idempotencyKey: 'key', ...(signal && { signal }) });
}

/** @param {import('../../src/adapters/rest/index.js').RestAdapter} adapter */
export function upload({ requests }) {
  return requests.photos.upload({ blob: examplePhoto(), name: 'a.jpg' }, { idempotencyKey: 'key' });
}
