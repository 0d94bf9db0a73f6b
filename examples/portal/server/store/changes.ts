import type { Query } from '../database/database.js';
import { nameOf, sql } from '../database/sql.js';
import { household, isStillTheirs } from './standing.js';

/** What a change is about: a request, its rating and whether one may be given, a notice, or an activity. */
export type Topic = 'request' | 'rating' | 'notice' | 'activity';

/** One change of one record, in the order in which all processes see it. */
export interface Change {
  id: number;
  topic: Topic;
  /** The id of the request, the notice or the activity. */
  recordId: string;
  /**
   * Whose the request is, `null` where they have moved out; or the only one for whom the notice changed, `null` where it did
   * for all whom it is for.
   */
  residentId: string | null;
  /** Whose own the request is besides. */
  householdIds: string[];
  /** Who follows the request. */
  followerIds: string[];
  /** The parts of the community that the notice is for. */
  placeIds: string[];
  /** When the notice appeared, in seconds since 1970; `null` where it is about none. */
  publishedSeconds: number | null;
}

/** What changed: a request or its rating, a notice, or activities, which are for everybody. */
export type Changed =
  | { topic: 'request' | 'rating'; requestId: string; residentId: string }
  | { topic: 'notice'; noticeId: string; residentId?: string }
  | { topic: 'activity'; activityIds: readonly string[] };

/**
 * Records a change, in the transaction that made it and as its last act: from here on, whoever else changes
 * something waits until the transaction ends.
 */
export async function insertChange(query: Query, changed: Changed): Promise<void> {
  const { column, ids, residentId } = recorded(changed);
  await query(
    sql`with counted as (update change_counter set last = last + cardinality($2::uuid[]) returning last)
     insert into changes (id, topic, ${nameOf(column)}, resident_id)
     select last - cardinality($2::uuid[]) + position, $1, record_id, $3
     from counted cross join unnest($2::uuid[]) with ordinality as record (record_id, position)`,
    [changed.topic, ids, residentId ?? null],
  );
}

function recorded(changed: Changed): { column: string; ids: readonly string[]; residentId?: string } {
  switch (changed.topic) {
    case 'notice':
      return { ...changed, column: 'notice_id', ids: [changed.noticeId] };
    case 'activity':
      return { column: 'activity_id', ids: changed.activityIds };
    default:
      return { ...changed, column: 'request_id', ids: [changed.requestId] };
  }
}

/** How many changes are read at once. */
const batch = 500;

/** The changes after a number, the oldest first. */
export function changesAfter(query: Query, id: number): Promise<Change[]> {
  // float8 holds whole numbers up to 2^53, as JavaScript does.
  return query<Change>(
    sql`select changes.id::float8 as id, topic, coalesce(request_id, notice_id, activity_id) as "recordId",
       case when ${isStillTheirs} then changes.resident_id end as "residentId", ${household} as "householdIds",
       array(select resident_id from followers where followers.request_id = changes.request_id) as "followerIds",
       array(select place_id from notice_scopes where notice_scopes.notice_id = changes.notice_id) as "placeIds",
       (select extract(epoch from published_at)::float8 from notices where notices.id = changes.notice_id) as "publishedSeconds"
     from changes left join requests on requests.id = request_id
     where changes.id > $1 order by changes.id limit ${batch}`,
    [id],
  );
}

/** The number of the newest change, and of the one after which all are still kept. */
export async function changeBounds(query: Query): Promise<{ newest: number; keptAfter: number }> {
  const rows = await query<{ newest: number; keptAfter: number }>(
    sql`select last::float8 as newest, coalesce((select min(id) - 1 from changes), last)::float8 as "keptAfter"
     from change_counter`,
  );
  return rows[0]!;
}

/** How long changes are kept for those who were away, as an SQL interval. */
const lifetime = sql`interval '30 days'`;

/** Forgets the changes that nobody will ask for. */
export async function forgetOldChanges(query: Query): Promise<void> {
  await query(sql`delete from changes where at < now() - ${lifetime}`);
}
