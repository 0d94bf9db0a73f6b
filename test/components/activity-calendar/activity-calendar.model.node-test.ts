import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../../support/fast-check.js';
import type { ActivitiesPort } from '../../../src/adapter/ports.js';
import {
  byDay,
  daysToRead,
  isDay,
  readMonth,
  weeksAround,
  type MonthRead,
} from '../../../src/components/activity-calendar/activity-calendar.model.js';
import { weekStartOf } from '../../../src/i18n/days.js';
import type { Activity } from '../../../src/domain/activity.js';
import { addDays, addMonths, dateAt } from '../../../src/domain/civil-date.js';

const planned = (id: string, when: Activity['when']): Activity => ({
  id,
  title: id,
  category: 'club',
  status: 'planned',
  when,
});

const timed = (id: string, start: string, end?: string): Activity =>
  planned(id, { allDay: false, start, zone: 'Asia/Shanghai', ...(end !== undefined && { end }) });

const reading = (...activities: Activity[]): MonthRead => ({ activities, omitted: 0, isCut: false });

const daysOf = (activity: Activity, zone: string, month = '2026-11-01') =>
  [...byDay(reading(activity), month, zone, '').keys()].sort();

describe('weeks', () => {
  it('are those of a month, from the day on which weeks begin', () => {
    const weeks = weeksAround('2026-11-15', 'month', 1);
    assert.deepEqual([weeks.length, weeks[0]![0], weeks.at(-1)!.at(-1)], [6, '2026-10-26', '2026-12-06']);
    assert.equal(weeksAround('2026-02-15', 'month', 0).length, 4);
    assert.deepEqual(weeksAround('2026-11-28', 'week', 6), [
      ['28', '29', '30']
        .map((day) => `2026-11-${day}`)
        .concat(['01', '02', '03', '04'].map((day) => `2026-12-${day}`)),
    ]);
  });

  it('hold every day of the month once, and are read as a whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 73_000 }), fc.constantFrom(0, 1, 6), (offset, weekStart) => {
        const date = addDays('1901-01-01', offset);
        const days = weeksAround(date, 'month', weekStart).flat();
        const inMonth = days.filter((day) => day.slice(0, 7) === date.slice(0, 7));
        assert.equal(inMonth.length, Number(addDays(addMonths(`${date.slice(0, 8)}01`, 1), -1).slice(8)));
        assert.equal(new Set(days).size, days.length);
        const read = new Set(daysToRead(`${date.slice(0, 8)}01`));
        assert.ok(days.every((day) => read.has(day)));
        assert.ok(
          weeksAround(date, 'week', weekStart)
            .flat()
            .every((day) => read.has(day)),
        );
      }),
    );
  });

  it('begin as readers of a language expect', () => {
    const starts = ['zh-Hans', 'zh-CN', 'zh-HK', 'zh-TW', 'en-US', 'en-GB', 'en', 'no tag'].map(weekStartOf);
    assert.deepEqual(starts, [1, 1, 0, 0, 0, 1, 0, 1]);
  });
});

describe('a day', () => {
  it('is one of the years that a calendar is good for, and nothing else', () => {
    for (const day of ['1900-01-01', '2026-11-28', '2199-12-31']) assert.equal(isDay(day), true, day);
    for (const text of [
      '0002-11-26',
      '0202-11-26',
      '9999-12-15',
      '2026-02-30',
      '2026-11-26T00:00:00.000Z',
      '',
      5,
      undefined,
    ])
      assert.equal(isDay(text), false, String(text));
  });
});

describe('what goes on by day', () => {
  it('is on the days of the zone, whatever the day elsewhere', () => {
    const morning = timed('a', '2026-11-10T07:00:00+08:00', '2026-11-10T08:00:00+08:00');
    assert.deepEqual(daysOf(morning, 'Asia/Shanghai'), ['2026-11-10']);
    assert.deepEqual(daysOf(morning, 'America/New_York'), ['2026-11-09']);
    assert.deepEqual(daysOf(morning, 'Pacific/Kiritimati'), ['2026-11-10']);
  });

  it('is on no day on which it has ended at midnight', () => {
    const evening = timed('a', '2026-11-10T22:00:00+08:00', '2026-11-11T00:00:00+08:00');
    assert.deepEqual(daysOf(evening, 'Asia/Shanghai'), ['2026-11-10']);
    const night = timed('a', '2026-11-10T22:00:00+08:00', '2026-11-11T00:30:00+08:00');
    assert.deepEqual(daysOf(night, 'Asia/Shanghai'), ['2026-11-10', '2026-11-11']);
    assert.deepEqual(daysOf(timed('a', '2026-11-10T00:00:00+08:00'), 'Asia/Shanghai'), ['2026-11-10']);
  });

  it('K080: is on its days in every zone where it lasts all day, also on days of 23 and 25 hours', () => {
    const fair = planned('a', { allDay: true, start: '2026-10-31', end: '2026-11-01' });
    for (const zone of ['America/New_York', 'Asia/Shanghai', 'Australia/Lord_Howe', 'Europe/Berlin'])
      assert.deepEqual(daysOf(fair, zone), ['2026-10-31', '2026-11-01'], zone);
  });

  it('is there from its first day that is shown, when it began long before', () => {
    const exhibition = planned('a', { allDay: true, start: '2026-01-01', end: '2026-12-31' });
    assert.equal(daysOf(exhibition, 'Asia/Shanghai').length, daysToRead('2026-11-01').length);
    const over = planned('a', { allDay: true, start: '2026-01-01', end: '2026-01-31' });
    assert.deepEqual(daysOf(over, 'Asia/Shanghai'), []);
    const ahead = timed('a', '2026-12-24T10:00:00+08:00');
    assert.deepEqual(daysOf(ahead, 'Asia/Shanghai'), []);
  });

  it('agrees with the day of each moment between its start and its end', () => {
    const zones = [
      'America/New_York',
      'Asia/Shanghai',
      'Europe/Berlin',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: -48 * 60, max: 33 * 24 * 60 }),
        fc.integer({ min: 1, max: 3 * 24 * 60 }),
        fc.constantFrom(...zones),
        (from, length, zone) => {
          const start = Date.parse('2026-11-01T00:00Z') + from * 60_000;
          const end = start + length * 60_000;
          const found = daysOf(timed('a', new Date(start).toISOString(), new Date(end).toISOString()), zone);
          const expected = new Set<string>();
          for (let moment = start; moment < end; moment += 900_000) expected.add(dateAt(moment, zone));
          expected.add(dateAt(end - 1, zone));
          assert.deepEqual(
            found,
            [...expected].filter((day) => daysToRead('2026-11-01').includes(day)).sort(),
          );
        },
      ),
    );
  });

  it('puts first what lasts all day, then what begins earliest, of one kind where one is wanted', () => {
    const noon = timed('noon', '2026-11-10T12:00:00+08:00');
    const morning = { ...timed('morning', '2026-11-10T07:00:00+08:00'), category: 'meeting' as const };
    const fair = planned('fair', { allDay: true, start: '2026-11-10', end: '2026-11-10' });
    const read = reading(noon, morning, fair);
    const ids = (category: 'club' | '') =>
      byDay(read, '2026-11-01', 'Asia/Shanghai', category)
        .get('2026-11-10')
        ?.map(({ activity }) => activity.id);
    assert.deepEqual(
      [ids(''), ids('club')],
      [
        ['fair', 'morning', 'noon'],
        ['fair', 'noon'],
      ],
    );
  });
});

describe('reading a month', () => {
  const asking = { signal: new AbortController().signal, locale: 'en' };
  const portOf = (list: ActivitiesPort['list']): ActivitiesPort => ({ list, get: async () => undefined });

  it('brings every page, each activity once', async () => {
    const pages = [['a', 'b'], ['b', 'c'], ['d']].map((ids) =>
      ids.map((id) => timed(id, '2026-11-10T07:00:00Z')),
    );
    const port = portOf(async ({ cursor = '0' }) => ({
      items: pages[Number(cursor)]!,
      omitted: 1,
      ...(cursor !== '2' && { next: String(Number(cursor) + 1) }),
    }));
    const read = await readMonth(port, '2026-11-01', asking);
    assert.deepEqual(
      [read.activities.map(({ id }) => id), read.omitted, read.isCut],
      [['a', 'b', 'c', 'd'], 3, false],
    );
  });

  it('ends where a backend gives the same place again, or more than can be shown', async () => {
    const stuck = await readMonth(
      portOf(async () => ({ items: [timed('a', '2026-11-10T07:00:00Z')], next: 'here' })),
      '2026-11-01',
      asking,
    );
    assert.deepEqual([stuck.activities.length, stuck.isCut], [1, false]);
    let page = 0;
    const endless = await readMonth(
      portOf(async () => {
        page++;
        const items = Array.from({ length: 5000 }, (_, index) =>
          timed(`${page}-${index}`, '2026-11-10T07:00:00Z'),
        );
        return { items, next: String(page) };
      }),
      '2026-11-01',
      asking,
    );
    assert.deepEqual([endless.activities.length, endless.isCut, page], [20_000, true, 4]);
  });
});
