import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Activity } from '../../src/domain/activity.js';
import {
  isOver,
  joiningOf,
  nextActivityChange,
  overlaps,
  placesLeft,
  spanOf,
} from '../../src/domain/activity-state.js';

const zone = 'Asia/Shanghai';
const at = (time: string) => Date.parse(`2026-11-28T${time}:00+08:00`);

const cleanUp = (change: Partial<Activity> = {}): Activity => ({
  id: 'clean-up',
  title: 'Clean-up',
  category: 'volunteering',
  status: 'planned',
  when: { allDay: false, start: '2026-11-28T09:00:00+08:00', end: '2026-11-28T11:00:00+08:00', zone },
  ...change,
});

describe('when an activity is', () => {
  it('is from midnight to midnight in the community where it lasts all day', () => {
    const days = { allDay: true, start: '2026-10-31', end: '2026-11-01' } as const;
    const { from, to } = spanOf(days, 'America/New_York');
    // Clocks are set back on the first of November: two days of 49 hours.
    assert.equal(to - from, 49 * 3_600_000);
  });

  it('overlaps what it is within, touches or surrounds, and a moment what it lies in', () => {
    const span = (from: number, to: number) => ({ from, to });
    assert.equal(overlaps(span(1, 3), span(2, 5)), true);
    assert.equal(overlaps(span(1, 9), span(2, 5)), true);
    assert.equal(overlaps(span(1, 2), span(2, 5)), false);
    assert.equal(overlaps(span(2, 2), span(2, 5)), true);
    assert.equal(overlaps(span(5, 5), span(2, 5)), false);
  });

  it('is over at its end; without one, with its day', () => {
    assert.deepEqual(
      [isOver(cleanUp(), at('10:59'), zone), isOver(cleanUp(), at('11:00'), zone)],
      [false, true],
    );
    const open = cleanUp({ when: { allDay: false, start: '2026-11-28T09:00:00+08:00', zone } });
    assert.equal(isOver(open, at('23:59'), zone), false);
    assert.equal(isOver(open, at('23:59') + 120_000, zone), true);
  });
});

describe('joining', () => {
  const state = (change: Partial<Activity>, now = at('08:00')) => joiningOf(cleanUp(change), now, zone);

  it('is open as long as there is time and room, and nobody was first', () => {
    assert.equal(state({}), 'open');
    assert.equal(state({ capacity: { taken: 999 } }), 'open');
    assert.equal(state({ capacity: { total: 10, taken: 9 } }), 'open');
    assert.equal(state({ capacity: { total: 10, taken: 9, waiting: 1 } }), 'waiting');
  });

  it('is not when it is full, late, over, cancelled, or not needed', () => {
    assert.equal(state({ capacity: { total: 10, taken: 10 } }), 'full');
    assert.equal(state({ capacity: { total: 10, taken: 12, waiting: 0 } }), 'waiting');
    assert.equal(state({ joinUntil: '2026-11-28T07:00:00+08:00' }), 'closed');
    assert.equal(state({}, at('09:00')), 'closed');
    assert.equal(state({}, at('11:00')), 'over');
    assert.equal(state({ status: 'cancelled' }), 'cancelled');
    assert.equal(state({ joinable: false }), 'none');
    assert.deepEqual([placesLeft({ taken: 3 }), placesLeft({ total: 2, taken: 3 })], [Infinity, 0]);
  });

  it('changes when it closes, begins and ends, and then no more', () => {
    const activity = cleanUp({ joinUntil: '2026-11-28T07:00:00+08:00' });
    const next = (now: number) => nextActivityChange(activity, now, zone);
    assert.deepEqual(
      [next(at('06:00')), next(at('07:00')), next(at('09:00')), next(at('11:00'))],
      [at('07:00'), at('09:00'), at('11:00'), undefined],
    );
  });
});
