import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { standingOf, type PromiseState, type ServicePromise } from '../../../src/domain/index.js';

/** All on one morning: "10:30". */
const at = (time: string) => `2026-03-10T${time}:00+08:00`;

const undated: ServicePromise = { metric: 'response', startedAt: at('08:00'), source: 'server' };

/** Started at 08:00, due at 13:00: due soon from 12:00. */
const promise: ServicePromise = { ...undated, dueAt: at('13:00') };

/** A promise, how it stands at first, and when and how it stands otherwise from then on. */
const timelines: [
  title: string,
  promise: ServicePromise,
  first: PromiseState,
  ...[string, PromiseState][],
][] = [
  ['the last fifth is due soon', promise, 'running', ['12:00', 'due-soon'], ['13:00', 'overdue']],
  [
    'the server says when to warn',
    { ...promise, warnAt: at('09:15') },
    'running',
    ['09:15', 'due-soon'],
    ['13:00', 'overdue'],
  ],
  [
    'without a start the last hour',
    { metric: 'response', source: 'server', dueAt: at('11:30') },
    'running',
    ['10:30', 'due-soon'],
    ['11:30', 'overdue'],
  ],
  ['a warning at the deadline', { ...promise, warnAt: at('13:00') }, 'running', ['13:00', 'overdue']],
  [
    'paused until nobody knows when',
    { ...undated, paused: { since: at('09:00') } },
    'unknown',
    ['09:00', 'paused'],
  ],
  [
    'paused without an end before the deadline',
    { ...promise, paused: { since: at('09:00') } },
    'running',
    ['09:00', 'paused'],
  ],
  [
    'paused for a while',
    { ...promise, paused: { since: at('09:00'), until: at('10:00') } },
    'running',
    ['09:00', 'paused'],
    ['10:00', 'running'],
    ['12:00', 'due-soon'],
    ['13:00', 'overdue'],
  ],
  [
    'paused over the warning',
    { ...promise, paused: { since: at('11:00'), until: at('12:30') } },
    'running',
    ['11:00', 'paused'],
    ['12:30', 'due-soon'],
    ['13:00', 'overdue'],
  ],
  [
    'paused when due soon',
    { ...promise, paused: { since: at('12:15'), until: at('12:30') } },
    'running',
    ['12:00', 'due-soon'],
    ['12:15', 'paused'],
    ['12:30', 'due-soon'],
    ['13:00', 'overdue'],
  ],
  [
    'paused over a deadline that stands',
    { ...promise, paused: { since: at('12:15'), until: at('14:00') } },
    'running',
    ['12:00', 'due-soon'],
    ['12:15', 'paused'],
    ['14:00', 'overdue'],
  ],
  [
    'a pause at the deadline comes too late',
    { ...promise, paused: { since: at('13:00') } },
    'running',
    ['12:00', 'due-soon'],
    ['13:00', 'overdue'],
  ],
  [
    'a pause after the deadline takes nothing back',
    { ...promise, paused: { since: at('13:30'), until: at('14:00') } },
    'running',
    ['12:00', 'due-soon'],
    ['13:00', 'overdue'],
  ],
  ['no deadline', undated, 'unknown'],
  [
    'no deadline, and a pause',
    { metric: 'response', source: 'server', paused: { since: at('09:00'), until: at('10:00') } },
    'unknown',
    ['09:00', 'paused'],
    ['10:00', 'unknown'],
  ],
  ['met in time', { ...promise, stoppedAt: at('12:59') }, 'met'],
  ['met at the deadline', { ...promise, stoppedAt: at('13:00') }, 'met'],
  ['missed', { ...promise, stoppedAt: at('13:01') }, 'missed'],
  ['met, whatever the pause', { ...promise, stoppedAt: at('10:00'), paused: { since: at('09:00') } }, 'met'],
  ['stopped without a deadline', { ...undated, stoppedAt: at('10:00') }, 'unknown'],
];

const allStates: Record<PromiseState, true> = {
  running: true,
  'due-soon': true,
  overdue: true,
  paused: true,
  met: true,
  missed: true,
  unknown: true,
};

describe('how it stands with a promise', () => {
  for (const [title, promise, first, ...changes] of timelines)
    it(title, () => {
      const moments = changes.map(([time]) => Date.parse(at(time)));
      const states = [first, ...changes.map(([, state]) => state)];
      const standing = (index: number) => ({
        state: states[index],
        ...(index < moments.length && { changesAt: moments[index] }),
      });
      assert.deepEqual(standingOf(promise, Date.parse(at('08:00'))), standing(0));
      assert.deepEqual(standingOf(promise, Date.parse(at('23:00'))), standing(moments.length));
      moments.forEach((moment, index) => {
        assert.deepEqual(standingOf(promise, moment - 1), standing(index), 'a millisecond before');
        assert.deepEqual(standingOf(promise, moment), standing(index + 1), 'at the moment');
        assert.deepEqual(standingOf(promise, moment + 1), standing(index + 1), 'a millisecond after');
      });
    });

  it('is told for every state', () => {
    const told = timelines.flatMap(([, , first, ...changes]) => [
      first,
      ...changes.map(([, state]) => state),
    ]);
    assert.deepEqual(new Set(told), new Set(Object.keys(allStates)));
  });
});
