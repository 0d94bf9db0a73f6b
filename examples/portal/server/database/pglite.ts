import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import type { Database, Query } from './database.js';
import { lockFolder } from './folder-lock.js';
import { keptImage } from './image.js';
import { migrate, migrationsDigest } from './migrate.js';
import type { Statement } from './sql.js';

/** For how long a migrated image may serve, ms: the days of what the migrations bring are told from when they ran. */
const quarterHour = 15 * 60_000;

/** A PostgreSQL inside this process, kept in a folder. */
export async function openPglite(folder: string): Promise<Database> {
  await mkdir(folder, { recursive: true });
  const unlock = await lockFolder(folder);
  const database = databaseOf(await PGlite.create(join(folder, 'database')));
  return {
    ...database,
    async close() {
      await database.close();
      await unlock();
    },
  };
}

/** An empty PostgreSQL inside this process, which lives as long as the process. */
export const openEmpty = async (): Promise<Database> => databaseOf(await emptyPglite());

/** As `openEmpty()`, but with all migrations done, which takes PGlite longer than to start. */
export async function openMigrated(): Promise<Database> {
  const edition = `-${await migrationsDigest()}-${Math.floor(Date.now() / quarterHour)}`;
  const image = await keptImage('migrated', edition, async () => {
    const pglite = await emptyPglite();
    await migrate(databaseOf(pglite));
    return pglite;
  });
  return databaseOf(await PGlite.create({ loadDataDir: image }));
}

const emptyPglite = async () =>
  PGlite.create({ loadDataDir: await keptImage('empty', '', () => PGlite.create()) });

function databaseOf(pglite: PGlite): Database {
  const queryOn =
    (connection: PGlite | Transaction): Query =>
    async <Row>(statement: Statement, values: readonly unknown[] = []) =>
      (await connection.query<Row>(statement.text, [...values])).rows;
  return {
    query: queryOn(pglite),
    transaction: (work) =>
      pglite.transaction((transaction) =>
        work(queryOn(transaction), async (statements) => {
          await transaction.exec(statements.text);
        }),
      ),
    async listen(channel, listener) {
      await pglite.listen(channel, listener);
    },
    close: () => pglite.close(),
  };
}
