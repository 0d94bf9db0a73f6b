import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkNotices } from '../../src/adapter/notices-boundary.js';
import type { LiveUpdate } from '../../src/adapter/ports.js';
import { expectRejection } from '../../src/testing/expectations.js';
import { readBody } from '../support/local-server.js';
import { replyWith, serve } from '../support/rest-server.js';

const notice = {
  id: 'n',
  kind: 'outage',
  title: 'No water',
  body: { type: 'text', content: 'The valve leaks.' },
  publishedAt: '2026-11-23T08:00:00Z',
} as const;
const categories = [{ id: 'water-power', name: 'Water and power' }];

describe('rest: notices', () => {
  it('are asked for in pages, by what is looked for', async () => {
    const page = { items: [notice], next: 'more', unread: 3 };
    const { adapter, asked } = await serve(replyWith(200, {}, page));
    assert.deepEqual(await adapter.notices.list({}, {}), page);
    await adapter.notices.list({ cursor: 'a b', limit: 5, categoryId: 'c&d', search: '停水' }, {});
    await adapter.notices.list({ expired: true, search: '' }, {});
    await adapter.notices.list({ expired: false }, {});
    assert.deepEqual(asked, [
      'GET /notices',
      `GET /notices?cursor=a+b&limit=5&categoryId=c%26d&search=${encodeURIComponent('停水')}`,
      'GET /notices?expired=true',
      'GET /notices',
    ]);
  });

  it('are read by id, and by what matters now; categories too', async () => {
    const { adapter, asked } = await serve((request, response) => {
      const answer = {
        '/notices/current': { items: [notice] },
        '/notices/categories': { items: categories },
      };
      replyWith(200, {}, answer[request.url as keyof typeof answer] ?? notice)(request, response);
    });
    assert.deepEqual(await adapter.notices.get('a/b', {}), notice);
    assert.deepEqual(await adapter.notices.current({}), [notice]);
    assert.deepEqual(await adapter.notices.categories({}), categories);
    assert.deepEqual(asked, ['GET /notices/a%2Fb', 'GET /notices/current', 'GET /notices/categories']);
    assert.equal(await adapter.notices.get('..', {}), undefined);
    const { adapter: none } = await serve(replyWith(404));
    assert.equal(await none.notices.get('n', {}), undefined);
  });

  it('bring whole addresses, as seen from the backend', async () => {
    const sent = {
      ...notice,
      url: '/?notice=n',
      attachments: [
        { name: 'Plan.pdf', url: 'notices/n/attachments/a', bytes: 5 },
        { name: 'Broken', url: 'http://[' },
      ],
      links: [{ label: 'Accounts', url: 'https://elsewhere.example/accounts' }],
    };
    const { adapter, address } = await serve(replyWith(200, {}, sent));
    assert.deepEqual(await adapter.notices.get('n', {}), {
      ...notice,
      url: `${address}/?notice=n`,
      attachments: [
        { name: 'Plan.pdf', url: `${address}/notices/n/attachments/a`, bytes: 5 },
        { name: 'Broken', url: 'http://[' },
      ],
      links: sent.links,
    });
  });

  it('are marked as read and acknowledged, each once for a key and for who wrote it', async () => {
    const heard: unknown[] = [];
    const { adapter } = await serve((request, response) => {
      void readBody(request).then((body: string) => {
        const { 'idempotency-key': key, 'linli-resident': resident } = request.headers;
        heard.push([request.method, request.url, key, resident, body]);
        if (request.url === '/notices/read') response.writeHead(204).end();
        else replyWith(200, {}, { ...notice, url: '?notice=n' })(request, response);
      });
    });
    const { markRead, acknowledge } = adapter.notices;
    const write = (idempotencyKey: string) => ({ idempotencyKey, residentId: 'wang-fang' });
    await markRead({ ids: ['n', 'm'] }, write('one'));
    await markRead({ until: notice.publishedAt }, write('two'));
    await markRead({ ids: ['n'], seen: notice.publishedAt }, write('two again'));
    const { url, ...rest } = await acknowledge('a/b', write('three'));
    assert.deepEqual(rest, notice);
    assert.match(url!, /^http:.*\/\?notice=n$/);
    await acknowledge('n', { ...write('four'), seen: notice.publishedAt });
    assert.deepEqual(heard, [
      ['POST', '/notices/read', 'one', 'wang-fang', '{"ids":["n","m"]}'],
      ['POST', '/notices/read', 'two', 'wang-fang', `{"until":"${notice.publishedAt}"}`],
      ['POST', '/notices/read', 'two again', 'wang-fang', `{"ids":["n"],"seen":"${notice.publishedAt}"}`],
      ['POST', '/notices/a%2Fb/acknowledge', 'three', 'wang-fang', ''],
      ['POST', '/notices/n/acknowledge', 'four', 'wang-fang', `{"seen":"${notice.publishedAt}"}`],
    ]);
    await expectRejection(acknowledge('..', write('five')), 'not-found');
  });

  it('say that it is no longer asked for', async () => {
    const { adapter } = await serve(
      replyWith(409, { 'Content-Type': 'application/problem+json' }, { code: 'conflict' }),
    );
    await expectRejection(adapter.notices.acknowledge('n', { idempotencyKey: 'key' }), 'conflict');
  });

  it('are refused at the boundary when they are none', async () => {
    const { adapter } = await serve(replyWith(200, {}, { notice }));
    const checked = checkNotices(adapter.notices, () => {});
    await expectRejection(checked.list({}, {}), 'malformed');
    await expectRejection(checked.current!({}), 'malformed');
    await expectRejection(checked.categories!({}), 'malformed');
    await expectRejection(checked.acknowledge!('n', { idempotencyKey: 'key' }), 'malformed');
  });

  it('are unsupported as far as the backend has none', async () => {
    const write = { idempotencyKey: 'key' };
    for (const status of [404, 405, 410, 501]) {
      const { list, current, categories: named, markRead } = (await serve(replyWith(status))).adapter.notices;
      await expectRejection(list({}, {}), 'unsupported');
      await expectRejection(current({}), 'unsupported');
      await expectRejection(named({}), 'unsupported');
      await expectRejection(markRead({ ids: ['n'] }, write), 'unsupported');
    }
    const { adapter } = await serve(replyWith(500));
    await expectRejection(adapter.notices.list({}, {}), 'unavailable');
    await expectRejection(adapter.notices.get('n', {}), 'unavailable');
    await expectRejection(adapter.notices.current({}), 'unavailable');
    await expectRejection(adapter.notices.markRead({ ids: ['n'] }, write), 'unavailable');
  });

  it('are told of over the same line as requests, to those who listen to them', async () => {
    const { adapter, asked } = await serve((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      const event = (type: string, id: string) => `event: ${type}\ndata: {"id":"${id}"}\n\n`;
      response.write(
        event('notice', 'a') + event('rating', 'b') + event('request', 'c') + event('missed', ''),
      );
    });
    const heard = await new Promise<LiveUpdate[]>((resolve) => {
      const updates: LiveUpdate[] = [];
      const end = adapter.notices.subscribe((update) => {
        updates.push(update);
        if (update.type !== 'missed') return;
        end();
        resolve(updates);
      });
    });
    assert.deepEqual(heard, [{ type: 'changed', id: 'a' }, { type: 'missed' }]);
    assert.deepEqual(asked, ['GET /events']);
  });
});
