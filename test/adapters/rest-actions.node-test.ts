import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { describe, it } from 'node:test';
import { rest } from '../../src/adapters/rest/index.js';
import { examplePhoto } from '../../src/testing/example-input.js';
import { expectRejection } from '../../src/testing/expectations.js';
import { readBody } from '../support/local-server.js';
import { input, recorded, replyWith, serve } from '../support/rest-server.js';

const rating = { invitationId: 'i', scale: 'satisfaction', score: 4 } as const;

/** Answers with a request, and keeps what was asked. */
async function listen() {
  const heard: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[] = [];
  const { adapter } = await serve((request, response) => {
    void readBody(request).then((body: string) => {
      heard.push({ method: request.method!, url: request.url!, headers: request.headers, body });
      replyWith(200, {}, recorded)(request, response);
    });
  });
  return { heard, adapter };
}

describe('rest: who writes', () => {
  it('goes along with every write that knows it, whatever the id is made of', async () => {
    const ids = ['wang-fang', '王 芳\r\nX: 1', 'a%20b', '\ud800'];
    for (const residentId of ids) {
      const { heard, adapter } = await listen();
      const { requests } = adapter;
      const write = { idempotencyKey: 'key', residentId };
      await requests.create(input, write);
      await requests.photos!.upload({ blob: examplePhoto(), name: 'a.jpg' }, write);
      await requests.actions!.follow!('17', write);
      const { comment, urge, confirm, reopen, cancel, reschedule } = requests.actions!;
      await comment!('17', { text: 'More' }, write);
      await Promise.all([urge!('17', write), confirm!('17', write), reopen!('17', 'why', write)]);
      await Promise.all([cancel!('17', undefined, write), reschedule!('17', {}, write)]);
      await adapter.ratings.submit(rating, write);
      await adapter.ratings.update('1', rating, write);
      await adapter.notices.markRead({ ids: [] }, write);
      await adapter.notices.acknowledge('1', write);
      const said = heard.map(({ headers }) => decodeURIComponent(headers['linli-resident'] as string));
      assert.deepEqual(said, Array(13).fill(residentId === '\ud800' ? '\ufffd' : residentId));
    }
  });

  it('is left out where nobody knows, and of what is only read', async () => {
    const { heard, adapter } = await listen();
    await adapter.requests.create(input, { idempotencyKey: 'key' });
    await adapter.requests.get('17', {});
    for (const { headers } of heard) assert.equal(headers['linli-resident'], undefined);
  });

  it('is known to the adapter where the page says so, also when it changes', () => {
    let resident: string | undefined = 'wang-fang';
    const adapter = rest({ baseUrl: 'http://portal.example/api?x#y', resident: () => resident });
    assert.equal(adapter.resident!(), 'wang-fang');
    resident = undefined;
    assert.equal(adapter.resident!(), undefined);
    assert.equal(adapter.portal, 'http://portal.example/api/');
    assert.equal(rest({ baseUrl: 'http://portal.example' }).resident, undefined);
  });
});

describe('rest: what is done with requests', () => {
  it('is posted below the request, once for a key', async () => {
    const { heard, adapter } = await listen();
    const { follow, comment } = adapter.requests.actions!;
    assert.deepEqual(await follow!('a/b', { idempotencyKey: 'one' }), recorded);
    assert.deepEqual(await comment!('17', { photoIds: ['p'] }, { idempotencyKey: 'two' }), recorded);
    assert.deepEqual(
      heard.map(({ method, url, headers, body }) => [method, url, headers['idempotency-key'], body]),
      [
        ['POST', '/requests/a%2Fb/follow', 'one', ''],
        ['POST', '/requests/17/comments', 'two', '{"photoIds":["p"]}'],
      ],
    );
    await expectRejection(follow!('..', { idempotencyKey: 'three' }), 'not-found');
  });

  it('moves a request on: with what is said, and nothing else', async () => {
    const { heard, adapter } = await listen();
    const { urge, confirm, reopen, cancel, reschedule } = adapter.requests.actions!;
    const write = { idempotencyKey: 'key' };
    const times = { note: 'after 6 pm', until: '2026-12-01T12:00:00Z', entryAllowed: true };
    for (const request of [
      await urge!('17', write),
      await confirm!('17', write),
      await reopen!('17', 'It drips again', write),
      await cancel!('17', 'Mended', write),
      await cancel!('17', undefined, write),
      await reschedule!('17', times, write),
    ])
      assert.deepEqual(request, recorded);
    assert.deepEqual(
      heard.map(({ method, url, body }) => [method, url, body]),
      [
        ['POST', '/requests/17/urge', ''],
        ['POST', '/requests/17/confirm', ''],
        ['POST', '/requests/17/reopen', '{"reason":"It drips again"}'],
        ['POST', '/requests/17/cancel', '{"reason":"Mended"}'],
        ['POST', '/requests/17/cancel', '{}'],
        [
          'POST',
          '/requests/17/reschedule',
          '{"note":"after 6 pm","until":"2026-12-01T12:00:00Z","entryAllowed":true}',
        ],
      ],
    );
  });

  it('looks for similar ones by what is known', async () => {
    const { adapter, asked } = await serve(replyWith(200, {}, { items: [recorded] }));
    const similar = adapter.requests.similar!;
    assert.deepEqual(await similar({ kind: 'repair' }, {}), [recorded]);
    const text = `${'漏'.repeat(199)}𠮷 and more`;
    await similar(
      { kind: 'repair', categoryId: 'leak', location: { type: 'area', areaId: 'b3', detail: 'left' }, text },
      {},
    );
    await similar({ kind: 'repair', location: { type: 'home', homeId: 'h-1' }, text: ' ' }, {});
    await similar({ kind: 'repair', location: { type: 'area', detail: 'at the gate' } }, {});
    const queries = asked.map((line) =>
      Object.fromEntries(new URL(line.slice(4), 'http://portal.example').searchParams),
    );
    assert.deepEqual(queries, [
      { kind: 'repair' },
      { kind: 'repair', categoryId: 'leak', areaId: 'b3', text: `${'漏'.repeat(199)}𠮷` },
      { kind: 'repair', homeId: 'h-1' },
      { kind: 'repair' },
    ]);
  });

  it('knows of no similar ones where the backend does not look for them', async () => {
    for (const status of [404, 405, 501]) {
      const { adapter } = await serve(replyWith(status));
      assert.deepEqual(await adapter.requests.similar!({ kind: 'repair' }, {}), []);
    }
    const { adapter } = await serve(replyWith(500));
    await expectRejection(adapter.requests.similar!({ kind: 'repair' }, {}), 'unavailable');
  });
});
