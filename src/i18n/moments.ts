import { zoneOffset, type TimeZone } from '../domain/time.js';

/** Where and for whom a time is written. */
export interface Writing {
  /** A BCP 47 tag for dates and numbers. */
  locale: string;
  /** The building's; `undefined`: the device's. */
  timeZone: TimeZone | undefined;
}

const time = { minute: '2-digit' } as const;
const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const styles = { time, day: { ...day, ...time }, full: { ...day, year: 'numeric', ...time } } as const;

/** Zones have changed their offset at quarters of an hour for a century, ms. */
const quarter = 900_000;

const offsets = new Map<string, number>();

/** How far clocks are ahead of UTC, ms. All moments of a quarter of an hour share it: a thousand badges ask for a few. */
function offsetAt(epochMs: number, zone: TimeZone | undefined): number {
  // The device is asked each time: it may have travelled.
  if (!zone) return new Date(epochMs).getTimezoneOffset() * -60_000;
  const key = `${zone} ${Math.floor(epochMs / quarter)}`;
  const offset = offsets.get(key) ?? zoneOffset(epochMs, zone);
  offsets.set(key, offset);
  return offset;
}

/** Tags in which a day has twice twelve hours, and tags in which it has 24, written "09:30" in every engine. */
const twelve = /^en(-US)?$/;
const twentyFour = /^zh(-Hans)?(-CN)?$/;

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * Making a formatter costs a thousand times what using it costs, so one writes the times of all zones, as if they were
 * UTC. Only where the device shows another time is the zone's own made, which names it.
 */
function formatAs(style: keyof typeof styles, epochMs: number, { locale, timeZone }: Writing): string {
  const offset = offsetAt(epochMs, timeZone);
  const elsewhere = offset === offsetAt(epochMs, undefined) ? undefined : timeZone;
  const key = `${style} ${locale} ${elsewhere}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    const zone = elsewhere ? ({ timeZone: elsewhere, timeZoneName: 'short' } as const) : { timeZone: 'UTC' };
    const hour = twentyFour.test(locale) ? '2-digit' : 'numeric';
    formatters.set(key, (formatter = new Intl.DateTimeFormat(locale, { ...styles[style], hour, ...zone })));
  }
  return formatter.format(elsewhere ? epochMs : epochMs + offset);
}

const oneDay = 86_400_000;

/** The time of day. The commonest tags do without `Intl`: to wake it takes several times what a first badge takes. */
function sayTime(epochMs: number, writing: Writing): string {
  const wall = wallTime(epochMs, writing.timeZone);
  const isHere = wall === wallTime(epochMs, undefined);
  return (isHere && quickClock(wall, writing.locale)) || formatAs('time', epochMs, writing);
}

/** What a clock on the wall shows, in the commonest tags; `wall` as ms of a clock at UTC. */
export function quickClock(wall: number, locale: string): string | undefined {
  const [hour, minutes] = new Date(wall).toISOString().slice(-13, -8).split(':');
  if (twentyFour.test(locale)) return `${hour}:${minutes}`;
  if (!twelve.test(locale)) return undefined;
  return `${Number(hour) % 12 || 12}:${minutes} ${Number(hour) < 12 ? 'AM' : 'PM'}`;
}

/** What a clock on the wall shows, as ms of a clock at UTC. */
export const wallTime = (epochMs: number, timeZone: TimeZone | undefined) =>
  epochMs + offsetAt(epochMs, timeZone);

/** The next midnight in the zone, ms since the epoch; on a day on which clocks are changed, an hour beside it. */
export function nextMidnight(now: number, timeZone: TimeZone | undefined): number {
  return now + oneDay - (wallTime(now, timeZone) % oneDay);
}

/** A moment as somebody would say it today: "15:05", "tomorrow 09:30", "Mon 30 Nov, 09:30". */
export function sayMoment(epochMs: number, now: number, writing: Writing): string {
  const { locale, timeZone } = writing;
  const dayOf = (moment: number) => Math.floor(wallTime(moment, timeZone) / oneDay);
  const days = dayOf(epochMs) - dayOf(now);
  if (Math.abs(days) > 1) return formatAs('day', epochMs, writing);
  const clock = sayTime(epochMs, writing);
  return days === 0 ? clock : `${relativeDay(locale, days)} ${clock}`;
}

const relativeDays = new Map<string, Intl.RelativeTimeFormat>();

function relativeDay(locale: string, days: number): string {
  const format = relativeDays.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  relativeDays.set(locale, format);
  return format.format(days, 'day');
}

/** A moment in full: "Mon, 23 Nov 2026, 15:05". */
export const sayMomentInFull = (epochMs: number, writing: Writing) => formatAs('full', epochMs, writing);
