import type { CivilDate } from '../time.js';
import { daysBeforeYear, daysOf, firstYear, lastYear } from './civil-day.js';
import { solarTermExceptions, solarTermLines } from './lunar-table.generated.js';

/** The solar terms (节气) from January on, named as the Hong Kong Observatory names them in English. */
export const solarTerms = [
  'moderate-cold',
  'severe-cold',
  'spring-commences',
  'spring-showers',
  'insects-waken',
  'vernal-equinox',
  'bright-and-clear',
  'corn-rain',
  'summer-commences',
  'corn-forms',
  'corn-on-ear',
  'summer-solstice',
  'moderate-heat',
  'great-heat',
  'autumn-commences',
  'end-of-heat',
  'white-dew',
  'autumnal-equinox',
  'cold-dew',
  'frost',
  'winter-commences',
  'light-snow',
  'heavy-snow',
  'winter-solstice',
] as const;

/** One of the 24 points of the solar year; `bright-and-clear` is Qingming (清明). */
export type SolarTerm = (typeof solarTerms)[number];

const minutesADay = 1440;
/** The mean tropical year (365.2422 days), after which the Sun is back where it was. */
const minutesAYear = 365.2422 * minutesADay;

/**
 * The solar term that begins on a date, if one does; `undefined` outside 1901-01-01 to 2100-12-31. Days are those of
 * China (UTC+8). Each month has two, one in its first half and one in its second.
 *
 * Source: as for `lunarDay()`. Each term keeps so near to a straight line that the line gives the day; the few days
 * that are off it are exceptions.
 */
export function solarTerm(date: CivilDate): SolarTerm | undefined {
  const days = daysOf(date);
  if (days === undefined) return undefined;
  const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number);
  const index = 2 * month - (dayOfMonth < 15 ? 2 : 1);
  const exception = solarTermExceptions[`${year} ${index}`];
  const begins = exception === undefined ? dayOnLine(index, year) === days : exception === dayOfMonth;
  return begins ? solarTerms[index] : undefined;
}

/** In days from 1970-01-01. */
function dayOnLine(index: number, year: number): number {
  const [first, drift] = solarTermLines[index]!;
  const passed = year - firstYear;
  const minutes = first + passed * minutesAYear + (passed / (lastYear - firstYear)) * drift;
  return daysBeforeYear(firstYear) + Math.floor(minutes / minutesADay);
}
