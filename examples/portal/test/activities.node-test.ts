import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';
import { activityShape, seriesShape } from '../../../src/adapter/activities-boundary.js';
import type { Page } from '../../../src/adapter/ports.js';
import type { Activity, ActivityFrequency, ActivitySeries, ActivityTime } from '../../../src/domain/index.js';
import { cancelActivity, lockActivity, moveActivity } from '../server/store/activities.js';
import { clearCalendar, inDays, plan } from './support/activity-plans.js';
import { Client, expectProblem } from './support/client.js';
import { localDatabases, startLocalPortal, type LocalPortal } from './support/local-portal.js';

const idsOf = (items: readonly Activity[]) => items.map(({ id }) => id);
const day = 86_400_000;
const inSpan = (from: number, until: number) =>
  `from=${new Date(from).toISOString()}&until=${new Date(until).toISOString()}`;

for (const { name, open } of localDatabases) {
  void describe(`activities, ${name}`, () => {
    let portal: LocalPortal;
    let client: Client;
    before(async () => {
      portal = await startLocalPortal(await open());
      client = await Client.signIn(portal.address);
    });
    after(() => portal.stop());
    describe('of the invented community', () => ofTheCommunity(() => client));
    describe('in a span of time', () =>
      inASpan(
        () => portal,
        () => client,
      ));
  });
}

function ofTheCommunity(client: () => Client): void {
  const ahead = () => inSpan(Date.now() - 30 * day, Date.now() + 60 * day);
  const list = (query: string, headers = {}) =>
    client().read<Page<Activity>>(`/activities?${query}`, headers);

  it('are there in both languages, as the boundary has them', async () => {
    const english = (await list(`limit=100&${ahead()}`)).items;
    const chinese = (await list(`limit=100&${ahead()}`, { 'Accept-Language': 'zh-Hans' })).items;
    assert.deepEqual(
      english.map((activity) => activityShape(activity)),
      english,
    );
    assert.deepEqual(idsOf(english), idsOf(chinese));
    assert.deepEqual(new Set(english.map(({ category }) => category)).size, 6);
    const [talk, hanTalk] = [english, chinese].map((items) =>
      items.find((one) => one.category === 'meeting')!,
    );
    assert.deepEqual(
      [talk!.title, talk!.host!.name, talk!.url],
      ["Owners' talk: the garage", 'Liu Qiang', `/activities?activity=${talk!.id}`],
    );
    assert.deepEqual([hanTalk!.title, hanTalk!.host!.name], ['业主恳谈会：地下车库', '刘强']);
    const full = english.find(({ category }) => category === 'maintenance')!;
    assert.deepEqual([full.capacity, full.rsvp], [{ total: 2, taken: 2, waiting: 0 }, { state: 'none' }]);
    assert.deepEqual(
      new Set(english.map(({ status }) => status)),
      new Set(['planned', 'cancelled', 'moved']),
    );
    assert.doesNotMatch(
      JSON.stringify(english),
      /Li Jun|Zhao Min|li-jun|zhao-min/,
      'nobody is told who comes',
    );
  });

  it('make up series, whose dates are those that the rule gives and those that are otherwise', async () => {
    const { items } = await list(`limit=100&category=club&${ahead()}`);
    const moved = items.find(({ status }) => status === 'moved')!;
    const series = await client().read<ActivitySeries>(`/activity-series/${moved.seriesId}`);
    assert.deepEqual(seriesShape(series), series);
    const { start } = moved.movedFrom!;
    assert.deepEqual(series.changed, [{ start, activity: moved }]);
    assert.equal(series.activity.status, 'planned');
    assert.match(series.rule, /^FREQ=WEEKLY;INTERVAL=2;COUNT=12;BYDAY=WE$/);
    const first = await client().read<Activity>(`/activities/${series.activity.id}`);
    assert.deepEqual(series.activity.when, first.when);
    await expectProblem(client().call(`/activity-series/${randomUUID()}`), 404, 'not-found');
  });

  it('are not sent again to who has them', async () => {
    const path = `/activities?${ahead()}`;
    const reply = await client().call(path);
    const etag = { 'If-None-Match': reply.headers.get('ETag')! };
    assert.equal((await client().call(path, { headers: etag })).status, 304);
    const { id } = ((await reply.json()) as Page<Activity>).items.find(
      ({ category }) => category === 'volunteering',
    )!;
    await client().join(id);
    assert.equal((await client().call(path, { headers: etag })).status, 200);
  });

  it('are for those who live there', async () => {
    const { address } = client();
    const staff = await Client.signIn(address, 'chen-jing');
    const paths = [
      `/activities?${ahead()}`,
      `/activities/${randomUUID()}`,
      `/activity-series/${randomUUID()}`,
      '/activity-frequency?from=2026-01-01&until=2026-12-31',
    ];
    for (const path of paths) {
      await expectProblem(new Client(address).call(path), 401, 'unauthenticated');
      await expectProblem(staff.call(path), 403, 'forbidden');
    }
  });
}

function inASpan(current: () => LocalPortal, resident: () => Client): void {
  let portal: LocalPortal;
  let client: Client;
  before(() => ([portal, client] = [current(), resident()]));
  beforeEach(() => clearCalendar(portal.database));
  const list = async (query: string) => (await client.read<Page<Activity>>(`/activities?${query}`)).items;
  const at = (start: string, end?: string): ActivityTime => ({
    allDay: false,
    start,
    ...(end && { end }),
    zone: 'Asia/Shanghai',
  });

  it('are those that overlap it, the earliest first', async () => {
    const { database } = portal;
    const evening = await plan(database, {}, at('2027-03-01T20:00:00+08:00', '2027-03-02T01:00:00+08:00'));
    const endless = await plan(database, {}, at('2027-03-02T00:00:00+08:00'));
    const weeks = await plan(database, {}, { allDay: true, start: '2027-02-10', end: '2027-03-02' });
    const next = await plan(database, {}, at('2027-03-03T00:00:00+08:00', '2027-03-03T02:00:00+08:00'));
    const found = async (from: string, until: string) =>
      list(new URLSearchParams({ from, until }).toString()).then(idsOf);
    const second = ['2027-03-02T00:00:00+08:00', '2027-03-03T00:00:00+08:00'] as const;
    assert.deepEqual(await found(...second), [weeks, evening, endless]);
    assert.deepEqual(await found('2027-03-02T01:00:00+08:00', second[1]), [weeks], 'an end is not in it');
    assert.deepEqual(await found(second[0], '2027-03-03T00:00:01+08:00'), [weeks, evening, endless, next]);
    assert.deepEqual(await found(second[1], '2027-03-04T00:00:00+08:00'), [next]);
    assert.deepEqual(await found('2027-02-10T00:00:00+08:00', '2027-02-10T00:00:01+08:00'), [weeks]);
    assert.deepEqual(await found('2027-02-09T00:00:00+08:00', '2027-02-10T00:00:00+08:00'), []);
    const allDay = await client.read<Activity>(`/activities/${weeks}`);
    assert.deepEqual(allDay.when, { allDay: true, start: '2027-02-10', end: '2027-03-02' });
    assert.equal((await client.read<Activity>(`/activities/${endless}`)).when.end, undefined);
  });

  it('are of the categories that are asked for, in one order', async () => {
    const { database } = portal;
    const festival = await plan(database, { category: 'festival' }, inDays(3));
    const club = await plan(database, {}, inDays(1));
    const other = await plan(database, { category: 'other' }, inDays(2));
    const span = inSpan(Date.now(), Date.now() + 9 * day);
    assert.deepEqual(idsOf(await list(span)), [club, other, festival]);
    assert.deepEqual(idsOf(await list(`${span}&category=festival&category=club&category=club`)), [
      club,
      festival,
    ]);
    assert.deepEqual(await list(`${span}&category=meeting`), []);
  });

  it('page by page are neither skipped nor repeated while others are planned', async () => {
    const { database } = portal;
    const when = inDays(5);
    const there = [];
    for (let count = 0; count < 9; count++)
      there.push(await plan(database, {}, count % 3 ? when : inDays(count)));
    for (const filter of ['', '&category=club&category=festival']) {
      const arrived: string[] = [];
      const read: string[] = [];
      const span = `${inSpan(Date.now() - day, Date.now() + 20 * day)}${filter}&limit=2`;
      for (let query = span; query;) {
        const { items, next } = await client.read<Page<Activity>>(`/activities?${query}`);
        read.push(...idsOf(items));
        arrived.push(await plan(database, {}, inDays(0)), await plan(database, {}, when));
        query = next ? `${span}&cursor=${next}` : '';
      }
      const known = read.filter((id) => !arrived.includes(id));
      assert.deepEqual([...known].sort(), [...there].sort());
      assert.equal(new Set(read).size, read.length);
      there.push(...arrived);
    }
  });

  it('are counted as planned and as held, by days of the community', async () => {
    const { database } = portal;
    const move = (id: string, when: ActivityTime) =>
      database.transaction(async (query) =>
        moveActivity(query, (await lockActivity(query, id))!, { when, reason: {} }),
      );
    await plan(database, {}, at('2026-03-31T23:59:00+08:00', '2026-04-01T01:00:00+08:00'));
    await plan(database, {}, at('2026-04-01T00:00:00+08:00'));
    await move(await plan(database, {}, at('2026-04-01T00:30:00+08:00')), at('2026-03-01T00:30:00+08:00'));
    const cancelled = await plan(database, {}, at('2026-02-01T10:00:00+08:00'));
    await database.transaction(async (query) =>
      cancelActivity(query, (await lockActivity(query, cancelled))!, { zh: '雨' }),
    );
    await plan(database, { category: 'festival' }, { allDay: true, start: '2026-01-01', end: '2026-01-03' });
    const count = async (from: string, until: string) =>
      (await client.read<{ items: ActivityFrequency[] }>(`/activity-frequency?from=${from}&until=${until}`))
        .items;
    assert.deepEqual(await count('2026-01-01', '2026-03-31'), [
      { category: 'festival', planned: 1, held: 1 },
      { category: 'club', planned: 3, held: 2 },
    ]);
    assert.deepEqual(await count('2026-04-01', '2026-04-01'), [{ category: 'club', planned: 1, held: 1 }]);
    assert.deepEqual(await count('2026-01-02', '2026-01-31'), []);
    await plan(database, {}, inDays(-0.01));
    const nearby = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);
    const running = [{ category: 'club', planned: 1, held: 0 }];
    assert.deepEqual(await count(nearby(-1), nearby(1)), running, 'it is not over');
  });

  it('refuse what they cannot understand', async () => {
    const span = inSpan(Date.now(), Date.now() + day);
    const { from, until } = Object.fromEntries(new URLSearchParams(span)) as Record<string, string>;
    const forged = (parts: string) => Buffer.from(parts).toString('base64url');
    const wrong: [string, Record<string, string>][] = [
      ['', { from: 'required' }],
      [`from=${from}`, { until: 'required' }],
      [`from=2027-01-01&until=${until}`, { from: 'format' }],
      [`from=0000-01-01T00:00:00Z&until=${until}`, { from: 'format' }],
      [`from=2020-01-01T00:00:00%2B16:00&until=${until}`, { from: 'format' }],
      [`from=${from}&until=2027-01-01T00:00:00-23:59`, { until: 'format' }],
      [`from=${until}&until=${from}`, { until: 'invalid' }],
      [`${span}&category=party`, { category: 'unknown-choice' }],
      [`${span}&limit=101`, { limit: 'format' }],
      [`${span}&cursor=x`, { cursor: 'format' }],
      [`${span}&cursor=${forged(`now ${randomUUID()}`)}`, { cursor: 'format' }],
      [`${span}&cursor=${forged(`0000-01-01T00:00:00Z ${randomUUID()}`)}`, { cursor: 'format' }],
    ];
    for (const [query, fields] of wrong) {
      const problem = await expectProblem(client.call(`/activities?${query}`), 400, 'invalid');
      assert.deepEqual(problem.fields, fields, query);
    }
    for (const [query, fields] of [
      ['until=2027-01-01', { from: 'required' }],
      ['from=2027-02-30&until=2027-03-01', { from: 'format' }],
      ['from=2027-03-02&until=2027-03-01', { until: 'invalid' }],
    ] as const) {
      const problem = await expectProblem(client.call(`/activity-frequency?${query}`), 400, 'invalid');
      assert.deepEqual(problem.fields, fields, query);
    }
    for (const id of ['none', randomUUID()])
      await expectProblem(client.call(`/activities/${id}`), 404, 'not-found');
  });
}
