import { day, dayNumber, dayOf, type Day } from './civil.js';
import { daysOfMonth, daysOfWeek, daysOfYear, dayTest, withDays } from './days.js';
import { weekdays, type RecurrenceRule } from './rule.js';
import type { WallSpan } from './span.js';
import type { Steps } from './steps.js';

export type CalendarFrequency = 'yearly' | 'monthly' | 'weekly' | 'daily';

/** Periods of one kind, numbered one after the other. */
interface PeriodKind {
  indexOf: (day: Day) => number;
  /** No day of the period is before this one. */
  firstNumber: (index: number) => number;
  days: (index: number) => readonly Day[];
}

/** The days that a rule means in each of its years, months, weeks or days, from one before the span on. */
export function* calendarPeriods(
  rule: RecurrenceRule & { frequency: CalendarFrequency },
  first: Day,
  span: WallSpan,
  steps: Steps,
): Generator<readonly Day[]> {
  const { interval = 1 } = rule;
  const withAll = withDays(rule, first);
  const kind = kinds[rule.frequency](withAll);
  const isMeant = dayTest(withAll);
  const start = kind.indexOf(first);
  const ahead = Math.floor((kind.indexOf(dayOf(Math.floor(span.from / day))) - start) / interval);
  // One earlier, since the weeks of a year may reach into the next.
  let index = start + Math.max(0, ahead - 1) * interval;
  for (; kind.firstNumber(index) * day < span.end; index += interval) {
    const days = kind.days(index);
    if (!steps.take(days.length || 1)) return;
    yield days.filter(isMeant);
  }
}

const kinds: Record<CalendarFrequency, (rule: RecurrenceRule) => PeriodKind> = {
  yearly: (rule) => ({
    indexOf: ({ year }) => year,
    // Week 1 begins up to three days before its year.
    firstNumber: (year) => dayNumber(year, 1, 1 - 3),
    days: (year) => daysOfYear(year, rule),
  }),
  monthly: () => ({
    indexOf: ({ year, month }) => year * 12 + month - 1,
    firstNumber: (index) => dayNumber(0, index + 1, 1),
    days: (index) => daysOfMonth(Math.floor(index / 12), (index % 12) + 1),
  }),
  weekly: ({ firstDayOfWeek = 'mo' }) => {
    // Day 0 was a Thursday, so that the Monday of its week is day -3.
    const offset = weekdays.indexOf(firstDayOfWeek) - 3;
    return {
      indexOf: ({ number }) => Math.floor((number - offset) / 7),
      firstNumber: (index) => index * 7 + offset,
      days: (index) => daysOfWeek(index * 7 + offset),
    };
  },
  daily: () => ({
    indexOf: ({ number }) => number,
    firstNumber: (index) => index,
    days: (index) => [dayOf(index)],
  }),
};
