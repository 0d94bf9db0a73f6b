import type { CivilDate } from '../time.js';
import { daysOf } from './civil-day.js';
import { alternations, leapMonths } from './lunar-table.generated.js';

/** A day of the Chinese calendar (农历). */
export interface LunarDay {
  /** The Gregorian year in which the lunar year began: the day before the Spring Festival of 2027 is of 2026. */
  year: number;
  /** 1–12. */
  month: number;
  /** Whether it is the second month of that number in its year (闰月). */
  isLeap: boolean;
  /** 1–30. */
  day: number;
  /** 29 or 30. */
  monthLength: number;
}

interface LunarYear {
  /** Its first day, in days from 1970-01-01. */
  start: number;
  /** The lengths of its 12 or 13 months. */
  months: readonly number[];
  /** The number of the month that comes twice; 0 where none does. */
  leap: number;
}

const firstLunarYear = 1900;
/** 1900-01-31, in days from 1970-01-01. */
const firstNewYear = -25_537;

let unpacked: readonly LunarYear[] | undefined;

function unpack(): readonly LunarYear[] {
  const lengths = unpackLengths();
  let start = firstNewYear;
  return Array.from(leapMonths, (digit) => {
    const leap = parseInt(digit, 16);
    const year = { start, months: lengths.splice(0, leap ? 13 : 12), leap };
    start += year.months.reduce((sum, length) => sum + length);
    return year;
  });
}

function unpackLengths(): number[] {
  const lengths: number[] = [];
  let length = 29;
  for (const digit of alternations) {
    lengths.push(length);
    for (let left = parseInt(digit, 36); left > 1; left--) lengths.push((length = 59 - length));
  }
  return lengths;
}

/**
 * The lunar day of a date, `undefined` outside 1901-01-01 to 2100-12-31. Months begin on the day of the new moon in
 * China (UTC+8): the date is the one written there, wherever the reader is.
 *
 * Source: the calendar as it was published, and from then on as GB/T 33661-2017 has it computed; through tyme4ts,
 * checked against another computation day by day. `Intl` has the Spring Festival of 2027 on the wrong day.
 */
export function lunarDay(date: CivilDate): LunarDay | undefined {
  const days = daysOf(date);
  if (days === undefined) return undefined;
  unpacked ??= unpack();
  const gregorian = Number(date.slice(0, 4)) - firstLunarYear;
  const index = days < unpacked[gregorian]!.start ? gregorian - 1 : gregorian;
  const { start, months, leap } = unpacked[index]!;
  let left = days - start;
  let at = 0;
  while (left >= months[at]!) left -= months[at++]!;
  return {
    year: firstLunarYear + index,
    month: leap && at >= leap ? at : at + 1,
    isLeap: leap > 0 && at === leap,
    day: left + 1,
    monthLength: months[at]!,
  };
}

/** The name of a lunar year in the cycle of sixty (干支): 2026 is stem 2 (丙) and branch 6 (午, the horse). */
export interface LunarYearName {
  /** 0 (甲) – 9 (癸). */
  stem: number;
  /** 0 (子, the rat) – 11 (亥, the pig): the animal of the year (生肖). */
  branch: number;
}

/** The name of the lunar year that began in a Gregorian year. The year 4 opened a cycle. */
export function lunarYearName(year: number): LunarYearName {
  return { stem: (year + 6) % 10, branch: (year + 8) % 12 };
}
