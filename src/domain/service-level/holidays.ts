import type { CivilDate } from '../time.js';
import { addDays } from '../civil-date.js';
import { weekdays, type Hours, type LocalName, type WorkCalendar } from './calendar.js';

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
 * unless others are given; where Mondays are closed, their own weekday's, or else those of the first that is open. Its
 * own exceptions hold where both name a date.
 */
export function withHolidays(
  calendar: WorkCalendar,
  schedules: readonly HolidaySchedule[],
  workingHours?: readonly Hours[],
): WorkCalendar {
  const { week, exceptions = [] } = calendar;
  return {
    ...calendar,
    exceptions: [
      ...schedules.flatMap(({ holidays }) =>
        holidays.flatMap(({ name, from, until, workingDays = [] }) => [
          ...daysBetween(from, until).map((date) => ({ date, name, hours: [] })),
          ...workingDays.map((date) => ({
            date,
            name,
            hours:
              workingHours ??
              [week.mon, week[weekdays[new Date(date).getUTCDay()]!], ...Object.values(week)].find(
                (hours) => hours?.length,
              ) ??
              [],
          })),
        ]),
      ),
      ...exceptions,
    ],
    ...(schedules.length > 0 && { knownUntil: `${Math.max(...schedules.map(({ year }) => year))}-12-31` }),
  };
}

function daysBetween(from: CivilDate, until: CivilDate): CivilDate[] {
  return from > until ? [] : [from, ...daysBetween(addDays(from, 1), until)];
}
