import type { Duration, Instant } from '../time.js';

/** What is promised: a first answer, someone on site, the fault resolved. */
export const promiseMetrics = ['response', 'on-site', 'resolution'] as const;
export type PromiseMetric = (typeof promiseMetrics)[number];

/** A stretch of time in which the clock of a promise stands still. */
export interface Pause {
  since: Instant;
  /** In the backend's words for residents: "Waiting for a spare part". */
  reason?: string;
  /** When the clock runs again. Absent: not known yet. */
  until?: Instant;
}

/**
 * One promise made for one request. The deadline is the server's, or computed from a service level that the
 * portal configured (`source: 'computed'`, shown as an estimate), or unknown (`dueAt` left out). It is never
 * invented.
 */
export interface ServicePromise {
  metric: PromiseMetric;
  /** The time allowed, when the backend tells it: `PT24H`; on a calendar `P5D` is five working days. */
  goal?: Duration;
  /** What counts the time: `wall`, or the id of a calendar. */
  clock?: string;
  startedAt?: Instant;
  dueAt?: Instant;
  /** From when on it is due soon. Absent: the last fifth of the time from `startedAt` to `dueAt`. */
  warnAt?: Instant;
  /** When it was met, or ended unmet. */
  stoppedAt?: Instant;
  /** The pause that it is in, or will be in. */
  paused?: Pause;
  /** The pauses that are over. */
  pauses?: readonly Pause[];
  source: 'server' | 'computed';
}

/** How it went with a promise so far: what its deadline is reckoned from. */
export type PromiseCourse = Pick<ServicePromise, 'stoppedAt' | 'paused' | 'pauses'> & { startedAt: Instant };
