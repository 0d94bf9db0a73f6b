import { zoneOffset, type TimeZone } from '../../domain/time.js';

/** Where and for whom a time is written. */
export interface Writing {
  /** A BCP 47 tag for dates and numbers. */
  locale: string;
  /** The building's. */
  timeZone: TimeZone;
  /** The device's. */
  deviceTimeZone: TimeZone;
}

const time = { hour: 'numeric', minute: '2-digit' } as const;
const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const styles = { time, day: { ...day, ...time }, full: { ...day, year: 'numeric', ...time } } as const;

/** Zones have changed their offset at quarters of an hour for a century, ms. */
const quarter = 900_000;

const offsets = new Map<string, number>();

/** The same for all moments of a quarter of an hour: a thousand badges ask for a few. */
function offsetAt(epochMs: number, zone: TimeZone): number {
  const key = `${zone} ${Math.floor(epochMs / quarter)}`;
  const offset = offsets.get(key) ?? zoneOffset(epochMs, zone);
  offsets.set(key, offset);
  return offset;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a thousand times what using it costs. The zone is named where the device has another. */
function formatAs(style: keyof typeof styles, epochMs: number, writing: Writing): string {
  const { locale, timeZone, deviceTimeZone } = writing;
  const isElsewhere =
    timeZone !== deviceTimeZone && offsetAt(epochMs, timeZone) !== offsetAt(epochMs, deviceTimeZone);
  const key = `${style} ${isElsewhere} ${locale} ${timeZone}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    const zone = isElsewhere ? ({ timeZone, timeZoneName: 'short' } as const) : { timeZone };
    formatters.set(key, (formatter = new Intl.DateTimeFormat(locale, { ...styles[style], ...zone })));
  }
  return formatter.format(epochMs);
}

const oneDay = 86_400_000;

/** What a clock on the wall shows, as ms of a clock at UTC. */
const wallTime = (epochMs: number, timeZone: TimeZone) => epochMs + offsetAt(epochMs, timeZone);

/** The next midnight in the zone, ms since the epoch; on a day on which clocks are changed, an hour beside it. */
export function nextMidnight(now: number, timeZone: TimeZone): number {
  return now + oneDay - (wallTime(now, timeZone) % oneDay);
}

/** A moment as somebody would say it today: "15:05", "tomorrow 09:30", "Mon 30 Nov, 09:30". */
export function sayMoment(epochMs: number, now: number, writing: Writing): string {
  const { locale, timeZone } = writing;
  const dayOf = (moment: number) => Math.floor(wallTime(moment, timeZone) / oneDay);
  const days = dayOf(epochMs) - dayOf(now);
  if (Math.abs(days) > 1) return formatAs('day', epochMs, writing);
  const clock = formatAs('time', epochMs, writing);
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
