import pg from 'pg';
import type { Database, Query } from './database.js';
import { connecting, ListeningConnections } from './listening.js';
import { persistently } from './persistently.js';
import { sql, type Statement } from './sql.js';

/** Nobody waits for ever for who does not go on. Said here and not when connecting, where poolers refuse it. */
const begin = `begin;
  set local lock_timeout = '5s';
  set local statement_timeout = '15s';
  set local idle_in_transaction_session_timeout = '15s'`;

/** How long a migration may take, ms: it is waited for, and a whole day is no end that anybody meets. */
const longestMigration = 86_400_000;

/** How long it may take to roll back, ms: where the database is there, next to nothing. */
const longestRollback = 2000;

/** A statement that may take so long, ms. */
const within = (query_timeout: number, { text }: Statement) => ({ text, query_timeout });

/**
 * A PostgreSQL by its address. Several processes may share it.
 *
 * @param patience how long it may say nothing to a statement until its connection is given up, ms: longer than `begin`
 *   lets any take
 */
export function openPostgres(connectionString: string, patience = 20_000): Database {
  const config = { ...connecting, connectionString, query_timeout: patience };
  const pool = new pg.Pool(config);
  const listening = new ListeningConnections(config);
  // A connection that dies is replaced by the pool. Unheard, its error would end the process.
  pool.on('error', report);
  pool.on('connect', (client) => client.on('error', report));

  const queryOn =
    (client: pg.Pool | pg.PoolClient): Query =>
    async <Row>(statement: Statement, values: readonly unknown[] = []) =>
      (await client.query(statement.text, [...values])).rows as Row[];

  return {
    query: queryOn(pool),
    transaction: (work) =>
      persistently(async () => {
        const client = await pool.connect();
        try {
          await client.query(begin);
          const result = await work(queryOn(client), async (statements) => {
            await client.query(within(longestMigration, statements));
          });
          await client.query('commit');
          client.release();
          return result;
        } catch (thrown) {
          // A connection that cannot even roll back is thrown away.
          const isBroken = await client.query(within(longestRollback, sql`rollback`)).then(
            () => false,
            () => true,
          );
          client.release(isBroken);
          throw thrown;
        }
      }),
    listen: (channel, listener) => listening.listen(channel, listener),
    async close() {
      await listening.close();
      await pool.end();
    },
  };
}

function report(error: Error): void {
  console.error(`database: ${error.message}`);
}
