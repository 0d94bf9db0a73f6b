import type { RatingInput, RatingScale } from '../../../../src/domain/index.js';
import { daysToChange, daysToRate, daysToSummarise } from '../community/rating.js';
import type { Query } from '../database/database.js';
import { sql } from '../database/sql.js';
import { latest } from './moment.js';
import type { ListPosition } from './request-list.js';
import type { RequestRow } from './requests.js';
import { isStillTheirs, sharedWith } from './standing.js';

/** A rating as it stands in the database; JSON columns are parsed. */
export interface RatingRow {
  id: string;
  request_id: string;
  /** Who rated. */
  resident_id: string;
  scale: RatingScale;
  score: number;
  dimensions: NonNullable<RatingInput['dimensions']>;
  reason_ids: readonly string[];
  comment: string | null;
  call_back: boolean;
  thanks: boolean;
  created_at: Date;
  updated_at: Date | null;
  reply: string | null;
  reply_by_id: string | null;
  reply_at: Date | null;
  /** Until when it can be changed; `null` once it cannot. */
  editable_until: Date | null;
}

/** All of a rating. It stays as it is once staff have replied: a reply is to what it was. */
const columns = sql`ratings.*, case when reply_at is null and created_at > now() - interval '${daysToChange} days'
  then created_at + interval '${daysToChange} days' end as editable_until`;

/** Work that a resident may rate, and since when it is done. */
const isInvited = sql`resolved_at > now() - interval '${daysToRate} days'`;

/** A page of what a resident may rate and nobody of their home has, the latest finished first. */
export async function listInvitations(
  query: Query,
  { residentId, limit, after }: { residentId: string; limit: number; after?: ListPosition },
): Promise<{ rows: RequestRow[]; next?: ListPosition }> {
  const rows = await query<RequestRow & { position: string }>(
    sql`select *, to_char(resolved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as position from requests
     where ${isInvited} and (resident_id = $1 and ${isStillTheirs} or id = any($5::uuid[]))
       and not exists (select from ratings where request_id = requests.id)
       and ($2::timestamptz is null or (resolved_at, id) < ($2::timestamptz, $3::uuid))
     order by resolved_at desc, id desc limit $4`,
    [residentId, after?.createdAt ?? null, after?.id ?? null, limit + 1, await sharedWith(query, residentId)],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return rows.length > limit && last
    ? { rows: page, next: { createdAt: last.position, id: last.id } }
    : { rows: page };
}

/** Whether the work is done, and not too long ago. */
export async function isToRate(query: Query, requestId: string): Promise<boolean> {
  return (await query(sql`select from requests where id = $1 and ${isInvited}`, [requestId])).length > 0;
}

/** What residents think of the requests, of each at most one. */
export function ratingsOf(query: Query, requestIds: readonly string[]): Promise<RatingRow[]> {
  return query<RatingRow>(sql`select ${columns} from ratings where request_id = any($1::uuid[])`, [
    requestIds,
  ]);
}

/** A rating by its own id. */
export async function findRating(query: Query, id: string): Promise<RatingRow | undefined> {
  return (await query<RatingRow>(sql`select ${columns} from ratings where id = $1`, [id]))[0];
}

/** Keeps a rating of a locked request that has none, and resolves with its id. */
export async function insertRating(
  query: Query,
  { requestId, residentId }: { requestId: string; residentId: string },
  input: RatingInput,
): Promise<string> {
  const [row] = await query<{ id: string }>(
    sql`insert into ratings (request_id, resident_id, scale, score, dimensions, reason_ids, comment, call_back, thanks)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id::text as id`,
    [requestId, residentId, ...valuesOf(input)],
  );
  return row!.id;
}

/** Puts another answer in the place of the first. */
export async function updateRating(query: Query, id: string, input: RatingInput): Promise<void> {
  await query(
    sql`update ratings set scale = $2, score = $3, dimensions = $4, reason_ids = $5, comment = $6, call_back = $7,
       thanks = $8, updated_at = ${latest} where id = $1`,
    [id, ...valuesOf(input)],
  );
}

function valuesOf(input: RatingInput): unknown[] {
  const { scale, score, dimensions = [], reasonIds = [], comment, callBack = false, thanks = false } = input;
  const text = comment?.trim() ? comment : null;
  return [scale, score, JSON.stringify(dimensions), JSON.stringify(reasonIds), text, callBack, thanks];
}

/** Answers the rating of a locked request, once. Says whether it did. */
export async function replyToRating(
  query: Query,
  requestId: string,
  { text, byId }: { text: string; byId: string },
): Promise<boolean> {
  const rows = await query(
    sql`update ratings set reply = $2, reply_by_id = $3, reply_at = now()
     where request_id = $1 and reply_at is null returning id`,
    [requestId, text, byId],
  );
  return rows.length > 0;
}

/** What residents think of what was finished or rated of late: how many were asked, how many answered, and their mean. */
export async function summarise(
  query: Query,
  scale: RatingScale,
): Promise<{ asked: number; answers: number; mean: number }> {
  const recently = sql`> now() - interval '${daysToSummarise} days'`;
  const [row] = await query<{ asked: number; answers: number; mean: number }>(
    sql`select count(*)::int as asked, count(ratings.id)::int as answers, coalesce(avg(score), 0)::float8 as mean
     from requests left join ratings on request_id = requests.id and scale = $1
     where resolved_at ${recently} or ratings.created_at ${recently}`,
    [scale],
  );
  return row!;
}
