import { readdir, readFile } from 'node:fs/promises';
import type { Database } from './database.js';

const folder = new URL('./migrations/', import.meta.url);

/** Any number will do, as long as every process takes the same. */
const migrationLock = 6_305_411;

/**
 * Brings the database to the newest shape: runs the numbered files that it has not seen, each once, in order, all
 * in one transaction. Processes that start together wait for each other.
 */
export async function migrate(database: Database): Promise<void> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  await database.transaction(async (query, run) => {
    // Whoever waited for the lock has to see what was done meanwhile, however strictly the database isolates.
    await query('set transaction isolation level read committed');
    await query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await run(
      'create table if not exists migrations (name text primary key, ran_at timestamptz not null default now())',
    );
    const done = new Set(
      (await query<{ name: string }>('select name from migrations')).map(({ name }) => name),
    );
    for (const name of files.filter((file) => !done.has(file))) {
      await run(await readFile(new URL(name, folder), 'utf8'));
      await query('insert into migrations (name) values ($1)', [name]);
    }
  });
}
