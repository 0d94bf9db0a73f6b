import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Notice } from '../../../src/domain/index.js';
import type { Query } from '../server/database/database.js';
import { sql, type Statement } from '../server/database/sql.js';
import { countUnread, listCurrentNotices, listNotices } from '../server/store/notice-list.js';
import { noticeReader, type NoticeReader } from '../server/store/notice-reader.js';
import { expectProblem } from './support/client.js';
import { openEvents } from './support/event-line.js';
import { localDatabases, startLocalPortal, type LocalPortal } from './support/local-portal.js';
import { clearBoard, inHours, meetNeighbours, outage } from './support/notice-desk.js';
import { planOf } from './support/query-plan.js';
import { seedNotices } from './support/seed-notices.js';

const idsOf = (items: readonly Notice[]) => items.map(({ id }) => id);

for (const { name, open } of localDatabases) {
  void describe(`notices, ${name}`, () => {
    let portal: LocalPortal;
    before(async () => (portal = await startLocalPortal(await open())));
    after(() => portal.stop());
    describe('and the time that passes', () => asTimePasses(() => portal));
    describe('by the thousands', () => byTheThousands(() => portal));
  });
}

function asTimePasses(current: () => LocalPortal): void {
  let portal: LocalPortal;
  let people: Awaited<ReturnType<typeof meetNeighbours>>;
  before(async () => {
    portal = current();
    people = await meetNeighbours([portal.address]);
  });
  beforeEach(() => clearBoard(portal.database));

  it('appear when their time comes, and are told of once', async () => {
    const { inThree, desk } = people;
    const { query } = portal.database;
    const line = await openEvents(inThree);
    const id = await desk.write({ publish_at: inHours(1), acknowledge: 'yes' });
    await expectProblem(inThree.call(`/notices/${id}`), 404, 'not-found');
    await expectProblem(inThree.acknowledge(id), 404, 'not-found');
    assert.deepEqual((await inThree.notices()).items, []);
    assert.deepEqual((await inThree.notices('expired=true')).items, []);
    await query(sql`update notices set published_at = date_trunc('milliseconds', now()), changed_at = now()`);
    const event = await line.next();
    assert.deepEqual([event.type, JSON.parse(event.data)], ['notice', { id }]);
    const { items, unread } = await inThree.notices();
    assert.deepEqual([idsOf(items), unread], [[id], 1]);
    const second = await desk.write();
    assert.equal((JSON.parse((await line.next()).data) as { id: string }).id, second);
    line.close();
  });

  it('are among those that apply until they no longer do', async () => {
    const { inFive, desk } = people;
    const { query } = portal.database;
    const valid = await desk.write({ valid_until: inHours(2) });
    const over = await desk.write(outage);
    const lasting = await desk.write({ ...outage, valid_until: inHours(5) });
    const current = async () => idsOf((await inFive.read<{ items: Notice[] }>('/notices/current')).items);
    assert.deepEqual((await current()).sort(), [over, lasting].sort());
    assert.equal((await inFive.notices()).unread, 3);
    await query(sql`update notices set valid_until = valid_until - interval '3 hours',
        window_from = window_from - interval '3 hours', window_until = window_until - interval '3 hours'`);
    assert.deepEqual(idsOf((await inFive.notices()).items), [lasting], 'its own end counts');
    assert.equal((await inFive.notices()).unread, 1);
    assert.deepEqual(idsOf((await inFive.notices('expired=true')).items), [over, valid]);
    assert.deepEqual(await current(), [], 'what it tells of is over');
    assert.equal((await inFive.call(`/notices/${over}`)).status, 200);
  });

  it('page by page are neither skipped nor repeated while others arrive', async () => {
    const { inThree, desk } = people;
    const put = (scope: string | string[], pinned: string[] = []) => desk.write({ scope, pinned });
    const there = [
      await put('community', ['yes']),
      await put(['b3', 'b3-u2', 'h-3-502']),
      await put('b3-u2'),
      ...(await Promise.all([
        put('community'),
        put('b3'),
        put('h-3-502', ['yes']),
        put(['community', 'b3']),
      ])),
    ];
    // Several of one moment, in several lists of which some share a notice.
    await portal.database.query(
      sql`update notices set published_at = date_trunc('second', published_at) where not pinned`,
    );
    const read: string[] = [];
    const arrived: string[] = [];
    for (let query = 'limit=2'; query;) {
      const { items, next } = await inThree.notices(query);
      read.push(...idsOf(items));
      arrived.push(await put('b3'), await put('community', ['yes']));
      query = next ? `limit=2&cursor=${next}` : '';
    }
    assert.deepEqual(read.filter((id) => !arrived.includes(id)).sort(), [...there].sort());
    assert.equal(new Set(read).size, read.length);
    const { items } = await inThree.notices('limit=100');
    const places = items.map(({ pinned, publishedAt }) => `${pinned ? 1 : 0} ${publishedAt}`);
    assert.deepEqual(places, [...places].sort().reverse());
    assert.equal(items.length, there.length + arrived.length);
  });

  it('are found by title, text and number, whatever stands around the words', async () => {
    const { inThree, desk } = people;
    const found = async (words: string, query = '') =>
      idsOf((await inThree.notices(`search=${encodeURIComponent(words)}&${query}`)).items);
    const id = await desk.write({
      title_en: '100%_Sure\\',
      body_en: '<p class="lead">Fish &amp; <b>chips</b></p>',
      body_type: 'html',
      title_zh: '周六大扫除',
      body_zh: '<p>九点，<i>南门</i></p>',
    });
    await desk.write({ category: 'works' });
    const { number } = await inThree.read<Notice>(`/notices/${id}`);
    for (const words of ['100%_sURE\\', 'fish & ', 'CHIPS', '大扫除', '南门', number!])
      assert.deepEqual(await found(words), [id], words);
    for (const words of ['lead', '<p', '&amp;', '1000', '100_']) assert.deepEqual(await found(words), []);
    assert.deepEqual(await found('', 'categoryId=life'), [id]);
    assert.deepEqual(await found('sure', 'categoryId=works'), []);
  });

  it('of a home are not for those who moved in later, those of its building are', async () => {
    const { housemate, desk } = people;
    const { query } = portal.database;
    const [home, building] = [await desk.write({ scope: 'h-5-1203' }), await desk.write({ scope: 'b5' })];
    assert.equal((await housemate.notices()).items.length, 2);
    const moveIn = (since: Statement) =>
      query(sql`update residences set since = ${since} where person_id = 'zhao-min'`);
    await moveIn(sql`now()`);
    assert.deepEqual(idsOf((await housemate.notices()).items), [building]);
    assert.equal((await housemate.notices()).unread, 1);
    await expectProblem(housemate.call(`/notices/${home}`), 404, 'not-found');
    await moveIn(sql`'-infinity'`);
  });
}

function byTheThousands(current: () => LocalPortal): void {
  let query: Query;
  let reader: NoticeReader;
  before(async () => {
    const { database } = current();
    await clearBoard(database);
    await seedNotices(database, 20_000);
    ({ query } = database);
    reader = await noticeReader(query, 'wang-fang');
  });
  const all = { search: '', expired: false, limit: 20 };

  it('page from an index of each place, without reading or sorting more than they show', async () => {
    const queries: [string, Parameters<typeof listNotices>[2], number][] = [
      ['the first page', all, 2],
      ['the last that are over', { ...all, expired: true }, 12],
      ['a category', { ...all, categoryId: 'safety' }, 6],
    ];
    let { next } = await listNotices(query, reader, all);
    for (let page = 2; page < 60; page++) {
      ({ next } = await listNotices(query, reader, { ...all, after: next! }));
    }
    queries.push(['the sixtieth page', { ...all, after: next! }, 2]);
    for (const [what, asked, factor] of queries) {
      const { indexes, tables, rows } = await planOf(query, (one) => listNotices(one, reader, asked));
      assert.ok(indexes.includes('notice_scopes_in_order'), `${what}: ${String(indexes)}`);
      assert.deepEqual(tables, [], what);
      const most = factor * reader.placeIds.length * (asked.limit + 1);
      assert.ok(rows <= most, `${what} reads ${rows} rows, not ${most}`);
    }
  });

  it('count as unread among those that changed since everything was read', async () => {
    const [{ at }] = (await query<{ at: Date }>(
      sql`select changed_at as at from notices where number = 'S-600'`,
    )) as [{ at: Date }];
    const marked = { ...reader, readUntil: at.toISOString() };
    const expected = await query<{ count: number }>(
      sql`select count(*)::int as count from notices where changed_at > $1 and ends_at > now() and exists (
           select from notice_scopes where notice_id = id and place_id = any($2::text[]))`,
      [at, reader.placeIds],
    );
    assert.equal(await countUnread(query, marked), expected[0]!.count);
    const { indexes, tables, rows } = await planOf(query, (one) => countUnread(one, marked));
    assert.ok(indexes.includes('notice_scopes_by_change'), String(indexes));
    assert.deepEqual(
      tables.filter((table) => table !== 'notice_reads'),
      [],
    );
    assert.ok(rows <= 600, `it reads ${rows} rows`);
  });

  it('matter now by an index of those that may', async () => {
    assert.equal((await listCurrentNotices(query, reader)).length, 50);
    const { indexes, tables } = await planOf(query, (one) => listCurrentNotices(one, reader));
    assert.ok(indexes.includes('notices_that_matter'), String(indexes));
    assert.ok(!tables.includes('notices'), String(tables));
  });
}
