import { stepsUntil, type CountingStep, type Terms } from './counting.js';
import { dateAt } from '../civil-date.js';
import { type WorkCalendar } from './calendar.js';
import { termsOf } from './level.js';
import type { ServicePromise } from './promise.js';

/** How a deadline comes about. */
export interface Explanation {
  /** In order, without gaps; what they count adds up to the goal. */
  steps: readonly CountingStep[];
  goal: Terms['goal'];
  /** Absent: the wall clock. */
  calendar: WorkCalendar | undefined;
  /** Holidays of the last days are not known yet: the deadline may move. */
  isTentative: boolean;
}

/**
 * Why a promise is due when it is. `undefined` where that cannot be told: the backend did not say what it counts, or
 * its deadline is not the one that its own figures give.
 */
export function explain(
  promise: ServicePromise,
  calendars: readonly WorkCalendar[],
): Explanation | undefined {
  const terms = termsOf(promise, calendars);
  const steps = terms && stepsUntil(terms, terms.goal.value);
  const due = steps?.at(-1)?.to;
  if (!steps || due !== Date.parse(promise.dueAt ?? '')) return undefined;
  const { goal, calendar } = terms;
  const isTentative =
    calendar?.knownUntil !== undefined && dateAt(due, calendar.timeZone) > calendar.knownUntil;
  return { steps: merged(steps), goal, calendar, isTentative };
}

/** What follows on the same is one step: nights between working days, a weekend and the holiday after it. */
function merged(steps: readonly CountingStep[]): CountingStep[] {
  const result: CountingStep[] = [];
  for (const step of steps) {
    const last = result.at(-1);
    if (last?.kind !== step.kind || !canJoin(last, step)) {
      result.push(step);
      continue;
    }
    const names = [...new Set([...last.names, ...step.names])];
    result[result.length - 1] = {
      ...last,
      ...(last.dates && { dates: [last.dates[0], step.dates![1]] }),
      to: step.to,
      counted: last.counted + step.counted,
      names,
    };
  }
  return result;
}

/** Pauses for other reasons, and working days with a name of their own, are told apart. */
const canJoin = (last: CountingStep, step: CountingStep) =>
  step.kind === 'closed' || JSON.stringify(last.names) === JSON.stringify(step.names);
