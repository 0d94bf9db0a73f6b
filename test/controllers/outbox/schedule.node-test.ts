import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../../support/fast-check.js';
import { AdapterError, adapterErrorCodes, type AdapterErrorCode } from '../../../src/adapter/errors.js';
import { answerTimeout } from '../../../src/adapter/deadline.js';
import type { OutboxEntry } from '../../../src/controllers/outbox/entry.js';
import {
  afterFailure,
  isDue,
  isStale,
  nextLook,
  sendingFor,
  sendingLease,
  sleepUntil,
} from '../../../src/controllers/outbox/schedule.js';
import { entryOf } from '../../support/outbox-entry.js';

const now = Date.parse('2026-11-23T08:00:00Z');
const second = 1000;
const minute = 60 * second;
const day = 24 * 60 * minute;

const entry = (change: Partial<OutboxEntry> = {}) => entryOf(now, change);

const fail = (
  from: OutboxEntry,
  error: AdapterError,
  { random = 0.5, isOnline = true, hasLeft = true, at = now } = {},
) => afterFailure(from, error, { now: at, random: () => random, isOnline, hasLeft });

/** The pauses before the next attempts of a backend that always fails alike, s. */
function pauses(code: AdapterErrorCode, count: number, random: number): number[] {
  let current = entry();
  return Array.from({ length: count }, () => {
    current = fail(current, new AdapterError(code), { random });
    return (current.nextAttemptAt - now) / second;
  });
}

describe('a device that says nothing', () => {
  for (const [silent, pause] of [
    [0, 6],
    [-60, 6],
    [5, 6],
    [20, 20],
    [60, 60],
    [600, 60],
  ] as const) {
    it(`K063: is asked again after ${pause} s when it has been silent for ${silent} s`, () => {
      assert.equal(nextLook(now - silent * second, now), now + pause * second);
    });
  }
});

describe('when an entry is tried again', () => {
  it('K036: after 1, 2, 4 and 8 seconds, each varied by half, then slowly', () => {
    assert.deepEqual(pauses('unavailable', 4, 0.5), [1, 2, 4, 8]);
    assert.deepEqual(pauses('unavailable', 4, 0), [0.5, 1, 2, 4]);
    assert.ok(pauses('unavailable', 4, 0.999).every((pause, index) => pause < 1.5 * 2 ** index));
    assert.deepEqual(pauses('unavailable', 7, 0.5).slice(4), [300, 300, 300]);
  });

  it('K001: a lost connection is tried every few seconds, and rarely once the device says that it is gone', () => {
    assert.deepEqual(pauses('offline', 5, 0.5), [1, 2, 3, 3, 3]);
    const offline = fail(entry(), new AdapterError('offline'), { isOnline: false });
    assert.equal(offline.nextAttemptAt - now, 30 * second);
  });

  it('K001: one that stays lost for a hundred attempts is tried twice a minute', () => {
    const after = (attempts: number) =>
      fail(entry({ attempts }), new AdapterError('offline')).nextAttemptAt - now;
    assert.equal(after(99), 3 * second);
    assert.equal(after(100), 30 * second);
  });

  it('K035: never before the moment that the backend named, also when something has changed', () => {
    const limited = fail(entry(), new AdapterError('rate-limited', { retryAfterMs: 60_000 }));
    assert.equal(isDue(limited, now + 59_999, true), false);
    assert.equal(isDue(limited, now + 60_000, true), true);
    assert.equal(isDue(limited, now + 60_000), false);
    assert.equal(isDue(limited, limited.nextAttemptAt), true);
    assert.ok(limited.nextAttemptAt - now <= 61 * second);
    const last = fail(entry(), new AdapterError('rate-limited', { retryAfterMs: 60_000 }), { random: 1 });
    assert.equal(last.nextAttemptAt - now, 61 * second, 'residents come back spread over a second');
  });

  it('K035: ever later, though the backend says "at once" for as long as it is in trouble', () => {
    const pauses: number[] = [];
    let failing = entry();
    for (let attempt = 0; attempt < 6; attempt++) {
      failing = fail(failing, new AdapterError('unavailable', { retryAfterMs: 0 }));
      pauses.push((failing.nextAttemptAt - now) / second);
    }
    assert.deepEqual(pauses, [1, 2, 4, 8, 8, 8]);
  });

  it('K035: an hour and a minute is a wait, more was measured with another clock', () => {
    const waiting = entry({
      state: 'waiting',
      nextAttemptAt: now + 61 * minute,
      notBefore: now + 61 * minute,
    });
    assert.equal(isDue(waiting, now), false);
    assert.equal(isDue(waiting, now - 1), true);
  });

  it('at once when something has changed for the better, unless the backend refused it', () => {
    const failed = fail(entry(), new AdapterError('unavailable'));
    assert.equal(isDue(failed, now, true), true);
    assert.equal(isDue(failed, now), false);
    const refused = fail(entry(), new AdapterError('invalid', { fields: { description: 'too-long' } }));
    assert.equal(refused.state, 'refused');
    assert.equal(isDue(refused, now + day, true), false);
    assert.deepEqual(refused.failure, { code: 'invalid', fields: { description: 'too-long' } });
  });

  it('not by itself while nobody is signed in, but when something has changed', () => {
    const signedOut = fail(entry(), new AdapterError('unauthenticated'));
    assert.equal(signedOut.state, 'signed-out');
    assert.equal(isDue(signedOut, now + day), false);
    assert.equal(isDue(signedOut, now, true), true);
  });

  it('K012: not again when the set-up forbids it', () => {
    assert.equal(fail(entry(), new AdapterError('unavailable', { retryable: false })).state, 'refused');
  });

  it('also when the device’s clock was set back by a day in between', () => {
    const failed = fail(entry(), new AdapterError('unavailable'));
    assert.equal(isDue(failed, now - day), true);
  });

  it('also when it was set back by less than a backend may ask to wait, where none has', () => {
    const failed = fail(entry(), new AdapterError('unavailable'));
    assert.equal(isDue(failed, now - 5 * minute), false);
    assert.equal(isDue(failed, now - 45 * minute), true);
    const asked = fail(entry(), new AdapterError('rate-limited', { retryAfterMs: 50 * minute }));
    assert.equal(isDue(asked, now), false);
    assert.equal(isDue(asked, now - 5 * minute), false);
  });

  it('every code leads somewhere: it waits, asks for a sign-in, or goes back to the resident', () => {
    const states = Object.fromEntries(
      adapterErrorCodes.map((code) => [code, fail(entry(), new AdapterError(code)).state]),
    );
    assert.deepEqual(states, {
      invalid: 'refused',
      unauthenticated: 'signed-out',
      forbidden: 'refused',
      'not-found': 'refused',
      conflict: 'refused',
      duplicate: 'refused',
      'too-large': 'refused',
      'rate-limited': 'waiting',
      offline: 'waiting',
      timeout: 'waiting',
      unavailable: 'waiting',
      unsupported: 'refused',
      malformed: 'refused',
      unknown: 'refused',
    });
  });

  it('never in the past, never more than an hour and a minute ahead', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...adapterErrorCodes),
        fc.option(fc.integer({ min: 0, max: 3_600_000 }), { nil: undefined }),
        fc.integer({ min: 0, max: 1000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (code, wait, attempts, random) => {
          const error = new AdapterError(code, wait === undefined ? {} : { retryAfterMs: wait });
          const after = fail(entry({ attempts }), error, { random });
          assert.equal(after.attempts, attempts + 1);
          assert.ok(after.nextAttemptAt >= now && after.nextAttemptAt <= now + 61 * minute);
          assert.ok(after.notBefore <= after.nextAttemptAt);
        },
      ),
    );
  });

  it('remembers of which report one is the duplicate, and nothing where the backend named none', () => {
    const failure = (error: AdapterError) => fail(entry(), error).failure;
    const fields = {};
    assert.deepEqual(failure(new AdapterError('duplicate', { originalId: 'r-7' })), {
      ...{ code: 'duplicate', fields, originalId: 'r-7' },
    });
    assert.deepEqual(failure(new AdapterError('duplicate')), { code: 'duplicate', fields });
  });

  it('an attempt may have arrived where no answer came or none that is understood, once it has left', () => {
    const arrived = (hasLeft: boolean) =>
      adapterErrorCodes.filter((code) => fail(entry(), new AdapterError(code), { hasLeft }).mayHaveArrived);
    assert.deepEqual(
      new Set(arrived(true)),
      new Set(['offline', 'timeout', 'unavailable', 'malformed', 'unknown']),
    );
    assert.deepEqual(arrived(false), []);
  });

  it('remembers that an attempt may have arrived', () => {
    const uncertain = fail(entry(), new AdapterError('timeout'));
    assert.equal(uncertain.mayHaveArrived, true);
    assert.equal(fail(uncertain, new AdapterError('rate-limited')).mayHaveArrived, true);
    assert.equal(fail(entry(), new AdapterError('rate-limited')).mayHaveArrived, false);
  });
});

describe('for how long another tab may still be sending', () => {
  it('as long as it said, the longest of several', () => {
    const leases = { a: now + 4 * second, b: now + 9 * second, c: now - second };
    assert.equal(sendingFor(entry({ leases }), now), 9 * second);
    assert.equal(sendingFor(entry({ leases }), now + 10 * second), 0);
    assert.equal(sendingFor(entry(), now), 0);
  });

  it('longer than an attempt waits in silence, and no longer: that was said by another clock', () => {
    assert.equal(sendingLease, answerTimeout + 5 * second);
    assert.equal(sendingFor(entry({ leases: { a: now + sendingLease } }), now), sendingLease);
    assert.equal(sendingFor(entry({ leases: { a: now + sendingLease + 1 } }), now), 0);
  });
});

describe('K055: what is old', () => {
  it('asks after seven days, an emergency after half an hour, each from the resident’s last word', () => {
    assert.equal(isStale(entry(), now + 7 * day), false);
    assert.equal(isStale(entry(), now + 7 * day + 1), true);
    const emergency = entry({ emergency: true });
    assert.equal(isStale(emergency, now + 30 * minute), false);
    assert.equal(isStale(emergency, now + 30 * minute + 1), true);
    assert.equal(isStale({ ...emergency, confirmedAt: now + 8 * day }, now + 8 * day + minute), false);
  });
});

describe('when it is looked what is due', () => {
  it('then, but within a minute, and never so soon that a page is kept busy', () => {
    assert.equal(sleepUntil(now + 30 * second, now), 30 * second);
    assert.equal(sleepUntil(now + day, now), minute);
    assert.equal(sleepUntil(now - day, now), 100);
  });
});
