import assert from 'node:assert/strict';
import type { IncomingMessage, RequestListener } from 'node:http';
import { afterEach, describe, it } from 'node:test';
import { AdapterError, JsonClient, type JsonClientOptions } from '../../src/adapter/index.js';
import { expectRejection } from '../../src/testing/expectations.js';
import { readBody, startServer } from '../support/local-server.js';

let stop: (() => Promise<void>) | undefined;
afterEach(() => stop?.());

async function clientOf(
  listener: RequestListener,
  options: Partial<JsonClientOptions> = {},
): Promise<JsonClient> {
  const server = await startServer(listener);
  stop = server.stop;
  return new JsonClient({ baseUrl: `${server.address}/api`, ...options });
}

const answering =
  (status: number, body = '', headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);

describe('a client for JSON', () => {
  it('asks below its address, with what belongs to the call', async () => {
    const asked: (IncomingMessage & { body?: string })[] = [];
    const client = await clientOf(
      (request, response) =>
        void readBody(request).then((body: string) => {
          asked.push(Object.assign(request, { body }));
          response.end('{"nr":1,"owner":null}');
        }),
      { headers: async () => ({ Authorization: 'Bearer 17' }) },
    );
    const query = { page: 2, search: 'a&b', none: undefined };
    assert.deepEqual(await client.call('tickets', { query }, { locale: 'zh-Hans' }), { nr: 1 });
    await client.call('tickets', { json: { text: 'Drips' }, headers: { 'Idempotency-Key': 'k' } }, {});
    assert.deepEqual(
      asked.map(({ method, url, body }) => [method, url, body]),
      [
        ['GET', '/api/tickets?page=2&search=a%26b', ''],
        ['POST', '/api/tickets', '{"text":"Drips"}'],
      ],
    );
    assert.equal(asked[0]!.headers['accept-language'], 'zh-Hans');
    assert.equal(asked[1]!.headers.authorization, 'Bearer 17');
    assert.equal(asked[1]!.headers['content-type'], 'application/json');
    assert.equal(asked[1]!.headers['idempotency-key'], 'k');
  });

  it('takes a status for what it means, and how long to wait', async () => {
    const client = await clientOf(answering(429, '', { 'Retry-After': '7' }));
    const error = await expectRejection(client.call('', {}, {}), 'rate-limited');
    assert.equal(error.retryAfterMs, 7000);
  });

  it('lets the backend say no in its own words, also with status 200', async () => {
    const client = await clientOf(answering(200, '{"code":7}'), {
      refusal: ({ status, body }) =>
        status === 200 && (body as { code: number }).code === 7 ? new AdapterError('conflict') : undefined,
    });
    await expectRejection(client.call('', {}, {}), 'conflict');
  });

  it('takes no page for an answer', async () => {
    const page = '<!doctype html><title>Welcome</title>';
    const client = await clientOf(answering(200, page));
    await expectRejection(client.call('', {}, {}), 'offline');
  });

  it('takes a page that it was led to for a sign-in page', async () => {
    const client = await clientOf((request, response) => {
      if (request.url === '/login') return void response.end('<p>Sign in</p>');
      return void response.writeHead(302, { Location: '/login' }).end();
    });
    await expectRejection(client.call('', {}, {}), 'unauthenticated');
  });

  it('takes no write that is led elsewhere for a yes, and sends headers nowhere else', async () => {
    const asked: unknown[] = [];
    const listener: RequestListener = (request, response) => {
      asked.push(`${request.method} ${request.url}`);
      if (request.url === '/new/tickets') return void response.end('{"nr":1}');
      return void response.writeHead(301, { Location: '/new/tickets' }).end();
    };
    const client = await clientOf(listener);
    await expectRejection(client.call('tickets', { json: {} }, {}), 'malformed');
    await expectRejection(client.call('tickets', { headers: { 'X-Session': 'x' } }, {}), 'unauthenticated');
    await stop!();
    const headers = () => ({ Authorization: 'Bearer 17' });
    await expectRejection((await clientOf(listener, { headers })).call('tickets', {}, {}), 'unauthenticated');
    assert.deepEqual(asked, ['POST /api/tickets', 'GET /api/tickets', 'GET /api/tickets']);
    await stop!();
    assert.deepEqual(await (await clientOf(listener)).call('tickets', {}, {}), { nr: 1 });
  });

  it('calls an answer that was cut off malformed, and an empty one nothing', async () => {
    await expectRejection((await clientOf(answering(200, '{"nr":'))).call('', {}, {}), 'malformed');
    await stop!();
    assert.equal(await (await clientOf(answering(204))).call('', {}, {}), undefined);
  });

  it('rejects where nobody answers, or not in time', async () => {
    const silent = await clientOf(() => undefined, { timeout: 20 });
    await expectRejection(silent.call('', {}, {}), 'timeout');
    await stop!();
    // With the usual time to answer: a busy machine takes more than 20 ms to hear that nobody is there.
    const left = await clientOf(answering(204));
    await stop!();
    stop = undefined;
    await expectRejection(left.call('', {}, {}), 'offline');
  });

  it('ends with the signal, for its reason', async () => {
    const controller = new AbortController();
    const client = await clientOf(() => controller.abort(new Error('gone')));
    await assert.rejects(client.call('', {}, { signal: controller.signal }), /gone/);
  });

  it('has nobody signed in where headers cannot be had', async () => {
    const client = await clientOf(answering(200, '{}'), {
      headers: () => Promise.reject(new Error('no token')),
    });
    await expectRejection(client.call('', {}, {}), 'unauthenticated');
  });

  it('learns what time it is', async () => {
    const client = await clientOf(answering(200, '{}', { Date: 'Mon, 23 Nov 2026 08:00:00 GMT' }));
    assert.equal(client.clock.isCertain, false);
    await client.call('', {}, {});
    assert.equal(client.clock.isCertain, true);
    assert.equal(new Date(client.clock.now()).toISOString().slice(0, 16), '2026-11-23T08:00');
  });

  it('refuses an address that is none', () => {
    assert.throws(() => new JsonClient({ baseUrl: '/api' }), TypeError);
  });
});
