import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  amountOf,
  promiseOf,
  reckonAt,
  targetFor,
  termsOf,
  type ServiceLevel,
  type ServiceTarget,
  type TargetSubject,
} from '../../../src/domain/index.js';
import { shanghai } from './calendars.js';

const hour = 3_600_000;

describe('durations', () => {
  it('have days of 24 hours on the wall clock', () => {
    assert.deepEqual(amountOf('PT1H30M10S', false), { unit: 'ms', value: 5_410_000 });
    assert.deepEqual(amountOf('P1W2DT3H', false), { unit: 'ms', value: 219 * hour });
    assert.deepEqual(amountOf('P10W', false), { unit: 'ms', value: 1680 * hour });
  });

  it('have working days on a calendar', () => {
    assert.deepEqual(amountOf('P5D', true), { unit: 'days', value: 5 });
    assert.deepEqual(amountOf('PT36H', true), { unit: 'ms', value: 36 * hour });
    assert.equal(amountOf('P1DT1H', true), undefined);
    assert.equal(amountOf('P1W', true), undefined);
  });
});

describe('the target that applies', () => {
  const target = (goal: string, more: Partial<ServiceTarget> = {}): ServiceTarget => ({
    metric: 'response',
    goal,
    clock: 'wall',
    ...more,
  });
  const level: ServiceLevel = {
    id: 'level',
    name: 'Level',
    targets: [
      target('PT9H', { metric: 'resolution' }),
      target('PT1H', { urgencies: ['emergency'] }),
      target('PT2H', { kinds: ['repair'], categories: ['lift', 'door'] }),
      target('PT3H', { kinds: ['repair', 'complaint'], urgencies: ['normal'] }),
      target('PT4H'),
    ],
  };
  const goalFor = (subject: TargetSubject) => targetFor(level, 'response', subject)?.goal;

  it('is the first of those for kind, category and urgency', () => {
    assert.equal(goalFor({ kind: 'repair', categoryId: 'lift', emergency: true }), 'PT1H');
    assert.equal(goalFor({ kind: 'repair', categoryId: 'door' }), 'PT2H');
    assert.equal(goalFor({ kind: 'complaint', categoryId: 'lift' }), 'PT3H');
    assert.equal(goalFor({ kind: 'repair' }), 'PT3H');
    assert.equal(goalFor({ kind: 'repair', categoryId: 'roof', emergency: false }), 'PT3H');
    assert.equal(goalFor({ kind: 'enquiry' }), 'PT4H');
  });

  it('is one for the metric, or none', () => {
    assert.equal(targetFor(level, 'resolution', { kind: 'repair', emergency: true })?.goal, 'PT9H');
    assert.equal(targetFor(level, 'on-site', { kind: 'repair' }), undefined);
  });
});

describe('the terms of a promise', () => {
  const promise = { goal: 'PT2H', clock: 'shanghai', startedAt: '2026-03-10T10:00:00+08:00' };

  it('are known with a goal, a start and a clock that is there', () => {
    assert.ok(termsOf(promise, [shanghai]));
    assert.equal(termsOf(promise, []), undefined);
    assert.equal(termsOf({ ...promise, clock: 'wall' })?.calendar, undefined);
    for (const part of ['goal', 'clock', 'startedAt'])
      assert.equal(termsOf({ ...promise, [part]: undefined }, [shanghai]), undefined, part);
    assert.equal(termsOf({ ...promise, goal: 'P1DT2H' }, [shanghai]), undefined);
  });

  it('have the pauses that are over and the one that is not', () => {
    const over = { since: '2026-03-10T10:30:00+08:00', until: '2026-03-10T10:40:00+08:00' };
    const paused = { since: '2026-03-10T11:00:00+08:00' };
    assert.deepEqual(termsOf({ ...promise, pauses: [over], paused }, [shanghai])?.pauses, [over, paused]);
  });

  it('are reckoned in a pause without an end', () => {
    for (const goal of ['PT8H', 'P2D'])
      for (const clock of goal === 'PT8H' ? ['shanghai', 'wall'] : ['shanghai']) {
        const paused = { since: '2026-03-11T10:00:00+08:00' };
        const terms = termsOf({ ...promise, goal, clock, paused }, [shanghai])!;
        const counted = (time: string) => reckonAt(terms, Date.parse(time))!.elapsed;
        assert.equal(counted('2026-06-01T10:00:00+08:00'), counted(paused.since), `${goal} ${clock}`);
      }
  });
});

describe('the warning', () => {
  const warnAt = (goal: string, clock: string, warnBefore?: string) => {
    const target: ServiceTarget = { metric: 'response', goal, clock, ...(warnBefore && { warnBefore }) };
    const { warnAt } = promiseOf(target, { startedAt: '2026-03-10T10:00:00+08:00' }, [shanghai]);
    return warnAt && new Date(Date.parse(warnAt) + 8 * hour).toISOString().slice(5, 16);
  };

  it('comes with the last fifth of the goal, as the clock counts it', () => {
    assert.equal(warnAt('PT10H', 'wall'), '03-10T18:00');
    // Two hours until lunch, two and a half after it: eight of ten hours on the next morning.
    assert.equal(warnAt('PT10H', 'shanghai'), '03-11T10:30');
  });

  it('comes with the last working day', () => {
    assert.equal(warnAt('P3D', 'shanghai'), '03-12T18:00');
    assert.equal(warnAt('P1D', 'shanghai'), '03-10T10:00');
  });

  it('comes as long before as the level says', () => {
    assert.equal(warnAt('PT10H', 'wall', 'PT1H'), '03-10T19:00');
    assert.equal(warnAt('PT5H', 'shanghai', 'PT4H'), '03-10T11:00');
    assert.equal(warnAt('P3D', 'shanghai', 'P2D'), '03-11T18:00');
  });

  it('comes hours before the close of the last working day', () => {
    assert.equal(warnAt('P2D', 'shanghai', 'PT3H'), '03-12T15:00');
  });

  it('comes at the start if it would come before', () => {
    for (const warnBefore of ['PT40H', 'P9D'])
      assert.equal(warnAt('P1D', 'shanghai', warnBefore), '03-10T10:00', warnBefore);
    assert.equal(warnAt('PT2H', 'wall', 'PT3H'), '03-10T10:00');
  });

  it('comes as usual where it cannot be counted', () => {
    assert.equal(warnAt('PT10H', 'shanghai', 'P1D'), warnAt('PT10H', 'shanghai'));
    assert.equal(warnAt('PT10H', 'wall', 'soon'), warnAt('PT10H', 'wall'));
  });
});
