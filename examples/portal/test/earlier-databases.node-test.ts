import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ServiceRequest } from '../../../src/domain/index.js';
import { examplePhoto } from '../../../src/testing/example-input.js';
import type { Database, Run } from '../server/database/database.js';
import { listMigrations, migrate } from '../server/database/migrate.js';
import { openPostgres } from '../server/database/postgres.js';
import { sql } from '../server/database/sql.js';
import { createDatabase, hasPostgres } from './support/arrangements.js';
import { Client } from './support/client.js';
import { emptyDatabases, startLocalPortal } from './support/local-portal.js';
import { startPortal } from './support/portal-process.js';
import { waitFor } from './support/wait-for.js';

const files = await listMigrations();
const picture = new Uint8Array(await examplePhoto().arrayBuffer());

/** What somebody left behind in a database of any age: a person with a home, a request, its history, a photo of it. */
async function liveIn({ transaction }: Database): Promise<void> {
  await transaction(async (query) => {
    await query(
      sql`insert into people (id, role, name_en, name_zh, phone) values ('early', 'resident', 'Early', '早', '1')`,
    );
    const [{ has_places: hasPlaces } = {}] = await query<{ has_places?: boolean }>(
      sql`select to_regclass('places') is not null as has_places`,
    );
    if (hasPlaces) {
      await query(
        sql`insert into places (id, level, label_en, label_zh) values ('h-early', 'home', 'Old house', '老屋')`,
      );
    }
    await query(sql`insert into homes (id, label_en, label_zh) values ('h-early', 'Old house', '老屋')`);
    await query(sql`insert into residences (person_id, home_id) values ('early', 'h-early')`);
    const [request] = await query<{ id: string }>(
      sql`insert into requests (number, resident_id, kind, category_id, description, status, location)
       values ('R-early', 'early', 'repair', 'leak', 'From before', 'resolved', $1) returning id`,
      [{ type: 'home', homeId: 'h-early' }],
    );
    await query(
      sql`insert into request_events (request_id, type, status) values ($1, 'status', 'resolved')`,
      [request!.id],
    );
    await query(
      sql`insert into photos (resident_id, request_id, position, name, type, width, height, bytes)
       values ('early', $1, 0, 'old.jpg', 'image/jpeg', 16, 12, $2)`,
      [request!.id, picture],
    );
    await query(sql`update change_counter set last = 1`);
    await query(sql`insert into changes (id, request_id, resident_id) values (1, $1, 'early')`, [
      request!.id,
    ]);
  });
}

async function isAllThere(address: string): Promise<void> {
  const resident = await Client.signIn(address, 'early');
  const { items } = await resident.list();
  assert.deepEqual(
    items.map(({ number, description, status }) => [number, description, status]),
    [['R-early', 'From before', 'resolved']],
  );
  const [request] = items;
  assert.equal(request!.location?.label, 'Old house');
  assert.equal(request!.photos?.length, 1);
  const photo = await fetch(`${address}${request!.photos![0]!.url}`, { headers: resident.headers });
  assert.deepEqual(new Uint8Array(await photo.arrayBuffer()), picture);
  const confirmed = (await (await resident.act(request!.id, 'confirm')).json()) as ServiceRequest;
  assert.equal(confirmed.status, 'closed');
}

const doneIn = async ({ query }: Database) =>
  (await query<{ name: string }>(sql`select name from migrations order by name`)).map(({ name }) => name);

for (const { name, open } of emptyDatabases) {
  void describe(`a database from before, ${name}`, () => {
    for (const last of files) {
      it(`is brought up to date, with all that is in it: ${last}`, async () => {
        const database = await open();
        await migrate(database, last);
        await liveIn(database);
        const portal = await startLocalPortal(database);
        try {
          assert.deepEqual(await doneIn(database), files);
          await isAllThere(portal.address);
        } finally {
          await portal.stop();
        }
      });
    }

    it('is as it was where a migration breaks off, and goes on from there', async () => {
      const database = await open();
      await migrate(database, files[1]);
      await liveIn(database);
      for (const broken of [2, 4, 7]) {
        let count = 0;
        const breaking: Database = {
          ...database,
          transaction: (work) =>
            database.transaction((query, run) => {
              const breakOff: Run = async (statements) => {
                await run(statements);
                if (++count === broken) throw new Error('broken off');
              };
              return work(query, breakOff);
            }),
        };
        await assert.rejects(migrate(breaking), /broken off/);
        assert.deepEqual(await doneIn(database), files.slice(0, 2));
      }
      await migrate(database);
      assert.deepEqual(await doneIn(database), files);
      await database.close();
    });
  });
}

if (hasPostgres) {
  void describe('a portal that is killed while it brings a database up to date', () => {
    it('leaves it as it was, and the next one goes on', async () => {
      const address = await createDatabase();
      const [database, operator] = [openPostgres(address), openPostgres(address)];
      await migrate(database, files[1]);
      await liveIn(database);
      const isWaiting = async () => {
        const waiting = await operator.query(
          sql`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
        );
        return waiting.length > 0;
      };
      const killing = new AbortController();
      // Whoever reads the photos holds the migration up after it has changed other tables.
      await database.transaction(async (query) => {
        await query(sql`lock table photos in access share mode`);
        const starting = startPortal({ DATABASE_URL: address }, killing.signal);
        await waitFor(isWaiting, 'the migration to be under way');
        killing.abort();
        await assert.rejects(starting, /ended before it listened/);
      });
      assert.deepEqual(await doneIn(operator), files.slice(0, 2));
      const portal = await startPortal({ DATABASE_URL: address });
      assert.deepEqual(await doneIn(operator), files);
      await isAllThere(portal.address);
      await portal.stop();
      for (const one of [database, operator]) await one.close();
    });
  });
}
