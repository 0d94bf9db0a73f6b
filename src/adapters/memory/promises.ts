import type { Duration, PromiseMetric, ServicePromise } from '../../domain/index.js';
import type { ServiceLevels } from './options.js';

const metrics: readonly [keyof ServiceLevels, PromiseMetric][] = [
  ['response', 'response'],
  ['onSite', 'on-site'],
  ['resolution', 'resolution'],
];

/** The promises of a request that was filed at the given moment, ms since the epoch. */
export function makePromises(levels: ServiceLevels, startedAt: number): ServicePromise[] {
  return metrics.flatMap(([level, metric]) => {
    const goal = levels[level];
    if (goal === undefined) return [];
    const dueAt = new Date(startedAt + durationInMs(goal)).toISOString();
    return [{ metric, goal, startedAt: new Date(startedAt).toISOString(), dueAt, source: 'server' }];
  });
}

const durationPattern = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const unitsInMs = [604_800_000, 86_400_000, 3_600_000, 60_000, 1000];

/** The length of a duration in weeks, days, hours, minutes and seconds, in ms. */
function durationInMs(duration: Duration): number {
  const parts = durationPattern.exec(duration);
  if (!parts) throw new RangeError(`memory(): "${duration}" is not a duration such as PT30M or P2D`);
  return unitsInMs.reduce((sum, unit, index) => sum + unit * Number(parts[index + 1] ?? 0), 0);
}
