import type { Query } from '../database/database.js';
import { sql } from '../database/sql.js';
import type { Account } from './people.js';
import { isForReader, readerPlaces, type NoticeReader } from './notice-reader.js';
import type { PlaceRow } from './notice-rows.js';
import type { NoticeContent } from './notices.js';

/** All parts of the community, each with the one that it is inside of. */
export function listPlaces(query: Query): Promise<(PlaceRow & { inside_id: string | null })[]> {
  return query(sql`select id, level, inside_id, label_en, label_zh from places order by id`);
}

/** Gives a notice its scope, the places affected, its files and its links, in place of those that it has. */
export async function writeParts(
  query: Query,
  noticeId: string,
  { scopeIds, placeIds, attachmentIds, links }: NoticeContent,
  byId: string,
): Promise<void> {
  await query(sql`delete from notice_scopes where notice_id = $1 and not place_id = any($2::text[])`, [
    noticeId,
    scopeIds,
  ]);
  await query(
    sql`insert into notice_scopes (notice_id, place_id, pinned, published_at, changed_at, ends_at, category_id)
     select notices.id, place_id, pinned, published_at, changed_at, ends_at, category_id
     from notices cross join unnest($2::text[]) as place_id where notices.id = $1
     on conflict do nothing`,
    [noticeId, scopeIds],
  );
  await query(sql`delete from notice_places where notice_id = $1`, [noticeId]);
  await query(sql`insert into notice_places (notice_id, place_id) select $1, unnest($2::text[])`, [
    noticeId,
    placeIds,
  ]);
  await query(sql`delete from notice_links where notice_id = $1`, [noticeId]);
  await query(
    sql`insert into notice_links (notice_id, position, label, url)
     select $1, position, label, url from unnest($2::text[], $3::text[]) with ordinality as link (label, url, position)`,
    [noticeId, links.map(({ label }) => label), links.map(({ url }) => url)],
  );
  await attach(query, noticeId, { attachmentIds, byId });
}

/** Those that are no longer chosen are forgotten. */
async function attach(
  query: Query,
  noticeId: string,
  { attachmentIds, byId }: { attachmentIds: readonly string[]; byId: string },
): Promise<void> {
  await query(sql`delete from notice_attachments where notice_id = $1 and not id = any($2::uuid[])`, [
    noticeId,
    attachmentIds,
  ]);
  await query(
    sql`update notice_attachments set notice_id = $1, position = chosen.position
     from unnest($2::uuid[]) with ordinality as chosen (id, position)
     where notice_attachments.id = chosen.id and (notice_id = $1 or notice_id is null and staff_id = $3)`,
    [noticeId, attachmentIds, byId],
  );
}

/** A checked file on its way into the database. */
export interface NewAttachment {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** What is told of a file without reading it. */
export interface AttachmentRow {
  id: string;
  name: string;
  size: number;
}

/** Keeps a file until a notice takes it. */
export async function insertAttachment(
  query: Query,
  staffId: string,
  { name, type, bytes }: NewAttachment,
): Promise<AttachmentRow> {
  const [row] = await query<AttachmentRow>(
    sql`insert into notice_attachments (staff_id, name, type, bytes) values ($1, $2, $3, $4) returning id, name, size`,
    [staffId, name, type, bytes],
  );
  return row!;
}

/** Those of the files that wait for a notice of this member of staff, or belong to the notice, in the order given. */
export async function attachmentsAmong(
  query: Query,
  ids: readonly string[],
  { staffId, noticeId }: { staffId: string; noticeId?: string | undefined },
): Promise<AttachmentRow[]> {
  return query<AttachmentRow>(
    sql`select id, name, size from notice_attachments
     where id = any($1::uuid[]) and (notice_id is null and staff_id = $2 or notice_id = $3)
     order by array_position($1::uuid[], id)`,
    [ids, staffId, noticeId ?? null],
  );
}

/** A file of a notice, for staff and for those whom the notice is for. */
export async function findAttachment(
  query: Query,
  { noticeId, id }: { noticeId: string; id: string },
  { role }: Pick<Account, 'role'>,
  { placeIds, since }: NoticeReader,
): Promise<NewAttachment | undefined> {
  const rows = await query<NewAttachment>(
    sql`select name, type, bytes from notice_attachments
     where id = $3 and notice_id = $4 and ($5 or exists (
       select from ${readerPlaces} join notice_scopes on ${isForReader} where notice_scopes.notice_id = $4))`,
    [placeIds, since, id, noticeId, role === 'staff'],
  );
  return rows[0];
}

/** How long a file waits for its notice, as an SQL interval. */
const patience = sql`interval '24 hours'`;

/** Forgets the files whose notice never came. */
export async function forgetWaitingAttachments(query: Query): Promise<void> {
  await query(
    sql`delete from notice_attachments where notice_id is null and created_at < now() - ${patience}`,
  );
}
