import type { Instant, NoticeKind } from '../../../../src/domain/index.js';
import { timeZone } from '../community/community.js';
import type { Texts } from '../community/language.js';
import type { Query } from '../database/database.js';
import { joined, nameOf, namesOf, placeOf, placesFor, quoted, sql } from '../database/sql.js';
import { writeParts } from './notice-parts.js';
import { noReader } from './notice-reader.js';
import { moment } from './moment.js';
import { noticesById, type NoticeRow } from './notice-rows.js';
import { searchable } from './searchable.js';

/** What staff write. */
export interface NoticeContent {
  kind: NoticeKind;
  categoryId: string;
  priority: 'urgent' | 'normal';
  pinned: boolean;
  bodyType: 'text' | 'html';
  title: Texts;
  body: Texts;
  /** Whom it is for, and what is affected where that is something else. */
  scopeIds: readonly string[];
  placeIds: readonly string[];
  validFrom?: Instant;
  validUntil?: Instant;
  windowFrom?: Instant;
  windowUntil?: Instant;
  period?: string;
  nextDueAt?: Instant;
  /** Who asks for it to be acknowledged, and until when. */
  acknowledgement?: { byId: string; until?: Instant };
  attachmentIds: readonly string[];
  links: readonly { label: string; url: string }[];
}

/** Writes a notice, which appears now or, where it is scheduled, then. Resolves with its id. */
export async function insertNotice(
  query: Query,
  content: NoticeContent,
  { byId, publishAt }: { byId: string; publishAt?: Instant },
): Promise<string> {
  const [counted] = await query<{ number: string }>(
    sql`select to_char(now() at time zone ${quoted(timeZone)}, 'YYYY') || '-' || nextval('notice_numbers') as number`,
  );
  const { number } = counted!;
  const columns = { number, issuer_id: byId, ...columnsOf(content, number) };
  const names = Object.keys(columns);
  const given = placeOf(names.length + 1);
  const at = sql`coalesce(${given}::timestamptz, ${moment})`;
  const announcedAt = sql`case when ${given}::timestamptz is null then ${moment} end`;
  const [row] = await query<{ id: string }>(
    sql`insert into notices (${namesOf(names)}, published_at, changed_at, updated_at, announced_at)
     values (${placesFor(names.length)}, ${at}, ${at}, ${at}, ${announcedAt})
     returning id`,
    [...Object.values(columns), publishAt ?? null],
  );
  await writeParts(query, row!.id, content, byId);
  return row!.id;
}

/** Writes a locked notice anew that is still scheduled: nobody has seen it. It appears then, or, without a time, now. */
export async function rewriteNotice(
  query: Query,
  row: NoticeRow,
  content: NoticeContent,
  { byId, publishAt }: { byId: string; publishAt?: Instant },
): Promise<void> {
  await update(query, row, columnsOf(content, row.number));
  await query(
    sql`update notices set published_at = at, changed_at = at, updated_at = at,
       announced_at = case when $2::timestamptz is null then at end
     from (select coalesce($2::timestamptz, ${moment}) as at) as appearing where id = $1`,
    [row.id, publishAt ?? null],
  );
  await writeParts(query, row.id, content, byId);
}

/** Corrects a locked notice: all who have read it are told what was wrong, and have it unread again. */
export async function correctNotice(
  query: Query,
  row: NoticeRow,
  content: NoticeContent,
  { byId, text }: { byId: string; text: Texts },
): Promise<void> {
  await update(query, row, columnsOf(content, row.number));
  // Later than the transaction began: whoever acknowledged the earlier text until the notice was locked did so before.
  await query(
    sql`update notices set changed_at = date_trunc('milliseconds', clock_timestamp()) where id = $1`,
    [row.id],
  );
  await query(
    sql`insert into notice_corrections (notice_id, at, text_en, text_zh, by_id)
     select id, changed_at, $2, $3, $4 from notices where id = $1`,
    [row.id, text.en ?? null, text.zh ?? null, byId],
  );
  await writeParts(query, row.id, content, byId);
}

/** Puts a locked notice before all others, or back among them. */
export async function setPinned(query: Query, row: NoticeRow, pinned: boolean): Promise<void> {
  await update(query, row, { pinned });
}

/** Says of a locked notice that it no longer holds. It stays readable. */
export async function withdrawNotice(
  query: Query,
  row: NoticeRow,
  { byId, reason }: { byId: string; reason: Texts },
): Promise<void> {
  await update(query, row, {
    withdrawn_by_id: byId,
    withdrawn_reason_en: reason.en ?? null,
    withdrawn_reason_zh: reason.zh ?? null,
  });
  await query(sql`update notices set withdrawn_at = ${moment} where id = $1`, [row.id]);
}

/** Forgets a locked notice that is still scheduled. */
export async function discardNotice(query: Query, row: NoticeRow): Promise<void> {
  await query(sql`delete from notices where id = $1`, [row.id]);
}

export async function findNotice(query: Query, id: string): Promise<NoticeRow | undefined> {
  return (await noticesById(query, [id], noReader))[0];
}

/** The notice, which nobody else changes until the transaction ends. */
export async function lockNotice(query: Query, id: string): Promise<NoticeRow | undefined> {
  await query(sql`select id from notices where id = $1 for no key update`, [id]);
  return findNotice(query, id);
}

async function update(
  query: Query,
  { id }: NoticeRow,
  columns: Readonly<Record<string, unknown>>,
): Promise<void> {
  const assignments = Object.keys(columns).map((name, index) => sql`${nameOf(name)} = ${placeOf(index + 2)}`);
  await query(
    sql`update notices set ${joined(assignments, ', ')}, updated_at = ${moment}, version = version + 1 where id = $1`,
    [id, ...Object.values(columns)],
  );
}

function columnsOf(content: NoticeContent, number: string): Record<string, unknown> {
  const { title, body, bodyType, acknowledgement } = content;
  return {
    kind: content.kind,
    category_id: content.categoryId,
    priority: content.priority,
    pinned: content.pinned,
    body_type: bodyType,
    title_en: title.en ?? null,
    body_en: body.en ?? null,
    title_zh: title.zh ?? null,
    body_zh: body.zh ?? null,
    words: searchable([number, title.en, title.zh], [body.en, body.zh], bodyType),
    valid_from: content.validFrom ?? null,
    valid_until: content.validUntil ?? null,
    window_from: content.windowFrom ?? null,
    window_until: content.windowUntil ?? null,
    period: content.period ?? null,
    next_due_at: content.nextDueAt ?? null,
    acknowledgement_by_id: acknowledgement?.byId ?? null,
    acknowledgement_until: acknowledgement?.until ?? null,
  };
}
