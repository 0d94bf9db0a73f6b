import type { OutboxEntry } from './entry.js';

/** Pauses that are over before anybody has read of them are not counted down, s. */
const shortPause = 10;

/** The next moment of the device's clock that is a multiple of so many ms. */
export const nextMultiple = (ms: number) => Math.floor(Date.now() / ms + 1) * ms;

/** Seconds until the next attempt; 0 when nobody need know. */
export function secondsUntil({ state, notBefore, nextAttemptAt, failure }: OutboxEntry): number {
  // A connection is back when it is back, and then it goes at once.
  if (state !== 'waiting' || failure?.code === 'offline') return 0;
  const [demanded, planned] = [notBefore, nextAttemptAt].map((time) => Math.ceil((time - Date.now()) / 1000));
  if (demanded! > 0) return demanded!;
  return planned! > shortPause ? planned! : 0;
}
