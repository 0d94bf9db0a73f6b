import type { RequestKind } from '../request.js';
import type { Duration } from '../time.js';
import type { WorkCalendar } from './calendar.js';
import { amountOf } from './duration.js';
import type { PromiseCourse, PromiseMetric, ServicePromise } from './promise.js';
import { momentOf, type Terms } from './counting.js';

export const urgencies = ['emergency', 'normal'] as const;
export type Urgency = (typeof urgencies)[number];

/** What may start a clock: the filing, the first answer, or an appointment that was made. */
export const clockStarts = ['submitted', 'acknowledged', 'scheduled'] as const;
export type ClockStart = (typeof clockStarts)[number];

/** One time that is promised, and to what. */
export interface ServiceTarget {
  metric: PromiseMetric;
  /** What it applies to; each that is left out, to all. */
  kinds?: readonly RequestKind[];
  urgencies?: readonly Urgency[];
  /** Ids of categories. */
  categories?: readonly string[];
  /** What starts its clock. Absent: the filing. */
  from?: ClockStart;
  /** The time allowed: `PT24H`; with a calendar `P5D` is five working days, beginning with the day after. */
  goal: Duration;
  /** `wall`, or the id of a calendar. */
  clock: string;
  /** How long before the deadline it is due soon. Absent: a fifth of the goal; of working days, one. */
  warnBefore?: Duration;
}

/** A published standard. Of the targets for one metric the first that applies holds. */
export interface ServiceLevel {
  id: string;
  name: string;
  /** Where the standard is written. */
  citation?: string;
  /** Which version of it: "2024", "second edition". */
  edition?: string;
  targets: readonly ServiceTarget[];
}

/** What decides which target applies to a request. */
export interface TargetSubject {
  kind: RequestKind;
  categoryId?: string | undefined;
  emergency?: boolean | undefined;
}

/** The target of a metric that applies, if any does. */
export function targetFor(
  { targets }: ServiceLevel,
  metric: PromiseMetric,
  { kind, categoryId, emergency }: TargetSubject,
): ServiceTarget | undefined {
  const holds = <Value>(list: readonly Value[] | undefined, value: Value | undefined) =>
    !list || (value !== undefined && list.includes(value));
  return targets.find(
    (target) =>
      target.metric === metric &&
      holds(target.kinds, kind) &&
      holds(target.categories, categoryId) &&
      holds(target.urgencies, emergency ? 'emergency' : 'normal'),
  );
}

/**
 * How a promise is counted; `undefined` where that cannot be said: no goal, no start, a duration that its clock
 * cannot count, a calendar that is not there. A start in the year 1 or 9999 stands for none.
 */
export function termsOf(
  promise: Pick<ServicePromise, 'goal' | 'clock' | 'startedAt' | 'paused' | 'pauses'>,
  calendars: readonly WorkCalendar[] = [],
): Terms | undefined {
  const { goal = '', clock, startedAt = '', paused, pauses = [] } = promise;
  const calendar = calendars.find(({ id }) => id === clock);
  if (!/^[1-8]/.test(startedAt) || (!calendar && clock !== 'wall')) return undefined;
  const amount = amountOf(goal, calendar !== undefined);
  return amount && { goal: amount, calendar, startedAt, pauses: paused ? [...pauses, paused] : pauses };
}

/** The promise that a target makes, reckoned from how it went so far. */
export function promiseOf(
  target: ServiceTarget,
  course: PromiseCourse,
  calendars: readonly WorkCalendar[] = [],
  source: ServicePromise['source'] = 'computed',
): ServicePromise {
  const { metric, goal, clock, warnBefore } = target;
  const promise = { metric, goal, clock, ...course, source };
  const terms = termsOf(promise, calendars);
  const due = terms && momentOf(terms, terms.goal.value);
  if (due === undefined) return promise;
  return { ...promise, dueAt: toInstant(due), warnAt: toInstant(warningOf(terms!, due, warnBefore)) };
}

/** When a promise that has a deadline becomes due soon, ms since the epoch. */
function warningOf(terms: Terms, due: number, warnBefore: Duration = ''): number {
  const { goal, calendar } = terms;
  const given = amountOf(warnBefore, calendar !== undefined);
  // Hours before the end of working days: by the wall clock.
  if (given?.unit === 'ms' && goal.unit === 'days')
    return Math.max(due - given.value, Date.parse(terms.startedAt));
  const usual = goal.unit === 'days' ? 1 : goal.value / 5;
  return momentOf(terms, goal.value - (given?.unit === goal.unit ? given.value : usual))!;
}

const toInstant = (epochMs: number) => new Date(epochMs).toISOString();
