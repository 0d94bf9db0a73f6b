export const frequencies = [
  'yearly',
  'monthly',
  'weekly',
  'daily',
  'hourly',
  'minutely',
  'secondly',
] as const;
export type Frequency = (typeof frequencies)[number];

/** From Monday on, as weeks are counted in ISO 8601. */
export const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
export type Weekday = (typeof weekdays)[number];

/** A weekday of a rule, or with a number the nth of its kind in the month or year, counted from the end below 0. */
export interface NthDay {
  day: Weekday;
  nthOfPeriod?: number;
}

/**
 * How something recurs (RFC 5545, section 3.3.10), under the names of JSCalendar (RFC 8984, section 4.3.3). Numbers
 * below 0 count from the end; lists are ascending and name nothing twice.
 */
export interface RecurrenceRule {
  frequency: Frequency;
  /** Every how many years, months … Absent: every one. */
  interval?: number;
  /** How many occurrences there are, the first included. Never beside `until`. */
  count?: number;
  /**
   * The last moment at which one may start: a day (`2026-12-31`, to its end), a time in the series' zone
   * (`2026-12-31T07:00:00`), or an instant in UTC (`2026-12-31T07:00:00Z`).
   */
  until?: string;
  /** With which day weeks begin. Absent: with Monday. */
  firstDayOfWeek?: Weekday;
  /** 1–12. */
  byMonth?: readonly number[];
  /** 1–53, or -1 to -53; only of `yearly`. */
  byWeekNo?: readonly number[];
  /** 1–366, or -1 to -366. */
  byYearDay?: readonly number[];
  /** 1–31, or -1 to -31. */
  byMonthDay?: readonly number[];
  byDay?: readonly NthDay[];
  /** 0–23. */
  byHour?: readonly number[];
  /** 0–59. */
  byMinute?: readonly number[];
  /** 0–59. */
  bySecond?: readonly number[];
  /** Which of the occurrences of a period are meant: 1–366, or -1 to -366. */
  bySetPosition?: readonly number[];
}

/** The parts of a rule that are lists of numbers, with the least and the greatest that each takes. */
export const numberLists = {
  byMonth: { name: 'BYMONTH', least: 1, greatest: 12, fromEnd: false },
  byWeekNo: { name: 'BYWEEKNO', least: 1, greatest: 53, fromEnd: true },
  byYearDay: { name: 'BYYEARDAY', least: 1, greatest: 366, fromEnd: true },
  byMonthDay: { name: 'BYMONTHDAY', least: 1, greatest: 31, fromEnd: true },
  byHour: { name: 'BYHOUR', least: 0, greatest: 23, fromEnd: false },
  byMinute: { name: 'BYMINUTE', least: 0, greatest: 59, fromEnd: false },
  bySecond: { name: 'BYSECOND', least: 0, greatest: 60, fromEnd: false },
  bySetPosition: { name: 'BYSETPOS', least: 1, greatest: 366, fromEnd: true },
} as const;
export type NumberList = keyof typeof numberLists;

/** The greatest number that a rule may name: that of an INTEGER (RFC 5545, section 3.3.8). */
export const greatestInteger = 2_147_483_647;
