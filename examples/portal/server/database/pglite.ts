import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import type { Database, Query } from './database.js';
import { emptyImage } from './empty-image.js';
import { lockFolder } from './folder-lock.js';
import type { Statement } from './sql.js';

/** A PostgreSQL inside this process. `folder` keeps it on disk; without one it lives as long as the process. */
export async function openPglite(folder?: string): Promise<Database> {
  if (folder === undefined) return databaseOf(await PGlite.create({ loadDataDir: await emptyImage() }));
  await mkdir(folder, { recursive: true });
  const unlock = await lockFolder(join(folder, 'lock'));
  const database = databaseOf(await PGlite.create(join(folder, 'database')));
  return {
    ...database,
    async close() {
      await database.close();
      await unlock();
    },
  };
}

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
