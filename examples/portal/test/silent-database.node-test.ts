import assert from 'node:assert/strict';
import { Socket } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import type { Database } from '../server/database/database.js';
import { migrate } from '../server/database/migrate.js';
import { openPostgres } from '../server/database/postgres.js';
import { sql } from '../server/database/sql.js';
import { ChangeFeed } from '../server/store/change-feed.js';
import { createDatabase, hasPostgres } from './support/arrangements.js';
import { openSilentLine } from './support/silent-line.js';
import { waitFor } from './support/wait-for.js';

/** How long a statement is waited for here, ms. */
const patience = 5000;

/** As many connections as the pool has. */
const all = Array.from({ length: 10 });

const nothing = sql`select`;

/** One database twice: by a line that can fall silent, and by a sound one. */
async function open(context: TestContext) {
  const address = await createDatabase();
  const line = await openSilentLine(address);
  const [database, sound] = [openPostgres(line.address, patience), openPostgres(address)];
  context.after(async () => {
    // What is silent cannot be left in good order.
    const closed = database.close();
    await line.stop();
    await Promise.all([closed, sound.close()]);
  });
  // Whoever is cut off by the end of the line says so.
  context.mock.method(console, 'error', () => {});
  return { line, database, sound };
}

/** Uses as many connections at once as there are. */
const useAll = ({ transaction }: Database) => {
  let inside = 0;
  return Promise.all(
    all.map(() =>
      transaction(async (query) => {
        inside += 1;
        await waitFor(() => inside === all.length, 'the others');
        await query(nothing);
      }),
    ),
  );
};

if (hasPostgres) {
  void describe('a database that falls silent', () => {
    it('is given up, and one that stands in its place is spoken with', async (context) => {
      const { line, database } = await open(context);
      await useAll(database);
      line.fallSilent();
      for (const { status } of await Promise.allSettled(
        all.map((_, turn) =>
          turn % 2 ? database.query(nothing) : database.transaction((query) => query(nothing)),
        ),
      ))
        assert.equal(status, 'rejected');
      await useAll(database);
    });

    it('is heard of again though nothing is said on the line that listens', async (context) => {
      const { line, database, sound } = await open(context);
      await migrate(sound);
      // Only what listens goes by the line.
      const listen: Database['listen'] = async (channel, listener) => {
        await database.listen(channel, listener);
        line.fallSilent();
      };
      const feed = new ChangeFeed({ ...sound, listen }, 'listen', 50);
      const told: string[] = [];
      feed.subscribe(({ recordId }) => told.push(recordId));
      await feed.start();
      context.after(() => feed.stop());
      const activities = await sound.query<{ id: string }>(
        sql`select id::text as id from activities limit 5`,
      );
      // One after the other: what is read at the start finds no more than the first.
      for (const { id } of activities) {
        await sound.transaction((query) => feed.recordActivities(query, [id]));
        await waitFor(() => told.at(-1) === id, 'the change');
      }
      assert.equal(told.length, 5);
    });

    it('is found out by whatever is connected to it, however little is said', async (context) => {
      const kept = context.mock.method(Socket.prototype, 'setKeepAlive');
      const { database } = await open(context);
      await database.query(nothing);
      await database.listen('anything', () => {});
      const isKept = (delay: unknown) => kept.mock.calls.filter((call) => call.arguments[1] === delay).length;
      assert.deepEqual([kept.mock.callCount(), isKept(10_000)], [2, 2]);
    });

    it('is waited for by those who bring it up to date', async (context) => {
      const { database, sound } = await open(context);
      let goOn = () => {};
      const gate = new Promise<void>((resolve) => (goOn = resolve));
      let isHeld = false;
      const other = sound.transaction(async (_, run) => {
        await run(
          sql`select pg_advisory_xact_lock(6305411); set local idle_in_transaction_session_timeout = 0`,
        );
        isHeld = true;
        await gate;
      });
      await waitFor(() => isHeld, 'the lock');
      const migrating = migrate(database);
      const isWaiting = async () =>
        (await sound.query(sql`select from pg_locks where locktype = 'advisory' and not granted`)).length > 0;
      await waitFor(isWaiting, 'the migration to wait');
      // Whatever came later has given up.
      await assert.rejects(database.query(sql`select pg_sleep(60)`), /timeout/);
      assert.ok(await isWaiting(), 'the migration still waits');
      goOn();
      await Promise.all([other, migrating]);
    });
  });
}
