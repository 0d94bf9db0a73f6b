import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { describe, it } from 'node:test';
import type { NoticePage } from '../../../src/adapter/ports.js';
import type { Notice } from '../../../src/domain/index.js';
import { expectRejection } from '../../../src/testing/expectations.js';
import { jsonFeed } from '../../support/feed/feed-case.js';
import { item, reply, serve, serveFeed } from '../../support/feed/feed-server.js';

const ids = ({ items }: NoticePage) => items.map(({ id }) => id);
const listen = (items: readonly unknown[]) => serveFeed((_, response) => reply(response, jsonFeed(items)));

describe('feed: what the list is asked for', () => {
  it('finds all words in title, text and number, in any case and width', async () => {
    const { port } = await listen([
      item(1, { title: 'Water OFF', content_html: '<p>In <b>buil</b>ding&nbsp;3</p>' }),
      item(2, { title: 'Lift', content_text: 'Building 3', _notice: { number: 'ＡＢ-17' } }),
      item(3, { title: 'Lift', content_html: '<a href="building">x</a>' }),
    ]);
    const found = async (search: string) => ids(await port.list({ search }, {}));
    assert.deepEqual(await found(' building  3 '), ['n2', 'n1']);
    assert.deepEqual(await found('water building'), ['n1']);
    assert.deepEqual(await found('ab-17'), ['n2']);
    assert.deepEqual(await found('nothing'), []);
    assert.deepEqual(await found(''), ['n3', 'n2', 'n1']);
  });

  it('looks through marks that are piled on a letter, which take a page long to read', async () => {
    const { port } = await listen([item(1, { content_text: `L${'\u0316\u0301'.repeat(50_000)}ift` })]);
    assert.deepEqual(ids(await port.list({ search: 'lift' }, {})), ['n1']);
  });

  it('gives one category, and all there are by name', async () => {
    const { port } = await listen([
      item(1, { tags: ['Water', 'Lift'] }),
      item(2, { tags: ['Lift'] }),
      item(3, { tags: ['Water'] }),
      item(4),
    ]);
    assert.deepEqual(ids(await port.list({ categoryId: 'Water' }, {})), ['n3', 'n1']);
    assert.deepEqual(await port.categories!({}), [
      { id: 'Lift', name: 'Lift' },
      { id: 'Water', name: 'Water' },
    ]);
  });

  it('keeps those that no longer apply apart, by the clock', async () => {
    const { port, clock } = await listen([
      item(1, { _notice: { validUntil: '2026-11-26T01:00:00Z' } }),
      item(2, { _notice: { withdrawn: { at: '2026-11-25T00:00:00Z' } } }),
      item(3),
    ]);
    assert.deepEqual(ids(await port.list({}, {})), ['n3', 'n1']);
    assert.deepEqual(ids(await port.list({ expired: true }, {})), ['n2']);
    clock.now = Date.parse('2026-11-26T01:00:00Z');
    assert.deepEqual(ids(await port.list({}, {})), ['n3']);
    assert.deepEqual(ids(await port.list({ expired: true }, {})), ['n2', 'n1']);
  });

  it('gives what matters now, what is urgent and then the soonest first, at most fifty', async () => {
    const outage = (from: string) => ({ _notice: { kind: 'outage', window: { from } } });
    const { port } = await listen([
      item(1, outage('2026-11-28T00:00:00Z')),
      item(2, outage('2026-11-27T00:00:00Z')),
      item(3, { _notice: { priority: 'urgent' } }),
      ...Array.from({ length: 60 }, (_, index) => ({
        ...item(4, outage('2026-12-01T00:00:00Z')),
        id: `more${index}`,
      })),
      item(5),
    ]);
    const current = await port.current!({});
    assert.deepEqual([current[0]!.id, current[1]!.id, current.length], ['n3', 'n2', 50]);
  });

  it('gives one notice, and nothing of one that is not there', async () => {
    const { port } = await listen([item(1)]);
    assert.equal((await port.get('n1', {}))?.title, 'Notice 1');
    assert.equal(await port.get('n2', {}), undefined);
  });

  it('gives one that has come since', async () => {
    const items = [item(1)];
    const { port, clock } = await serveFeed((_, response) => reply(response, jsonFeed(items)));
    assert.equal(await port.get('n2', {}), undefined);
    items.push(item(2));
    clock.now += 60_000;
    assert.equal((await port.get('n2', {}))?.title, 'Notice 2');
  });

  it('keeps the date of an entry without one, however often the feed is built anew', async () => {
    const { port, clock } = await serveFeed((_, response) =>
      reply(response, jsonFeed([item(1, { date_published: undefined })])),
    );
    const { publishedAt } = (await port.get('n1', {}))!;
    clock.now += 60_000;
    assert.equal((await port.get('n1', {}))!.publishedAt, publishedAt);
  });
});

describe('feed: calls that are given up', () => {
  it('end with the reason, and the request ends with the last that wanted it', async () => {
    let hasClosed: () => void;
    const closed = new Promise<void>((resolve) => (hasClosed = resolve));
    const close: RequestListener = (_, response) => void response.on('close', () => hasClosed());
    // Longer than any test takes, so that nothing else ends it.
    const { port, asked } = await serveFeed(close, { timeout: 3_600_000 });
    const [one, other] = [new AbortController(), new AbortController()];
    const calls = [port.list({}, { signal: one.signal }), port.current!({ signal: other.signal })];
    while (asked.length === 0) await new Promise(setImmediate);
    one.abort(new Error('first'));
    await assert.rejects(calls[0]!, { message: 'first' });
    other.abort(new Error('second'));
    await assert.rejects(calls[1]!, { message: 'second' });
    await closed;
    assert.equal(asked.length, 1);
  });

  it('do not take the answer from others', async () => {
    const answers: (() => void)[] = [];
    const { port } = await serveFeed((_, response) =>
      answers.push(() => reply(response, jsonFeed([item(1)]))),
    );
    const controller = new AbortController();
    const given = port.list({}, { signal: controller.signal });
    const kept = port.list({}, {});
    controller.abort();
    await assert.rejects(given);
    while (answers.length === 0) await new Promise(setImmediate);
    answers[0]!();
    assert.deepEqual(ids(await kept), ['n1']);
  });

  it('are not begun with a signal that has ended', async () => {
    const { port, asked } = await listen([item(1)]);
    await assert.rejects(port.list({}, { signal: AbortSignal.abort(new Error('over')) }), {
      message: 'over',
    });
    assert.equal(asked.length, 0);
  });
});

describe('feed: acknowledging', () => {
  const asking = { _notice: { acknowledgement: { by: 'Property office' } } };
  const write = { idempotencyKey: 'key' };
  const at = '2026-11-26T00:05:00Z';

  it('is not offered without somebody who takes it', async () => {
    const { port } = await listen([item(1, asking)]);
    assert.equal('acknowledge' in port, false);
    assert.equal('markRead' in port, false);
  });

  it('is the portal’s affair, which the list then shows', async () => {
    const told: [Notice, string][] = [];
    const { port, clock } = await serveFeed(
      (_, response) => reply(response, jsonFeed([item(1, asking), item(2)])),
      {
        acknowledge: async (notice, { idempotencyKey }) => {
          told.push([notice, idempotencyKey]);
          return at;
        },
      },
    );
    const acknowledgement = { by: { name: 'Property office' }, acknowledgedAt: at };
    assert.deepEqual((await port.acknowledge!('n1', write)).acknowledgement, acknowledgement);
    assert.deepEqual([told[0]![0].id, told[0]![1]], ['n1', 'key']);
    clock.now += 60_000;
    assert.deepEqual((await port.list({}, {})).items[1]!.acknowledgement, acknowledgement);
    await expectRejection(port.acknowledge!('n2', write), 'conflict');
    await expectRejection(port.acknowledge!('n3', write), 'not-found');
    assert.equal(told.length, 1);
  });

  it('is of what holds now, and not of what was seen before a correction', async () => {
    const told: string[] = [];
    const _notice = { ...asking._notice, corrections: [{ at, text: 'At eleven, not at ten.' }] };
    const { port } = await serveFeed((_, response) => reply(response, jsonFeed([item(1, { _notice })])), {
      acknowledge: async ({ id }) => {
        told.push(id);
        return at;
      },
    });
    const seen = new Date(Date.parse(at) - 1).toISOString();
    await expectRejection(port.acknowledge!('n1', { ...write, seen }), 'conflict');
    assert.deepEqual(told, []);
    await port.acknowledge!('n1', { ...write, seen: at });
    assert.deepEqual(told, ['n1']);
    // A repetition is of what was acknowledged already.
    await port.acknowledge!('n1', { ...write, seen });
  });

  it('is not done where the portal fails, or says no moment', async () => {
    for (const acknowledge of [() => Promise.reject(new Error('down')), () => Promise.resolve('yes')]) {
      const { port } = await serveFeed((_, response) => reply(response, jsonFeed([item(1, asking)])), {
        acknowledge,
      });
      await assert.rejects(port.acknowledge!('n1', write));
      assert.equal((await port.get('n1', {}))!.acknowledgement!.acknowledgedAt, undefined);
    }
  });
});

describe('feed: several feeds', () => {
  it('make one board, in one order, where an entry that stands in both is one', async () => {
    const shared = { ...item(5), id: 'https://portal.example/n/5' };
    const { address } = await serve((request, response) =>
      reply(
        response,
        jsonFeed(request.url === '/a' ? [item(1), shared, item(3)] : [item(2), shared, item(1)]),
      ),
    );
    const { port } = await serveFeed(() => undefined, { url: [`${address}/a`, `${address}/b`] });
    assert.deepEqual(ids(await port.list({}, {})), [
      'https://portal.example/n/5',
      `${address}/a#n3`,
      `${address}/b#n2`,
      `${address}/a#n1`,
      `${address}/b#n1`,
    ]);
  });

  it('show what there is where one cannot be had, and fail where none can', async () => {
    const broken = new Set(['/b']);
    const { address } = await serve((request, response) =>
      broken.has(request.url!) ? reply(response, '', {}, 500) : reply(response, jsonFeed([item(1)])),
    );
    const { port, reports, clock } = await serveFeed(() => undefined, {
      url: [`${address}/a`, `${address}/b`],
    });
    assert.equal((await port.list({}, {})).items.length, 1);
    assert.match(reports[0]!, /\/b: status 500/);
    broken.clear();
    assert.equal((await port.list({}, {})).items.length, 2);
    broken.add('/a').add('/b');
    clock.now += 60_000;
    await expectRejection(port.list({}, {}), 'unavailable');
    assert.notEqual(await port.get(`${address}/b#n1`, {}), undefined);
  });
});
