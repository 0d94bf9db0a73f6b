import type { CivilDate, Instant } from '../time.js';
import { addDays, dateAt } from '../civil-date.js';
import { dayOf, spansFrom, type LocalName, type Span, type WorkCalendar } from './calendar.js';
import { reach, type Amount } from './duration.js';
import type { Pause } from './promise.js';

/** How the time of a promise is counted. */
export interface Terms {
  goal: Amount;
  /** Absent: the wall clock. */
  calendar: WorkCalendar | undefined;
  startedAt: Instant;
  pauses: readonly Pause[];
}

/** A stretch of time on the way to a deadline, and how much of it counts. */
export interface CountingStep {
  kind: 'counted' | 'closed' | 'paused';
  /** Bounds in ms since the epoch. A working day ends at its close. */
  from: number;
  to: number;
  /** Of working days: the first and the last day. */
  dates?: readonly [CivilDate, CivilDate];
  /** In the unit of the goal: ms, or working days. */
  counted: number;
  /** Names of the holidays in it; why it is paused. */
  names: readonly LocalName[];
}

interface Stop {
  from: number;
  to: number;
  reason: string | undefined;
}

/** Pauses by their beginning. */
function orderPauses(pauses: readonly Pause[]): Stop[] {
  return pauses
    .map(({ since, until, reason }) => ({
      from: Date.parse(since),
      to: until === undefined ? Infinity : Date.parse(until),
      reason,
    }))
    .sort((one, other) => one.from - other.from);
}

/** The steps of a promise from its start on, without an end but where a calendar has no more hours to count. */
export function stepsOf(terms: Terms): Generator<CountingStep, void, undefined> {
  const start = Date.parse(terms.startedAt);
  const stops = orderPauses(terms.pauses).filter(({ to }) => to > start);
  const { calendar } = terms;
  if (calendar && terms.goal.unit === 'days') return daySteps(calendar, start, stops);
  return timeSteps(calendar ? spansFrom(calendar, start) : aroundTheClock(start), start, stops);
}

function* aroundTheClock(from: number): Generator<Span, void, undefined> {
  yield { from, to: Infinity, isOpen: true, names: [] };
}

function* timeSteps(
  spans: Iterable<Span>,
  start: number,
  stops: Stop[],
): Generator<CountingStep, void, undefined> {
  let cursor = start;
  for (const span of spans) {
    while (cursor < span.to) {
      const stop = stops.find(({ to }) => to > cursor);
      if (stop && stop.from <= cursor) {
        yield paused(cursor, stop);
        cursor = stop.to;
        continue;
      }
      const to = Math.min(span.to, stop?.from ?? Infinity);
      const kind = span.isOpen ? 'counted' : 'closed';
      yield { kind, from: cursor, to, counted: span.isOpen ? to - cursor : 0, names: span.names };
      cursor = to;
    }
  }
}

const paused = (from: number, { to, reason }: Stop): CountingStep => ({
  kind: 'paused',
  from,
  to,
  counted: 0,
  names: reason ? [reason] : [],
});

/**
 * Working days: the day of the start is not counted, and a day is counted at its close, if the clock runs then. (So
 * are days counted in law: "beginning with the day after", for example in the regulations behind Awaab's Law.)
 */
function* daySteps(
  calendar: WorkCalendar,
  start: number,
  stops: readonly Stop[],
): Generator<CountingStep, void, undefined> {
  const { timeZone } = calendar;
  let date = dateAt(start, timeZone);
  let cursor = start;
  for (;;) {
    const { openings, endsAt, names } = dayOf(calendar, date);
    const isFirst = cursor === start;
    const close = Math.max(...openings.map(({ to }) => to));
    const isOpen = openings.length > 0;
    const isClosed = isFirst || !isOpen;
    const stop = stops.find(({ from, to }) => from < close && close <= to);
    const to = Math.max(cursor, isClosed ? endsAt : close);
    const step: CountingStep = {
      kind: isClosed ? 'closed' : 'counted',
      from: cursor,
      to,
      dates: [date, date],
      counted: isClosed ? 0 : 1,
      // The day of the start is not closed for a holiday when it is worked.
      names: isFirst && isOpen ? [] : names,
    };
    if (isClosed || !stop) yield step;
    else yield { ...step, ...paused(cursor, stop), to: stop.to === Infinity ? Infinity : to };
    cursor = to;
    date = addDays(date, 1);
  }
}

/** How a promise is kept that counts so far: what has passed of it, and when it is due. Instants in ms since the epoch. */
export interface Reckoning {
  /** In the unit of the goal. */
  elapsed: number;
  /** Negative once it is overdue. */
  remaining: number;
}

/** When so much has been counted, ms since the epoch; `undefined`: nobody knows, or not within reach. */
export function momentOf(terms: Terms, amount: number): number | undefined {
  return amount > 0 ? stepsUntil(terms, amount)?.at(-1)!.to : Date.parse(terms.startedAt);
}

/** The steps until so much has been counted, at least something, the last one cut there. */
export function stepsUntil(terms: Terms, amount: number): CountingStep[] | undefined {
  const steps: CountingStep[] = [];
  let left = amount;
  for (const step of stepsOf(terms)) {
    const counted = Math.min(step.counted, left);
    const to = counted === left && terms.goal.unit === 'ms' ? step.from + left : step.to;
    if (to - Date.parse(terms.startedAt) > reach) return undefined;
    steps.push({ ...step, to, counted });
    left -= counted;
    if (left === 0) return steps;
  }
  return undefined;
}

/** How much has been counted at a moment, ms since the epoch; `undefined` more than ten years after the start. */
export function reckonAt(terms: Terms, at: number): Reckoning | undefined {
  if (at - Date.parse(terms.startedAt) > reach) return undefined;
  let elapsed = 0;
  for (const { from, to, counted } of stepsOf(terms)) {
    if (to > at) {
      if (terms.goal.unit === 'ms' && counted > 0) elapsed += Math.max(at - from, 0);
      break;
    }
    elapsed += counted;
  }
  return { elapsed, remaining: terms.goal.value - elapsed };
}
