import { dayNumber, dayOf, modulo, monthLength, weekdayOf, yearLength, type Day } from './civil.js';
import { weekdays, type NthDay, type RecurrenceRule } from './rule.js';

/**
 * Whether a rule means a day. On days, the parts that "limit" and those that "expand" (RFC 5545, section 3.3.10) come
 * to the same: of the days of a period those that every part allows.
 */
export function dayTest(rule: RecurrenceRule): (day: Day) => boolean {
  const { byMonth, byMonthDay, byYearDay, byDay } = rule;
  const months = byMonth && new Set(byMonth);
  // The table of the standard: a number beside a weekday counts within the month where the rule names or steps months.
  const nthOf = rule.frequency === 'monthly' || rule.byMonth ? nthOfMonth : nthOfYear;
  const tests = [
    months && ((day: Day) => months.has(day.month)),
    byMonthDay && countsIn(byMonthDay, (day) => [day.monthDay, monthLength(day.year, day.month)]),
    byYearDay && countsIn(byYearDay, (day) => [yearDay(day), yearLength(day.year)]),
    byDay && weekdayTest(byDay, nthOf),
  ].filter((test) => test !== undefined);
  return (day) => tests.every((test) => test(day));
}

/** The rule with the days named that it leaves to the first occurrence. */
export function withDays<Rule extends RecurrenceRule>(rule: Rule, first: Day): Rule {
  const { frequency, byMonth = [first.month], byWeekNo, byYearDay, byMonthDay, byDay } = rule;
  if (byYearDay || byMonthDay || byDay) return rule;
  const onWeekday = { ...rule, byDay: [{ day: weekdays[first.weekday]! }] };
  const onMonthDay = { ...rule, byMonthDay: [first.monthDay] };
  if (frequency === 'weekly') return onWeekday;
  if (frequency === 'monthly') return onMonthDay;
  if (frequency === 'yearly') return byWeekNo ? onWeekday : { ...onMonthDay, byMonth };
  return rule;
}

/** Whether a place, from 1 or from the end, is in a list. */
function countsIn(list: readonly number[], place: (day: Day) => readonly [number, number]) {
  const places = new Set(list);
  return (day: Day): boolean => {
    const [fromStart, length] = place(day);
    return places.has(fromStart) || places.has(fromStart - length - 1);
  };
}

const yearDay = ({ number, year }: Day): number => number - dayNumber(year, 1, 1) + 1;

/** The how manyeth of its weekday it is, from the start and from the end. */
type Nth = (day: Day) => readonly [number, number];
const nthOfMonth: Nth = (day) => nth(day.monthDay, monthLength(day.year, day.month));
const nthOfYear: Nth = (day) => nth(yearDay(day), yearLength(day.year));
const nth = (place: number, length: number) =>
  [Math.ceil(place / 7), -Math.ceil((length - place + 1) / 7)] as const;

function weekdayTest(byDay: readonly NthDay[], nthOf: Nth) {
  const allowed = weekdays.map((name) =>
    byDay.filter(({ day }) => day === name).map(({ nthOfPeriod }) => nthOfPeriod),
  );
  return (day: Day): boolean => {
    const places = allowed[day.weekday]!;
    return (
      places.length > 0 && (places.includes(undefined) || nthOf(day).some((place) => places.includes(place)))
    );
  };
}

export function daysOfMonth(year: number, month: number): readonly Day[] {
  const first = dayNumber(year, month, 1);
  return Array.from({ length: monthLength(year, month) }, (_, index) => ({
    number: first + index,
    year,
    month,
    monthDay: index + 1,
    weekday: weekdayOf(first + index),
  }));
}

export const daysOfWeek = (firstNumber: number): readonly Day[] =>
  Array.from({ length: 7 }, (_, index) => dayOf(firstNumber + index));

/** The days of a year in the months that the rule allows, or of the weeks that it names. */
export function daysOfYear(year: number, { byWeekNo, byMonth, firstDayOfWeek = 'mo' }: RecurrenceRule) {
  if (!byWeekNo) {
    const months = byMonth ?? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    return months.flatMap((month) => daysOfMonth(year, month));
  }
  const firstWeek = firstWeekOf(year, weekdays.indexOf(firstDayOfWeek));
  const count = (firstWeekOf(year + 1, weekdays.indexOf(firstDayOfWeek)) - firstWeek) / 7;
  const weeks = byWeekNo
    .map((number) => (number < 0 ? count + number : number - 1))
    .filter((index) => index >= 0 && index < count);
  return [...new Set(weeks)]
    .sort((one, other) => one - other)
    .flatMap((index) => daysOfWeek(firstWeek + 7 * index));
}

/** The day with which week 1 begins: the first week that has four days in the year, so that of 4 January. */
function firstWeekOf(year: number, weekStart: number): number {
  const fourth = dayNumber(year, 1, 4);
  return fourth - modulo(weekdayOf(fourth) - weekStart, 7);
}
