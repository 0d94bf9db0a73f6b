import type { RsvpInput } from '../../../../src/domain/index.js';
import type { Query } from '../database/database.js';
import { sql } from '../database/sql.js';
import type { ActivityRow } from './activity-rows.js';
import { moment } from './moment.js';

/** More people than any place holds. */
const everybody = 2_147_483_647;

/**
 * Of an activity, the people who come, and, while places are free, those of its line who can ever be served: no others hold
 * it up. Beside each are the people from the first of the line to them.
 */
const line = sql`
  with room as (
    select coalesce(capacity, ${everybody}) as places from activities
    join activity_contents on activity_contents.id = content_id where activities.id = $1),
  taken as (
    select coalesce(sum(1 + guests), 0) as people from activity_rsvps where activity_id = $1 and state = 'joined'),
  line as (
    select resident_id, sum(1 + guests) over (order by turn) as people
    from room join taken on taken.people < places
    join activity_rsvps on activity_id = $1 and state = 'waiting' and 1 + guests <= places)`;

/**
 * Takes a place in a locked activity, or changes with how many guests. Whoever is new goes to the end of the line, which
 * then moves up: so nobody passes those who wait. Who is not served and does not want to wait, or cannot, is left out.
 */
export async function join(
  query: Query,
  { id, own_state: state, content: { waiting_list: hasLine } }: ActivityRow,
  residentId: string,
  { guests = 0, wait = false }: RsvpInput,
): Promise<void> {
  if (state) {
    await changeGuests(query, id, residentId, guests);
    return;
  }
  await query(
    sql`insert into activity_rsvps (activity_id, resident_id, state, guests, turn, at)
     select $1, $2, 'waiting', $3, coalesce(max(turn), 0) + 1, ${moment} from activity_rsvps where activity_id = $1`,
    [id, residentId, guests],
  );
  await moveUp(query, id);
  if (wait && hasLine) return;
  await query(
    sql`delete from activity_rsvps where activity_id = $1 and resident_id = $2 and state = 'waiting'`,
    [id, residentId],
  );
}

/** More guests come only where there is room that nobody waits for; with fewer the line moves up. */
async function changeGuests(query: Query, id: string, residentId: string, guests: number): Promise<void> {
  await query(
    sql`${line}
     update activity_rsvps set guests = $3 from room, taken
     where activity_id = $1 and resident_id = $2 and 1 + $3 <= places and (state = 'waiting' or $3 <= guests
       or taken.people - guests + $3 <= places and not exists (select from line))`,
    [id, residentId, guests],
  );
  await moveUp(query, id);
}

/** Gives a place in a locked activity up, in the line too. */
export async function leave(query: Query, { id }: ActivityRow, residentId: string): Promise<void> {
  await query(sql`delete from activity_rsvps where activity_id = $1 and resident_id = $2`, [id, residentId]);
  await moveUp(query, id);
}

/**
 * Serves the line of a locked activity strictly in order: as many from its beginning as there is room for with all of
 * their guests. The people are summed up along the line, so the first who do not fit hold up all who come after.
 */
export async function moveUp(query: Query, activityId: string): Promise<void> {
  await query(
    sql`${line}
     update activity_rsvps set state = 'joined' from line, room, taken
     where activity_id = $1 and activity_rsvps.resident_id = line.resident_id
       and taken.people + line.people <= places`,
    [activityId],
  );
}

/** A resident who comes or waits. */
export interface Participant {
  resident_id: string;
  name_en: string;
  name_zh: string;
  phone: string;
  state: 'joined' | 'waiting';
  guests: number;
  at: Date;
}

/** Who comes, and then who waits, each in the order in which they took their place. */
export function listParticipants(query: Query, activityId: string): Promise<Participant[]> {
  return query<Participant>(
    sql`select resident_id, name_en, name_zh, phone, state, guests, at
     from activity_rsvps join people on people.id = resident_id
     where activity_id = $1 order by state, turn`,
    [activityId],
  );
}
