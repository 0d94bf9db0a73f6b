import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { migrate } from '../server/database/migrate.js';
import type { Database } from '../server/database/database.js';
import { countActivities, listActivities, type ActivityListQuery } from '../server/store/activity-list.js';
import { activitiesById } from '../server/store/activity-rows.js';
import { clearCalendar } from './support/activity-plans.js';
import { localDatabases } from './support/local-portal.js';
import { planOf } from './support/query-plan.js';
import { seedActivities } from './support/seed-activities.js';

const day = 86_400_000;
const instant = (days: number) => new Date(Date.now() + days * day).toISOString();
const month: ActivityListQuery = { from: instant(0), until: instant(31), categories: [], limit: 100 };
/** The most that reaches into a span from before it, at one every 50 minutes for 32 days. */
const before32Days = Math.ceil((32 * 24 * 60) / 50);

for (const { name, open } of localDatabases) {
  void describe(`twenty thousand activities, ${name}`, () => {
    let database: Database;
    before(async () => {
      database = await open();
      await migrate(database);
      await clearCalendar(database);
      await seedActivities(database, 20_000);
    });
    after(() => database.close());

    it('are listed from an index of all or of each category, no more of it than what may reach into the span', async () => {
      const { query } = database;
      const all = await listActivities(query, month);
      const asked: [string, ActivityListQuery, string, number][] = [
        ['a month', month, 'activities_in_order', before32Days + 101],
        ['its second page', { ...month, after: all.next! }, 'activities_in_order', 101],
        ['a year', { ...month, until: instant(365) }, 'activities_in_order', before32Days + 101],
        ['a category', { ...month, categories: ['other'] }, 'activities_by_category', 101],
        ['two', { ...month, categories: ['festival', 'meeting'] }, 'activities_by_category', 202],
      ];
      for (const [what, question, index, most] of asked) {
        const { indexes, tables, rows } = await planOf(query, (one) => listActivities(one, question));
        assert.deepEqual([indexes, tables], [[index], []], what);
        assert.ok(rows <= most, `${what} reads ${rows} rows, not ${most}`);
      }
    });

    it('say how full each is by an index of who comes', async () => {
      const { query } = database;
      const { ids } = await listActivities(query, month);
      const rows = await activitiesById(query, ids, 'wang-fang');
      assert.deepEqual(
        new Set(rows.map(({ taken, waiting }) => `${taken} ${waiting}`)),
        new Set(['40 10', '0 0']),
      );
      const { indexes, tables } = await planOf(query, (one) => activitiesById(one, ids, 'wang-fang'));
      assert.ok(indexes.includes('activity_rsvps_in_turn'), String(indexes));
      assert.ok(!tables.includes('activity_rsvps') && !tables.includes('activities'), String(tables));
    });

    it('are counted from the index alone', async () => {
      const { query } = database;
      const quarter = { from: instant(-90).slice(0, 10), until: instant(0).slice(0, 10) };
      const counted = await countActivities(query, quarter);
      assert.equal(counted.length, 6);
      assert.ok(counted.some(({ planned, held }) => planned > held));
      const { indexes, tables, rows } = await planOf(query, (one) => countActivities(one, quarter));
      assert.deepEqual([indexes, tables], [['activities_in_order'], []]);
      assert.ok(rows <= (91 * 24 * 60) / 50 + 1, `it reads ${rows} rows`);
    });
  });
}
