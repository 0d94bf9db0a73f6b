import { createHash } from 'node:crypto';
import { Problem } from '../api/problem.js';
import type { Query } from '../database/database.js';
import { sql } from '../database/sql.js';
import type { Portal } from '../portal-context.js';

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

/** A record that a write has left as it was, and always will: its reply is not kept, and its key is free again. */
export class Unchanged {
  readonly record: { id: string };

  constructor(record: { id: string }) {
    this.record = record;
  }
}

/**
 * Does a write once for each key of a resident. The key is inserted first, so that a second delivery waits for the
 * first one's transaction and then gets its reply; the reply is kept in the same transaction as the record. A write
 * that throws leaves nothing behind, and its key is free again.
 *
 * @throws Problem when the key was used for something else, or too long ago, or too much is kept of the resident.
 */
export async function once(
  { database, replyLimit }: Pick<Portal, 'database' | 'replyLimit'>,
  delivery: Delivery,
  write: (query: Query) => Promise<{ id: string } | Unchanged>,
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
    await judgeKept(query, residentId, replyLimit);
    const written = await write(query);
    if (written instanceof Unchanged) {
      await query(sql`delete from idempotency_keys where resident_id = $1 and key = $2`, [residentId, key]);
      return { id: written.record.id, body: JSON.stringify(written.record) };
    }
    const body = JSON.stringify(written);
    await query(
      sql`update idempotency_keys set record_id = $3, reply = $4 where resident_id = $1 and key = $2`,
      [residentId, key, written.id, body],
    );
    return { id: written.id, body };
  });
}

/** Refuses what would fill the database: replies tell whole histories, and each is kept. */
async function judgeKept(query: Query, residentId: string, replyLimit: number): Promise<void> {
  const [over] = await query<{ seconds: number }>(
    sql`select ceil(extract(epoch from min(created_at) + interval '1 hour' - now()))::int as seconds
     from idempotency_keys
     where resident_id = $1 and reply is not null and created_at > now() - interval '1 hour'
     having sum(octet_length(reply)) >= $2`,
    [residentId, replyLimit],
  );
  if (over) {
    const retryAfter = Math.max(1, over.seconds);
    throw new Problem(429, 'rate-limited', 'Too much was answered within an hour.', { retryAfter });
  }
}

/**
 * The reply to a write that was done before.
 *
 * @throws Problem when the key was used for something else, or so long ago that the reply is forgotten.
 */
export async function replyKept(
  query: Query,
  { residentId, key, content }: Delivery,
): Promise<KeptReply | undefined> {
  const [kept] = await query<{ digest: string; id: string; body: string | null }>(
    sql`select digest, record_id::text as id, reply as body from idempotency_keys
     where resident_id = $1 and key = $2`,
    [residentId, key],
  );
  if (!kept) return undefined;
  const { digest, id, body } = kept;
  if (digest !== digestOf(content)) {
    throw new Problem(422, 'idempotency-key-reused', 'The key was used for another content.', {
      originalId: id,
    });
  }
  if (body === null) throw new Problem(409, 'duplicate', 'It was done long ago.', { originalId: id });
  return { id, body };
}

const digestOf = (content: Delivery['content']) => createHash('sha256').update(content).digest('hex');

/** How long replies are kept, as an SQL interval: longer than most outboxes wait. */
const lifetime = sql`interval '30 days'`;

/** Forgets the replies that hardly anybody will ask for. Their keys stay: who does ask is to write nothing twice. */
export async function forgetOldReplies(query: Query): Promise<void> {
  await query(
    sql`update idempotency_keys set reply = null where reply is not null and created_at < now() - ${lifetime}`,
  );
}
