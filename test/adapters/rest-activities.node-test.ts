import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkActivities } from '../../src/adapter/activities-boundary.js';
import type { LiveUpdate } from '../../src/adapter/ports.js';
import { expectRejection } from '../../src/testing/expectations.js';
import { readBody } from '../support/local-server.js';
import { replyWith, serve } from '../support/rest-server.js';

const activity = {
  id: 'a',
  title: 'Tai chi',
  category: 'club',
  when: { allDay: false, start: '2026-11-28T07:00:00+08:00', zone: 'Asia/Shanghai' },
  status: 'planned',
} as const;
const span = { from: '2026-11-01T00:00:00Z', until: '2026-12-01T00:00:00+08:00' };

describe('rest: activities', () => {
  it('are asked for in pages, by span and categories', async () => {
    const page = { items: [activity], next: 'more' };
    const { adapter, asked } = await serve(replyWith(200, {}, page));
    assert.deepEqual(await adapter.activities.list(span, {}), page);
    await adapter.activities.list({ ...span, categories: ['club', 'other'], cursor: 'a b', limit: 5 }, {});
    const time = 'from=2026-11-01T00%3A00%3A00Z&until=2026-12-01T00%3A00%3A00%2B08%3A00';
    assert.deepEqual(asked, [
      `GET /activities?${time}`,
      `GET /activities?cursor=a+b&limit=5&${time}&category=club&category=other`,
    ]);
  });

  it('are asked for in pages no larger than the contract takes', async () => {
    const { adapter, asked } = await serve(replyWith(200, {}, { items: [] }));
    await adapter.activities.list({ ...span, limit: 500 }, {});
    assert.match(asked[0]!, /^GET \/activities\?limit=100&/);
  });

  it('bring whole addresses, as seen from the backend, in a series too', async () => {
    const sent = { ...activity, url: '/?activity=a', attachments: [{ name: 'Plan', url: 'plan.pdf' }] };
    const series = {
      id: 's',
      activity: sent,
      rule: 'FREQ=WEEKLY',
      changed: [{ start: '2026-12-05', activity: sent }],
    };
    const { adapter, address, asked } = await serve((request, response) =>
      replyWith(200, {}, request.url!.startsWith('/activity-series') ? series : sent)(request, response),
    );
    const whole = {
      ...activity,
      url: `${address}/?activity=a`,
      attachments: [{ name: 'Plan', url: `${address}/plan.pdf` }],
    };
    assert.deepEqual(await adapter.activities.get('a/b', {}), whole);
    assert.deepEqual(await adapter.activities.series('s/t', {}), {
      ...series,
      activity: whole,
      changed: [{ start: '2026-12-05', activity: whole }],
    });
    assert.deepEqual(asked, ['GET /activities/a%2Fb', 'GET /activity-series/s%2Ft']);
  });

  it('are joined and left, each once for a key and for who wrote it', async () => {
    const heard: unknown[] = [];
    const { adapter, address } = await serve((request, response) => {
      void readBody(request).then((body: string) => {
        const { 'idempotency-key': key, 'linli-resident': resident } = request.headers;
        heard.push([request.method, request.url, key, resident, body]);
        replyWith(200, {}, { ...activity, url: '?a' })(request, response);
      });
    });
    const { join, leave } = adapter.activities.rsvp;
    const write = (idempotencyKey: string) => ({ idempotencyKey, residentId: 'wang-fang' });
    assert.equal((await join('a/b', { guests: 2, wait: true }, write('one'))).url, `${address}/?a`);
    assert.equal((await leave('a/b', write('two'))).url, `${address}/?a`);
    assert.deepEqual(heard, [
      ['PUT', '/activities/a%2Fb/rsvp', 'one', 'wang-fang', '{"guests":2,"wait":true}'],
      ['DELETE', '/activities/a%2Fb/rsvp', 'two', 'wang-fang', ''],
    ]);
    await expectRejection(join('..', {}, write('three')), 'not-found');
  });

  it('say that they are closed, and what is wrong with a reply', async () => {
    const problem = (code: string, more = {}) => ({
      headers: { 'Content-Type': 'application/problem+json' },
      body: { code, ...more },
    });
    const closed = problem('conflict');
    const { adapter } = await serve(replyWith(409, closed.headers, closed.body));
    const write = { idempotencyKey: 'key' };
    await expectRejection(adapter.activities.rsvp.join('a', {}, write), 'conflict');
    await expectRejection(adapter.activities.rsvp.leave('a', write), 'conflict');
    const many = problem('invalid', { fields: { guests: 'too-large' } });
    const { adapter: strict } = await serve(replyWith(422, many.headers, many.body));
    const thrown = await expectRejection(strict.activities.rsvp.join('a', { guests: 9 }, write), 'invalid');
    assert.deepEqual(thrown.fields, { guests: 'too-large' });
  });

  it('are counted from a day to a day', async () => {
    const items = [{ category: 'club', planned: 12, held: 9 }];
    const { adapter, asked } = await serve(replyWith(200, {}, { items }));
    const period = { from: '2026-10-01', until: '2026-12-31' };
    assert.deepEqual(await adapter.activities.frequency(period, {}), items);
    assert.deepEqual(asked, ['GET /activity-frequency?from=2026-10-01&until=2026-12-31']);
  });

  it('can be subscribed to where the list says, or where the page does, as the boundary hands it on', async () => {
    const answers = [{ items: [], subscriptionUrl: '/calendar/all.ics?key=k' }, { items: [] }];
    const { adapter, address } = await serve((request, response) =>
      replyWith(200, {}, answers[request.url!.includes('cursor') ? 1 : 0])(request, response),
    );
    const checked = checkActivities(adapter.activities, () => {});
    assert.equal(checked.subscriptionUrl, undefined);
    assert.deepEqual((await checked.list(span, {})).items, []);
    assert.equal(checked.subscriptionUrl, `${new URL(address).origin}/calendar/all.ics?key=k`);
    await checked.list({ ...span, cursor: 'c' }, {});
    assert.equal(checked.subscriptionUrl, undefined, 'it is no longer given');
    const { adapter: told } = await serve(replyWith(200, {}, answers[0]), {
      subscriptionUrl: 'webcal://x/y.ics',
    });
    await told.activities.list(span, {});
    assert.equal(checkActivities(told.activities, () => {}).subscriptionUrl, 'webcal://x/y.ics');
  });

  it('are refused at the boundary when they are none', async () => {
    const { adapter } = await serve(replyWith(200, {}, { activity }));
    const checked = checkActivities(adapter.activities, () => {});
    await expectRejection(checked.list(span, {}), 'malformed');
    await expectRejection(checked.get('a', {}), 'malformed');
    await expectRejection(checked.series!('s', {}), 'malformed');
    await expectRejection(checked.frequency!({ from: '2026-01-01', until: '2026-01-02' }, {}), 'malformed');
    await expectRejection(checked.rsvp!.join('a', {}, { idempotencyKey: 'key' }), 'malformed');
  });

  it('are unsupported as far as the backend has none', async () => {
    for (const status of [404, 405, 410, 501]) {
      const { list, get, series, frequency } = (await serve(replyWith(status))).adapter.activities;
      await expectRejection(list(span, {}), 'unsupported');
      await expectRejection(frequency({ from: '2026-01-01', until: '2026-01-02' }, {}), 'unsupported');
      assert.equal(await get('a', {}), undefined);
      assert.equal(await series('s', {}), undefined);
    }
    const { list, get, series } = (await serve(replyWith(500))).adapter.activities;
    await expectRejection(list(span, {}), 'unavailable');
    await expectRejection(get('a', {}), 'unavailable');
    await expectRejection(series('s', {}), 'unavailable');
  });

  it('are told of over the same line as requests, to those who listen to them', async () => {
    const { adapter } = await serve((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      const event = (type: string, id: string) => `event: ${type}\ndata: {"id":"${id}"}\n\n`;
      response.write(event('activity', 'a') + event('notice', 'b') + event('missed', ''));
    });
    const heard = await new Promise<LiveUpdate[]>((resolve) => {
      const updates: LiveUpdate[] = [];
      const end = adapter.activities.subscribe((update) => {
        updates.push(update);
        if (update.type !== 'missed') return;
        end();
        resolve(updates);
      });
    });
    assert.deepEqual(heard, [{ type: 'changed', id: 'a' }, { type: 'missed' }]);
  });
});
