import assert from 'node:assert/strict';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { describe, it } from 'node:test';
import type { RestAdapter } from '../../src/adapters/rest/index.js';
import { examplePhoto } from '../../src/testing/example-input.js';
import { expectRejection } from '../../src/testing/expectations.js';
import { readBody } from '../support/local-server.js';
import { input, recorded, replyWith, serve } from '../support/rest-server.js';

const headers = () => ({ 'X-Access-Token': 'secret', Cookie: 'session=1' });
const write = { idempotencyKey: 'key', residentId: 'wang-fang' };

/** Every manner of calling that is answered once: read, write, and an upload. */
const calls = ({ requests }: RestAdapter) => [
  () => requests.list({}, {}),
  () => requests.create(input, write),
  () => requests.photos!.upload({ blob: examplePhoto(), name: 'a.jpg' }, write),
];

interface Told {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What a server was told, and a handler that notes it and then does what is given. */
function noting(handler: (request: IncomingMessage, response: ServerResponse) => void) {
  const told: Told[] = [];
  const note = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = '', url = '', headers } = request;
    told.push({ method, url, headers, body: await readBody(request) });
    handler(request, response);
  };
  return {
    told,
    handler: (request: IncomingMessage, response: ServerResponse) => void note(request, response),
  };
}

/** What nobody but the backend may be told. */
const isSecret = ({ method, headers, body }: Told) =>
  method !== 'GET' ||
  body !== '' ||
  ['x-access-token', 'cookie', 'linli-resident', 'idempotency-key'].some((name) => name in headers);

describe('rest: a redirect to another origin', () => {
  for (const status of [301, 302, 303, 307, 308]) {
    it(`tells it nothing of the portal, the resident and what they wrote (${status})`, async () => {
      const { told, handler } = noting(replyWith(200, {}, recorded));
      const { address } = await serve(handler);
      const { adapter } = await serve(
        (request, response) => replyWith(status, { Location: `${address}${request.url}` })(request, response),
        { headers },
      );
      for (const call of calls(adapter)) await expectRejection(call(), 'malformed');
      assert.equal(told.length, 3);
      assert.deepEqual(told.filter(isSecret), []);
    });
  }

  it('tells it nothing when it is asked for live updates, and hears nothing of it', async (t) => {
    const { told, handler } = noting((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write('event: request\ndata: {"id":"17"}\n\n');
    });
    const { address } = await serve(handler);
    let triesAgain = () => {};
    const again = new Promise<void>((resolve) => (triesAgain = resolve));
    let tries = 0;
    const { adapter } = await serve(
      (request, response) => {
        if (request.headers['x-access-token'] && ++tries === 2) triesAgain();
        replyWith(307, { Location: `${address}/events` })(request, response);
      },
      { headers },
    );
    t.after(adapter.requests.subscribe!(() => assert.fail('it was believed')));
    await again;
    assert.ok(told.length > 0);
    assert.deepEqual(told.filter(isSecret), []);
  });

  it('K010: is to a page to sign in at where it cannot be read', async () => {
    const { adapter } = await serve(
      (request, response) => replyWith(302, { Location: 'http://127.0.0.1:1/' })(request, response),
      { headers },
    );
    for (const call of calls(adapter)) await expectRejection(call(), 'unauthenticated');
  });
});

describe('rest: a redirect within the backend', () => {
  it('takes along all that belongs to the call', async () => {
    const { told, handler } = noting((request, response) => {
      const isMoved = request.url!.startsWith('/v2');
      if (!isMoved) return replyWith(307, { Location: `/v2${request.url}` })(request, response);
      const isKnown = request.headers['x-access-token'] === 'secret';
      const answer = request.method === 'GET' ? { items: [recorded] } : recorded;
      replyWith(isKnown ? 200 : 401, {}, isKnown ? answer : '')(request, response);
    });
    const { adapter } = await serve(handler, { headers });
    const [list, create, upload] = calls(adapter) as [
      () => Promise<{ items: [] }>,
      ...(() => Promise<object>)[],
    ];
    assert.equal((await list()).items.length, 1);
    assert.deepEqual(await create!(), { state: 'recorded', request: recorded });
    assert.equal(((await upload!()) as { id: string }).id, recorded.id);
    const filed = told.find(({ method, url }) => method === 'POST' && url === '/v2/requests')!;
    assert.equal(filed.body, JSON.stringify(input));
    assert.equal(filed.headers['idempotency-key'], 'key');
    assert.equal(filed.headers['linli-resident'], 'wang-fang');
  });

  it('gives up where redirects go on for who is signed in', async () => {
    const { adapter } = await serve(
      (request, response) =>
        request.headers['x-access-token'] || request.url!.startsWith('/requests')
          ? replyWith(302, { Location: '/elsewhere' })(request, response)
          : replyWith(200, {}, { items: [] })(request, response),
      { headers },
    );
    await expectRejection(adapter.requests.list({}, {}), 'unauthenticated');
  });

  it('K025: means that the session is over where only who is signed in is led away', async () => {
    const { adapter } = await serve(
      (request, response) =>
        request.headers.cookie
          ? replyWith(302, { Location: '/sign-in' })(request, response)
          : replyWith(200, {}, { items: [] })(request, response),
      { headers },
    );
    await expectRejection(adapter.requests.list({}, {}), 'unauthenticated');
  });
});
