import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { migrate } from '../server/database/migrate.js';
import { nameOf, sql } from '../server/database/sql.js';
import { emptyDatabases } from './support/local-portal.js';

for (const { name, open } of emptyDatabases) {
  void describe(`the migration that closes the loop, ${name}`, () => {
    it('can be run again over what it has left, and knows since when work is done', async () => {
      const database = await open();
      try {
        await migrate(database);
        await database.query(
          sql`with filed as (
             insert into requests (number, resident_id, kind, description, status)
             values ('R-1', 'wang-fang', 'repair', 'x', 'closed'), ('R-2', 'wang-fang', 'repair', 'x', 'acknowledged')
             returning id)
           insert into request_events (request_id, at, type, status)
           select id, timestamptz '2026-11-23T08:00:00Z', 'status', 'resolved' from filed`,
        );
        await database.query(sql`delete from migrations where name like '0005%'`);
        await migrate(database);
        const rows = await database.query<{ number: string; resolved_at: Date | null }>(
          sql`select number, resolved_at from requests order by number`,
        );
        assert.deepEqual(
          rows.map((row) => row.resolved_at?.toISOString()),
          ['2026-11-23T08:00:00.000Z', undefined],
        );
        const staff = await database.query(sql`select id from people where role = 'staff'`);
        assert.equal(staff.length, 3);
      } finally {
        await database.close();
      }
    });
  });
}

for (const { name, open } of emptyDatabases) {
  void describe(`the migrations that bring activities, ${name}`, () => {
    it('can be run again over what they have left, and change nothing', async () => {
      const database = await open();
      const kept = async () =>
        Promise.all(
          ['activities', 'activity_series', 'activity_contents', 'activity_rsvps', 'changes'].map((table) =>
            database.query(sql`select * from ${nameOf(table)} order by 1, 2`),
          ),
        );
      try {
        await migrate(database);
        const first = await kept();
        await database.query(sql`delete from migrations where name >= '0008'`);
        await migrate(database);
        assert.ok(first[0]!.length > 40);
        assert.deepEqual(await kept(), first);
      } finally {
        await database.close();
      }
    });
  });
}
