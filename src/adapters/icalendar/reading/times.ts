import { isCivil } from '../../../domain/instant.js';
import type { CivilDate, CivilDateTime, Instant } from '../../../domain/time.js';
import { utc, type Zone } from './zone.js';

/** A day, or what a clock shows in a zone: `2026-11-28T07:00`, with seconds where there are any. */
export type CalendarTime = Day | ClockTime;
export interface Day {
  allDay: true;
  civil: CivilDate;
}
export interface ClockTime {
  allDay: false;
  civil: CivilDateTime;
  zone: Zone;
}

/** How long something is: days of the calendar, then ms that pass. */
export interface Length {
  days: number;
  ms: number;
}

const dayLength = 86_400_000;

/** So late that what is reckoned from it still has a year of four figures. */
const latest = '9000';

/**
 * A time as the parser gives it: `2026-11-28`, `2026-11-28T07:00:00`, `2026-11-28T07:00:00Z`. `zone` is that of a time
 * without `Z`.
 *
 * @throws {Error} for a time that does not exist
 */
export function readTime(value: unknown, zone: Zone, name: string): CalendarTime {
  const text = String(value);
  // The parser gives a day that was not announced as one a time without figures.
  const [, date = '', time, isUtc] =
    /^(\d{4}-\d{2}-\d{2})(?:T(?:::|(\d{2}:\d{2}:\d{2}))(Z)?)?$/.exec(text) ?? [];
  // A clock shows no leap second.
  const civil = `${date}T${time?.replace(/:60$/, ':59') ?? '00:00:00'}`;
  const isOne = date > '0001' && date < latest && isCivil(civil) && /:[0-5]\d$/.test(civil);
  if (!isOne) throw new Error(`${name} is no time: ${text.slice(0, 40)}`);
  if (time === undefined) return { allDay: true, civil: date };
  return { allDay: false, civil: shortest(civil), zone: isUtc ? utc : zone };
}

/** `P1DT2H`, `-PT15M`, `P2W` (RFC 5545, section 3.3.6); `undefined` for what is none, or takes time away. */
export function readLength(value: unknown): Length | undefined {
  const parts =
    /^\+?P(?=.)(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,8})S)?)?$/.exec(
      String(value).trim().toUpperCase(),
    );
  if (!parts) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  return { days: weeks * 7 + days, ms: ((hours * 60 + minutes) * 60 + seconds) * 1000 };
}

/** Ms since the epoch; of a day, when it begins in the zone. */
export function epochOf(time: CalendarTime, dayZone: Zone): number {
  return time.allDay ? dayZone.toEpoch(`${time.civil}T00:00`) : time.zone.toEpoch(time.civil);
}

/** Times of which nothing that is reckoned has a year of more than four figures, ms since the epoch. */
const times = { earliest: Date.parse('0002-01-01T00:00Z'), latest: Date.parse(`${latest}-01-01T00:00Z`) };

/** The nearest that is one of them. */
export const clamped = (epoch: number) => Math.min(Math.max(epoch, times.earliest), times.latest);

/** What clocks in the zone show then. */
export function civilAt(epoch: number, zone: Zone): CivilDateTime {
  return shortest(new Date(epoch + zone.offsetAt(epoch)).toISOString().slice(0, 19));
}

/** The instant with the zone's offset; in UTC where that is no whole number of minutes, as it was long ago. */
export function instantAt(epoch: number, zone: Zone): Instant {
  const offset = zone.offsetAt(epoch);
  if (offset % 60_000 !== 0) return new Date(epoch).toISOString().replace('.000', '');
  const minutes = Math.abs(offset) / 60_000;
  const pad = (value: number) => String(Math.trunc(value)).padStart(2, '0');
  const wall = new Date(epoch + offset).toISOString().slice(0, 19);
  return `${wall}${offset < 0 ? '-' : '+'}${pad(minutes / 60)}:${pad(minutes % 60)}`;
}

/** The civil time or day so much later, on the wall. */
export function later(civil: string, ms: number): string {
  const isDay = civil.length === 10;
  const wall = new Date(wallOf(civil) + ms).toISOString();
  return isDay ? wall.slice(0, 10) : shortest(wall.slice(0, 19));
}

/** Ms of a clock at UTC that shows it. */
export const wallOf = (civil: string) => Date.parse(civil.length === 10 ? civil : `${civil}Z`);

/** How many days later the day is. */
export const daysBetween = (from: CivilDate, until: CivilDate) =>
  Math.round((wallOf(until) - wallOf(from)) / dayLength);

export const days = (count: number) => count * dayLength;

/** Without seconds where there are none, as the domain writes it. */
function shortest(civil: string): CivilDateTime {
  return civil.endsWith(':00') && civil.length === 19 ? civil.slice(0, 16) : civil;
}
