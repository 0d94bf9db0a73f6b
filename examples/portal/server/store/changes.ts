import type { Query } from '../database/database.js';
import { household } from './standing.js';

/** What a change is about: a request, or its rating and whether one may be given. */
export type Topic = 'request' | 'rating';

/** One change of one request, in the order in which all processes see it. */
export interface Change {
  id: number;
  topic: Topic;
  requestId: string;
  residentId: string;
  /** Whose own it is besides. */
  householdIds: string[];
  /** Who follows the request. */
  followerIds: string[];
}

/**
 * Records a change, in the transaction that made it and as its last act: from here on, whoever else changes
 * something waits until the transaction ends.
 */
export async function insertChange(
  query: Query,
  request: { id: string; resident_id: string },
  topic: Topic,
): Promise<void> {
  await query(
    `with counted as (update change_counter set last = last + 1 returning last)
     insert into changes (id, request_id, resident_id, topic) select last, $1, $2, $3 from counted`,
    [request.id, request.resident_id, topic],
  );
}

/** How many changes are read at once. */
const batch = 500;

/** The changes after a number, the oldest first. */
export function changesAfter(query: Query, id: number): Promise<Change[]> {
  // float8 holds whole numbers up to 2^53, as JavaScript does.
  return query<Change>(
    `select changes.id::float8 as id, topic, request_id::text as "requestId", changes.resident_id as "residentId",
       ${household} as "householdIds",
       array(select resident_id from followers where followers.request_id = changes.request_id) as "followerIds"
     from changes join requests on requests.id = request_id where changes.id > $1 order by changes.id limit ${batch}`,
    [id],
  );
}

/** The number of the newest change, and of the one after which all are still kept. */
export async function changeBounds(query: Query): Promise<{ newest: number; keptAfter: number }> {
  const rows = await query<{ newest: number; keptAfter: number }>(
    `select last::float8 as newest, coalesce((select min(id) - 1 from changes), last)::float8 as "keptAfter"
     from change_counter`,
  );
  return rows[0]!;
}

/** How long changes are kept for those who were away, as an SQL interval. */
const lifetime = '30 days';

/** Forgets the changes that nobody will ask for. */
export async function forgetOldChanges(query: Query): Promise<void> {
  await query(`delete from changes where at < now() - interval '${lifetime}'`);
}
