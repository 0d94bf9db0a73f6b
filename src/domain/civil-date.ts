import { civilFromInstant, type CivilDate, type TimeZone } from './time.js';

const oneDay = 86_400_000;

/** The day so many days later. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(date) + days * oneDay).toISOString().slice(0, 10);
}

/** The same day so many months later, or the last of that month where it is shorter. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(0);
  // `Date.UTC` takes the years 0 to 99 for those of the last century.
  lastDay.setUTCFullYear(year, month + months, 0);
  if (day < lastDay.getUTCDate()) lastDay.setUTCDate(day);
  return lastDay.toISOString().slice(0, 10);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: CivilDate): number {
  return new Date(date).getUTCDay();
}

/** The day that it is in the zone at that moment, ms since the epoch. */
export function dateAt(epochMs: number, zone: TimeZone): CivilDate {
  return civilFromInstant(epochMs, zone).slice(0, 10);
}
