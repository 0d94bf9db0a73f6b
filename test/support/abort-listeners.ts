import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { mock } from 'node:test';

/** Watches, until `mock.restoreAll`, who listens to signals; gives the most listeners that any of them has when it is called. */
export function watchAbortListeners(): () => number {
  const signals = new Set<AbortSignal>();
  const { addEventListener } = EventTarget.prototype;
  mock.method(EventTarget.prototype, 'addEventListener', function (this: EventTarget, ...given: unknown[]) {
    if (this instanceof AbortSignal) signals.add(this);
    Reflect.apply(addEventListener, this, given);
  });
  return () => {
    assert.ok(signals.size > 0, 'nobody has listened to a signal');
    return Math.max(...[...signals].map((signal) => getEventListeners(signal, 'abort').length));
  };
}
