import pg from 'pg';
import type { Database, Query } from './database.js';
import { connecting, ListeningConnections } from './listening.js';
import { persistently } from './persistently.js';
import type { Statement } from './sql.js';

/** Nobody waits for ever for who does not go on. Said here and not when connecting, where poolers refuse it. */
const begin = `begin;
  set local lock_timeout = '5s';
  set local statement_timeout = '15s';
  set local idle_in_transaction_session_timeout = '15s'`;

/** A PostgreSQL by its address. Several processes may share it. */
export function openPostgres(connectionString: string): Database {
  const pool = new pg.Pool({ ...connecting, connectionString });
  const listening = new ListeningConnections(connectionString);
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
            await client.query(statements.text);
          });
          await client.query('commit');
          client.release();
          return result;
        } catch (thrown) {
          // A connection that cannot even roll back is thrown away.
          const isBroken = await client.query('rollback').then(
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
