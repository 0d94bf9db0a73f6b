import { PGlite } from '@electric-sql/pglite';
import type { Database, Query } from './database.js';

/** A PostgreSQL inside this process. `folder` keeps it on disk; without one it lives as long as the process. */
export async function openPglite(folder?: string): Promise<Database> {
  const pglite = await PGlite.create(folder);
  const query: Query = async <Row>(sql: string, values: readonly unknown[] = []) =>
    (await pglite.query<Row>(sql, [...values])).rows;
  return {
    query,
    transaction: (work) =>
      pglite.transaction((transaction) =>
        work(
          async <Row>(sql: string, values: readonly unknown[] = []) =>
            (await transaction.query<Row>(sql, [...values])).rows,
        ),
      ),
    async listen(channel, listener) {
      await pglite.listen(channel, listener);
    },
    async run(sql) {
      await pglite.exec(sql);
    },
    close: () => pglite.close(),
  };
}
