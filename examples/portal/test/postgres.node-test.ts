import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { migrate } from '../server/database/migrate.js';
import { openPostgres } from '../server/database/postgres.js';
import { sql } from '../server/database/sql.js';
import { createDatabase, hasPostgres } from './support/arrangements.js';
import { waitFor } from './support/wait-for.js';

const open = async (context: TestContext) => {
  const address = await createDatabase();
  const database = openPostgres(address);
  context.after(() => database.close());
  return database;
};

if (hasPostgres) {
  void describe('a PostgreSQL', () => {
    it('lets nobody wait for ever for who does not go on, but those who bring it up to date', async (context) => {
      const database = await open(context);
      await migrate(database);
      let goOn = () => {};
      const gate = new Promise<void>((resolve) => (goOn = resolve));
      let isHeld = false;
      const holder = database.transaction(async (query) => {
        await query(sql`lock table settings, migrations`);
        await query(sql`set local idle_in_transaction_session_timeout = 0`);
        isHeld = true;
        await gate;
      });
      await waitFor(() => isHeld, 'the lock');
      const migrating = migrate(database);
      const isWaiting = async () => {
        const waiting = sql`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
        return (await database.query(waiting)).length > 0;
      };
      await waitFor(isWaiting, 'the migration to wait');
      const writing = database.transaction((query) => query(sql`delete from settings`));
      await assert.rejects(writing, { code: '55P03' });
      assert.ok(await isWaiting(), 'the migration still waits');
      goOn();
      await Promise.all([holder, migrating]);
    });

    it('ends what takes too long, and what rests', async (context) => {
      const database = await open(context);
      const settings = sql`select current_setting('statement_timeout') as statement,
        current_setting('idle_in_transaction_session_timeout') as idle`;
      const [within] = await database.transaction((query) => query(settings));
      assert.deepEqual(within, { statement: '15s', idle: '15s' });
    });

    it('keeps no connection that could not listen', async (context) => {
      const database = await open(context);
      await assert.rejects(
        database.listen('', () => {}),
        /zero-length/,
      );
      const listening = sql`select from pg_stat_activity where query like 'listen%' and datname = current_database()`;
      await waitFor(async () => (await database.query(listening)).length === 0, 'its end');
    });
  });
}
