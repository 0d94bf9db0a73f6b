import { calendarPast } from '../community/calendar.js';
import type { Query } from '../database/database.js';
import { sql } from '../database/sql.js';

/** What a subscribed calendar shows: the ids of series, and of occurrences of none, that are ahead or over not for long. */
export async function subscribedActivities(query: Query): Promise<{ seriesIds: string[]; ids: string[] }> {
  const rows = await query<{ series_id: string | null; id: string }>(
    sql`select distinct on (coalesce(series_id, id)) series_id, id from activities
     where begins_at > now() - interval '${calendarPast} days' order by coalesce(series_id, id)`,
  );
  return {
    seriesIds: rows.flatMap(({ series_id: seriesId }) => seriesId ?? []),
    ids: rows.filter(({ series_id: seriesId }) => seriesId === null).map(({ id }) => id),
  };
}
