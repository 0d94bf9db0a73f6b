import type { NoticesRead } from '../../../../src/adapter/ports.js';
import type { Instant } from '../../../../src/domain/index.js';
import type { Query } from '../database/database.js';
import { sql } from '../database/sql.js';
import { moment } from './moment.js';
import { readableAmong } from './notice-list.js';
import type { NoticeReader } from './notice-reader.js';

/** Keeps what the reader has read. What is not for them is passed over; what is still to come nobody has read. */
export async function markRead(query: Query, reader: NoticeReader, read: NoticesRead): Promise<void> {
  const { residentId } = reader;
  if ('until' in read) {
    await query(
      sql`insert into notice_marks (resident_id, read_until) values ($1, least($2::timestamptz, ${moment}))
       on conflict (resident_id) do update set read_until = greatest(notice_marks.read_until, excluded.read_until)`,
      [residentId, read.until],
    );
    return;
  }
  const readable = await readableAmong(query, reader, read.ids);
  const ids = await holdAsSeen(query, readable, read.seen);
  await query(
    sql`insert into notice_reads (resident_id, notice_id, read_at) select $1, id, ${moment} from unnest($2::uuid[]) as id
     on conflict (resident_id, notice_id) do update set read_at = excluded.read_at`,
    [residentId, ids],
  );
}

/** Which of the notices were not corrected since they were seen; nobody does that until the transaction ends. */
async function holdAsSeen(query: Query, ids: readonly string[], seen?: Instant): Promise<string[]> {
  const rows = await query<{ id: string }>(
    sql`select id from notices
     where id = any($1::uuid[]) and ($2::timestamptz is null or changed_at <= $2) order by id for share`,
    [ids, seen ?? null],
  );
  return rows.map(({ id }) => id);
}

/** The notice, which nobody changes until the transaction ends, though others may acknowledge it meanwhile. */
export async function holdNotice(query: Query, id: string): Promise<void> {
  await query(sql`select id from notices where id = $1 for share`, [id]);
}

/** Keeps that a resident has acknowledged a notice, once. Says whether that is new. */
export async function acknowledge(query: Query, residentId: string, noticeId: string): Promise<boolean> {
  const rows = await query(
    sql`insert into notice_acknowledgements (notice_id, resident_id, at) values ($1, $2, ${moment})
     on conflict do nothing returning at`,
    [noticeId, residentId],
  );
  return rows.length > 0;
}

/** A home that is asked to acknowledge a notice, and those who live there. */
export interface AskedHome {
  id: string;
  label_en: string;
  label_zh: string;
  /** Those who have acknowledged first. */
  residents: { id: string; name_en: string; name_zh: string; at: string | null }[];
}

/** The homes that a notice is for, with who of them has acknowledged it and when. */
export function acknowledgementsByHome(query: Query, noticeId: string): Promise<AskedHome[]> {
  return query<AskedHome>(
    sql`with recursive inside (id, is_home) as (
       select place_id, level = 'home' from notice_scopes join places on places.id = place_id where notice_id = $1
       union
       select places.id, false from places join inside on inside_id = inside.id),
     asked as (select id, bool_and(is_home) as is_home from inside group by id)
     select homes.id, homes.label_en, homes.label_zh,
       coalesce(json_agg(json_build_object('id', people.id, 'name_en', name_en, 'name_zh', name_zh,
           'at', notice_acknowledgements.at) order by notice_acknowledgements.at, people.id)
         filter (where people.id is not null), '[]') as residents
     from homes join asked on asked.id = homes.id
     join notices on notices.id = $1
     left join residences on home_id = homes.id and (not is_home or since <= published_at)
     left join people on people.id = person_id
     left join notice_acknowledgements on notice_id = $1 and resident_id = people.id
     group by homes.id, homes.label_en, homes.label_zh order by homes.id`,
    [noticeId],
  );
}
