import type { Activity, ActivityTime, Capacity } from './activity.js';
import { addDays, dateAt } from './civil-date.js';
import { epochFromCivil, type TimeZone } from './time.js';

/** From when to when, ms since the epoch; the end is no part of it. */
export interface TimeSpan {
  from: number;
  to: number;
}

/**
 * From when to when an activity is. One that lasts all day lasts as long as the days do in `zone`, the community's; one
 * without an end is a moment.
 */
export function spanOf(when: ActivityTime, zone: TimeZone): TimeSpan {
  if (!when.allDay) {
    const from = Date.parse(when.start);
    return { from, to: when.end === undefined ? from : Date.parse(when.end) };
  }
  const dayAfter = addDays(when.end, 1);
  return { from: epochFromCivil(`${when.start}T00:00`, zone), to: epochFromCivil(`${dayAfter}T00:00`, zone) };
}

/** Whether two times overlap; a moment overlaps what it lies in. */
export function overlaps(one: TimeSpan, other: TimeSpan): boolean {
  const isWithin = (moment: number, span: TimeSpan) => span.from <= moment && moment < span.to;
  return isWithin(one.from, other) || isWithin(other.from, one) || one.from === other.from;
}

/** Whether it is over; of one without an end nobody knows before its day is. */
export function isOver({ when }: Pick<Activity, 'when'>, now: number, zone: TimeZone): boolean {
  const { from, to } = spanOf(when, zone);
  return to > from ? to <= now : to <= now && dateAt(from, zone) < dateAt(now, zone);
}

/** How many people there is room for; `Infinity` where nobody counts. */
export function placesLeft({ total = Infinity, taken }: Capacity): number {
  return Math.max(0, total - taken);
}

/**
 * Whether a resident can join at the moment: `open`; `waiting`: there is a waiting list, and it is full or others wait
 * already; `full`; `closed`: the
 * time for it is over; `over`, `cancelled`; `none`: nobody says beforehand that they come.
 */
export type Joining = 'open' | 'waiting' | 'full' | 'closed' | 'over' | 'cancelled' | 'none';

export function joiningOf(activity: Activity, now: number, zone: TimeZone): Joining {
  const { status, joinable = true, joinUntil, capacity, when } = activity;
  if (status === 'cancelled') return 'cancelled';
  if (isOver(activity, now, zone)) return 'over';
  if (!joinable) return 'none';
  const until = joinUntil === undefined ? spanOf(when, zone).from : Date.parse(joinUntil);
  if (until <= now) return 'closed';
  if (!capacity) return 'open';
  const { waiting } = capacity;
  if (placesLeft(capacity) > 0 && !waiting) return 'open';
  return waiting === undefined ? 'full' : 'waiting';
}

/** When what is said of it in relation to the time changes next, ms since the epoch; `undefined`: never again. */
export function nextActivityChange(activity: Activity, now: number, zone: TimeZone): number | undefined {
  const { from, to } = spanOf(activity.when, zone);
  const { joinUntil } = activity;
  const moments = [from, to, ...(joinUntil === undefined ? [] : [Date.parse(joinUntil)])];
  const ahead = moments.filter((moment) => moment > now);
  return ahead.length > 0 ? Math.min(...ahead) : undefined;
}
