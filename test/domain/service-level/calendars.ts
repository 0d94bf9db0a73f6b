import {
  chinaHolidays,
  promiseOf,
  withHolidays,
  type Hours,
  type Pause,
  type WorkCalendar,
} from '../../../src/domain/index.js';

const everyDay = (hours: readonly Hours[]) =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, hours]));

const workingWeek = (hours: readonly Hours[]) =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, hours]));

/** Seven and a half hours a day, with a lunch break; public holidays of 2025 and 2026. */
export const shanghai: WorkCalendar = withHolidays(
  {
    id: 'shanghai',
    timeZone: 'Asia/Shanghai',
    week: workingWeek([
      ['09:00', '12:00'],
      ['13:30', '18:00'],
    ]),
  },
  chinaHolidays,
);

/** Nine hours a day, Monday to Friday. */
export const officeIn = (timeZone: string): WorkCalendar => ({
  id: 'office',
  timeZone,
  week: workingWeek([['08:30', '17:30']]),
});

/** Eight hours a night, every night. */
export const nightsIn = (timeZone: string): WorkCalendar => ({
  id: 'nights',
  timeZone,
  week: everyDay([['22:00', '06:00']]),
});

/** From midnight on, every day: over the hour in which clocks change. */
export const earlyIn = (timeZone: string): WorkCalendar => ({
  id: 'early',
  timeZone,
  week: everyDay([['00:00', '06:00']]),
});

/** The whole day, every day. */
export const allDayIn = (timeZone: string): WorkCalendar => ({
  id: 'all-day',
  timeZone,
  week: everyDay([['00:00', '24:00']]),
});

/** When the engine says that it is due, ms since the epoch. */
export function dueOf(
  goal: string,
  calendar: WorkCalendar | undefined,
  startedAt: string,
  pauses: readonly Pause[] = [],
): number | undefined {
  const target = { metric: 'resolution', goal, clock: calendar?.id ?? 'wall' } as const;
  const { dueAt } = promiseOf(target, { startedAt, pauses }, calendar ? [calendar] : []);
  return dueAt === undefined ? undefined : Date.parse(dueAt);
}

/** A night of the weekend, as it is where clocks go forward to midnight. */
export const nuuk: WorkCalendar = {
  id: 'nuuk',
  timeZone: 'America/Nuuk',
  week: { sat: [['23:01', '00:02']], sun: [['00:00', '06:00']] },
};
