import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkRatings } from '../../src/adapter/ratings-boundary.js';
import type { LiveUpdate } from '../../src/adapter/ports.js';
import { expectRejection } from '../../src/testing/expectations.js';
import { readBody } from '../support/local-server.js';
import { replyWith, serve } from '../support/rest-server.js';

const input = { invitationId: 'i', scale: 'satisfaction', score: 2, callBack: true } as const;
const rating = { ...input, id: 'r', subjectId: '17', createdAt: '2026-11-23T08:00:00Z' };
const invitation = {
  id: 'i',
  subject: { type: 'request', id: '17', title: 'Leak', number: 'R-17' },
  scale: 'satisfaction',
  resolvedAt: '2026-11-23T08:00:00Z',
} as const;
const summary = { scale: 'satisfaction', method: 'mean of 1–5', answers: 3, responseRate: 0.5 } as const;

describe('rest: ratings', () => {
  it('are asked for in pages', async () => {
    const { adapter, asked } = await serve(replyWith(200, {}, { items: [invitation], next: 'more' }));
    assert.deepEqual(await adapter.ratings.invitations({}, {}), { items: [invitation], next: 'more' });
    await adapter.ratings.invitations({ cursor: 'a b', limit: 5 }, {});
    assert.deepEqual(asked, ['GET /ratings/invitations', 'GET /ratings/invitations?cursor=a+b&limit=5']);
  });

  it('are sent, and changed, once for a key', async () => {
    const heard: unknown[] = [];
    const { adapter } = await serve((request, response) => {
      void readBody(request).then((body: string) => {
        heard.push([request.method, request.url, request.headers['idempotency-key'], body]);
        replyWith(request.method === 'PUT' ? 200 : 201, {}, rating)(request, response);
      });
    });
    assert.deepEqual(await adapter.ratings.submit(input, { idempotencyKey: 'one' }), rating);
    assert.deepEqual(await adapter.ratings.update('a/b', input, { idempotencyKey: 'two' }), rating);
    assert.deepEqual(heard, [
      ['POST', '/ratings', 'one', JSON.stringify(input)],
      ['PUT', '/ratings/a%2Fb', 'two', JSON.stringify(input)],
    ]);
    await expectRejection(adapter.ratings.update('..', input, { idempotencyKey: 'three' }), 'not-found');
  });

  it('name the one that is there already', async () => {
    const problem = { 'Content-Type': 'application/problem+json' };
    const { adapter } = await serve(replyWith(409, problem, { code: 'duplicate', originalId: 'r' }));
    const error = await expectRejection(
      adapter.ratings.submit(input, { idempotencyKey: 'key' }),
      'duplicate',
    );
    assert.equal(error.originalId, 'r');
  });

  it('are read by what was rated', async () => {
    const { adapter, asked } = await serve(replyWith(200, {}, { items: [rating] }));
    assert.deepEqual(await adapter.ratings.get('1&7', {}), rating);
    assert.deepEqual(asked, ['GET /ratings?subjectId=1%267']);
    const { adapter: silent } = await serve(replyWith(200, {}, { items: [] }));
    assert.equal(await silent.ratings.get('17', {}), undefined);
  });

  it('are refused at the boundary when they are none', async () => {
    const { adapter } = await serve(replyWith(200, {}, { rating }));
    const checked = checkRatings(adapter.ratings, () => {});
    await expectRejection(checked.get!('17', {}), 'malformed');
    await expectRejection(checked.invitations({}, {}), 'malformed');
    await expectRejection(checked.summary!({}), 'malformed');
  });

  it('are summed up', async () => {
    const { adapter, asked } = await serve(replyWith(200, {}, summary));
    assert.deepEqual(await adapter.ratings.summary({}), summary);
    assert.deepEqual(asked, ['GET /ratings/summary']);
  });

  it('are asked of nobody where the backend has none', async () => {
    for (const status of [404, 405, 410, 501]) {
      const { adapter } = await serve(replyWith(status));
      assert.deepEqual(await adapter.ratings.invitations({}, {}), { items: [] });
      assert.equal(await adapter.ratings.get('17', {}), undefined);
      await expectRejection(adapter.ratings.summary({}), 'unsupported');
    }
    const { adapter } = await serve(replyWith(500));
    await expectRejection(adapter.ratings.invitations({}, {}), 'unavailable');
    await expectRejection(adapter.ratings.get('17', {}), 'unavailable');
    await expectRejection(adapter.ratings.summary({}), 'unavailable');
  });

  it('are told of over the same line as requests, each to those who listen to it', async () => {
    const { adapter, asked } = await serve((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      const event = (type: string, id: string) => `event: ${type}\ndata: {"id":"${id}"}\n\n`;
      response.write(
        event('rating', 'a') + event('other', 'b') + event('request', 'c') + event('missed', ''),
      );
    });
    const listen = (subscribe: (listener: (update: LiveUpdate) => void) => () => void) =>
      new Promise<LiveUpdate[]>((resolve) => {
        const heard: LiveUpdate[] = [];
        const end = subscribe((update) => {
          heard.push(update);
          if (update.type !== 'missed') return;
          end();
          resolve(heard);
        });
      });
    const [requests, ratings] = await Promise.all([
      listen((listener) => adapter.requests.subscribe!(listener)),
      listen((listener) => adapter.ratings.subscribe(listener)),
    ]);
    assert.deepEqual(requests, [{ type: 'changed', id: 'c' }, { type: 'missed' }]);
    assert.deepEqual(ratings, [{ type: 'changed', id: 'a' }, { type: 'missed' }]);
    assert.deepEqual(asked, ['GET /events']);
  });
});
