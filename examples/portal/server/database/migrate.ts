import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { Database } from './database.js';
import { sql, statementIn } from './sql.js';

const folder = new URL('./migrations/', import.meta.url);

/** Any number will do, as long as every process takes the same. */
const migrationLock = 6_305_411;

/** The names of the files, in the order in which they run. */
export async function listMigrations(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
}

/** Tells one set of migrations from another, by all that is in their files. */
export async function migrationsDigest(): Promise<string> {
  const digest = createHash('sha256');
  for (const name of await listMigrations())
    digest.update(name).update(await readFile(new URL(name, folder)));
  return digest.digest('hex').slice(0, 16);
}

/**
 * Brings the database to the newest shape: runs the numbered files that it has not seen, each once, in order, all
 * in one transaction. Processes that start together wait for each other.
 *
 * @param last the last of the files to run, for a database as it once was; all where left out
 */
export async function migrate(database: Database, last?: string): Promise<void> {
  const files = (await listMigrations()).filter((name) => last === undefined || name <= last);
  await database.transaction(async (query, run) => {
    // Whoever waited for the lock has to see what was done meanwhile, however strictly the database isolates.
    await query(sql`set transaction isolation level read committed`);
    // What is brought up to date may be large, and who does it is waited for.
    await run(sql`set local lock_timeout = 0; set local statement_timeout = 0;
      set local idle_in_transaction_session_timeout = 0`);
    await run(sql`select pg_advisory_xact_lock(${migrationLock})`);
    await run(
      sql`create table if not exists migrations (name text primary key, ran_at timestamptz not null default now())`,
    );
    const done = new Set(
      (await query<{ name: string }>(sql`select name from migrations`)).map(({ name }) => name),
    );
    for (const name of files.filter((file) => !done.has(file))) {
      await run(await statementIn(new URL(name, folder)));
      await query(sql`insert into migrations (name) values ($1)`, [name]);
    }
  });
}
