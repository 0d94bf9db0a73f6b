import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LiveUpdate, NoticeQuery, NoticesPort } from '../../src/adapter/ports.js';
import { memory, type MemoryOptions } from '../../src/adapters/memory/index.js';
import { isExpired, type Notice } from '../../src/domain/index.js';
import { expectRejection } from '../../src/testing/expectations.js';

const hour = 3_600_000;
const start = Date.parse('2026-11-23T08:00:00Z');
const at = (hours: number) => new Date(start + hours * hour).toISOString();

function open(options: MemoryOptions = {}) {
  const clock = { now: start };
  const adapter = memory({ locale: 'en', now: () => clock.now, ...options });
  return { adapter, notices: adapter.notices!, clock };
}

const key = { idempotencyKey: 'key' };

function notice(id: string, patch: Partial<Notice> = {}): Notice {
  return {
    id,
    kind: 'notice',
    title: `Title ${id}`,
    body: { type: 'text', content: `Text ${id}` },
    publishedAt: at(-Number(id)),
    ...patch,
  };
}

async function idsOf(notices: NoticesPort, query: NoticeQuery = {}): Promise<string[]> {
  return (await notices.list(query, {})).items.map(({ id }) => id);
}

describe('memory: notices', () => {
  it('are listed pinned first, then the newest; what has expired is asked for apart', async () => {
    const { notices } = open();
    assert.deepEqual(await idsOf(notices), [
      'notice-fire-doors',
      'notice-water',
      'notice-lift',
      'notice-accounts',
      'notice-clean-up',
    ]);
    assert.deepEqual(await idsOf(notices, { expired: true }), ['notice-garage', 'notice-parcel']);
  });

  it('are the same in Chinese, in the language of the call', async () => {
    const { notices } = open({ locale: 'zh-Hans' });
    assert.equal((await notices.get('notice-lift', {}))?.title, 'A 梯年度检验');
  });

  it('are found by category and by words of title, text and number', async () => {
    const { notices } = open();
    assert.deepEqual(await idsOf(notices, { categoryId: 'works' }), ['notice-lift']);
    assert.deepEqual(await idsOf(notices, { search: 'GLOVES' }), ['notice-clean-up']);
    assert.deepEqual(await idsOf(notices, { search: '2026-38' }), ['notice-accounts']);
    assert.deepEqual((await notices.categories!({})).map(({ name }) => name).sort(), [
      'Accounts',
      'Community life',
      'Safety',
      'Water and power',
      'Works',
    ]);
  });

  it('come page by page, and what is put up meanwhile moves nothing', async () => {
    const { adapter, notices } = open({ notices: ['1', '2', '3', '4', '5'].map((id) => notice(id)) });
    const first = await notices.list({ limit: 2 }, {});
    assert.deepEqual([first.total, first.items.map(({ id }) => id)], [5, ['1', '2']]);
    adapter.putNotice(notice('9', { publishedAt: at(0) }));
    const second = await notices.list({ limit: 2, cursor: first.next! }, {});
    assert.deepEqual(
      second.items.map(({ id }) => id),
      ['3', '4'],
    );
    const third = await notices.list({ limit: 2, cursor: second.next! }, {});
    assert.deepEqual([third.items.map(({ id }) => id), third.next], [['5'], undefined]);
    assert.deepEqual(await idsOf(notices, { limit: 1 }), ['9']);
  });

  it('appear when they are published', async () => {
    const { notices, clock } = open({ notices: [notice('1', { publishedAt: at(1) })] });
    assert.deepEqual(await idsOf(notices), []);
    assert.equal(await notices.get('1', {}), undefined);
    clock.now += hour;
    assert.deepEqual(await idsOf(notices), ['1']);
  });

  it('that matter now are given in the order in which they matter', async () => {
    const { notices, clock } = open();
    const current = async () => (await notices.current!({})).map(({ id }) => id);
    assert.deepEqual(await current(), ['notice-water', 'notice-lift']);
    clock.now += 4 * hour;
    assert.deepEqual(await current(), ['notice-lift']);
  });
});

describe('memory: what a resident has read', () => {
  it('is kept, and counted in what applies', async () => {
    const { notices } = open();
    assert.equal((await notices.list({ limit: 1 }, {})).unread, 5);
    await notices.markRead!({ ids: ['notice-lift', 'no-such-notice'] }, key);
    assert.equal((await notices.list({ limit: 1 }, {})).unread, 4);
    assert.equal((await notices.get('notice-lift', {}))?.readAt, at(0));
  });

  it('can be everything until a moment, and nothing that came later', async () => {
    const { adapter, notices, clock } = open();
    await notices.list({}, {});
    clock.now += hour;
    adapter.putNotice(notice('1', { publishedAt: at(0.5) }));
    await notices.markRead!({ until: at(0) }, key);
    assert.equal((await notices.list({}, {})).unread, 1);
  });

  it('is unread again once it is corrected', async () => {
    const { adapter, notices, clock } = open({ notices: [notice('1')] });
    await notices.markRead!({ ids: ['1'] }, key);
    clock.now += hour;
    adapter.putNotice(notice('1', { corrections: [{ at: at(1), text: 'Six, not four.' }] }));
    assert.equal((await notices.list({}, {})).unread, 1);
  });
});

describe('memory: what was read of a notice that was corrected', () => {
  it('is the text that was seen', async () => {
    const { adapter, notices, clock } = open({ notices: [notice('1')] });
    const corrected = notice('1', { corrections: [{ at: at(0), text: 'Six, not four.' }] });
    adapter.putNotice(corrected);
    clock.now += hour;
    await notices.markRead!({ ids: ['1'], seen: notice('1').publishedAt }, key);
    assert.equal((await notices.list({}, {})).unread, 1);
    await notices.markRead!({ ids: ['1'], seen: at(0) }, key);
    assert.equal((await notices.list({}, {})).unread, 0);
  });
});

describe('memory: acknowledging', () => {
  it('is kept with its moment, counts as read, and is the same the second time', async () => {
    const { notices, clock } = open();
    const once = await notices.acknowledge!('notice-fire-doors', key);
    assert.equal(once.acknowledgement?.acknowledgedAt, at(0));
    assert.equal(once.readAt, at(0));
    clock.now += hour;
    const twice = await notices.acknowledge!('notice-fire-doors', { idempotencyKey: 'other' });
    assert.equal(twice.acknowledgement?.acknowledgedAt, at(0));
  });

  it('is of what holds now, and not of what was seen before a correction', async () => {
    const asking = notice('1', { acknowledgement: {} });
    const { adapter, notices } = open({ notices: [asking] });
    adapter.putNotice({ ...asking, corrections: [{ at: at(0), text: 'Six, not four.' }] });
    const seen = asking.publishedAt;
    await expectRejection(notices.acknowledge!('1', { ...key, seen }), 'conflict');
    assert.equal((await notices.get('1', {}))?.acknowledgement?.acknowledgedAt, undefined);
    const { acknowledgement } = await notices.acknowledge!('1', { ...key, seen: at(0) });
    assert.deepEqual(
      await notices.acknowledge!('1', { ...key, seen }).then((again) => again.acknowledgement),
      acknowledgement,
    );
  });

  it('is refused where it is not or no longer asked for', async () => {
    const { notices, clock } = open();
    await expectRejection(notices.acknowledge!('notice-lift', key), 'conflict');
    await expectRejection(notices.acknowledge!('nothing', key), 'not-found');
    clock.now += 61 * 24 * hour;
    await expectRejection(notices.acknowledge!('notice-fire-doors', key), 'conflict');
  });

  it('is refused to who is no longer there', async () => {
    const { notices } = open({ residentId: 'wang' });
    const acknowledged = notices.acknowledge!('notice-fire-doors', { ...key, residentId: 'li' });
    await expectRejection(acknowledged, 'unauthenticated');
  });
});

describe('memory: the board', () => {
  it('tells of what is put up, read and acknowledged, until it is no longer listened to', async () => {
    const { adapter, notices } = open();
    const heard: LiveUpdate[] = [];
    const end = notices.subscribe!((update) => heard.push(update));
    adapter.putNotice(notice('1'));
    await notices.acknowledge!('notice-fire-doors', key);
    await Promise.resolve();
    end();
    adapter.putNotice(notice('2'));
    await Promise.resolve();
    assert.deepEqual(heard, [
      { type: 'changed', id: '1' },
      { type: 'changed', id: 'notice-fire-doors' },
    ]);
  });

  it('is absent where it is switched off, and empty where nothing is put up', async () => {
    assert.equal(memory({ notices: false }).notices, undefined);
    assert.deepEqual(await idsOf(open({ notices: [] }).notices), []);
  });

  it('has something of everything that a notice can be', async () => {
    for (const locale of ['en', 'zh-Hans'] as const) {
      const { notices } = open({ locale });
      const all = [
        ...(await notices.list({}, {})).items,
        ...(await notices.list({ expired: true }, {})).items,
      ];
      assert.deepEqual(
        new Set(all.map(({ kind }) => kind)),
        new Set(['notice', 'outage', 'works', 'disclosure']),
      );
      for (const part of [
        'corrections',
        'withdrawn',
        'acknowledgement',
        'attachments',
        'links',
        'period',
      ] as const)
        assert.ok(
          all.some((one) => one[part]),
          part,
        );
      assert.ok(all.some((one) => isExpired(one, start)));
    }
  });
});
