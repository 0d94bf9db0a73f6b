import {
  activityCategories,
  type ActivityCategory,
  type ActivityFrequency,
  type CivilDate,
  type Instant,
} from '../../../../src/domain/index.js';
import { longestActivity } from '../community/activities.js';
import { timeZone } from '../community/community.js';
import type { Query } from '../database/database.js';
import { joined, placeOf, quoted, sql, type Statement } from '../database/sql.js';

/** The place of an occurrence in the order of the list: the earliest first, the id breaking ties. */
export interface ActivityPosition {
  beginsAt: Instant;
  id: string;
}

/** Which occurrences, and from where on. */
export interface ActivityListQuery {
  from: Instant;
  until: Instant;
  /** All where there are none. */
  categories: readonly ActivityCategory[];
  limit: number;
  after?: ActivityPosition;
}

/** How long before a span what reaches into it may have begun, hours: a day more, for changes of clocks. */
const furthestBack = (longestActivity + 1) * 24;

/**
 * The ids of one page by key of what overlaps the span. What began before the span is looked for no further back than an
 * activity may last, and each category has a list of its own, in order in an index, of which at most as many are read as
 * the page may show.
 */
export async function listActivities(
  query: Query,
  { from, until, categories, limit, after }: ActivityListQuery,
): Promise<{ ids: string[]; next?: ActivityPosition }> {
  const values: unknown[] = [limit + 1, from, until, after?.beginsAt ?? null, after?.id ?? null];
  const list = (category?: ActivityCategory): Statement =>
    sql`(select begins_at, id from activities
      where begins_at >= greatest($2::timestamptz - interval '${furthestBack} hours', $4::timestamptz) and begins_at < $3
        and (over_at > $2::timestamptz or begins_at >= $2::timestamptz)
        and ($4 is null or (begins_at, id) > ($4::timestamptz, $5::uuid))
        ${category === undefined ? sql`` : sql`and category = ${placeOf(values.push(category))}`}
      order by begins_at, id limit $1)`;
  const lists = categories.length === 0 ? [list()] : [...new Set(categories)].map(list);
  const rows = await query<{ begins_at: Date; id: string }>(
    sql`select * from (${joined(lists, ' union all ')}) as found order by begins_at, id limit $1`,
    values,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    ids: page.map(({ id }) => id),
    ...(rows.length > limit && last && { next: { beginsAt: last.begins_at.toISOString(), id: last.id } }),
  };
}

/** How often activities of each category were planned and held from a day to a day, in the community's zone. */
export function countActivities(
  query: Query,
  { from, until }: { from: CivilDate; until: CivilDate },
): Promise<ActivityFrequency[]> {
  return query<ActivityFrequency>(
    sql`select category, count(*)::int as planned,
       (count(*) filter (where cancelled_at is null and over_at <= now()))::int as held
     from activities
     where begins_at >= $1::date::timestamp at time zone ${quoted(timeZone)}
       and begins_at < ($2::date + 1)::timestamp at time zone ${quoted(timeZone)}
     group by category
     order by array_position($3::text[], category)`,
    [from, until, activityCategories],
  );
}
