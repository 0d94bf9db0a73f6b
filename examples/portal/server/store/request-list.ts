import { isOpen, requestStatuses, type RequestStatus } from '../../../../src/domain/index.js';
import { categories } from '../community/community.js';
import type { Query } from '../database/database.js';
import { sql } from '../database/sql.js';
import { followedBy } from './followers.js';
import type { RequestRow } from './requests.js';
import { isStillTheirs, sharedWith } from './standing.js';

/** Which of the requests that are a resident's own or that they follow, and from where on. */
export interface ListQuery {
  residentId: string;
  statuses: readonly RequestStatus[];
  search: string;
  limit: number;
  after?: ListPosition;
}

/** The place of a request in the order of the list: the newest first, the id breaking ties. */
export interface ListPosition {
  /** In microseconds, as the database keeps it: milliseconds would let two rows of one trade places. */
  createdAt: string;
  id: string;
}

/** One page by key, not by offset: a request that arrives meanwhile moves nothing. */
export async function listRequests(
  query: Query,
  { residentId, statuses, search, limit, after }: ListQuery,
): Promise<{ rows: RequestRow[]; next?: ListPosition }> {
  const rows = await query<RequestRow & { position: string }>(
    sql`select *, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position from requests
     where (resident_id = $1 and ${isStillTheirs} or id = any($9::uuid[]) or id = any($10::uuid[]))
       and (cardinality($2::text[]) = 0 or status = any($2::text[]))
       and ($3 = '' or number ilike $4 or category_id = any($5::text[])
         or (resident_id = $1 or id = any($10::uuid[])) and description ilike $4)
       and ($6::timestamptz is null or (created_at, id) < ($6::timestamptz, $7::uuid))
     order by created_at desc, id desc limit $8`,
    [
      residentId,
      statuses,
      search,
      `%${search.replace(/[\\%_]/g, '\\$&')}%`,
      categoriesNamed(search),
      after?.createdAt ?? null,
      after?.id ?? null,
      limit + 1,
      await followedBy(query, residentId),
      await sharedWith(query, residentId),
    ],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return rows.length > limit && last
    ? { rows: page, next: { createdAt: last.position, id: last.id } }
    : { rows: page };
}

function categoriesNamed(search: string): string[] {
  const wanted = search.toLowerCase();
  return categories
    .filter(({ name }) => name.en.toLowerCase().includes(wanted) || name.zh.includes(wanted))
    .map(({ id }) => id);
}

/** How many of those that are over the staff page shows. */
const staffLimit = 50;

/** For staff, the newest first: every open request, for one that is not listed is forgotten, the last that ended, and those whose
 * residents wait to be called back. */
export function listForStaff(query: Query): Promise<RequestRow[]> {
  return query<RequestRow>(
    sql`select * from requests
     where status = any($1::text[]) or id in (
       select id from requests where not status = any($1::text[]) order by updated_at desc, id desc
       limit ${staffLimit})
       or id in (select request_id from ratings where call_back and reply_at is null)
     order by created_at desc, id desc`,
    [requestStatuses.filter(isOpen)],
  );
}
