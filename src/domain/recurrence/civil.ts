import { isCivil } from '../instant.js';

/** Milliseconds. */
export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/**
 * A time on a wall, as milliseconds of a clock at UTC: what is reckoned with here, for days on the wall are all of
 * one length.
 */
export type Wall = number;

/** @throws {RangeError} for what is neither a day nor a civil time */
export function readWall(text: string): Wall {
  const isCivilText = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/.test(text);
  const full = text.length === 10 ? `${text}T00:00` : text;
  const wall = isCivilText && isCivil(full) ? Date.parse(`${full}Z`) : NaN;
  if (Number.isNaN(wall)) throw new RangeError(`neither a day nor a civil time: ${text}`);
  return wall;
}

/** `2026-11-28T07:00`, with seconds where there are any. */
export function wallText(wall: Wall): string {
  return new Date(wall).toISOString().slice(0, wall % minute === 0 ? 16 : 19);
}

/** A day of the Gregorian calendar. */
export interface Day {
  /** Days since 1 January 1970. */
  number: number;
  year: number;
  /** 1–12. */
  month: number;
  monthDay: number;
  /** 0 is Monday. */
  weekday: number;
}

export function dayOf(number: number): Day {
  const date = new Date(number * day);
  return {
    number,
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    monthDay: date.getUTCDate(),
    weekday: weekdayOf(number),
  };
}

/** 0 is Monday; 1 January 1970 was a Thursday. */
export const weekdayOf = (number: number): number => modulo(number + 3, 7);

/** The number of a day, of which month and day may be beyond their range. */
export function dayNumber(year: number, month: number, monthDay: number): number {
  // `Date.UTC` takes years below 100 for those of the last century. The calendar repeats every 400 years.
  return Date.UTC(year + 400, month - 1, monthDay) / day - 146_097;
}

export const monthLength = (year: number, month: number): number =>
  dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);

export const yearLength = (year: number): number => dayNumber(year + 1, 1, 1) - dayNumber(year, 1, 1);

/** The rest of a division, never below 0. */
export const modulo = (value: number, divisor: number): number => ((value % divisor) + divisor) % divisor;
