import type { ActivityCategory, ActivityTime } from '../../../../src/domain/index.js';
import { timeZone } from '../community/community.js';
import type { Texts } from '../community/language.js';
import type { Query } from '../database/database.js';
import { namesOf, placesFor, sql, type Statement } from '../database/sql.js';
import { activitiesById, noResident, type ActivityRow } from './activity-rows.js';
import { moment } from './moment.js';
import { moveUp } from './rsvps.js';

/*
 * What staff do with activities, each in one transaction whose last act is ChangeFeed.recordActivities() with the ids.
 *
 * - New: planActivity() for one, or readSeries() (series-rule.ts) and planSeries() (activity-series.ts).
 * - One date: lockActivity(), a look at its `version` and `status`, then changeActivity(), moveActivity() or
 *   cancelActivity(). The line of those who wait moves up by itself.
 * - A date and all after it: lockActivity(), then changeRest() (activity-series.ts), or lockRest() and cancelActivity() of each.
 * - To look at: listActivities() (activity-list.ts) with activitiesById(), listParticipants() (rsvps.ts), findSeries().
 */

/** What staff write. */
export interface ActivityContent {
  category: ActivityCategory;
  title: Texts;
  description: Texts;
  place: Texts;
  fee: Texts;
  audience: Texts;
  /** One of the portal's people, who is named with a telephone number. */
  hostId?: string;
  /** Whether residents say beforehand that they come. What follows counts only then. */
  joinable: boolean;
  /** How many people there is room for, guests included; absent: for everybody. */
  capacity?: number;
  waitingList: boolean;
  guestsAtMost: number;
  /** How long before it begins one can join and leave for the last time, minutes. */
  closesBefore: number;
}

/** Plans one activity. Resolves with its id. */
export async function planActivity(
  query: Query,
  content: ActivityContent,
  when: ActivityTime,
): Promise<string> {
  const [id] = await insertOccurrences(query, await insertContent(query, content), [when]);
  return id!;
}

/** Writes occurrences, of a series or not. Resolves with their ids, in the order given. */
export async function insertOccurrences(
  query: Query,
  contentId: string,
  times: readonly ActivityTime[],
  seriesId?: string,
): Promise<string[]> {
  const rows = await query<{ id: string }>(
    sql`insert into activities (series_id, content_id, category, zone, start_at, end_at, first_day, last_day,
       planned_start_at, planned_end_at, planned_first_day, planned_last_day, updated_at)
     select $1::uuid, activity_contents.id, category, zone, start_at, end_at, first_day, last_day,
       start_at, end_at, first_day, last_day, ${moment}
     from activity_contents cross join unnest($3::text[], $4::timestamptz[], $5::timestamptz[], $6::date[], $7::date[])
       with ordinality as occurrence (zone, start_at, end_at, first_day, last_day, position)
     where activity_contents.id = $2 order by position returning id`,
    [seriesId ?? null, contentId, ...columnsOf(times)],
  );
  return rows.map(({ id }) => id);
}

/** Keeps what is told of activities. Resolves with its id. */
export async function insertContent(query: Query, content: ActivityContent): Promise<string> {
  const { title, description, place, fee, audience } = content;
  const columns = {
    category: content.category,
    ...{ title, description, place, fee, audience },
    host_id: content.hostId ?? null,
    joinable: content.joinable,
    capacity: content.capacity ?? null,
    waiting_list: content.waitingList,
    guests_at_most: content.guestsAtMost,
    closes_before: content.closesBefore,
  };
  const names = Object.keys(columns);
  const [row] = await query<{ id: string }>(
    sql`insert into activity_contents (${namesOf(names)})
     values (${placesFor(names.length)}) returning id`,
    Object.values(columns),
  );
  return row!.id;
}

/** Forgets what is no longer told of any activity. */
export async function forgetContent(query: Query, id: string): Promise<void> {
  await query(
    sql`delete from activity_contents where id = $1 and not exists (select from activities where content_id = $1)
       and not exists (select from activity_series where content_id = $1)`,
    [id],
  );
}

export async function findActivity(
  query: Query,
  id: string,
  residentId = noResident,
): Promise<ActivityRow | undefined> {
  return (await activitiesById(query, [id], residentId))[0];
}

/** The activity, which nobody else changes, joins or leaves until the transaction ends. */
export async function lockActivity(
  query: Query,
  id: string,
  residentId = noResident,
): Promise<ActivityRow | undefined> {
  await query(sql`select id from activities where id = $1 for no key update`, [id]);
  return findActivity(query, id, residentId);
}

/** Tells something else of a locked occurrence, and of no other of its series. Where there is more room, the line moves up. */
export async function changeActivity(
  query: Query,
  { id, content: { id: earlier } }: ActivityRow,
  content: ActivityContent,
): Promise<void> {
  const contentId = await insertContent(query, content);
  await update(query, id, sql`content_id = $2, category = $3`, [contentId, content.category]);
  await forgetContent(query, earlier);
  await moveUp(query, id);
}

/** Moves a locked occurrence. Whoever comes or waits keeps their place. Timed ones stay timed, those that last all day do so. */
export async function moveActivity(
  query: Query,
  { id }: ActivityRow,
  { when, reason }: { when: ActivityTime; reason: Texts },
): Promise<void> {
  await update(
    query,
    id,
    sql`zone = $2, start_at = $3, end_at = $4, first_day = $5::date, last_day = $6::date, reason = $7`,
    [...columnsOf([when]).flat(), reason],
  );
}

/** Says of a locked occurrence that it does not take place. It stays in the calendar, with the reason. */
export async function cancelActivity(query: Query, { id }: ActivityRow, reason: Texts): Promise<void> {
  await update(query, id, sql`cancelled_at = ${moment}, reason = $2`, [reason]);
}

async function update(
  query: Query,
  id: string,
  assignments: Statement,
  values: readonly unknown[],
): Promise<void> {
  await query(
    sql`update activities set ${assignments}, updated_at = ${moment}, version = version + 1 where id = $1`,
    [id, ...values],
  );
}

/** The times by columns: zones, starts, ends, first days, last days. */
function columnsOf(times: readonly ActivityTime[]): (string | null)[][] {
  return [
    times.map((time) => (time.allDay ? timeZone : time.zone)),
    times.map((time) => (time.allDay ? null : time.start)),
    times.map((time) => (time.allDay ? null : (time.end ?? null))),
    times.map((time) => (time.allDay ? time.start : null)),
    times.map((time) => (time.allDay ? time.end : null)),
  ];
}
