import { createHash } from 'node:crypto';
import { Problem } from '../api/problem.js';
import type { Database, Query } from '../database/database.js';
import { sql } from '../database/sql.js';

/** The reply to a write, as it was the first time: the id of the record, and the body as text. */
export interface KeptReply {
  id: string;
  body: string;
}

/** Which write this is: the resident's key, and what they sent with it. */
export interface Delivery {
  residentId: string;
  key: string;
  content: string | Uint8Array;
}

/**
 * Does a write once for each key of a resident. The key is inserted first, so that a second delivery waits for the
 * first one's transaction and then gets its reply; the reply is kept in the same transaction as the record. A write
 * that throws leaves nothing behind, and its key is free again.
 *
 * @throws Problem when the key was used for something else.
 */
export async function once(
  database: Database,
  delivery: Delivery,
  write: (query: Query) => Promise<{ id: string }>,
): Promise<KeptReply> {
  const { residentId, key, content } = delivery;
  return database.transaction(async (query) => {
    const inserted = await query(
      sql`insert into idempotency_keys (resident_id, key, digest) values ($1, $2, $3)
       on conflict do nothing returning key`,
      [residentId, key, digestOf(content)],
    );
    if (inserted.length === 0) {
      const kept = await replyKept(query, delivery);
      if (!kept) throw new Problem(409, 'conflict', 'The key was just given free.', { retryAfter: 1 });
      return kept;
    }
    const record = await write(query);
    const body = JSON.stringify(record);
    await query(
      sql`update idempotency_keys set record_id = $3, reply = $4 where resident_id = $1 and key = $2`,
      [residentId, key, record.id, body],
    );
    return { id: record.id, body };
  });
}

/**
 * The reply to a write that was done before.
 *
 * @throws Problem when the key was used for something else.
 */
export async function replyKept(
  query: Query,
  { residentId, key, content }: Delivery,
): Promise<KeptReply | undefined> {
  const [kept] = await query<KeptReply & { digest: string }>(
    sql`select digest, record_id::text as id, reply as body from idempotency_keys
     where resident_id = $1 and key = $2`,
    [residentId, key],
  );
  if (kept && kept.digest !== digestOf(content)) {
    throw new Problem(422, 'idempotency-key-reused', 'The key was used for another content.', {
      originalId: kept.id,
    });
  }
  return kept;
}

const digestOf = (content: Delivery['content']) => createHash('sha256').update(content).digest('hex');

/** How long keys are kept, as an SQL interval: longer than any outbox waits. */
const lifetime = sql`interval '30 days'`;

/** Forgets the keys that nobody will send again. */
export async function forgetOldKeys(query: Query): Promise<void> {
  await query(sql`delete from idempotency_keys where created_at < now() - ${lifetime}`);
}
