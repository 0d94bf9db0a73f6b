import type { ServiceRequest } from '../../../domain/request.js';
import type { WorkCalendar } from '../../../domain/service-level/calendar.js';
import { problemsOfCalendar, problemsOfLevel } from '../../../domain/service-level/check.js';
import type { ServiceLevel } from '../../../domain/service-level/level.js';
import type { PromiseMetric, ServicePromise } from '../../../domain/service-level/promise.js';
import { promisesFor } from '../../../domain/service-level/request-promises.js';
import { warnOnce } from '../../../internal/warn.js';

/** The promise of a request under a level; without a deadline where the level makes none, or cannot be read. */
export function reckonPromise(
  request: ServiceRequest,
  level: ServiceLevel,
  calendars: readonly WorkCalendar[],
  metric: PromiseMetric,
): ServicePromise {
  const none: ServicePromise = { metric, source: 'computed' };
  try {
    const problems = [
      ...problemsOfLevel(level, calendars).map((problem) => `service level "${level.id}": ${problem}`),
      ...calendars.flatMap((calendar) =>
        problemsOfCalendar(calendar).map((problem) => `calendar "${calendar.id}": ${problem}`),
      ),
    ];
    problems.forEach(warnOnce);
    if (problems.length > 0) return none;
    return promisesFor(level, calendars, request).find((promise) => promise.metric === metric) ?? none;
  } catch (thrown) {
    warnOnce(`service level: ${String(thrown)}; see the schemas of service levels and calendars.`);
    return none;
  }
}
