import type { Query } from '../database/database.js';
import { sql } from '../database/sql.js';

/** Tells a resident of somebody else's request from now on. Says whether that is new. */
export async function addFollower(query: Query, requestId: string, residentId: string): Promise<boolean> {
  const rows = await query(
    sql`insert into followers (request_id, resident_id) values ($1, $2)
     on conflict do nothing returning request_id`,
    [requestId, residentId],
  );
  return rows.length > 0;
}

/** The ids of the requests that a resident follows. */
export async function followedBy(query: Query, residentId: string): Promise<string[]> {
  const rows = await query<{ id: string }>(
    sql`select request_id::text as id from followers where resident_id = $1`,
    [residentId],
  );
  return rows.map(({ id }) => id);
}

/** Whether a resident follows the request. */
export async function isFollowing(query: Query, requestId: string, residentId: string): Promise<boolean> {
  const rows = await query(sql`select 1 from followers where request_id = $1 and resident_id = $2`, [
    requestId,
    residentId,
  ]);
  return rows.length > 0;
}
