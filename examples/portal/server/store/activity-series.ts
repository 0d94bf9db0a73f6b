import { readRule } from '../../../../src/domain/recurrence/index.js';
import type { Query } from '../database/database.js';
import { sql } from '../database/sql.js';
import { forgetContent, insertContent, insertOccurrences, type ActivityContent } from './activities.js';
import { activitiesById, type ActivityContentRow, type ActivityRow } from './activity-rows.js';
import { moment } from './moment.js';
import { moveUp } from './rsvps.js';
import { withCount, type SeriesPlan } from './series-rule.js';

/** A series as it stands in the database. */
export interface SeriesRow {
  id: string;
  rule: string;
  version: number;
  updated_at: Date;
  content: ActivityContentRow;
}

/** Plans a series that readSeries() has read, every occurrence as a row of its own. Resolves with the ids of all, in order. */
export async function planSeries(
  query: Query,
  content: ActivityContent,
  { rule, times }: SeriesPlan,
): Promise<{ seriesId: string; ids: string[] }> {
  const contentId = await insertContent(query, content);
  const seriesId = await insertSeries(query, rule, contentId);
  return { seriesId, ids: await insertOccurrences(query, contentId, times, seriesId) };
}

/** The series, with what all of its occurrences tell that do not differ. */
export async function findSeries(query: Query, id: string): Promise<SeriesRow | undefined> {
  const [series] = await query<SeriesRow>(
    sql`select activity_series.id, rule, version, updated_at, to_json(activity_contents) as content
     from activity_series join activity_contents on activity_contents.id = content_id where activity_series.id = $1`,
    [id],
  );
  return series;
}

/** The occurrences of a series in the order in which they were planned, as the resident sees them. */
export async function rowsOfSeries(
  query: Query,
  seriesId: string,
  residentId: string,
): Promise<ActivityRow[]> {
  const rows = await query<{ id: string }>(
    sql`select id from activities where series_id = $1 order by planned_at`,
    [seriesId],
  );
  return activitiesById(
    query,
    rows.map(({ id }) => id),
    residentId,
  );
}

/** A locked occurrence of a series with all that were planned after it, which are locked too. Resolves with their ids. */
export async function lockRest(query: Query, { id, series_id: seriesId }: ActivityRow): Promise<string[]> {
  const rows = await query<{ id: string }>(
    sql`select id from activities where series_id = $1
       and planned_at >= (select planned_at from activities where id = $2)
     order by planned_at for no key update`,
    [seriesId, id],
  );
  return rows.map((row) => row.id);
}

/**
 * Tells something else of a locked occurrence and of all that were planned after it: they become a series of their own,
 * and the first ends before them. Each keeps its id, its time and who comes; those that told of something else by
 * themselves now tell this too. Resolves with the ids of all that were changed, and of the series that they are now of.
 */
export async function changeRest(
  query: Query,
  row: ActivityRow,
  content: ActivityContent,
): Promise<{ seriesId: string; ids: string[] }> {
  const ids = await lockRest(query, row);
  const [series] = await query<{ rule: string; planned: number }>(
    sql`select rule, (select count(*)::int from activities where series_id = $1) as planned
     from activity_series where id = $1 for no key update`,
    [row.series_id],
  );
  const { planned } = series!;
  const rule = readRule(series!.rule);
  const contentId = await insertContent(query, content);
  const before = planned - ids.length;
  const seriesId =
    before === 0 ? row.series_id! : await insertSeries(query, withCount(rule, ids.length), contentId);
  const earlier = await query<{ content_id: string }>(
    sql`select distinct content_id from activities where id = any($1::uuid[])`,
    [ids],
  );
  await query(
    sql`update activity_series set rule = $2, content_id = case when id = $3 then $4 else content_id end,
       version = version + 1, updated_at = ${moment} where id = $1`,
    [row.series_id, withCount(rule, before === 0 ? planned : before), seriesId, contentId],
  );
  await query(
    sql`update activities set series_id = $2, content_id = $3, category = $4, version = version + 1, updated_at = ${moment}
     where id = any($1::uuid[])`,
    [ids, seriesId, contentId, content.category],
  );
  for (const { content_id: id } of earlier) await forgetContent(query, id);
  for (const id of ids) await moveUp(query, id);
  return { seriesId, ids };
}

async function insertSeries(query: Query, rule: string, contentId: string): Promise<string> {
  const [row] = await query<{ id: string }>(
    sql`insert into activity_series (rule, content_id, updated_at) values ($1, $2, ${moment}) returning id`,
    [rule, contentId],
  );
  return row!.id;
}
