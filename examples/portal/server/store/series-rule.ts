import type { FieldErrorCode } from '../../../../src/adapter/errors.js';
import {
  civilFromInstant,
  epochFromCivil,
  type ActivityTime,
  type CivilDate,
} from '../../../../src/domain/index.js';
import { expand, readRule, ruleText, type RecurrenceRule } from '../../../../src/domain/recurrence/index.js';
import { longestSeries, mostOccurrences } from '../community/activities.js';
import { timeZone } from '../community/community.js';

/** A series that can be planned. */
export interface SeriesPlan {
  /** As it is kept, with a COUNT in place of an UNTIL: it says the same in every zone. */
  rule: string;
  /** Every occurrence, in order. The first is part of the series, whether the rule gives it or not. */
  times: readonly ActivityTime[];
}

/**
 * All that a rule gives to a series that begins with the given occurrence: on the wall of its zone, each as long as the
 * first. What cannot be planned is told as the error of a field: `format` is no rule, `too-large` has more than 400
 * occurrences or one later than two years, `invalid` has two at once, as where clocks change.
 *
 * @param text the value of an RRULE (RFC 5545, section 3.3.10)
 */
export function readSeries(text: string, first: ActivityTime): SeriesPlan | { error: FieldErrorCode } {
  try {
    const rule = readRule(text);
    const starts = startsOf(rule, first);
    if (!starts) return { error: 'too-large' };
    const times = starts.map((start) => timeFrom(start, first));
    if (new Set(times.map(({ start }) => start)).size < times.length) return { error: 'invalid' };
    return { rule: withCount(rule, times.length), times };
  } catch (thrown) {
    if (thrown instanceof RangeError) return { error: 'format' };
    throw thrown;
  }
}

/** The rule, ended after so many occurrences. */
export function withCount(rule: RecurrenceRule, count: number): string {
  const counted = { ...rule, count };
  delete counted.until;
  return ruleText(counted);
}

/** On the wall; `undefined` where they are too many, or end too late or never. */
function startsOf(rule: RecurrenceRule, first: ActivityTime): readonly string[] | undefined {
  const zone = first.allDay ? timeZone : first.zone;
  const start = first.allDay ? first.start : civilFromInstant(first.start, zone);
  const last = daysAfter(start.slice(0, 10), longestSeries);
  const toEpoch = (civil: string) => epochFromCivil(civil, zone);
  const { starts, isComplete } = expand({ start, rule, toEpoch }, { from: start, until: daysAfter(last, 1) });
  const ends =
    rule.count === undefined
      ? rule.until !== undefined && rule.until.slice(0, 10) <= last
      : starts.length === rule.count;
  return isComplete && ends && starts.length <= mostOccurrences ? starts : undefined;
}

function timeFrom(start: string, first: ActivityTime): ActivityTime {
  const length = first.end === undefined ? undefined : Date.parse(first.end) - Date.parse(first.start);
  if (first.allDay) return { allDay: true, start, end: daysAfter(start, length! / day) };
  const epoch = epochFromCivil(start, first.zone);
  const instant = (epochMs: number) => new Date(epochMs).toISOString();
  return {
    allDay: false,
    start: instant(epoch),
    ...(length !== undefined && { end: instant(epoch + length) }),
    zone: first.zone,
  };
}

const day = 86_400_000;

function daysAfter(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
}
