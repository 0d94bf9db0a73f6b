import type { Query } from '../database/database.js';
import { sql, type Statement } from '../database/sql.js';
import type { Account } from './people.js';
import { household, isStillTheirs } from './standing.js';

/** A checked picture on its way into the database. */
export interface NewPhoto {
  /** Who took it: a resident, or somebody of the staff. */
  residentId: string;
  name: string;
  type: string;
  width: number;
  height: number;
  bytes: Uint8Array;
  stage?: 'after';
}

/** Keeps a picture until a request names it, and resolves with its id. */
export async function insertPhoto(query: Query, photo: NewPhoto): Promise<string> {
  const [row] = await query<{ id: string }>(
    sql`insert into photos (resident_id, name, type, width, height, bytes, stage)
     values ($1, $2, $3, $4, $5, $6, $7) returning id::text as id`,
    [photo.residentId, photo.name, photo.type, photo.width, photo.height, photo.bytes, photo.stage ?? null],
  );
  return row!.id;
}

/** A stored picture. */
export interface StoredPhoto {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** A picture, for staff, for whoever it waits for, and for those whose own the request is that it came with. */
export async function findPhoto(
  query: Query,
  id: string,
  { id: personId, role }: Pick<Account, 'id' | 'role'>,
): Promise<StoredPhoto | undefined> {
  const rows = await query<StoredPhoto>(
    sql`select name, type, bytes from photos left join requests on requests.id = request_id
     where photos.id = $1 and ($2 or photos.resident_id = $3 and request_id is null
       or requests.resident_id = $3 and ${isStillTheirs} or $3 = any(${household}))`,
    [id, role === 'staff', personId],
  );
  return rows[0];
}

/**
 * Gives the photos to a request, after those that it has, or to an event of its history, and says how many were the
 * person's own and free.
 */
export async function attachPhotos(
  query: Query,
  {
    ids,
    residentId,
    requestId,
    eventId,
  }: { ids: readonly string[]; residentId: string; requestId: string; eventId?: string },
): Promise<number> {
  let attached = 0;
  for (const id of ids) {
    const rows = await query(
      sql`update photos set request_id = $1, event_id = $2,
         position = (select count(*) from photos as before where before.request_id = $1)
       where id = $3 and resident_id = $4 and request_id is null returning id`,
      [requestId, eventId ?? null, id, residentId],
    );
    attached += rows.length;
  }
  return attached;
}

/** How many photos of a resident wait for a request. */
export async function countWaiting(query: Query, residentId: string): Promise<number> {
  const rows = await query<{ count: number }>(
    sql`select count(*)::int as count from photos where resident_id = $1 and request_id is null`,
    [residentId],
  );
  return rows[0]!.count;
}

/** Forgets a photo that no request names. Says whether there was one. */
export async function deletePhoto(query: Query, id: string, residentId: string): Promise<boolean> {
  return forget(query, sql`id = $1 and resident_id = $2`, [id, residentId]);
}

/** How long a photo waits for its request, as an SQL interval. */
const patience = sql`interval '24 hours'`;

/** Forgets the photos whose request never came. */
export async function forgetOrphans(query: Query): Promise<void> {
  await forget(query, sql`created_at < now() - ${patience}`, []);
}

/** Forgets their keys with them: who sends one of them again is not told of a photo that is gone. */
async function forget(query: Query, condition: Statement, values: readonly string[]): Promise<boolean> {
  const rows = await query<{ count: number }>(
    sql`with gone as (delete from photos where request_id is null and ${condition} returning id),
       keys as (delete from idempotency_keys using gone where record_id = gone.id)
     select count(*)::int as count from gone`,
    values,
  );
  return rows[0]!.count > 0;
}
