import type { Duration, Instant } from '../../domain/time.js';
import { isInstant } from '../../domain/instant.js';
import type { PromiseMetric, ServicePromise } from '../../domain/service-level/promise.js';
import type { Standing } from '../../domain/service-level/state.js';
import { warnOnce } from '../../internal/warn.js';

/** What the attributes say, as they are written. */
export interface WrittenPromise {
  metric: PromiseMetric;
  goal?: Duration;
  clock?: string;
  started?: Instant;
  due?: Instant;
  warn?: Instant;
  stopped?: Instant;
  pausedSince?: Instant;
  pausedUntil?: Instant;
  pausedReason?: string;
  estimate: boolean;
}

/** The promise that the attributes describe, as it is written. */
export function promiseFromAttributes(written: WrittenPromise): ServicePromise {
  const { metric, goal, clock, estimate } = written;
  // What is not written is `undefined`, which is as good as absent here.
  return {
    metric,
    source: estimate ? 'computed' : 'server',
    goal: goal || undefined,
    clock: clock || undefined,
    startedAt: written.started,
    dueAt: written.due,
    warnAt: written.warn,
    stoppedAt: written.stopped,
    paused: { since: written.pausedSince, until: written.pausedUntil, reason: written.pausedReason },
  } as ServicePromise;
}

/** The promise without what is no instant, of which the page's developer is told. Portals hand on `null`, too. */
export function checkedPromise(given: ServicePromise): ServicePromise {
  const checked: Record<string, unknown> = { ...given };
  for (const name in checked) {
    const value = checked[name] as Instant;
    if (!/At$|since|until/.test(name) || isInstant(value)) continue;
    if (value) warnOnce(`sla-badge: write ${name} as 2026-11-23T15:05:00+08:00, not "${value}".`);
    checked[name] = undefined;
  }
  // A pause has instants of its own.
  if (given.paused) checked.paused = checkedPromise(given.paused as never);
  return checked as unknown as ServicePromise;
}

/** An amount of time as people say it. */
export interface SpokenTime {
  unit: 'minutes' | 'hours' | 'days';
  value: number;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Whole units, rounded down, so that nobody is promised more than there is: 119 minutes, 2 hours, 47 hours, 2 days. */
export function spokenTime(ms: number): SpokenTime {
  if (ms < 2 * hour) return { unit: 'minutes', value: Math.floor(ms / minute) };
  if (ms < 2 * day) return { unit: 'hours', value: Math.floor(ms / hour) };
  return { unit: 'days', value: Math.floor(ms / day) };
}

const lengths = { minutes: minute, hours: hour, days: day };

/** A deadline that is nearer than this is worded by what is left, ms; a later one by its day and time. */
const near = 6 * hour;

export const isNear = (due: number, now: number) => due - now < near;

/** When the words about a promise change next by themselves, ms since the epoch. `midnight` is the next one. */
export function wordsChangeAt(
  { dueAt }: ServicePromise,
  { state, changesAt = Infinity }: Standing,
  now: number,
  midnight: number,
): number {
  const due = dueAt === undefined ? undefined : Date.parse(dueAt);
  if (state === 'overdue') {
    const { unit, value } = spokenTime(now - due!);
    return Math.min(due! + (value + 1) * lengths[unit], midnight);
  }
  if (due === undefined || (state !== 'running' && state !== 'due-soon'))
    return Math.min(changesAt, midnight);
  if (!isNear(due, now)) return Math.min(changesAt, due - near + 1, midnight);
  const { unit, value } = spokenTime(due - now);
  return Math.min(changesAt, due - value * lengths[unit] + 1, midnight);
}

/** The share of the time that has passed, 0–1; `undefined` where that is not known. */
export function passedShare(
  { startedAt, dueAt, stoppedAt }: ServicePromise,
  now: number,
): number | undefined {
  if (startedAt === undefined || dueAt === undefined) return undefined;
  const start = Date.parse(startedAt);
  const end = stoppedAt === undefined ? now : Date.parse(stoppedAt);
  return Math.min(Math.max((end - start) / (Date.parse(dueAt) - start), 0), 1);
}
