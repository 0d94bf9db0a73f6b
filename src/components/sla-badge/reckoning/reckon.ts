import { readCalendars, readLevel } from '../../../adapter/level-shapes.js';
import type { ServiceRequest } from '../../../domain/request.js';
import type { WorkCalendar } from '../../../domain/service-level/calendar.js';
import type { ServiceLevel } from '../../../domain/service-level/level.js';
import type { PromiseMetric, ServicePromise } from '../../../domain/service-level/promise.js';
import { promisesFor } from '../../../domain/service-level/request-promises.js';
import { warnOnce } from '../../../internal/warn.js';

const report = (message: string) => warnOnce(`sla-badge: ${message}`);

/** What was read once is not read again for every badge, and a calendar keeps the days that it has worked out. */
const knownCalendars = new WeakMap<object, readonly WorkCalendar[]>();
const knownLevels = new WeakMap<object, ServiceLevel | undefined>();

/** Frameworks set what is no object before they have one: of that, nothing can be kept. */
function readOnce<Value>(known: WeakMap<object, Value>, raw: unknown, read: () => Value): Value {
  if (typeof raw !== 'object' || !raw) return read();
  if (!known.has(raw)) known.set(raw, read());
  return known.get(raw) as Value;
}

/** The calendars of a list that can be counted with. */
export function checkedCalendars(calendars: readonly WorkCalendar[]): readonly WorkCalendar[] {
  return readOnce(knownCalendars, calendars, () => readCalendars(calendars ?? [], report));
}

/** The promise of a request under a level; without a deadline where the level makes none, or cannot be read. */
export function reckonPromise(
  request: ServiceRequest,
  level: ServiceLevel,
  calendars: readonly WorkCalendar[],
  metric: PromiseMetric,
): ServicePromise {
  const checked = checkedCalendars(calendars);
  const known = readOnce(knownLevels, level, () => readLevel(level, checked, report));
  const promises = known ? promisesFor(known, checked, request) : [];
  return promises.find((promise) => promise.metric === metric) ?? { metric, source: 'computed' };
}
