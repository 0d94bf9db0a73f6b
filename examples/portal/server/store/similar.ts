import type { RequestKind } from '../../../../src/domain/index.js';
import type { Query } from '../database/database.js';
import { sql } from '../database/sql.js';
import type { RequestRow } from './requests.js';
import { isStillTheirs } from './standing.js';

/** Open, and not forgotten. The statuses are those of the index `requests_shared`. */
const isCurrent = sql`status in ('submitted', 'acknowledged', 'scheduled', 'in-progress', 'on-hold')
  and created_at > now() - interval '30 days'`;

/** What any resident may know of. */
const isShared = sql`not anonymous and location ->> 'areaId' is not null and ${isCurrent}`;

/** Whether any resident may know of the request. */
export async function isSharedRequest(query: Query, id: string): Promise<boolean> {
  const rows = await query(sql`select 1 from requests where id = $1 and ${isShared}`, [id]);
  return rows.length > 0;
}

/** What similar requests are looked for by. */
export interface SimilarPlace {
  residentId: string;
  /** What others of the resident's homes have reported. */
  sharedIds: readonly string[];
  kind: RequestKind;
  /** The category that was chosen, or those that the words may mean. */
  categoryIds: readonly string[];
  areaId?: string;
  /** The area, what is inside it and what it is inside of. */
  areaIds: readonly string[];
  homeId?: string;
}

/** The most that are shown. */
const most = 5;

/** Open requests that may be about the same thing, the likeliest first: the place counts more than the category. */
export function findSimilar(query: Query, wanted: SimilarPlace): Promise<RequestRow[]> {
  const { residentId, sharedIds, kind, categoryIds, areaId, areaIds, homeId } = wanted;
  return query<RequestRow>(
    sql`select * from requests
     where kind = $2 and (
       ${isShared} and location ->> 'areaId' = any($4::text[])
       or (resident_id = $1 and ${isStillTheirs} or id = any($7::uuid[])) and ${isCurrent} and (
         location ->> 'areaId' = any($4::text[])
         or location ->> 'homeId' = $6
         or $5::text is null and $6::text is null and category_id = any($3::text[])))
     order by (location ->> 'areaId' = $5 or location ->> 'homeId' = $6) is true desc,
       (category_id = any($3::text[])) is true desc, created_at desc, id desc
     limit ${most}`,
    [residentId, kind, categoryIds, areaIds, areaId ?? null, homeId ?? null, sharedIds],
  );
}
