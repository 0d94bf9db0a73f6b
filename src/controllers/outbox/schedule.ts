import { answerTimeout } from '../../adapter/deadline.js';
import type { AdapterError, AdapterErrorCode } from '../../adapter/errors.js';
import { isUncertain } from '../../adapter/uncertain.js';
import { longestPause, shortestPause } from '../../internal/storage/silence.js';
import { toFailure, type OutboxEntry } from './entry.js';

// All times are ms since the epoch, all spans ms. The rows (K…) are those of the fault table in docs/faults.md.

const second = 1000;
const minute = 60 * second;
const day = 24 * 60 * minute;

/** Attempts that follow each other quickly; later ones come slowly, or when something has changed (K033, K041). */
const quickAttempts = 5;

/** How often a backend that stays in trouble is asked. */
const slowPace = 5 * minute;

/** How often a lost connection is tried: soon, since nobody is troubled by a request that never leaves (K001). */
const lostPace = 3 * second;
const longLostPace = 30 * second;
const longLost = 100;

/** After how long a resident is asked whether something unsent is still to go (K055). */
const staleAfter = 7 * day;
/** An emergency was met on site by then, or somebody has called. */
const staleEmergencyAfter = 30 * minute;

/** Whether an entry is so old that the resident is asked before it goes. */
export function isStale({ emergency, confirmedAt }: OutboxEntry, now: number): boolean {
  return now - confirmedAt > (emergency ? staleEmergencyAfter : staleAfter);
}

/** No wait that a backend asks for is longer than this, and no other than that. */
const longestWait = 61 * minute;
const longestOwnWait = 1.5 * slowPace;

/** One that seems to be longer than the longest was measured with another clock. */
const isOver = (time: number, now: number, longest: number) => now >= time || time - now > longest;

/** Whether an entry goes by itself now. `hurry`: something has changed for the better. */
export function isDue({ state, nextAttemptAt, notBefore }: OutboxEntry, now: number, hurry = false): boolean {
  if (!isOver(notBefore, now, longestWait)) return false;
  const longest = notBefore === 0 ? longestOwnWait : longestWait;
  if (state === 'waiting') return hurry || isOver(nextAttemptAt, now, longest);
  return state === 'signed-out' && hurry;
}

/** Whatever goes wrong, no page is kept busy by looking. */
const shortestSleep = 100;
/** Clocks are set, devices sleep. */
const longestSleep = minute;

/** How long to wait until it is looked what is due then, ms. */
export const sleepUntil = (moment: number, now: number): number =>
  Math.min(Math.max(moment - now, shortestSleep), longestSleep);

/** When a device that says nothing is asked again what it has, ms: it is left alone as long again as it was silent. */
export const nextLook = (silentSince: number, now: number): number =>
  now + Math.min(Math.max(now - silentSince, shortestPause), longestPause);

/** How long a tab without Web Locks may say nothing while it sends: longer than an attempt waits in silence, ms. */
export const sendingLease = answerTimeout + 5 * second;

/** For how long another tab may still be sending an entry, ms; 0: no tab says so. */
export function sendingFor({ leases = {} }: Pick<OutboxEntry, 'leases'>, now: number): number {
  const left = Object.values(leases).map((until) => until - now);
  // What seems to last longer was measured with another clock.
  return Math.max(0, ...left.filter((span) => span <= sendingLease));
}

/** What a decision depends on beside the entry. */
export interface Situation {
  now: number;
  /** 0–1. */
  random: () => number;
  /** Whether the device thinks that it is connected; when it is not, it says when it is again. */
  isOnline: boolean;
  /** Whether the attempt came as far as to the write itself. */
  hasLeft: boolean;
}

/** How long to wait before the next attempt: twice as long each time, varied by half, so that not all come at once. */
export function pauseAfter(
  code: AdapterErrorCode,
  attempts: number,
  { random, isOnline }: Situation,
): number {
  return paceOf(code, attempts, isOnline) * (0.5 + random());
}

function paceOf(code: AdapterErrorCode, attempts: number, isOnline: boolean): number {
  if (code === 'offline') {
    return isOnline && attempts <= longLost ? Math.min(attempts * second, lostPace) : longLostPace;
  }
  return attempts >= quickAttempts ? slowPace : second * 2 ** (attempts - 1);
}

/** The entry after an attempt that failed: when it goes again, or why it does not. */
export function afterFailure(entry: OutboxEntry, error: AdapterError, situation: Situation): OutboxEntry {
  const { now, random } = situation;
  const attempts = entry.attempts + 1;
  const wait = error.retryAfterMs;
  // Some say "at once" for as long as they are in trouble: then it is our own pause, but no slow one.
  const counted = wait === undefined ? attempts : Math.min(attempts, quickAttempts - 1);
  const ownPause = pauseAfter(error.code, counted, situation);
  const pause = wait === undefined ? ownPause : Math.max(wait + random() * second, ownPause);
  return {
    ...entry,
    attempts,
    failure: toFailure(error),
    state: stateAfter(error),
    nextAttemptAt: now + pause,
    notBefore: wait === undefined ? 0 : now + wait,
    mayHaveArrived: entry.mayHaveArrived || (situation.hasLeft && isUncertain(error.code)),
  };
}

function stateAfter({ code, retryable }: AdapterError): OutboxEntry['state'] {
  if (code === 'unauthenticated') return 'signed-out';
  return retryable ? 'waiting' : 'refused';
}
