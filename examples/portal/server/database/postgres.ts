import pg from 'pg';
import type { Database, Query } from './database.js';

/** How long to wait before a lost listening connection is made again, ms. */
const reconnectDelay = 1000;

/** A PostgreSQL by its address. Several processes may share it. */
export function openPostgres(connectionString: string): Database {
  const pool = new pg.Pool({ connectionString });
  // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', (error) => console.error(`database: ${error.message}`));
  const listeners = new Set<pg.Client>();
  let closed = false;

  const queryWith =
    (client: pg.Pool | pg.PoolClient): Query =>
    async <Row>(sql: string, values: readonly unknown[] = []) =>
      (await client.query(sql, [...values])).rows as Row[];

  const listen: Database['listen'] = async (channel, listener) => {
    const client = new pg.Client({ connectionString });
    const again = () => {
      listeners.delete(client);
      if (closed) return;
      // What was notified meanwhile is found in the table of changes.
      setTimeout(() => listen(channel, listener).then(listener, again), reconnectDelay).unref();
    };
    client.once('error', again);
    await client.connect();
    listeners.add(client);
    client.on('notification', listener);
    await client.query(`listen ${pg.escapeIdentifier(channel)}`);
  };

  return {
    query: queryWith(pool),
    async transaction(work) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const result = await work(queryWith(client));
        await client.query('commit');
        client.release();
        return result;
      } catch (thrown) {
        // A connection that cannot even roll back is thrown away.
        const broken = await client.query('rollback').then(
          () => false,
          () => true,
        );
        client.release(broken);
        throw thrown;
      }
    },
    listen,
    async run(sql) {
      await pool.query(sql);
    },
    async close() {
      closed = true;
      await Promise.all([...listeners].map((client) => client.end()));
      await pool.end();
    },
  };
}
