import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import type { OutboxEntry } from '../../../src/controllers/outbox/entry.js';
import { nextMultiple, secondsUntil } from '../../../src/controllers/outbox/waiting-time.js';
import { entryOf } from '../../support/outbox-entry.js';

const now = Date.parse('2026-11-28T08:00:00.400Z');
const second = 1000;

const entry = (change: Partial<OutboxEntry> = {}) => entryOf(now, change);

describe('how long something that is not sent waits', () => {
  beforeEach(() => mock.timers.enable({ apis: ['Date'], now }));
  afterEach(() => mock.timers.reset());

  it('is counted down to the moment that the backend named, each second begun', () => {
    assert.equal(secondsUntil(entry({ notBefore: now + 2 * second, nextAttemptAt: now + 3 * second })), 2);
    assert.equal(secondsUntil(entry({ notBefore: now + 1.2 * second, nextAttemptAt: now + 90 * second })), 2);
    assert.equal(secondsUntil(entry({ notBefore: now, nextAttemptAt: now })), 0);
  });

  it('is counted down to our own next attempt where it is longer than anybody needs to read of it', () => {
    assert.equal(secondsUntil(entry({ nextAttemptAt: now + 10 * second })), 0);
    assert.equal(secondsUntil(entry({ nextAttemptAt: now + 10 * second + 1 })), 11);
    assert.equal(secondsUntil(entry({ nextAttemptAt: now - 90 * second })), 0);
  });

  it('is nobody’s business while the line is lost, or where nothing goes by itself', () => {
    const later = { notBefore: now + 60 * second, nextAttemptAt: now + 60 * second };
    assert.equal(secondsUntil(entry({ ...later, failure: { code: 'offline' } })), 0);
    assert.equal(secondsUntil(entry({ ...later, failure: { code: 'unavailable' } })), 60);
    for (const state of ['refused', 'signed-out', 'stale'] as const)
      assert.equal(secondsUntil(entry({ ...later, state })), 0);
  });

  it('is said anew at the next full second, or minute', () => {
    assert.equal(new Date(nextMultiple(second)).toISOString(), '2026-11-28T08:00:01.000Z');
    assert.equal(new Date(nextMultiple(60 * second)).toISOString(), '2026-11-28T08:01:00.000Z');
    mock.timers.setTime(Date.parse('2026-11-28T08:00:00Z'));
    assert.equal(new Date(nextMultiple(second)).toISOString(), '2026-11-28T08:00:01.000Z');
  });
});
