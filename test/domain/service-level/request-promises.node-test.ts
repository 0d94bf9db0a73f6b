import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { promisesFor, type PromisedRequest, type RequestEvent } from '../../../src/domain/index.js';
import { at, level, metricsOf, promiseFor, requestWith, type Move } from './requests.js';

describe('the three promises of a request', () => {
  it('start when it is filed', () => {
    const promises = promisesFor(level, [], requestWith([]));
    assert.deepEqual(metricsOf(promises), ['response', 'on-site', 'resolution']);
    assert.deepEqual(promises[0], {
      metric: 'response',
      goal: 'PT1H',
      clock: 'wall',
      startedAt: at('08:00'),
      dueAt: at('09:00'),
      warnAt: at('08:48'),
      source: 'computed',
    });
    assert.deepEqual(
      promises.map(({ dueAt }) => dueAt),
      [at('09:00'), at('12:00'), at('18:00')],
    );
  });

  it('stop each for itself', () => {
    const moves: Move[] = [
      ['08:20', 'acknowledged'],
      ['08:40', 'scheduled'],
      ['09:30', 'in-progress'],
      ['11:00', 'resolved'],
      ['15:00', 'closed'],
    ];
    const stops = [
      [undefined, undefined, undefined],
      ['08:20', undefined, undefined],
      ['08:20', undefined, undefined],
      ['08:20', '09:30', undefined],
      ['08:20', '09:30', '11:00'],
      ['08:20', '09:30', '11:00'],
    ];
    stops.forEach((times, count) => {
      const promises = promisesFor(level, [], requestWith(moves.slice(0, count)));
      const expected = times.map((time) => time && at(time));
      assert.deepEqual(
        promises.map(({ stoppedAt }) => stoppedAt),
        expected,
        `after ${count} moves`,
      );
    });
  });

  it('stop all at once when it is resolved without a word before', () => {
    const promises = promisesFor(level, [], requestWith([['08:30', 'resolved']]));
    assert.deepEqual(
      promises.map(({ stoppedAt }) => stoppedAt),
      Array(3).fill(at('08:30')),
    );
  });

  it('take the history in any order, and other events for none', () => {
    const message: RequestEvent = { id: 'm', at: at('08:05'), type: 'message', text: 'Hello' };
    const ordered = requestWith([
      ['08:20', 'acknowledged'],
      ['09:30', 'in-progress'],
    ]);
    const mixed = { ...ordered, history: [...ordered.history!.toReversed(), message] };
    assert.deepEqual(promisesFor(level, [], mixed), promisesFor(level, [], ordered));
  });

  it('are not made where the history is needed and missing', () => {
    const request: PromisedRequest = { kind: 'repair', createdAt: at('08:00'), status: 'acknowledged' };
    assert.deepEqual(promisesFor(level, [], request), []);
    assert.equal(promisesFor(level, [], { ...request, status: 'submitted' }).length, 3);
  });

  it('may be reckoned by the server itself', () => {
    assert.equal(promisesFor(level, [], requestWith([]), 'server')[0]!.source, 'server');
  });
});

describe('work on hold', () => {
  const waiting: Move = ['09:00', 'on-hold', { text: 'Waiting for a part' }];

  it('pauses what is not met, with its reason, and leaves the deadline open', () => {
    const [response, onSite, resolution] = promisesFor(level, [], requestWith([waiting]));
    assert.equal(response!.stoppedAt, at('09:00'));
    assert.equal(response!.paused, undefined);
    for (const promise of [onSite!, resolution!]) {
      assert.deepEqual(promise.paused, { since: at('09:00'), reason: 'Waiting for a part' });
      assert.equal(promise.dueAt, undefined);
      assert.equal(promise.warnAt, undefined);
    }
  });

  it('tells when it goes on, and then has a deadline', () => {
    const request = requestWith([['09:00', 'on-hold', { until: at('11:00') }]]);
    const resolution = promiseFor('resolution', request)!;
    assert.deepEqual(resolution.paused, { since: at('09:00'), until: at('11:00') });
    assert.equal(resolution.dueAt, at('20:00'));
  });

  it('ends with the next status, whatever was foreseen', () => {
    const request = requestWith([
      ['09:00', 'on-hold', { until: at('11:00'), text: 'Waiting for a part' }],
      ['09:45', 'in-progress'],
    ]);
    const resolution = promiseFor('resolution', request)!;
    assert.equal(resolution.paused, undefined);
    assert.deepEqual(resolution.pauses, [
      { since: at('09:00'), until: at('09:45'), reason: 'Waiting for a part' },
    ]);
    assert.equal(resolution.dueAt, at('18:45'));
  });

  it('may happen again', () => {
    const request = requestWith([
      waiting,
      ['10:00', 'in-progress'],
      ['11:00', 'on-hold', { text: 'No access' }],
      ['11:30', 'on-hold', { text: 'Waiting for a part' }],
      ['12:00', 'in-progress'],
    ]);
    const resolution = promiseFor('resolution', request)!;
    assert.deepEqual(
      resolution.pauses?.map(({ reason }) => reason),
      ['Waiting for a part', 'No access', 'Waiting for a part'],
    );
    assert.equal(resolution.dueAt, at('20:00'));
  });

  it('moves no promise that was met before', () => {
    const request = requestWith([
      ['08:30', 'in-progress'],
      ['09:00', 'on-hold'],
      ['11:00', 'in-progress'],
    ]);
    const onSite = promiseFor('on-site', request)!;
    assert.deepEqual([onSite.stoppedAt, onSite.dueAt, onSite.pauses], [at('08:30'), at('12:00'), undefined]);
    assert.equal(promiseFor('resolution', request)!.dueAt, at('20:00'));
  });
});

describe('a request that is reopened', () => {
  const moves: Move[] = [
    ['08:20', 'in-progress'],
    ['10:00', 'resolved'],
    ['13:00', 'closed'],
    ['14:00', 'acknowledged', { type: 'reopened' }],
  ];

  it('is to be resolved again, without the time that it was taken for resolved', () => {
    const resolution = promiseFor('resolution', requestWith(moves))!;
    assert.equal(resolution.stoppedAt, undefined);
    assert.deepEqual(resolution.pauses, [{ since: at('10:00'), until: at('14:00') }]);
    assert.equal(resolution.dueAt, at('22:00'));
  });

  it('is resolved when it is resolved again', () => {
    const resolution = promiseFor('resolution', requestWith([...moves, ['15:00', 'resolved']]))!;
    assert.equal(resolution.stoppedAt, at('15:00'));
    assert.equal(resolution.dueAt, at('22:00'));
  });

  it('was answered and visited all the same', () => {
    for (const metric of ['response', 'on-site'] as const) {
      const promise = promiseFor(metric, requestWith(moves))!;
      assert.deepEqual([promise.stoppedAt, promise.pauses], [at('08:20'), undefined]);
    }
  });
});

describe('a request that is given up', () => {
  it('keeps what was met, and is promised nothing more', () => {
    const cancelled = requestWith([
      ['08:20', 'acknowledged'],
      ['08:40', 'cancelled'],
    ]);
    const promises = promisesFor(level, [], cancelled);
    assert.deepEqual(metricsOf(promises), ['response']);
    assert.equal(promises[0]!.stoppedAt, at('08:20'));
  });

  it('is answered by being declined, not by being cancelled', () => {
    const declined = promisesFor(level, [], requestWith([['08:20', 'declined']]));
    assert.deepEqual(metricsOf(declined), ['response']);
    assert.equal(declined[0]!.stoppedAt, at('08:20'));
    assert.deepEqual(promisesFor(level, [], requestWith([['08:20', 'cancelled']])), []);
  });

  it('is given up on hold too', () => {
    const request = requestWith([
      ['08:20', 'on-hold'],
      ['09:00', 'cancelled'],
    ]);
    assert.deepEqual(metricsOf(promisesFor(level, [], request)), ['response']);
  });
});
