import fc from '../../support/fast-check.js';
import { expand, readRule, ruleText } from '../../../src/domain/recurrence/index.js';
import type { Question } from './oracles.js';

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const fromEitherEnd = (greatest: number) =>
  fc.oneof(fc.integer({ min: 1, max: greatest }), fc.integer({ min: -greatest, max: -1 }));

const list = (items: fc.Arbitrary<string | number>, maxLength = 3) =>
  fc.uniqueArray(items, { minLength: 1, maxLength }).map((all) => all.join(','));

/** There in a quarter of the cases, so that rules have two or three parts. */
const sometimes = (name: string, value: fc.Arbitrary<string | number>) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: value.map((text) => `;${name}=${text}`) },
  );

const parts = fc.record({
  frequency: fc.constantFrom('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'),
  interval: sometimes('INTERVAL', fc.integer({ min: 2, max: 5 })),
  weekStart: sometimes('WKST', fc.constantFrom(...days)),
  months: sometimes('BYMONTH', list(fc.integer({ min: 1, max: 12 }))),
  weeks: sometimes('BYWEEKNO', list(fromEitherEnd(53))),
  yearDays: sometimes('BYYEARDAY', list(fromEitherEnd(366), 5)),
  monthDays: sometimes('BYMONTHDAY', list(fromEitherEnd(31))),
  weekdays: sometimes('BYDAY', list(fc.constantFrom(...days))),
  nthDays: sometimes(
    'BYDAY',
    list(fc.tuple(fromEitherEnd(5), fc.constantFrom(...days)).map(([nth, day]) => `${nth}${day}`)),
  ),
  hours: sometimes('BYHOUR', list(fc.integer({ min: 0, max: 23 }))),
  minutes: sometimes('BYMINUTE', list(fc.integer({ min: 0, max: 59 }))),
  seconds: sometimes('BYSECOND', list(fc.integer({ min: 0, max: 59 }))),
  places: sometimes('BYSETPOS', list(fromEitherEnd(4))),
  count: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 0, max: 12_000 }),
  clock: fc.integer({ min: 0, max: 1439 }),
});

/** The end of what is asked about. */
export const horizon = '2045-01-01T00:00:00';

export interface RandomQuestion extends Question {
  /** Whether the expander finds what the rule gives; `undefined` where the budget ended it. */
  isGiven: boolean | undefined;
}

/** Rules of every kind that the standard allows, each of a series that begins with what its rule gives, if anything. */
export const questions: fc.Arbitrary<RandomQuestion> = parts.map((given) => {
  const { frequency, count, day, clock } = given;
  const inYears = frequency === 'YEARLY';
  const allowsNth = frequency === 'MONTHLY' || (inYears && !given.weeks);
  const byParts = [
    given.months,
    inYears ? given.weeks : '',
    /MONTHLY|WEEKLY|DAILY/.test(frequency) ? '' : given.yearDays,
    frequency === 'WEEKLY' ? '' : given.monthDays,
    allowsNth && given.nthDays ? given.nthDays : given.weekdays,
    given.hours,
    given.minutes,
    given.seconds,
  ].join('');
  const places = byParts ? given.places : '';
  const text = `FREQ=${frequency};COUNT=${count}${given.interval}${given.weekStart}${byParts}${places}`;
  const begin = new Date(Date.UTC(1996, 0, 1 + day, 0, clock)).toISOString().slice(0, 19);
  const rule = ruleText(readRule(text));
  const starts = oursOf({ start: begin, rule: rule.replace(/COUNT=\d+/, 'COUNT=2') });
  return { start: starts?.[1] ?? begin, rule, isGiven: starts && starts.length > 1 };
});

/** What the expander says, in the form of the oracles; `undefined` when the budget ended it. */
export function oursOf({ start, rule }: Question): readonly string[] | undefined {
  const recurrence = { start, rule: readRule(rule), toEpoch: (civil: string) => Date.parse(`${civil}Z`) };
  const { starts, isComplete } = expand(recurrence, { from: start, until: horizon });
  return isComplete ? starts.map((civil) => (civil.length === 16 ? `${civil}:00` : civil)) : undefined;
}
