import type { ActivityCategory, ActivityStatus, ActivityTime } from '../../../../src/domain/index.js';
import type { Texts } from '../community/language.js';
import type { Query } from '../database/database.js';
import { sql, type Statement } from '../database/sql.js';

/** What is told of an activity, as it stands in the database. */
export interface ActivityContentRow {
  id: string;
  category: ActivityCategory;
  title: Texts;
  description: Texts;
  place: Texts;
  fee: Texts;
  audience: Texts;
  host_id: string | null;
  joinable: boolean;
  capacity: number | null;
  waiting_list: boolean;
  guests_at_most: number;
  closes_before: number;
}

/** An occurrence as it stands in the database, with how full it is and what the reader said. */
export interface ActivityRow {
  id: string;
  series_id: string | null;
  /** Whether it tells of something else than its series. */
  differs: boolean;
  status: ActivityStatus;
  reason: Texts;
  version: number;
  updated_at: Date;
  begins_at: Date;
  over_at: Date;
  /** Until when one can join and leave. */
  closes_at: Date;
  /** Whether one can now: by the clock of the database, which has none but one. */
  open: boolean;
  content: ActivityContentRow;
  time: ActivityTime;
  /** When it was planned to be, as its rule has it. */
  planned: ActivityTime;
  /** People who come, guests included. */
  taken: number;
  /** Residents who wait. */
  waiting: number;
  /** The reader's own place; `null` where they have none. */
  own_state: 'joined' | 'waiting' | null;
  own_guests: number | null;
  own_position: number | null;
}

/** Nobody in particular: whoever plans activities comes to none by that. */
export const noResident = '';

const timeOf = (prefix: Statement) =>
  sql`case when ${prefix}first_day is null
     then json_build_object('allDay', false, 'start', ${prefix}start_at, 'end', ${prefix}end_at, 'zone', zone)
     else json_build_object('allDay', true, 'start', ${prefix}first_day, 'end', ${prefix}last_day) end`;

const isMoved = sql`(begins_at, over_at) is distinct from (planned_at,
  coalesce(planned_end_at, planned_start_at, (planned_last_day + 1)::timestamp at time zone zone))`;

const closesAt = sql`begins_at - closes_before * interval '1 minute'`;

/** Occurrences by their ids, in the order given, as the resident sees them. */
export async function activitiesById(
  query: Query,
  ids: readonly string[],
  residentId: string,
): Promise<ActivityRow[]> {
  const rows = await query<ActivityRow>(
    sql`select activities.id, series_id, reason, activities.version, activities.updated_at, begins_at, over_at,
       activity_series.content_id is distinct from activities.content_id and series_id is not null as differs,
       case when cancelled_at is not null then 'cancelled' when ${isMoved} then 'moved' else 'planned' end as status,
       ${closesAt} as closes_at, cancelled_at is null and clock_timestamp() < ${closesAt} as open,
       to_json(activity_contents) as content, ${timeOf(sql``)} as time, ${timeOf(sql`planned_`)} as planned,
       counted.taken, counted.waiting, own.state as own_state, own.guests as own_guests,
       case when own.state = 'waiting' then (
         select count(*)::int from activity_rsvps as ahead where ahead.activity_id = activities.id
           and ahead.state = 'waiting' and ahead.turn <= own.turn) end as own_position
     from activities
     join activity_contents on activity_contents.id = activities.content_id
     left join activity_series on activity_series.id = series_id
     cross join lateral (
       select coalesce(sum(1 + guests) filter (where state = 'joined'), 0)::int as taken,
         count(*) filter (where state = 'waiting')::int as waiting
       from activity_rsvps where activity_id = activities.id) as counted
     left join activity_rsvps as own on own.activity_id = activities.id and own.resident_id = $2
     where activities.id = any($1::uuid[])`,
    [ids, residentId],
  );
  const byId = new Map(rows.map((row) => [row.id, asRead(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The database writes instants into JSON in its own way. */
function asRead(row: ActivityRow): ActivityRow {
  return { ...row, time: inUtc(row.time), planned: inUtc(row.planned) };
}

function inUtc(time: ActivityTime): ActivityTime {
  if (time.allDay) return time;
  const { start, end, zone } = time;
  const write = (instant: string) => new Date(instant).toISOString();
  return { allDay: false, start: write(start), ...(end && { end: write(end) }), zone };
}
