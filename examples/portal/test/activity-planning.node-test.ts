import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Activity, ActivitySeries, ActivityTime } from '../../../src/domain/index.js';
import {
  cancelActivity,
  changeActivity,
  lockActivity,
  moveActivity,
  type ActivityContent,
} from '../server/store/activities.js';
import { ChangeFeed } from '../server/store/change-feed.js';
import { changeRest, planSeries } from '../server/store/activity-series.js';
import { readSeries } from '../server/store/series-rule.js';
import { clearCalendar, inDays, plan, walk } from './support/activity-plans.js';
import { Client } from './support/client.js';
import { openEvents } from './support/event-line.js';
import { localDatabases, startLocalPortal, type LocalPortal } from './support/local-portal.js';
import { sql } from '../server/database/sql.js';

/** Saturday mornings in Shanghai. */
const saturday: ActivityTime = {
  allDay: false,
  start: '2027-03-06T07:00:00+08:00',
  end: '2027-03-06T08:30:00+08:00',
  zone: 'Asia/Shanghai',
};

const startsOf = (rule: string, first: ActivityTime): string[] => {
  const series = readSeries(rule, first);
  assert.ok('times' in series, JSON.stringify(series));
  return series.times.map(({ start }) => start);
};

describe('a series', () => {
  it('is on the wall of its zone, whatever clocks do, and each as long as the first', () => {
    const berlin: ActivityTime = { ...saturday, start: '2027-03-21T06:00:00Z', end: '2027-03-21T07:00:00Z' };
    const series = readSeries('FREQ=WEEKLY;COUNT=3', { ...berlin, zone: 'Europe/Berlin' });
    assert.deepEqual(series, {
      rule: 'FREQ=WEEKLY;COUNT=3',
      times: ['2027-03-21T06', '2027-03-28T05', '2027-04-04T05'].map((hour) => ({
        allDay: false,
        start: `${hour}:00:00.000Z`,
        end: new Date(Date.parse(`${hour}:00:00Z`) + 3_600_000).toISOString(),
        zone: 'Europe/Berlin',
      })),
    });
    const days = readSeries('FREQ=MONTHLY;COUNT=2', { allDay: true, start: '2027-01-30', end: '2027-01-31' });
    assert.deepEqual('times' in days && days.times, [
      { allDay: true, start: '2027-01-30', end: '2027-01-31' },
      { allDay: true, start: '2027-03-30', end: '2027-03-31' },
    ]);
  });

  it('is kept with a count, which says the same in every zone', () => {
    for (const until of ['20270320', '20270320T070000', '20270319T230000Z']) {
      const series = readSeries(`freq=weekly;byday=sa;until=${until}`, saturday);
      assert.equal('rule' in series && series.rule, 'FREQ=WEEKLY;COUNT=3;BYDAY=SA', until);
    }
  });

  it('ends within two years, and after 400 occurrences at most', () => {
    assert.equal(startsOf('FREQ=DAILY;COUNT=400', saturday).length, 400);
    assert.equal(startsOf('FREQ=MONTHLY;COUNT=25', saturday).length, 25);
    for (const rule of [
      'FREQ=DAILY;COUNT=401',
      'FREQ=DAILY',
      'FREQ=WEEKLY;UNTIL=20290307',
      'FREQ=MONTHLY;COUNT=26',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2',
      'FREQ=SECONDLY;COUNT=2000000000',
    ])
      assert.deepEqual(readSeries(rule, saturday), { error: 'too-large' }, rule);
  });

  it('is refused where it is none, or has two at once', () => {
    for (const rule of ['', 'weekly', 'FREQ=WEEKLY;COUNT=2;UNTIL=20270401', 'FREQ=DAILY;BYHOUR=25'])
      assert.deepEqual(readSeries(rule, saturday), { error: 'format' }, rule);
    const allDay: ActivityTime = { allDay: true, start: '2027-03-06', end: '2027-03-06' };
    assert.deepEqual(readSeries('FREQ=HOURLY;COUNT=2', allDay), { error: 'format' });
    // Clocks in Berlin go from two to three.
    const gap: ActivityTime = { ...saturday, start: '2027-03-28T00:00:00Z', zone: 'Europe/Berlin' };
    delete gap.end;
    assert.deepEqual(readSeries('FREQ=HOURLY;COUNT=3', gap), { error: 'invalid' });
  });
});

for (const { name, open } of localDatabases) {
  void describe(`what staff plan, ${name}`, () => {
    let portal: LocalPortal;
    let client: Client;
    before(async () => {
      portal = await startLocalPortal(await open());
      client = await Client.signIn(portal.address);
    });
    after(() => portal.stop());
    beforeEach(() => clearCalendar(portal.database));

    const get = (id: string) => client.read<Activity>(`/activities/${id}`);
    const seriesOf = (id: string) => client.read<ActivitySeries>(`/activity-series/${id}`);
    const planned = (rule: string, first: ActivityTime = saturday, content: Partial<ActivityContent> = {}) =>
      portal.database.transaction(async (query) => {
        const series = readSeries(rule, first);
        assert.ok('times' in series);
        return planSeries(query, { ...walk, ...content }, series);
      });
    const act = (id: string, work: (...given: Parameters<typeof cancelActivity>) => Promise<unknown>) =>
      portal.database.transaction(async (query) => work(query, (await lockActivity(query, id))!, {}));
    const contents = async () => (await portal.database.query(sql`select from activity_contents`)).length;

    it('as a series is there on every date, and given back as a rule that gives them again', async () => {
      const { seriesId, ids } = await planned('FREQ=WEEKLY;BYDAY=SA;COUNT=23');
      const dates = await Promise.all(ids.map(get));
      const { rule, activity, changed } = await seriesOf(seriesId);
      assert.equal(ids.length, 23);
      assert.equal(changed, undefined);
      assert.deepEqual(
        dates.map(({ when }) => when.start),
        startsOf(rule, activity.when),
      );
      assert.ok(dates.every((date) => date.seriesId === seriesId && date.version === 0));
      assert.equal(await contents(), 1);
    });

    it('is other on one date of a series, and the rest stays', async () => {
      const { seriesId, ids } = await planned('FREQ=WEEKLY;COUNT=4');
      const change = (title: string) =>
        act(ids[1]!, (query, row) =>
          changeActivity(query, row, { ...walk, title: { en: title }, category: 'festival' }),
        );
      await change('A walk by night');
      await change('A long walk');
      await act(ids[2]!, (query, row) =>
        moveActivity(query, row, { when: inDays(3), reason: { zh: '改期' } }),
      );
      await act(ids[3]!, (query, row) => cancelActivity(query, row, { en: 'Rain' }));
      const { activity, changed } = await seriesOf(seriesId);
      assert.equal(activity.title, 'Walk');
      assert.deepEqual(
        changed!.map((one) => [one.start, one.activity.id, one.activity.title, one.activity.status]),
        [
          ['2027-03-12T23:00:00.000Z', ids[1], 'A long walk', 'planned'],
          ['2027-03-19T23:00:00.000Z', ids[2], 'Walk', 'moved'],
          ['2027-03-26T23:00:00.000Z', ids[3], 'Walk', 'cancelled'],
        ],
      );
      const [first, other, moved, cancelled] = await Promise.all(ids.map(get));
      assert.deepEqual(
        [first, other, moved, cancelled].map((one) => [one!.version, one!.reason]),
        [
          [0, undefined],
          [2, undefined],
          [1, '改期'],
          [1, 'Rain'],
        ],
      );
      assert.equal(moved!.movedFrom!.start, '2027-03-19T23:00:00.000Z');
      assert.equal(await contents(), 2, 'what nobody is told any more is gone');
      await act(ids[2]!, (query, row) => moveActivity(query, row, { when: row.planned, reason: {} }));
      const back = await get(ids[2]!);
      assert.deepEqual([back.status, back.movedFrom, back.version], ['planned', undefined, 2]);
      const filtered = await client.read<{ items: Activity[] }>(
        '/activities?from=2027-01-01T00:00:00Z&until=2028-01-01T00:00:00Z&category=festival',
      );
      assert.deepEqual(
        filtered.items.map(({ id }) => id),
        [ids[1]],
      );
    });

    it('is other from one date of a series on: two series, with the same dates and the same people', async () => {
      const soon = inDays(2);
      const { seriesId, ids } = await planned('FREQ=DAILY;COUNT=6', soon, { capacity: 1 });
      const li = await Client.signIn(portal.address, 'li-jun');
      await client.join(ids[4]!);
      await li.join(ids[4]!, { wait: true });
      await act(ids[1]!, (query, row) => cancelActivity(query, row, { en: 'Rain' }));
      const changed = await portal.database.transaction(async (query) => {
        const row = (await lockActivity(query, ids[2]!))!;
        return changeRest(query, row, { ...walk, title: { en: 'Run' }, capacity: 2 });
      });
      assert.deepEqual(changed.ids, ids.slice(2));
      const [earlier, later] = [await seriesOf(seriesId), await seriesOf(changed.seriesId)];
      assert.deepEqual(
        [earlier, later].map((series) => [series.rule, series.activity.title, series.changed?.length]),
        [
          ['FREQ=DAILY;COUNT=2', 'Walk', 1],
          ['FREQ=DAILY;COUNT=4', 'Run', undefined],
        ],
      );
      const dates = await Promise.all(ids.map(get));
      assert.deepEqual(
        dates.map(({ when }) => when.start),
        [earlier, later].flatMap(({ rule, activity }) => startsOf(rule, activity.when)),
      );
      assert.deepEqual([dates[4]!.rsvp!.state, dates[4]!.capacity!.taken], ['joined', 2], 'more room');
      const whole = await portal.database.transaction(async (query) =>
        changeRest(query, (await lockActivity(query, ids[0]!))!, { ...walk, title: { en: 'Stroll' } }),
      );
      assert.deepEqual([whole.seriesId, whole.ids], [seriesId, ids.slice(0, 2)]);
      const { rule, activity } = await seriesOf(seriesId);
      assert.deepEqual([rule, activity.title, activity.version], ['FREQ=DAILY;COUNT=2', 'Stroll', 2]);
      assert.equal(await contents(), 2);
    });

    it('is told to everybody, each date by itself', async () => {
      const line = await openEvents(client);
      const { ids } = await planned('FREQ=DAILY;COUNT=40');
      const one = await plan(portal.database);
      const feed = new ChangeFeed(portal.database, 'listen');
      await portal.database.transaction((query) => feed.recordActivities(query, [...ids, one]));
      const heard: string[] = [];
      while (heard.length <= ids.length) heard.push((JSON.parse((await line.next()).data) as Activity).id);
      assert.deepEqual(heard, [...ids, one]);
      line.close();
    });
  });
}
