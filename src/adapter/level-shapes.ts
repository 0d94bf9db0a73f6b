import { requestKinds } from '../domain/request.js';
import type { CalendarException, Hours, LocalName, WorkCalendar } from '../domain/service-level/calendar.js';
import {
  clockStarts,
  urgencies,
  type ServiceLevel,
  type ServiceTarget,
} from '../domain/service-level/level.js';
import { problemsOfCalendar, problemsOfLevel } from '../domain/service-level/check.js';
import { promiseMetrics } from '../domain/service-level/promise.js';
import type { Report } from './checking.js';
import { either, id, listOf, object, oneOf, recordOf, text, type Shape } from './shape.js';

const target = object<ServiceTarget>(
  { metric: oneOf(promiseMetrics), goal: text, clock: text },
  {
    kinds: listOf(oneOf(requestKinds)),
    urgencies: listOf(oneOf(urgencies)),
    categories: listOf(id),
    from: oneOf(clockStarts),
    warnBefore: text,
  },
);

const levelShape = object<ServiceLevel>(
  { id, name: text, targets: listOf(target) },
  { citation: text, edition: text },
);

const hours = listOf(listOf(text)) as Shape<unknown> as Shape<Hours[]>;

const exception = object<CalendarException>(
  { date: text, hours },
  { name: either<LocalName>(text, recordOf(text)) },
);

const calendarShape = object<WorkCalendar>(
  { id, timeZone: text, week: recordOf(hours) },
  { name: text, exceptions: listOf(exception), knownUntil: text, citation: text },
);

/** The calendars of a list that can be counted with. The others are left out and reported, each fault with its path. */
export function readCalendars(raw: unknown, report: Report): WorkCalendar[] {
  return (Array.isArray(raw) ? raw : []).flatMap((one: unknown, index) => {
    const calendar = read(calendarShape, one, problemsOfCalendar, `calendar ${index}`, report);
    return calendar ?? [];
  });
}

/** A service level that can be counted with; `undefined` for any other, which is reported. */
export function readLevel(
  raw: unknown,
  calendars: readonly WorkCalendar[],
  report: Report,
): ServiceLevel | undefined {
  return read(levelShape, raw, (level) => problemsOfLevel(level, calendars), 'service level', report);
}

function read<Value>(
  shape: Shape<Value>,
  raw: unknown,
  problemsOf: (value: Value) => readonly string[],
  name: string,
  report: Report,
): Value | undefined {
  try {
    const value = shape(raw);
    const problems = problemsOf(value);
    for (const problem of problems) report(`left out a ${name}: ${problem}`);
    return problems.length === 0 ? value : undefined;
  } catch (thrown) {
    report(`left out a ${name}: ${String(thrown)}`);
    return undefined;
  }
}
