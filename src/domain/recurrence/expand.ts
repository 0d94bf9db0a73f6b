import type { CivilDateTime } from '../time.js';
import { candidates } from './candidates.js';
import { day, readWall, wallText, type Wall } from './civil.js';
import type { RecurrenceRule } from './rule.js';
import type { WallSpan } from './span.js';
import { Steps } from './steps.js';

/** What clocks in the zone of the series show: `2026-11-28T07:00`, or `2026-11-28` where the series lasts all day. */
export type CivilStart = string;

/** A series on the clocks of its zone, or in days where it lasts all day. */
export interface Recurrence {
  /** The first occurrence. Whether it is a day says whether the series lasts all day. */
  start: CivilStart;
  /** Absent: the series is its start and what there is `also`. */
  rule?: RecurrenceRule | readonly RecurrenceRule[];
  /** Starts beside those of the rule (RDATE). */
  also?: readonly CivilStart[];
  /** Starts that are left out (EXDATE); a day leaves out all that start on it. */
  except?: readonly CivilStart[];
  /** When clocks in the zone show a time, in ms since the epoch: `epochFromCivil`. Asked only near an UNTIL in UTC. */
  toEpoch: (civil: CivilDateTime) => number;
}

export interface Expansion {
  /** With seconds where there are any: `2026-11-28T07:00`, `2026-11-28T07:00:30`. */
  starts: readonly CivilStart[];
  /** Whether these are all: false when the budget ended the search. */
  isComplete: boolean;
}

/**
 * Steps for one series, some ms at most: enough to count through a daily series of 13 years, a weekly one of 24, a
 * monthly one of 26. What has no COUNT needs them only for the span.
 */
export const stepBudget = 10_000;

/** What one question to the zone counts for. */
const stepsOfZone = 100;

/**
 * The starts of a series from `from` to before `until`, ascending, each once (RFC 5545, sections 3.3.10 and 3.8.5).
 *
 * - The first occurrence belongs to the series, and counts in COUNT, also where the rule does not give it: so says
 *   section 3.8.5.3 of COUNT, and the example of Friday the 13th takes it out with an EXDATE. Only a rule whose UNTIL
 *   is before it gives nothing at all.
 * - All is reckoned on the wall: a series at 07:00 stays at 07:00 when clocks change. A start in an hour that is
 *   skipped is returned as the rule has it, and one in an hour that comes twice is returned once; `epochFromCivil`
 *   says which instants they are. Periods of an hour and less are steps on the wall as well.
 * - Days that do not exist are passed over: 30 February is no day.
 * - Without a COUNT the search begins near `from`, however long ago the series began.
 *
 * @throws {RangeError} for a text that is no civil time or day, and for an all-day series by the hour, minute or second
 */
export function expand(
  recurrence: Recurrence,
  span: { from: CivilStart; until: CivilStart },
  budget: number = stepBudget,
): Expansion {
  const isAllDay = recurrence.start.length === 10;
  const read = (text: string) => readWall(isAllDay ? text.slice(0, 10) : text);
  const { start, rule = [], also = [], except = [], toEpoch } = recurrence;
  const steps = new Steps(budget);
  const walls = { from: readWall(span.from), end: readWall(span.until) };
  const rules = [rule].flat();

  const found = new Set(also.map(read));
  if (rules.length === 0) found.add(read(start));
  for (const each of rules) {
    const asIs = isAllDay ? withoutClock(each) : each;
    for (const wall of occurrences(asIs, read(start), walls, toEpoch, steps))
      if (wall >= walls.from) found.add(wall);
  }

  const days = new Set(except.filter((text) => text.length === 10).map(readWall));
  const times = new Set(except.map(read));
  const starts = [...found]
    .filter((wall) => wall >= walls.from && wall < walls.end)
    .filter((wall) => !times.has(wall) && !days.has(Math.floor(wall / day) * day))
    .sort((one, other) => one - other)
    .map((wall) => (isAllDay ? wallText(wall).slice(0, 10) : wallText(wall)));
  return { starts, isComplete: !steps.areUsedUp };
}

/** For days, hours and less are to be ignored (RFC 5545, section 3.3.10). */
function withoutClock(rule: RecurrenceRule): RecurrenceRule {
  const { frequency, ...rest } = rule;
  if (frequency === 'hourly' || frequency === 'minutely' || frequency === 'secondly')
    throw new RangeError(`a series of whole days cannot be ${frequency}`);
  return { frequency, ...rest, byHour: [0], byMinute: [0], bySecond: [0] };
}

/** What a rule gives up to the end of the span, `first` before all, perhaps some before the span. */
function* occurrences(
  rule: RecurrenceRule,
  first: Wall,
  span: WallSpan,
  toEpoch: Recurrence['toEpoch'],
  steps: Steps,
): Generator<Wall> {
  const { count = Infinity } = rule;
  const limit = limitOf(rule.until, toEpoch, steps);
  const end = Math.min(span.end, limit.end);
  if (first >= end || limit.isBehind(first)) return;
  yield first;
  let given = 1;
  // What is counted has to be walked through from the start.
  const from = rule.count === undefined ? Math.max(span.from, first) : first;
  for (const wall of candidates(rule, first, { from, end }, steps)) {
    if (wall <= first) continue;
    if (given >= count || wall >= end || limit.isBehind(wall)) return;
    given++;
    yield wall;
  }
}

/** Where a rule ends: nothing is from `end` on, and nothing that is behind. */
interface Limit {
  end: Wall;
  isBehind: (wall: Wall) => boolean;
}

function limitOf(until: string | undefined, toEpoch: Recurrence['toEpoch'], steps: Steps): Limit {
  if (until === undefined) return { end: Infinity, isBehind: () => false };
  if (until.length === 10) return { end: readWall(until) + day, isBehind: () => false };
  if (!until.endsWith('Z')) return { end: readWall(until) + 1, isBehind: () => false };
  const last = Date.parse(until);
  // No zone is a day or more away from UTC: only near the end does it matter which it is.
  const isBehind = (wall: Wall) =>
    wall > last - day && (!steps.take(stepsOfZone) || toEpoch(wallText(wall)) > last);
  return { end: last + day, isBehind };
}
