import type { Duration, Instant } from './time.js';

/** What is promised: a first answer, someone on site, the fault resolved. */
export const promiseMetrics = ['response', 'on-site', 'resolution'] as const;
export type PromiseMetric = (typeof promiseMetrics)[number];

/**
 * One promise made for one request. The deadline is the server's, or computed from a service level that the
 * portal configured (`source: 'computed'`, shown as an estimate), or unknown (`dueAt` left out). It is never
 * invented.
 */
export interface ServicePromise {
  metric: PromiseMetric;
  /** The time allowed, when the backend tells it: `PT24H`. */
  goal?: Duration;
  startedAt?: Instant;
  dueAt?: Instant;
  /** When it was met, or ended unmet. */
  stoppedAt?: Instant;
  paused?: { since: Instant; reason?: string; until?: Instant };
  source: 'server' | 'computed';
}
