import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ActivityQuery } from '../../../src/adapter/ports.js';
import { expectRejection } from '../../../src/testing/expectations.js';
import { reply } from '../../support/feed/feed-server.js';
import { calendar, event } from '../../support/icalendar/calendar-case.js';
import { months, serveCalendar } from '../../support/icalendar/calendar-server.js';
import { definition } from '../../support/icalendar/zone-cases.js';

const ids = ({ items }: { items: readonly { id: string }[] }) => items.map(({ id }) => id);
const start = 'DTSTART;TZID=Asia/Shanghai:20261102T070000\nDTEND;TZID=Asia/Shanghai:20261102T080000';
const serving = (...components: string[]) => {
  const held = { body: calendar(...components) };
  return serveCalendar((_, response) => reply(response, held.body)).then((served) => ({ ...served, held }));
};

describe('icalendar: a list in pages', () => {
  it('goes on after the last, in the order of time and then of ids, and neither skips nor repeats any', async () => {
    const { port } = await serving(
      event('DTSTART;VALUE=DATE:20261103\nRRULE:FREQ=DAILY;COUNT=4', 'days'),
      event('DTSTART:20261104T000000', 'b'),
      event('DTSTART:20261104T000000', 'a'),
    );
    const whole = ids(await port.list(months, {}));
    assert.deepEqual(whole, [
      'days@portal.example_20261103',
      'a@portal.example',
      'b@portal.example',
      'days@portal.example_20261104',
      'days@portal.example_20261105',
      'days@portal.example_20261106',
    ]);
    for (const limit of [1, 2, 5]) {
      const read: string[] = [];
      for (let query: ActivityQuery | undefined = { ...months, limit }; query;) {
        const page = await port.list(query, {});
        assert.equal(page.total, 6);
        read.push(...ids(page));
        query = page.next === undefined ? undefined : { ...months, limit, cursor: page.next };
      }
      assert.deepEqual(read, whole);
    }
  });

  it('goes on where what it stood at was taken out', async () => {
    const { port, held, clock } = await serving(
      event('DTSTART:20261103T070000', 'a'),
      event('DTSTART:20261104T070000', 'b'),
      event('DTSTART:20261105T070000', 'c'),
    );
    const { next } = await port.list({ ...months, limit: 2 }, {});
    held.body = calendar(event('DTSTART:20261103T070000', 'a'), event('DTSTART:20261105T070000', 'c'));
    clock.now += 60_000;
    await port.list(months, {});
    assert.deepEqual(ids(await port.list({ ...months, cursor: next! }, {})), ['c@portal.example']);
  });

  it('gives some categories, and what was left out with the first page alone', async () => {
    const { port } = await serving(
      event('DTSTART:20261103T070000\nCATEGORIES:Club', 'a'),
      event('DTSTART:20261104T070000\nCATEGORIES:Meeting', 'b'),
      event('DTSTART:20261105T070000\nCATEGORIES:Club', 'c'),
      event('DTSTART:never', 'd'),
    );
    const query: ActivityQuery = { ...months, categories: ['club'], limit: 1 };
    const first = await port.list(query, {});
    assert.deepEqual([ids(first), first.total, first.omitted], [['a@portal.example'], 2, 1]);
    const second = await port.list({ ...query, cursor: first.next! }, {});
    assert.deepEqual(
      [ids(second), second.next, second.omitted],
      [['c@portal.example'], undefined, undefined],
    );
    assert.deepEqual(ids(await port.list({ ...months, categories: [] }, {})), []);
  });

  it('refuses a cursor that is none, and a stretch of time that is none', async () => {
    const { port } = await serving(event(start));
    for (const cursor of ['x', '17', 'x 17 a', ' ']) {
      const invalid = await expectRejection(port.list({ ...months, cursor }, {}), 'invalid');
      assert.deepEqual(invalid.fields, { cursor: 'invalid' });
    }
    const { fields } = await expectRejection(port.list({ ...months, until: '2026-11-01' }, {}), 'invalid');
    assert.deepEqual(fields, { until: 'invalid' });
    assert.deepEqual(ids(await port.list({ from: months.until, until: months.from }, {})), []);
    const ever = { from: '0000-01-01T00:00:00Z', until: '9999-12-31T23:59:59Z' };
    assert.deepEqual(ids(await port.list(ever, {})), ['e1@portal.example']);
  });
});

describe('icalendar: one activity', () => {
  it('is found by its id: one, one of a series, one that was moved, days', async () => {
    const { port } = await serving(
      event('DTSTART:20261103T070000', 'single_20261103'),
      event(`${start}\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE;TZID=Asia/Shanghai:20261103T070000`, 'series'),
      event('RECURRENCE-ID:20261103T230000Z\nDTSTART:20270104T090000', 'series'),
      event('DTSTART;VALUE=DATE:20261130\nRRULE:FREQ=MONTHLY', 'days'),
    );
    const all = await port.list({ ...months, until: '2027-04-01T00:00:00Z' }, {});
    assert.deepEqual(ids(all), [
      'series@portal.example_20261101T230000Z',
      'single_20261103@portal.example',
      'days@portal.example_20261130',
      'days@portal.example_20261230',
      'series@portal.example_20261103T230000Z',
      'days@portal.example_20270130',
      'days@portal.example_20270330',
    ]);
    for (const activity of all.items) assert.deepEqual(await port.get(activity.id, {}), activity);
    for (const id of [
      'series@portal.example',
      'series@portal.example_20261102T230000Z',
      'series@portal.example_20261101T220000Z',
      'series@portal.example_20261399T990000Z',
      'days@portal.example_20261201',
      'single_20261103@portal.example_20261103',
      'nobody',
      '',
    ])
      assert.equal(await port.get(id, {}), undefined, id);
  });

  it('keeps its id when it is moved, and when all that follow are', async () => {
    const { port, held, clock } = await serving(event(`${start}\nRRULE:FREQ=WEEKLY;COUNT=3`));
    const before = ids(await port.list(months, {}));
    held.body = calendar(
      event(`${start}\nRRULE:FREQ=WEEKLY;COUNT=3`),
      event('RECURRENCE-ID;RANGE=THISANDFUTURE:20261108T230000Z\nDTSTART;TZID=Asia/Shanghai:20261113T200000'),
    );
    clock.now += 60_000;
    const after = await port.list(months, {});
    assert.deepEqual(ids(after), before);
    const moved = (await port.get(before[2]!, {}))!;
    assert.deepEqual([moved.status, moved.when.start], ['moved', '2026-11-20T20:00:00+08:00']);
  });
});

describe('icalendar: a whole series', () => {
  it('has its rule, what is left out, what there is besides, and what is other', async () => {
    const { port } = await serving(
      event(
        `${start}\nRRULE:FREQ=WEEKLY;COUNT=4;BYDAY=MO\nEXDATE:20261108T230000Z\nRDATE;TZID=Asia/Shanghai:20261105T190000`,
      ),
      event('RECURRENCE-ID:20261115T230000Z\nDTSTART;TZID=Asia/Shanghai:20261116T090000\nSTATUS:CANCELLED'),
    );
    const series = (await port.series!('e1@portal.example', {}))!;
    assert.equal(series.rule, 'FREQ=WEEKLY;COUNT=4;BYDAY=MO');
    assert.deepEqual(series.except, ['2026-11-09T07:00:00+08:00']);
    assert.deepEqual(series.also, ['2026-11-05T19:00:00+08:00']);
    assert.equal(series.activity.when.start, '2026-11-02T07:00:00+08:00');
    assert.deepEqual(
      series.changed!.map(({ start, activity }) => [start, activity.status, activity.when.start]),
      [['2026-11-16T07:00:00+08:00', 'cancelled', '2026-11-16T09:00:00+08:00']],
    );
  });

  it('is in the zone in which its rule holds, whatever the occurrences are shown in', async () => {
    const { port } = await serving(
      event('DTSTART:20261101T230000Z\nRRULE:FREQ=WEEKLY;BYDAY=SU;COUNT=2'),
      event('DTSTART:20261101T230000Z\nDTEND:20261102T003000Z\nRRULE:FREQ=DAILY;COUNT=2', 'e2'),
    );
    const { activity, ...others } = (await port.series!('e1@portal.example', {}))!;
    assert.deepEqual(activity.when, { allDay: false, start: '2026-11-01T23:00:00+00:00', zone: 'UTC' });
    assert.deepEqual(others, { id: 'e1@portal.example', rule: 'FREQ=WEEKLY;COUNT=2;BYDAY=SU' });
    const { when } = (await port.series!('e2@portal.example', {}))!.activity;
    assert.deepEqual(when, {
      allDay: false,
      start: '2026-11-01T23:00:00+00:00',
      end: '2026-11-02T00:30:00+00:00',
      zone: 'UTC',
    });
  });

  it('of dates alone has a rule that gives the first', async () => {
    const { port } = await serving(event('DTSTART;VALUE=DATE:20261110\nRDATE;VALUE=DATE:20261112'));
    const { rule, also } = (await port.series!('e1@portal.example', {}))!;
    assert.deepEqual([rule, also], ['FREQ=DAILY;COUNT=1', ['2026-11-12']]);
  });

  it('is not given where it cannot be said in one rule, or is none', async () => {
    const { port } = await serving(
      event(`${start}\nRRULE:FREQ=DAILY;COUNT=2\nRRULE:FREQ=WEEKLY;COUNT=2`, 'two'),
      event(`${start}\nRRULE:FREQ=DAILY;COUNT=9\nEXRULE:FREQ=WEEKLY`, 'exrule'),
      event(`${start}\nRRULE:FREQ=DAILY;COUNT=9`, 'turn'),
      event('RECURRENCE-ID;RANGE=THISANDFUTURE:20261103T230000Z\nDTSTART:20261104T090000', 'turn'),
      event(start, 'single'),
      event('RECURRENCE-ID:20261103T230000Z\nDTSTART:20261104T090000', 'orphan'),
      definition('Own', ['STANDARD', '+0220', '+0220', '20000101T000000', '']),
      event('DTSTART;TZID=Own:20261104T090000\nRRULE:FREQ=DAILY;COUNT=2', 'unknown'),
    );
    for (const id of ['two', 'exrule', 'turn', 'single', 'orphan', 'unknown', 'nobody'])
      assert.equal(await port.series!(`${id}@portal.example`, {}), undefined, id);
  });
});

describe('icalendar: calls that are given up', () => {
  it('end with the reason, and the request ends with the last that wanted it', async () => {
    let hasClosed: () => void;
    const closed = new Promise<void>((resolve) => (hasClosed = resolve));
    const { port, asked } = await serveCalendar(
      (_, response) => void response.on('close', () => hasClosed()),
      {
        timeout: 3_600_000,
      },
    );
    const [one, other] = [new AbortController(), new AbortController()];
    const calls = [port.list(months, { signal: one.signal }), port.get('x', { signal: other.signal })];
    while (asked.length === 0) await new Promise(setImmediate);
    one.abort(new Error('first'));
    await assert.rejects(calls[0]!, { message: 'first' });
    other.abort(new Error('second'));
    await assert.rejects(calls[1]!, { message: 'second' });
    await closed;
    assert.equal(asked.length, 1);
  });

  it('end in the middle of a long calendar', async () => {
    const events = Array.from({ length: 4000 }, (_, index) =>
      event('DTSTART:19700101T070000\nRRULE:FREQ=SECONDLY;COUNT=2000000', `n${index}`),
    );
    const { port } = await serving(...events);
    const controller = new AbortController();
    await port.list({ from: months.from, until: months.from }, {});
    const call = port.list(months, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('enough')), 30);
    await assert.rejects(call, { message: 'enough' });
  });
});

describe('icalendar: what it cannot do', () => {
  it('is not there', async () => {
    const { port } = await serving(event(start));
    assert.deepEqual(Object.keys(port).sort(), ['get', 'list', 'series', 'subscribe']);
  });
});
