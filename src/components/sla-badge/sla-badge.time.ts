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

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a thousand times what using it costs. */
function formatterFor(
  locale: string,
  timeZone: TimeZone,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = [locale, timeZone, ...Object.entries(options)].join();
  const cached = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone });
  formatters.set(key, cached);
  return cached;
}

const time = { hour: 'numeric', minute: '2-digit' } as const;
const oneDay = 86_400_000;

/** What a clock on the wall shows, as ms of a clock at UTC. */
const wallTime = (epochMs: number, timeZone: TimeZone) => epochMs + zoneOffset(epochMs, timeZone);

/** The next midnight in the zone, ms since the epoch; on a day on which clocks are changed, an hour beside it. */
export function nextMidnight(now: number, timeZone: TimeZone): number {
  return now + oneDay - (wallTime(now, timeZone) % oneDay);
}

/**
 * A moment as somebody would say it today: "15:05", "tomorrow 09:30", "Mon 30 Nov, 09:30". The zone is named where the
 * device's clock shows another time.
 */
export function sayMoment(epochMs: number, now: number, writing: Writing): string {
  const { locale, timeZone, deviceTimeZone } = writing;
  const days =
    Math.floor(wallTime(epochMs, timeZone) / oneDay) - Math.floor(wallTime(now, timeZone) / oneDay);
  const isElsewhere = zoneOffset(epochMs, timeZone) !== zoneOffset(epochMs, deviceTimeZone);
  const options = { ...time, ...(isElsewhere && { timeZoneName: 'short' as const }) };
  if (Math.abs(days) > 1)
    return formatterFor(locale, timeZone, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      ...options,
    }).format(epochMs);
  const clock = formatterFor(locale, timeZone, options).format(epochMs);
  return days === 0
    ? clock
    : `${new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')} ${clock}`;
}

/** A moment in full: "Mon, 23 Nov 2026, 15:05". */
export function sayMomentInFull(epochMs: number, { locale, timeZone, deviceTimeZone }: Writing): string {
  const isElsewhere = zoneOffset(epochMs, timeZone) !== zoneOffset(epochMs, deviceTimeZone);
  return formatterFor(locale, timeZone, {
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    ...time,
    ...(isElsewhere && { timeZoneName: 'short' }),
  }).format(epochMs);
}
