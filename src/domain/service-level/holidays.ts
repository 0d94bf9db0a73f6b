import type { CivilDate } from '../time.js';
import { addDays } from '../civil-date.js';
import { type Hours, type LocalName, type WorkCalendar } from './calendar.js';

/** One public holiday: the days off, and the weekend days that are worked for it. */
export interface Holiday {
  name: LocalName;
  from: CivilDate;
  until: CivilDate;
  workingDays?: readonly CivilDate[];
}

/** The public holidays of a year, as the authority published them. */
export interface HolidaySchedule {
  year: number;
  citation: string;
  holidays: readonly Holiday[];
}

/**
 * The calendar with the public holidays of some years. Weekend days that are worked (调休) have the hours of a Monday
 * unless others are given. Its own exceptions hold where both name a date.
 */
export function withHolidays(
  calendar: WorkCalendar,
  schedules: readonly HolidaySchedule[],
  workingHours: readonly Hours[] = calendar.week.mon ?? [],
): WorkCalendar {
  const exceptions = schedules.flatMap(({ holidays }) =>
    holidays.flatMap(({ name, from, until, workingDays = [] }) => [
      ...daysBetween(from, until).map((date) => ({ date, name, hours: [] })),
      ...workingDays.map((date) => ({ date, name, hours: workingHours })),
    ]),
  );
  const years = schedules.map(({ year }) => year);
  return {
    ...calendar,
    exceptions: [...exceptions, ...(calendar.exceptions ?? [])],
    ...(years.length > 0 && { knownUntil: `${Math.max(...years)}-12-31` }),
  };
}

function daysBetween(from: CivilDate, until: CivilDate): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  return days;
}
