import type { ServicePromise } from './promise.js';

/** How it stands with a promise. `unknown`: there is no deadline. */
export type PromiseState = 'running' | 'due-soon' | 'overdue' | 'paused' | 'met' | 'missed' | 'unknown';

/** How it stands at a moment, and from when on it will stand otherwise by itself. */
export interface Standing {
  state: PromiseState;
  /** Ms since the epoch. Absent: it stays as it is. */
  changesAt?: number;
}

const at = (instant: string | undefined) => (instant === undefined ? undefined : Date.parse(instant));

/** How it stands with a promise at a moment, ms since the epoch. A pause does not take back that it was overdue. */
export function standingOf(promise: ServicePromise, now: number): Standing {
  const due = at(promise.dueAt);
  const stopped = at(promise.stoppedAt);
  if (stopped !== undefined)
    return { state: due === undefined ? 'unknown' : stopped <= due ? 'met' : 'missed' };
  const since = at(promise.paused?.since) ?? Infinity;
  const until = at(promise.paused?.until) ?? Infinity;
  if (due !== undefined && due <= Math.min(now, since)) return { state: 'overdue' };
  if (since <= now && now < until) return { state: 'paused', ...changing(until) };
  const nextPause = now < since ? since : Infinity;
  if (due === undefined) return { state: 'unknown', ...changing(nextPause) };
  if (due <= now) return { state: 'overdue' };
  const warn = at(promise.warnAt) ?? lastFifth(at(promise.startedAt), due);
  const next = Math.min(nextPause, due);
  return warn <= now
    ? { state: 'due-soon', ...changing(next) }
    : { state: 'running', ...changing(Math.min(warn, next)) };
}

const changing = (changesAt: number) => (changesAt === Infinity ? {} : { changesAt });

/** Nobody said when to warn. */
const lastFifth = (started: number | undefined, due: number) =>
  started === undefined ? due - 3_600_000 : due - (due - started) / 5;
