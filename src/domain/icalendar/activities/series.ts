import type { ActivitySeries, ActivityTime } from '../../activity.js';
import { expand, readRule, ruleText, type RecurrenceRule } from '../../recurrence/index.js';
import { epochFromCivil, type TimeZone } from '../../time.js';
import { property, textValue } from '../content-line.js';
import { eventLines, type FileOptions } from './event.js';
import { civilAt, dayProperty, isDay, zonedProperty } from './zoned-time.js';

/** The events of a series: how it recurs, and after it the occurrences that are not as the rule has them. */
export function seriesLines(series: ActivitySeries, options: FileOptions): readonly string[] {
  const { activity, except = [], also = [], changed = [] } = series;
  const { when } = activity;
  const start = (name: string, value: string) => startProperty(name, value, when);
  const uid = property('UID', textValue(`series-${series.id}@${options.domain}`));
  const recurrence = [
    property('RRULE', ruleText(writable(ruleOf(series), when, options.zone))),
    ...except.map((value) => start('EXDATE', value)),
    ...also.map((value) => start('RDATE', value)),
  ];
  return [
    ...eventLines(activity, options, [uid], recurrence),
    ...changed.flatMap((one) => eventLines(one.activity, options, [uid, start('RECURRENCE-ID', one.start)])),
  ];
}

/** The name of the property, which some write too, is no part of the rule. */
const ruleOf = ({ rule }: ActivitySeries): RecurrenceRule => readRule(rule.replace(/^RRULE:/i, ''));

/** In the form of the first start, whatever form it comes in. */
function startProperty(name: string, value: string, when: ActivityTime): string {
  if (when.allDay) return dayProperty(name, value.slice(0, 10));
  return isDay(value) ? dayProperty(name, value) : zonedProperty(name, value, when.zone);
}

/** UNTIL is a day where the series lasts all day, and otherwise in UTC (RFC 5545, section 3.3.10). */
function writable(rule: RecurrenceRule, when: ActivityTime, zone = 'UTC'): RecurrenceRule {
  const { until } = rule;
  if (until === undefined) return rule;
  const isMoment = until.endsWith('Z');
  if (when.allDay)
    return { ...rule, until: (isMoment ? civilAt(Date.parse(until), zone) : until).slice(0, 10) };
  if (isMoment) return rule;
  const last = epochFromCivil(isDay(until) ? `${until}T23:59:59` : until, when.zone);
  return { ...rule, until: `${new Date(last).toISOString().slice(0, 19)}Z` };
}

/** From when until when clocks of a zone are needed, in ms since the epoch. */
export interface ZoneUse {
  zone: TimeZone;
  from: number;
  until: number;
}

/** How far ahead the clocks of a series without an end are known. Its zone's rule has no end either. */
const tenYears = 3653 * 86_400_000;

/** How many dates there may be beside the rule: more than a daily series has in 27 years. Each is written on its own. */
const mostDates = 10_000;

/** How many zones these may be in: the clocks of a hundred years are looked through for each. */
const mostZones = 20;

/**
 * Where the series itself needs a zone.
 *
 * @throws {RangeError} for a rule that `readRule` does not take, for more than 10,000 dates beside it, and for more than 20 zones
 */
export function seriesUses(series: ActivitySeries, now: number): readonly ZoneUse[] {
  const { activity, except = [], also = [], changed = [] } = series;
  const zones = new Set(changed.map(({ activity: { when } }) => !when.allDay && when.zone));
  if (except.length + also.length + changed.length > mostDates) throw new RangeError('too many dates');
  if (zones.size > mostZones) throw new RangeError('too many zones');
  const { when } = activity;
  if (when.allDay) return [];
  const first = Date.parse(when.start);
  const starts = [first, ...also.map((start) => Date.parse(start))];
  const last =
    lastStart(ruleOf(series), civilAt(first, when.zone), when.zone) ?? Math.max(first, now) + tenYears;
  return [{ zone: when.zone, from: Math.min(...starts), until: Math.max(...starts, last) }];
}

/** The last start, or a moment after it; `undefined` where there is none, or none that is near enough to be counted. */
function lastStart(rule: RecurrenceRule, start: string, zone: TimeZone): number | undefined {
  const toEpoch = (civil: string) => epochFromCivil(civil, zone);
  if (rule.until !== undefined) return Date.parse(rule.until) + 86_400_000;
  if (rule.count === undefined) return undefined;
  const { starts, isComplete } = expand({ start, rule, toEpoch }, { from: start, until: '9999-01-01' });
  return isComplete ? toEpoch(starts.at(-1) ?? start) : undefined;
}
