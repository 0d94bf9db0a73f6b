import type { Query } from '../database/database.js';
import { sql } from '../database/sql.js';
import { isFollowing } from './followers.js';

/** How a resident stands to a request: it is their own, they follow it, or they know nothing of it. */
export type Standing = 'own' | 'follower' | 'stranger';

/** Over `requests` and `residences`: a repair in that home. The condition is that of the index `requests_of_home`. */
const isRepairThere = sql`requests.kind = 'repair' and not requests.anonymous
  and home_id = requests.location ->> 'homeId'`;

/** Repairs of a home are shared by those who live there. */
const isOfHome = sql`${isRepairThere} and since <= requests.created_at`;

/**
 * Over `requests`, whose own a request is besides whoever filed it, as an SQL array: of those that live in the home, if
 * it is a repair there. What somebody says of the community stays theirs, and so does what was before others moved in.
 */
export const household = sql`array(select person_id from residences where ${isOfHome})`;

/**
 * Over `requests`: whether a request is still whose who filed it. A repair goes on in the home, where others live now: who
 * has moved out is not to read of them, nor to act for them.
 */
export const isStillTheirs = sql`(requests.kind <> 'repair' or requests.anonymous
  or requests.location ->> 'homeId' is null
  or exists (select from residences where ${isRepairThere} and person_id = requests.resident_id))`;

/** The ids of the requests that are a resident's own though somebody else of their home filed them. */
export async function sharedWith(query: Query, residentId: string): Promise<string[]> {
  const rows = await query<{ id: string }>(
    sql`select requests.id::text as id from requests join residences on ${isOfHome}
     where person_id = $1 and resident_id <> $1`,
    [residentId],
  );
  return rows.map(({ id }) => id);
}

/** Which of the requests are a resident's own. */
export async function ownAmong(
  query: Query,
  ids: readonly string[],
  residentId: string,
): Promise<ReadonlySet<string>> {
  const rows = await query<{ id: string }>(
    sql`select id::text as id from requests
     where id = any($1::uuid[]) and (resident_id = $2 and ${isStillTheirs} or $2 = any(${household}))`,
    [ids, residentId],
  );
  return new Set(rows.map(({ id }) => id));
}

/** How a resident stands to one request. */
export async function standingTo(query: Query, requestId: string, residentId: string): Promise<Standing> {
  if ((await ownAmong(query, [requestId], residentId)).has(requestId)) return 'own';
  return (await isFollowing(query, requestId, residentId)) ? 'follower' : 'stranger';
}
