import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  explain,
  problemsOfLevel,
  promiseOf,
  reckonAt,
  termsOf,
  type Pause,
} from '../../../src/domain/index.js';
import { officeIn } from './calendars.js';

const office = officeIn('Asia/Shanghai');
const startedAt = '2026-03-10T10:00:00+08:00';
const clocks = ['wall', 'office'] as const;

const promised = (goal: string, clock: string, begin = startedAt, pauses: readonly Pause[] = []) =>
  promiseOf({ metric: 'response', goal, clock }, { startedAt: begin, pauses }, [office]);

describe('how far a promise reaches', () => {
  it('is ten years at most, which a level is told', () => {
    const problemsOf = (goal: string, clock: string, warnBefore = 'PT1H') => {
      const target = { metric: 'response', goal, clock, warnBefore } as const;
      return problemsOfLevel({ id: 'level', name: 'Level', targets: [target] }, [office]);
    };
    for (const clock of clocks) {
      for (const goal of ['P3650D', 'PT87600H']) assert.deepEqual(problemsOf(goal, clock), []);
      for (const goal of ['P20000D', 'PT100000H', 'P99999999D', `P${'9'.repeat(400)}D`])
        assert.deepEqual(problemsOf(goal, clock), [`targets.0.goal: "${goal}" is longer than ten years`]);
    }
    assert.deepEqual(problemsOf('PT24H', 'wall', 'PT100000H'), [
      'targets.0.warnBefore: "PT100000H" is longer than ten years',
    ]);
  });

  it('has no deadline beyond', () => {
    for (const clock of clocks)
      for (const goal of ['P20000D', 'PT100000H', 'P99999999D', `P${'9'.repeat(400)}D`])
        assert.equal(promised(goal, clock).dueAt, undefined, `${goal} ${clock}`);
    assert.equal(promised('P3650D', 'wall').dueAt, '2036-03-07T02:00:00.000Z');
    assert.equal(promised('P2500D', 'office').dueAt, '2035-10-09T09:30:00.000Z');
    assert.equal(promised('P3000D', 'office').dueAt, undefined);
  });

  it('ends in a pause until thousands of years from now', () => {
    const pauses = [{ since: '2026-03-10T11:00:00+08:00', until: '8026-03-10T11:00:00+08:00' }];
    for (const [goal, clock] of [
      ['PT8H', 'wall'],
      ['PT8H', 'office'],
      ['P2D', 'office'],
    ] as const)
      assert.equal(promised(goal, clock, startedAt, pauses).dueAt, undefined, `${goal} ${clock}`);
  });

  it('is not gone over from long ago until now', () => {
    for (const goal of ['P5D', 'PT8H']) {
      const promise = promised(goal, 'office', '1900-01-01T00:00:00Z');
      assert.ok(explain(promise, [office]));
      const terms = termsOf(promise, [office])!;
      assert.ok(reckonAt(terms, Date.parse('1909-12-01T00:00:00Z'))!.elapsed > 1000);
      assert.equal(reckonAt(terms, Date.parse(startedAt)), undefined);
    }
  });

  it('begins nowhere in the years that stand for no date', () => {
    for (const begin of ['0000-01-01T00:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z'])
      for (const clock of clocks) {
        const promise = promised('PT8H', clock, begin);
        assert.equal(promise.dueAt, undefined, `${begin} ${clock}`);
        assert.equal(termsOf(promise, [office]), undefined);
      }
  });
});
