import type { NoticeKind, ScopeLevel } from '../../../../src/domain/index.js';
import type { Query } from '../database/database.js';
import { nameOf, sql, type Statement } from '../database/sql.js';
import type { NoticeReader } from './notice-reader.js';

/** A part of the community, as it stands in the database. */
export interface PlaceRow {
  id: string;
  level: ScopeLevel;
  label_en: string;
  label_zh: string;
}

/** How a notice stands: still to appear, there, no longer applying, or withdrawn. */
export type NoticeState = 'scheduled' | 'current' | 'expired' | 'withdrawn';

/** A notice as it stands in the database, with all that belongs to it and what the reader did with it. */
export interface NoticeRow {
  id: string;
  number: string;
  state: NoticeState;
  kind: NoticeKind;
  category_id: string;
  priority: 'urgent' | 'normal';
  pinned: boolean;
  body_type: 'text' | 'html';
  title_en: string | null;
  body_en: string | null;
  title_zh: string | null;
  body_zh: string | null;
  issuer_id: string;
  published_at: Date;
  changed_at: Date;
  updated_at: Date;
  version: number;
  valid_from: Date | null;
  valid_until: Date | null;
  window_from: Date | null;
  window_until: Date | null;
  period: string | null;
  next_due_at: Date | null;
  withdrawn_at: Date | null;
  withdrawn_by_id: string | null;
  withdrawn_reason_en: string | null;
  withdrawn_reason_zh: string | null;
  acknowledgement_by_id: string | null;
  acknowledgement_until: Date | null;
  scope: PlaceRow[];
  places: PlaceRow[];
  /** The latest first. */
  corrections: { at: string; text_en: string | null; text_zh: string | null; by_id: string }[];
  attachments: { id: string; name: string; type: string; size: number }[];
  links: { label: string; url: string }[];
  affects_home: boolean | null;
  read_at: Date | null;
  acknowledged_at: Date | null;
}

/**
 * Over `notices`, whether an outage or works reach one of the places that the given value lists; null of a notice that
 * tells of neither, and where nobody knows, since a garage is part of no home and yet somebody may have a place there.
 */
export const affectsHome = (placeIds: Statement) =>
  sql`(select case when window_from is null then null
     when count(*) = 0 or bool_or(place_id = any(${placeIds}::text[])) then true
     when bool_or(level = 'community') then null else false end
    from notice_places join places on places.id = place_id where notice_id = notices.id)`;

const placesIn = (table: 'notice_scopes' | 'notice_places') =>
  sql`coalesce((select json_agg(json_build_object('id', id, 'level', level, 'label_en', label_en, 'label_zh', label_zh)
       order by array_position(array['community', 'building', 'unit', 'home'], level), id)
     from ${nameOf(table)} join places on places.id = place_id where notice_id = notices.id), '[]')`;

/** Notices by their ids, in the order given. */
export async function noticesById(
  query: Query,
  ids: readonly string[],
  { residentId, placeIds, readUntil }: NoticeReader,
): Promise<NoticeRow[]> {
  const rows = await query<NoticeRow>(
    sql`select notices.*,
       case when withdrawn_at is not null then 'withdrawn' when published_at > now() then 'scheduled'
         when ends_at <= now() then 'expired' else 'current' end as state,
       ${placesIn('notice_scopes')} as scope, ${placesIn('notice_places')} as places,
       coalesce((select json_agg(json_build_object('at', at, 'text_en', text_en, 'text_zh', text_zh, 'by_id', by_id)
           order by at desc)
         from notice_corrections where notice_id = notices.id), '[]') as corrections,
       coalesce((select json_agg(json_build_object('id', id, 'name', name, 'type', type, 'size', size) order by position)
         from notice_attachments where notice_id = notices.id), '[]') as attachments,
       coalesce((select json_agg(json_build_object('label', label, 'url', url) order by position)
         from notice_links where notice_id = notices.id), '[]') as links,
       ${affectsHome(sql`$2`)} as affects_home,
       greatest(read_at, case when changed_at <= $4::timestamptz then $4::timestamptz end) as read_at,
       notice_acknowledgements.at as acknowledged_at
     from notices
     left join notice_reads on notice_reads.notice_id = notices.id and notice_reads.resident_id = $3
     left join notice_acknowledgements
       on notice_acknowledgements.notice_id = notices.id and notice_acknowledgements.resident_id = $3
     where notices.id = any($1::uuid[])`,
    [ids, placeIds, residentId, readUntil],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
