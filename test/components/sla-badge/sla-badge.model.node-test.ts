import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordsChangeAt } from '../../../src/components/sla-badge/sla-badge.model.js';
import type { ServicePromise } from '../../../src/domain/index.js';
import type { PromiseState } from '../../../src/domain/service-level/state.js';

const midnight = Date.parse('2026-11-24T00:00+08:00');
const promiseUntil = (dueAt: string): ServicePromise => ({ metric: 'response', source: 'server', dueAt });

describe('when the words about a promise change', () => {
  const now = midnight - 30_000;
  for (const [state, dueAt] of [
    ['running', '2026-11-24T02:59:00+08:00'],
    ['due-soon', '2026-11-24T02:59:00+08:00'],
    ['running', '2026-11-25T02:59:00+08:00'],
    ['overdue', '2026-11-23T20:30:00+08:00'],
  ] as [PromiseState, string][])
    it(`is at midnight at the latest, which makes a day another: ${state}, ${dueAt}`, () => {
      assert.equal(wordsChangeAt(promiseUntil(dueAt), { state }, now, midnight), midnight);
    });

  it('is when a unit less is left', () => {
    const promise = promiseUntil('2026-11-23T23:59:45+08:00');
    assert.equal(wordsChangeAt(promise, { state: 'running' }, now - 60_000, midnight), now - 60_000 + 15_001);
  });
});
