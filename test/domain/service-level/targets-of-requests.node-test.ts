import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  promisesFor,
  promisesOf,
  type ServiceLevel,
  type ServicePromise,
} from '../../../src/domain/index.js';
import { at, level, metricsOf, promiseFor, requestWith, type Move } from './requests.js';

describe('a request that turns out to be something else', () => {
  const moves: Move[] = [
    ['08:10', 'acknowledged'],
    ['09:00', 'on-hold', { text: 'No access' }],
    ['09:30', 'acknowledged'],
  ];
  const before = requestWith(moves);

  it('has the target of its new category, from the same start and with its pauses', () => {
    const now = { ...before, category: { id: 'lift', name: 'Lift' } };
    assert.equal(promiseFor('resolution', before)!.dueAt, at('18:30'));
    const { startedAt, goal, dueAt, pauses } = promiseFor('resolution', now)!;
    assert.deepEqual([startedAt, goal, dueAt], [at('08:00'), 'PT2H', at('10:30')]);
    assert.deepEqual(pauses, promiseFor('resolution', before)!.pauses);
  });

  it('has the target of an emergency, from the same start', () => {
    const now = { ...before, emergency: true };
    const { startedAt, dueAt, pauses } = promiseFor('on-site', now)!;
    assert.deepEqual([startedAt, dueAt], [at('08:00'), at('08:30')]);
    assert.equal(pauses?.length, 1);
    assert.equal(promiseFor('response', now)!.stoppedAt, at('08:10'));
  });
});

describe('a clock that another event starts', () => {
  const from = (start: 'acknowledged' | 'scheduled'): ServiceLevel => ({
    ...level,
    targets: [{ metric: 'resolution', from: start, goal: 'PT2H', clock: 'wall' }],
  });

  it('does not run before', () => {
    assert.deepEqual(promisesFor(from('acknowledged'), [], requestWith([])), []);
    const answered = requestWith([['09:00', 'acknowledged']]);
    assert.deepEqual(promisesFor(from('scheduled'), [], answered), []);
  });

  it('starts with the first answer, whichever it is', () => {
    for (const status of ['acknowledged', 'scheduled', 'in-progress'] as const) {
      const request = requestWith([
        ['09:00', status],
        ['09:30', 'acknowledged'],
      ]);
      const promise = promiseFor('resolution', request, from('acknowledged'))!;
      assert.deepEqual([promise.startedAt, promise.dueAt], [at('09:00'), at('11:00')], status);
    }
  });

  it('starts with the appointment', () => {
    const request = requestWith([
      ['09:00', 'acknowledged'],
      ['09:30', 'scheduled'],
    ]);
    assert.equal(promiseFor('resolution', request, from('scheduled'))!.startedAt, at('09:30'));
  });

  it('knows no pause from before it ran', () => {
    const request = requestWith([
      ['08:30', 'on-hold'],
      ['09:00', 'acknowledged'],
      ['09:30', 'scheduled'],
    ]);
    assert.equal(promiseFor('resolution', request, from('scheduled'))!.pauses, undefined);
  });
});

describe('what the backend sent', () => {
  const sent: ServicePromise = { metric: 'on-site', dueAt: at('08:45'), source: 'server' };

  it('wins, promise by promise', () => {
    const promises = promisesOf({ ...requestWith([]), promises: [sent] }, level, []);
    assert.deepEqual(metricsOf(promises), ['response', 'on-site', 'resolution']);
    assert.equal(promises[1], sent);
    assert.equal(promises[2]!.source, 'computed');
  });

  it('is all there is without a level', () => {
    assert.deepEqual(promisesOf({ ...requestWith([]), promises: [sent] }, undefined, []), [sent]);
    assert.deepEqual(promisesOf(requestWith([]), undefined, []), []);
  });

  it('stays when the request was given up', () => {
    const request = requestWith([['08:20', 'cancelled']]);
    assert.deepEqual(promisesOf({ ...request, promises: [sent] }, level, []), [sent]);
  });
});
