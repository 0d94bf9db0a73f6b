import type { ActivityTime } from '../../../domain/activity.js';
import { days, epochOf, instantAt, later, type CalendarTime, type Length } from './times.js';
import { namedZone, utc, type Zone } from './zone.js';

/** From when to when something is, ms since the epoch. Without an end it is over as soon as it begins. */
export interface Stretch {
  from: number;
  until: number;
}

/** `dayZone` is the zone in which days begin and end. */
export function stretchOf(start: CalendarTime, length: Length | undefined, dayZone: Zone): Stretch {
  const from = epochOf(start, dayZone);
  if (start.allDay) {
    const civil = later(start.civil, days(daysOf(length)));
    return { from, until: epochOf({ allDay: true, civil }, dayZone) };
  }
  if (!length) return { from, until: from };
  const sameClock = length.days === 0 ? from : start.zone.toEpoch(later(start.civil, days(length.days)));
  return { from, until: sameClock + length.ms };
}

/**
 * When an activity is. A time in UTC, and one of a zone without a name, is shown in `shown`: few people live by such
 * clocks, and no calendar of the web names them.
 */
export function activityTime(start: CalendarTime, length: Length | undefined, shown: Zone): ActivityTime {
  if (start.allDay) {
    return { allDay: true, start: start.civil, end: later(start.civil, days(daysOf(length) - 1)) };
  }
  const zone = start.zone === utc || start.zone.name === undefined ? shown : namedZone(start.zone.name);
  const { from, until } = stretchOf(start, length, zone);
  return {
    allDay: false,
    start: instantAt(from, zone),
    ...(length && { end: instantAt(until, zone) }),
    zone: zone.name!,
  };
}

/** How many days something lasts that begins with one. */
function daysOf(length: Length | undefined): number {
  return Math.max((length?.days ?? 0) + Math.ceil((length?.ms ?? 0) / days(1)), 1);
}
