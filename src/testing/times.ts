import type { Instant } from '../domain/index.js';
import type { Stage } from './scenario.js';

/** What time it is for the backend, ms since the epoch. */
export const nowOf = ({ backend }: Stage): number => backend.adapter.clock?.now() ?? Date.now();

/** The moment so many days from now, to the minute: not every backend keeps more. */
export function daysAhead(stage: Stage, days: number): Instant {
  const moment = Math.floor((nowOf(stage) + days * 86_400_000) / 60_000) * 60_000;
  return new Date(moment).toISOString();
}

/** Whether two are the same moment, however they are written. */
export function isSameInstant(one: Instant | undefined, other: Instant | undefined): boolean {
  return one === other || Date.parse(one ?? '') === Date.parse(other ?? '');
}
