import { isCivil } from '../instant.js';
import type { CivilDate } from '../time.js';

/** The first and the last year that the table of lunar years and solar terms covers. */
export const firstYear = 1901;
export const lastYear = 2100;

/** The days from 1970-01-01 to a date, or `undefined` for what is no date or outside the table. */
export function daysOf(date: CivilDate): number | undefined {
  const year = Number(date.slice(0, 4));
  if (date.length !== 10 || !(year >= firstYear && year <= lastYear) || !isCivil(`${date}T00:00`))
    return undefined;
  return Date.parse(date) / 86_400_000;
}

/** The days from 1970-01-01 to the first of January of a year. */
export const daysBeforeYear = (year: number): number => Date.UTC(year, 0, 1) / 86_400_000;
