import type { Query } from '../database/database.js';
import { joined, placeOf, sql } from '../database/sql.js';
import { affectsHome } from './notice-rows.js';
import { isForReader, readerPlaces, type NoticeReader } from './notice-reader.js';

/** The place of a notice in the order of the list: pinned first, then the newest, the id breaking ties. */
export interface NoticePosition {
  pinned: boolean;
  publishedAt: string;
  id: string;
}

/** Which of the notices that are for a resident, and from where on. */
export interface NoticeListQuery {
  categoryId?: string;
  search: string;
  expired: boolean;
  limit: number;
  after?: NoticePosition;
}

interface PositionRow {
  pinned: boolean;
  published_at: Date;
  notice_id: string;
}

/**
 * The ids of one page by key. Each place of the reader has a list of its own, in order in an index; of each at most as many
 * are read as the page may show, and the first of all of them are the page. A notice may stand in several. Each is asked for
 * by name, for the lists differ much in length, and the database has to know which it is to read in order.
 */
export async function listNotices(
  query: Query,
  { placeIds, since }: NoticeReader,
  { categoryId, search, expired, limit, after }: NoticeListQuery,
): Promise<{ ids: string[]; next?: NoticePosition }> {
  const values: unknown[] = [
    limit + 1,
    categoryId ?? null,
    search,
    `%${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`,
    after?.pinned ?? null,
    after?.publishedAt ?? null,
    after?.id ?? null,
  ];
  const lists = placeIds.map((placeId, index) => {
    const position = values.push(placeId, since[index]);
    return sql`(select pinned, published_at, notice_id from notice_scopes
      where place_id = ${placeOf(position - 1)} and published_at >= ${placeOf(position)}::timestamptz and published_at <= now()
        and ends_at ${expired ? sql`<=` : sql`>`} now() and ($2::text is null or category_id = $2)
        and ($3 = '' or exists (select from notices where notices.id = notice_id and words like $4))
        and ($5::boolean is null or (pinned, published_at, notice_id) < ($5, $6::timestamptz, $7::uuid))
      order by pinned desc, published_at desc, notice_id desc limit $1)`;
  });
  const rows = await query<PositionRow>(
    sql`select * from (${joined(lists, ' union ')}) as found
     order by pinned desc, published_at desc, notice_id desc limit $1`,
    values,
  );
  const page = rows.slice(0, limit);
  const ids = page.map(({ notice_id: id }) => id);
  const last = page.at(-1);
  if (rows.length <= limit || !last) return { ids };
  const { pinned, published_at: publishedAt, notice_id: id } = last;
  return { ids, next: { pinned, publishedAt: publishedAt.toISOString(), id } };
}

/** How many that apply the reader has not read as they are. */
export async function countUnread(
  query: Query,
  { residentId, placeIds, since, readUntil }: NoticeReader,
): Promise<number> {
  const rows = await query<{ count: number }>(
    sql`select count(distinct notice_scopes.notice_id)::int as count
     from ${readerPlaces} join notice_scopes on ${isForReader}
     left join notice_reads on notice_reads.notice_id = notice_scopes.notice_id and resident_id = $3
     where changed_at > $4::timestamptz and ends_at > now() and (read_at is null or read_at < changed_at)`,
    [placeIds, since, residentId, readUntil],
  );
  return rows[0]!.count;
}

/** How many of those that matter now are given at most. */
const mostCurrent = 50;

/** The ids of what matters now, in the order in which it does. The rules are isCurrent() and inOrderOfNeed() of the domain. */
export async function listCurrentNotices(query: Query, { placeIds, since }: NoticeReader): Promise<string[]> {
  const rows = await query<{ id: string }>(
    sql`select id from notices
     where (window_from is not null or priority = 'urgent') and ends_at > now()
       and (window_until is null or window_until > now())
       and (window_from is not null or valid_from is null or valid_from <= now())
       and exists (select from ${readerPlaces} join notice_scopes on ${isForReader} where notice_id = notices.id)
       and ${affectsHome(sql`$1`)} is not false
     order by priority = 'urgent' desc, coalesce(window_from, published_at), id limit ${mostCurrent}`,
    [placeIds, since],
  );
  return rows.map(({ id }) => id);
}

/** Which of the notices are for the reader, and are there by now. */
export async function readableAmong(
  query: Query,
  { placeIds, since }: NoticeReader,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await query<{ id: string }>(
    sql`select distinct notice_id as id from ${readerPlaces} join notice_scopes on ${isForReader}
     where notice_id = any($3::uuid[])`,
    [placeIds, since, ids],
  );
  return rows.map(({ id }) => id);
}

/** A page of all notices for staff, also of those that are scheduled: the last to appear first. */
export async function listNoticesForStaff(
  query: Query,
  { limit, after }: { limit: number; after?: Omit<NoticePosition, 'pinned'> },
): Promise<{ ids: string[]; next?: Omit<NoticePosition, 'pinned'> }> {
  const rows = await query<{ id: string; published_at: Date }>(
    sql`select id, published_at from notices
     where $1::timestamptz is null or (published_at, id) < ($1, $2::uuid)
     order by published_at desc, id desc limit $3`,
    [after?.publishedAt ?? null, after?.id ?? null, limit + 1],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    ids: page.map(({ id }) => id),
    ...(rows.length > limit &&
      last && { next: { publishedAt: last.published_at.toISOString(), id: last.id } }),
  };
}
