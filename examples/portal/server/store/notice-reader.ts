import type { Query } from '../database/database.js';
import { sql } from '../database/sql.js';

/** A resident, as far as notices go. */
export interface NoticeReader {
  residentId: string;
  /** The community, and the homes of the resident with all that they are inside of. */
  placeIds: readonly string[];
  /** Of each place, from when on what is said there is the resident's to read, as the database writes it. */
  since: readonly string[];
  /** The same in seconds since 1970, to be compared with outside the database. */
  sinceSeconds: readonly number[];
  /** Until when the resident has read everything, as the database writes it. */
  readUntil: string;
}

/** Nobody in particular: whoever writes notices has neither a home nor read anything. */
export const noReader: NoticeReader = {
  residentId: '',
  placeIds: [],
  since: [],
  sinceSeconds: [],
  readUntil: '-infinity',
};

/** Where the resident lives, and what they have read. What was said to a home before they moved in is not theirs to read. */
export async function noticeReader(query: Query, residentId: string): Promise<NoticeReader> {
  const places = await query<{ id: string; since: string; seconds: number }>(
    sql`with recursive mine (id, since) as (
       select home_id, since from residences where person_id = $1
       union
       select inside_id, '-infinity' from places join mine using (id) where inside_id is not null)
     select id, since::text as since, extract(epoch from since)::float8 as seconds from mine
     union select id, '-infinity', '-infinity' from places where inside_id is null and level = 'community'`,
    [residentId],
  );
  const [mark] = await query<{ readUntil: string }>(
    sql`select read_until::text as "readUntil" from notice_marks where resident_id = $1`,
    [residentId],
  );
  return {
    residentId,
    placeIds: places.map(({ id }) => id),
    since: places.map(({ since }) => since),
    sinceSeconds: places.map(({ seconds }) => seconds),
    readUntil: mark?.readUntil ?? noReader.readUntil,
  };
}

/** The places of the reader, whose ids and times are the first two values of the statement. */
export const readerPlaces = sql`unnest($1::text[], $2::text[]) as mine (id, since)`;

/** Over `notice_scopes` and {@link readerPlaces}: whether a notice is for the reader, and is there by now. */
export const isForReader = sql`place_id = mine.id and published_at >= mine.since::timestamptz and published_at <= now()`;
