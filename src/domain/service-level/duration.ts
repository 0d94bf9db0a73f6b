import type { Duration } from '../time.js';

/** What a clock counts: time in ms, or working days. */
export interface Amount {
  unit: 'ms' | 'days';
  value: number;
}

const pattern = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const unitsInMs = [604_800_000, 86_400_000, 3_600_000, 60_000, 1000];

/** How far a promise reaches, ms: ten years. Calendars are gone over day by day. */
export const reach = 3660 * 86_400_000;

/**
 * What a duration means to a clock. On the wall clock a day has 24 hours. On a calendar days are working days, and
 * cannot be mixed with hours: nobody could say what "two working days and three hours" is. `undefined` for what is no
 * such duration, or none at all.
 */
export function amountOf(duration: Duration, isOnCalendar: boolean): Amount | undefined {
  const parts = pattern
    .exec(duration)
    ?.slice(1)
    .map((part) => Number(part ?? 0));
  if (!parts) return undefined;
  const value = parts.reduce((sum, part, index) => sum + part * unitsInMs[index]!, 0);
  if (value === 0) return undefined;
  const [weeks, days] = parts as [number, number];
  if (!isOnCalendar || weeks + days === 0) return { unit: 'ms', value };
  return weeks === 0 && value === days * unitsInMs[1]! ? { unit: 'days', value: days } : undefined;
}
