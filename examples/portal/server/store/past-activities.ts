import type { ActivityCategory } from '../../../../src/domain/index.js';
import type { Query } from '../database/database.js';
import { placeOf, sql } from '../database/sql.js';
import type { ActivityPosition } from './activity-list.js';

/** Which activities that are over, and from where back. */
export interface PastActivityQuery {
  /** Absent: all. */
  category?: ActivityCategory;
  limit: number;
  before?: ActivityPosition;
}

/** The ids of one page of what is over, the latest first, by the indexes of the list. */
export async function listPastActivities(
  query: Query,
  { category, limit, before }: PastActivityQuery,
): Promise<{ ids: string[]; next?: ActivityPosition }> {
  const values: unknown[] = [limit + 1, before?.beginsAt ?? null, before?.id ?? null];
  const rows = await query<{ begins_at: Date; id: string }>(
    sql`select begins_at, id from activities
     where begins_at < coalesce($2::timestamptz + interval '1 millisecond', now()) and over_at <= now()
       and ($2 is null or (begins_at, id) < ($2::timestamptz, $3::uuid))
       ${category === undefined ? sql`` : sql`and category = ${placeOf(values.push(category))}`}
     order by begins_at desc, id desc limit $1`,
    values,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    ids: page.map(({ id }) => id),
    ...(rows.length > limit && last && { next: { beginsAt: last.begins_at.toISOString(), id: last.id } }),
  };
}
