import { createHash } from 'node:crypto';
import type { Database, Query } from '../database/database.js';
import { Problem } from '../api/problem.js';

/**
 * Does a write once for each key of a resident. The key is inserted first, so that a second delivery waits for the
 * first one's transaction and then gets its reply; the reply is kept in the same transaction as the record.
 *
 * @throws Problem when the key was used for something else.
 */
export async function once<Reply>(
  database: Database,
  { residentId, key, content }: { residentId: string; key: string; content: string | Uint8Array },
  write: (query: Query) => Promise<Reply>,
): Promise<Reply> {
  const digest = createHash('sha256').update(content).digest('hex');
  return database.transaction(async (query) => {
    const inserted = await query(
      `insert into idempotency_keys (resident_id, key, digest) values ($1, $2, $3)
       on conflict do nothing returning key`,
      [residentId, key, digest],
    );
    if (inserted.length === 0) return replay<Reply>(query, residentId, key, digest);
    const reply = await write(query);
    await query('update idempotency_keys set reply = $3 where resident_id = $1 and key = $2', [
      residentId,
      key,
      JSON.stringify(reply),
    ]);
    return reply;
  });
}

async function replay<Reply>(query: Query, residentId: string, key: string, digest: string): Promise<Reply> {
  const [kept] = await query<{ digest: string; reply: Reply }>(
    'select digest, reply from idempotency_keys where resident_id = $1 and key = $2',
    [residentId, key],
  );
  if (kept!.digest !== digest) {
    throw new Problem(422, 'invalid', 'The idempotency key was used for another content.');
  }
  return kept!.reply;
}

/** How long keys are kept, as an SQL interval: longer than any outbox waits. */
const lifetime = '30 days';

/** Forgets the keys that nobody will send again. */
export async function forgetOldKeys(query: Query): Promise<void> {
  await query(`delete from idempotency_keys where created_at < now() - interval '${lifetime}'`);
}
