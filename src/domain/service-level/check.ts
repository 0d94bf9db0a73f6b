import { isCivil, isTimeZone } from '../instant.js';
import type { CivilDate } from '../time.js';
import type { Hours, WorkCalendar } from './calendar.js';
import { amountOf, reach } from './duration.js';
import type { ServiceLevel } from './level.js';

// What a schema cannot say. Shapes and names are checked by the schemas, and wherever data comes in.

/** What is wrong with a service level, each with its path: `targets.0.goal: "1 day" is no duration such as PT24H`. */
export function problemsOfLevel({ targets }: ServiceLevel, calendars: readonly WorkCalendar[]): string[] {
  return targets.flatMap(({ goal, clock, warnBefore }, index) => {
    const isWall = clock === 'wall';
    const path = `targets.${index}`;
    return [
      ...(isWall || calendars.some(({ id }) => id === clock)
        ? []
        : [`${path}.clock: "${clock}" is no calendar`]),
      ...problemsOfDuration(`${path}.goal`, goal, isWall),
      ...(warnBefore === undefined ? [] : problemsOfDuration(`${path}.warnBefore`, warnBefore, isWall)),
      ...(!isWall && hasDays(warnBefore) && !hasDays(goal)
        ? [`${path}.warnBefore: "${warnBefore}" are days, the goal is hours`]
        : []),
    ];
  });
}

/** What is wrong with a calendar, each with its path: `week.mon.0: "9:00" is no time such as 09:00`. */
export function problemsOfCalendar({ timeZone, week, exceptions = [] }: WorkCalendar): string[] {
  return [
    ...(isTimeZone(timeZone) ? [] : [`timeZone: "${timeZone}" is no IANA zone such as Asia/Shanghai`]),
    ...Object.entries(week).flatMap(([weekday, hours]) => problemsOfHours(`week.${weekday}`, hours)),
    ...exceptions.flatMap(({ date, hours }, index) => [
      ...(isDate(date) ? [] : [`exceptions.${index}.date: "${date}" is no date such as 2026-10-01`]),
      ...problemsOfHours(`exceptions.${index}.hours`, hours),
    ]),
  ];
}

function problemsOfHours(path: string, hours: readonly Hours[]): string[] {
  return hours.flatMap(([from, to], index) => {
    const wrong = [from, to].filter((time) => !timePattern.test(time));
    if (wrong.length > 0) return wrong.map((time) => `${path}.${index}: "${time}" is no time such as 09:00`);
    return from === to || from === '24:00'
      ? [`${path}.${index}: ${from} to ${to} is no stretch of time`]
      : [];
  });
}

function problemsOfDuration(path: string, text: string, isWall: boolean): string[] {
  const amount = amountOf(text, false);
  if (!amount) return [`${path}: "${text}" is no duration such as PT24H or P5D`];
  if (amount.value > reach) return [`${path}: "${text}" is longer than ten years`];
  return isWall || amountOf(text, true)
    ? []
    : [`${path}: "${text}" is neither working days, P5D, nor hours, PT8H`];
}

const hasDays = (text = '') => amountOf(text, true)?.unit === 'days';

const timePattern = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;

const isDate = (text: CivilDate) => text.length === 10 && isCivil(`${text}T00:00`);
