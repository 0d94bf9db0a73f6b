import { isCivil } from './instant.js';

/** An instant: ISO 8601 with an offset or `Z`, for example `2026-11-23T15:05:00+08:00`. */
export type Instant = string;

/** A calendar day without a zone: `2026-11-23`. */
export type CivilDate = string;

/** A duration in ISO 8601: `PT24H`, `P2D`. */
export type Duration = string;

/** An IANA time zone name: `Asia/Shanghai`. */
export type TimeZone = string;

/** A wall-clock time without a zone, as `<input type="datetime-local">` gives it: `2026-11-23T15:05`. */
export type CivilDateTime = string;

const civilPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/** By the name in small letters, which `Intl` takes too: some write one zone in a thousand ways, and each is 80 kB. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** What a clock on a wall in the zone shows at that moment, as milliseconds of a clock at UTC. */
function wallClock(epochMs: number, name: TimeZone): number {
  const zone = name.toLowerCase();
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(zone, formatter);
  }
  const [month, day, year, ...time] = formatter.format(epochMs).match(/\d+/g)!.map(Number);
  // `Date.UTC` takes years below 100 for those of the last century. The calendar repeats every 400 years.
  return Date.UTC(year! + 400, month! - 1, day, ...time) - 146_097 * 86_400_000;
}

/** How far the zone's wall clock is ahead of UTC at that moment, in ms. */
export function zoneOffset(epochMs: number, zone: TimeZone): number {
  return wallClock(epochMs, zone) - Math.floor(epochMs / 1000) * 1000;
}

/**
 * The instant at which clocks in the zone show the given time, with the zone's offset. A time that a change
 * of clocks skips is moved forward by the gap; of a time that comes twice, the first is meant. (The same
 * choice as "compatible" in the Temporal proposal.) Returns `undefined` for text that is no civil time.
 */
export function instantFromCivil(civil: CivilDateTime, zone: TimeZone): Instant | undefined {
  if (!civilPattern.test(civil) || !isCivil(civil)) return undefined;
  const epoch = epochFromCivil(civil, zone);
  return withOffset(epoch, zoneOffset(epoch, zone));
}

/** The same in ms since the epoch, of a time that is known to be one. */
export function epochFromCivil(civil: CivilDateTime, zone: TimeZone): number {
  const wall = Date.parse(`${civil}Z`);
  const first = wall - zoneOffset(wall - 86_400_000, zone);
  const second = wall - zoneOffset(wall + 86_400_000, zone);
  return wallClock(first, zone) === wall || wallClock(second, zone) !== wall ? first : second;
}

/** The time that clocks in the zone show at the instant, to the minute, as `<input type="datetime-local">` takes it. */
export function civilFromInstant(instant: Instant | number, zone: TimeZone): CivilDateTime {
  const epoch = new Date(instant).getTime();
  return new Date(epoch + zoneOffset(epoch, zone)).toISOString().slice(0, 16);
}

function withOffset(epochMs: number, offsetMs: number): Instant {
  const sign = offsetMs < 0 ? '-' : '+';
  const minutes = Math.abs(offsetMs) / 60_000;
  const pad = (value: number) => String(Math.trunc(value)).padStart(2, '0');
  const wall = new Date(epochMs + offsetMs).toISOString().slice(0, 19);
  return `${wall}${sign}${pad(minutes / 60)}:${pad(minutes % 60)}`;
}
