import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../../support/fast-check.js';
import {
  explain,
  promiseOf,
  reckonAt,
  standingOf,
  termsOf,
  type PromiseState,
  type ServicePromise,
} from '../../../src/domain/index.js';
import { cases, casesWithPause, sentPromises, type Case } from './arbitraries.js';
import { countedUntil, dueMinute } from './oracle.js';

const minute = 60_000;

function promised({ goal, calendar, startedAt, pauses }: Case, warnBefore?: string) {
  const calendars = calendar ? [calendar] : [];
  const clock = calendar?.id ?? 'wall';
  const target = { metric: 'resolution', goal, clock, ...(warnBefore && { warnBefore }) } as const;
  const promise = promiseOf(target, { startedAt, pauses }, calendars);
  const due = promise.dueAt === undefined ? undefined : Date.parse(promise.dueAt);
  return { promise, due, terms: termsOf(promise, calendars)!, calendars };
}

const later = (instant: string, minutes: number) =>
  new Date(Date.parse(instant) + minutes * minute).toISOString();

// What holds for every promise; fast-check prints the seed of what fails.
describe('of 20,000 random promises', () => {
  const holds = <Values extends [unknown, ...unknown[]]>(
    title: string,
    share: number,
    ...[arbitraries, check]: [
      { [Index in keyof Values]: fc.Arbitrary<Values[Index]> },
      (...values: Values) => void,
    ]
  ) => it(title, () => fc.assert(fc.property(...arbitraries, check), { numRuns: 20_000 * share }));

  holds(
    'starting later never makes it due earlier',
    0.2,
    [cases, fc.integer({ min: 0, max: 6000 })],
    (one, minutes) => {
      const { due = Infinity } = promised(one);
      const { due: dueLater = Infinity } = promised({ ...one, startedAt: later(one.startedAt, minutes) });
      assert.ok(due <= dueLater);
    },
  );

  holds(
    'a pause moves the deadline by the time that would have been counted in it',
    0.15,
    [casesWithPause],
    ([one, pause]) => {
      const { due, terms } = promised(one);
      const { due: moved } = promised({ ...one, pauses: [...one.pauses, pause] });
      fc.pre(due !== undefined && moved !== undefined && Date.parse(pause.since) < due);
      const countedAt = (epoch: number) => reckonAt(terms, epoch)!.elapsed;
      const lost = countedAt(Date.parse(pause.until)) - countedAt(Date.parse(pause.since));
      assert.equal(countedAt(moved!) - countedAt(due!), lost);
    },
  );

  holds('its explanation is in order, has no gaps and adds up to the goal', 0.15, [cases], (one) => {
    const { promise, due, calendars, terms } = promised(one);
    const explanation = explain(promise, calendars);
    if (due === undefined) return assert.equal(explanation, undefined);
    const { steps } = explanation!;
    let cursor = Date.parse(one.startedAt);
    for (const { from, to } of steps) {
      assert.equal(from, cursor);
      assert.ok(from < to);
      cursor = to;
    }
    assert.equal(cursor, due);
    const counted = steps.reduce((sum, step) => sum + step.counted, 0);
    assert.equal(counted, terms.goal.value);
    assert.ok(steps.every(({ kind, counted }) => (kind === 'counted') === counted > 0));
  });

  holds(
    'what has passed of it and what remains are the goal, and nothing remains when it is due',
    0.15,
    [cases, fc.integer({ min: -1000, max: 20_000 })],
    (one, minutes) => {
      const { due, terms } = promised(one);
      const moment = Date.parse(one.startedAt) + minutes * minute;
      const { elapsed, remaining } = reckonAt(terms, moment)!;
      assert.equal(elapsed + remaining, terms.goal.value);
      if (due === undefined) return assert.ok(remaining > 0);
      assert.equal(remaining <= 0, due <= moment);
      assert.equal(reckonAt(terms, due)!.remaining, 0);
      assert.ok(reckonAt(terms, due - 1)!.remaining > 0);
    },
  );

  holds(
    'the warning is never after the deadline, nor before the start',
    0.1,
    [cases, fc.constantFrom(undefined, 'PT10M', 'PT30H', 'P1D', 'P4D', 'nonsense')],
    (one, warnBefore) => {
      const { promise, due } = promised(one, warnBefore);
      if (due === undefined) return assert.equal(promise.warnAt, undefined);
      const warn = Date.parse(promise.warnAt!);
      assert.ok(Date.parse(one.startedAt) <= warn && warn < due);
    },
  );

  holds('it is due when the oracle says so', 0.1, [cases], (one) => {
    const expected = dueMinute(one);
    assert.equal(promised(one).due, expected === undefined ? undefined : expected * minute);
  });

  holds(
    'as much has been counted as the oracle counts',
    0.05,
    [cases, fc.integer({ min: -1000, max: 20_000 })],
    (one, minutes) => {
      const moment = Date.parse(one.startedAt) + minutes * minute;
      const { terms } = promised(one);
      const unit = terms.goal.unit === 'ms' ? minute : 1;
      assert.equal(reckonAt(terms, moment)!.elapsed, countedUntil(one, moment / minute) * unit);
    },
  );

  holds('it stands as the rules say, and changes when it said', 0.1, [sentPromises], (promise) => {
    const epoch = 29_000_000 * minute;
    for (let now = epoch - 70 * minute; now <= epoch + 70 * minute; now += 5 * minute)
      for (const moment of [now - 1, now, now + 1]) {
        const { state, changesAt = Infinity } = standingOf(promise, moment);
        assert.equal(state, stateByRules(promise, moment));
        const boundaries = boundariesOf(promise).filter((one) => one > moment);
        const next = boundaries.find((one) => stateByRules(promise, one) !== state) ?? Infinity;
        assert.equal(changesAt, next);
      }
  });
});

const boundariesOf = ({ startedAt, dueAt, warnAt, paused }: ServicePromise) =>
  [warnAt ?? usualWarning(startedAt, dueAt), dueAt, paused?.since, paused?.until]
    .filter((instant) => instant !== undefined)
    .map((instant) => Date.parse(instant))
    .sort((one, other) => one - other);

/** A fifth before the end, or an hour where the beginning is not known. */
function usualWarning(startedAt: string | undefined, dueAt: string | undefined): string | undefined {
  if (dueAt === undefined) return undefined;
  if (startedAt === undefined) return later(dueAt, -60);
  const length = (Date.parse(dueAt) - Date.parse(startedAt)) / minute;
  return later(dueAt, -length / 5);
}

function stateByRules(promise: ServicePromise, now: number): PromiseState {
  const { startedAt, dueAt, warnAt = usualWarning(startedAt, dueAt), stoppedAt, paused } = promise;
  const isPast = (instant: string | undefined) => instant !== undefined && Date.parse(instant) <= now;
  const isPaused = isPast(paused?.since) && !isPast(paused?.until);
  if (stoppedAt !== undefined) {
    if (dueAt === undefined) return 'unknown';
    return Date.parse(stoppedAt) <= Date.parse(dueAt) ? 'met' : 'missed';
  }
  const wasOverdueBeforeThePause = isPast(dueAt) && dueAt! <= (paused?.since ?? dueAt!);
  if (isPaused && !wasOverdueBeforeThePause) return 'paused';
  if (dueAt === undefined) return 'unknown';
  if (isPast(dueAt)) return 'overdue';
  return isPast(warnAt) ? 'due-soon' : 'running';
}
