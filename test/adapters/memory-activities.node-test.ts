import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkActivities } from '../../src/adapter/activities-boundary.js';
import { memory, type MemoryOptions } from '../../src/adapters/memory/index.js';
import type { Activity } from '../../src/domain/activity.js';
import { expectRejection } from '../../src/testing/expectations.js';

const noon = Date.parse('2026-11-26T12:00:00+08:00');
const zone = 'Asia/Shanghai';

const cleanUp = (change: Partial<Activity> = {}): Activity => ({
  id: 'clean-up',
  title: 'Clean-up',
  category: 'volunteering',
  status: 'planned',
  when: { allDay: false, start: '2026-11-28T09:00:00+08:00', end: '2026-11-28T11:00:00+08:00', zone },
  capacity: { total: 10, taken: 8, waiting: 0 },
  guestsAtMost: 3,
  ...change,
});

function open(activities: readonly Activity[] = [cleanUp()], options: MemoryOptions = {}) {
  const adapter = memory({ seed: { intake: { categories: [] } }, activities, now: () => noon, ...options });
  const reports: string[] = [];
  return { adapter, reports, port: checkActivities(adapter.activities!, (report) => reports.push(report)) };
}

const key = (idempotencyKey: string) => ({ idempotencyKey });

describe('activities in memory', () => {
  it('are invented in both languages, as the boundary wants them', async () => {
    for (const locale of ['en', 'zh-Hans'] as const) {
      const reports: string[] = [];
      const { activities } = memory({ locale, now: () => noon });
      const port = checkActivities(activities!, (report) => reports.push(report));
      const query = { from: '2026-09-01T00:00:00Z', until: '2027-02-01T00:00:00Z' };
      const { items } = await port.list(query, {});
      assert.ok(items.length > 20);
      assert.deepEqual(reports, []);
      const { seriesId } = items.find((item) => item.seriesId !== undefined)!;
      assert.equal((await port.series!(seriesId!, {}))!.rule, 'FREQ=WEEKLY;COUNT=17');
    }
  });

  it('are those that overlap a span, of some kinds, page by page', async () => {
    const days = ['10', '11', '12', '13'].map((day) =>
      cleanUp({ id: day, when: { allDay: false, start: `2026-11-${day}T09:00:00+08:00`, zone } }),
    );
    const fair = cleanUp({
      id: 'fair',
      category: 'festival',
      when: { allDay: true, start: '2026-11-01', end: '2026-11-11' },
    });
    const { port } = open([...days, fair]);
    const query = { from: '2026-11-11T00:00:00+08:00', until: '2026-11-13T00:00:00+08:00' };
    const idsOf = async (extra: object) =>
      (await port.list({ ...query, ...extra }, {})).items.map(({ id }) => id);
    assert.deepEqual(await idsOf({}), ['fair', '11', '12']);
    assert.deepEqual(await idsOf({ categories: ['festival'] }), ['fair']);
    const first = await port.list({ ...query, limit: 2 }, {});
    assert.deepEqual(
      first.items.map(({ id }) => id),
      ['fair', '11'],
    );
    assert.deepEqual(await idsOf({ limit: 2, cursor: first.next }), ['12']);
  });

  it('have the resident’s place, whose guests count', async () => {
    const { port } = open();
    const joined = await port.rsvp!.join('clean-up', { guests: 1 }, key('a'));
    assert.deepEqual(joined.rsvp, { state: 'joined', guests: 1 });
    assert.deepEqual(joined.capacity, { total: 10, taken: 10, waiting: 0 });
    const more = await port.rsvp!.join('clean-up', { guests: 2 }, key('b'));
    assert.deepEqual(more.rsvp, { state: 'joined', guests: 1 });
    const left = await port.rsvp!.leave('clean-up', key('c'));
    assert.deepEqual([left.rsvp!.state, left.capacity!.taken], ['none', 8]);
  });

  it('answer that there is no room, and let who wants to wait', async () => {
    const { port, adapter } = open([cleanUp({ capacity: { total: 10, taken: 10, waiting: 2 } })]);
    const full = await port.rsvp!.join('clean-up', {}, key('a'));
    assert.equal(full.rsvp!.state, 'none');
    const waiting = await port.rsvp!.join('clean-up', { wait: true, guests: 1 }, key('b'));
    assert.deepEqual(waiting.rsvp, { state: 'waiting', guests: 1, position: 3 });
    assert.equal(waiting.capacity!.waiting, 3);
    adapter.putActivity(cleanUp({ capacity: { total: 10, taken: 9, waiting: 0 } }));
    assert.deepEqual((await port.get('clean-up', {}))!.rsvp, { state: 'waiting', guests: 1, position: 1 });
    adapter.putActivity(cleanUp({ capacity: { total: 10, taken: 8, waiting: 0 } }));
    assert.equal((await port.get('clean-up', {}))!.rsvp!.state, 'joined');
  });

  it('do what a key was sent with once, and nothing else with it', async () => {
    const { port } = open();
    await port.rsvp!.join('clean-up', { guests: 1 }, key('a'));
    await port.rsvp!.leave('clean-up', key('b'));
    const again = await port.rsvp!.join('clean-up', { guests: 1 }, key('a'));
    assert.equal(again.rsvp!.state, 'none');
    await expectRejection(port.rsvp!.join('clean-up', { guests: 2 }, key('a')), 'conflict');
  });

  it('refuse what is closed, over, cancelled, unknown or more than is allowed', async () => {
    const changes: Partial<Activity>[] = [
      { joinUntil: '2026-11-26T11:00:00+08:00' },
      { when: { allDay: true, start: '2026-11-25', end: '2026-11-25' } },
      { status: 'cancelled' },
      { joinable: false },
    ];
    for (const change of changes)
      await expectRejection(open([cleanUp(change)]).port.rsvp!.join('clean-up', {}, key('a')), 'conflict');
    const { port } = open();
    await expectRejection(port.rsvp!.join('gone', {}, key('a')), 'not-found');
    for (const guests of [4, -1, 1.5])
      await expectRejection(port.rsvp!.join('clean-up', { guests }, key('b')), 'invalid');
    const theirs = open([cleanUp()], { residentId: 'wang' });
    await expectRejection(
      theirs.port.rsvp!.join('clean-up', {}, { ...key('c'), residentId: 'li' }),
      'unauthenticated',
    );
  });

  it('are counted by how often they were planned and held', async () => {
    const on = (id: string, day: string, change: Partial<Activity> = {}) =>
      cleanUp({ id, when: { allDay: true, start: day, end: day }, ...change });
    const { port } = open([
      on('a', '2026-10-01'),
      on('b', '2026-11-25'),
      on('c', '2026-11-26'),
      on('d', '2026-12-31'),
      on('e', '2026-10-02', { status: 'cancelled' }),
      on('f', '2026-09-30'),
      on('g', '2027-01-01'),
    ]);
    const period = { from: '2026-10-01', until: '2026-12-31' };
    assert.deepEqual(await port.frequency!(period, {}), [{ category: 'volunteering', planned: 5, held: 2 }]);
  });

  it('tell of changes', async () => {
    const { port, adapter } = open();
    const heard: unknown[] = [];
    const end = port.subscribe!((update) => heard.push(update));
    await port.rsvp!.join('clean-up', {}, key('a'));
    adapter.putActivity(cleanUp({ id: 'new' }));
    await new Promise((resolve) => setTimeout(resolve));
    end();
    adapter.putActivity(cleanUp({ id: 'later' }));
    await new Promise((resolve) => setTimeout(resolve));
    assert.deepEqual(heard, [
      { type: 'changed', id: 'clean-up' },
      { type: 'changed', id: 'new' },
    ]);
  });

  it('are checked at the boundary, each on its own', async () => {
    const bad = [
      { ...cleanUp(), id: '' },
      { ...cleanUp(), when: { allDay: false, start: '2026-11-28T09:00', zone } },
      { ...cleanUp(), when: { allDay: false, start: '2026-11-28T09:00:00Z', zone: 'Mars/Olympus' } },
      { ...cleanUp(), when: { allDay: true, start: '2026-02-30', end: '2026-03-01' } },
      { ...cleanUp(), when: { allDay: true, start: '2026-03-02', end: '2026-03-01' } },
      { ...cleanUp(), status: 'maybe' },
      { ...cleanUp(), capacity: { taken: -1 } },
      { ...cleanUp(), rsvp: { state: 'joined', guests: 0.5 } },
    ];
    const { adapter } = open();
    const reports: string[] = [];
    const port = checkActivities(
      { ...adapter.activities!, list: async () => ({ items: [...bad, cleanUp()] as Activity[] }) },
      (report) => reports.push(report),
    );
    const page = await port.list({ from: '2026-11-01T00:00:00Z', until: '2026-12-01T00:00:00Z' }, {});
    assert.deepEqual([page.items.length, page.omitted, reports.length], [1, bad.length, bad.length]);
    assert.match(reports[2]!, /left out a planned activity clean-up: when.zone: not a time zone/);
  });
});
