import { createHash, randomBytes } from 'node:crypto';
import { sessionLife } from '../community/sessions.js';
import type { Database, Query } from '../database/database.js';
import { sql } from '../database/sql.js';
import type { Account } from './people.js';

/** What the database knows a session by: the id itself is nowhere but in the browser. */
const digestOf = (id: string) => createHash('sha256').update(id).digest('hex');

/**
 * Begins a session, and ends the one that the browser had: an id that somebody else may have put there is worth nothing.
 * Resolves with the new id, 256 random bits.
 */
export async function beginSession(
  database: Database,
  personId: string,
  earlierId?: string,
): Promise<string> {
  const id = randomBytes(32).toString('base64url');
  await database.transaction(async (query) => {
    if (earlierId !== undefined)
      await query(sql`delete from sessions where digest = $1`, [digestOf(earlierId)]);
    await query(sql`insert into sessions (digest, person_id) values ($1, $2)`, [digestOf(id), personId]);
  });
  return id;
}

/** Over `sessions` and `people`: that a session has neither rested nor lasted too long. */
const isAlive = sql`now() < used_at + make_interval(secs => ($1::jsonb -> role ->> 'idle')::float8)
  and now() < sessions.created_at + make_interval(secs => ($1::jsonb -> role ->> 'longest')::float8)`;

/** How exactly it is known when a session was last used, as an SQL interval: not every request writes. */
const exactness = sql`interval '1 minute'`;

/** Whose session it is, as long as it lasts. To ask is to use it. */
export async function findSession(database: Database, id: string): Promise<Account | undefined> {
  const digest = digestOf(id);
  const [found] = await database.query<Account & { is_rested: boolean }>(
    sql`select people.*, used_at < now() - ${exactness} as is_rested
     from sessions join people on people.id = person_id where digest = $2 and ${isAlive}`,
    [JSON.stringify(sessionLife), digest],
  );
  if (!found) return undefined;
  const { is_rested: isRested, ...account } = found;
  if (isRested) {
    await database.transaction((query) =>
      query(sql`update sessions set used_at = now() where digest = $1`, [digest]),
    );
  }
  return account;
}

/** Ends a session everywhere, at once. */
export async function endSession(database: Database, id: string): Promise<void> {
  await database.transaction((query) => query(sql`delete from sessions where digest = $1`, [digestOf(id)]));
}

/** Forgets the sessions that are over. */
export async function forgetOldSessions(query: Query): Promise<void> {
  await query(sql`delete from sessions using people where people.id = person_id and not (${isAlive})`, [
    JSON.stringify(sessionLife),
  ]);
}
