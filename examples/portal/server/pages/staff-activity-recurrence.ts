import { civilFromInstant, type ActivityTime, type CivilDate } from '../../../../src/domain/index.js';
import { ruleText, type RecurrenceRule } from '../../../../src/domain/recurrence/index.js';
import { weekdays } from '../../../../src/domain/recurrence/rule.js';
import { mostOccurrences } from '../community/activities.js';
import { readSeries, type SeriesPlan } from '../store/series-rule.js';
import type { TypedReader } from './typed.js';

/** How something can recur, in the order to offer it. */
export const repeats = ['none', 'weekly', 'monthly-date', 'monthly-nth', 'monthly-last'] as const;
type Repeat = (typeof repeats)[number];

export { weekdays };

/**
 * The series that a form asks for, whose rule is made of its fields; `undefined` of what takes place once. What makes no
 * sense is noted with its field.
 *
 * @param first the first occurrence; absent where its own fields are wrong
 */
export function readRecurrence(reader: TypedReader, first: ActivityTime | undefined): SeriesPlan | undefined {
  const repeat = reader.choice('repeat', repeats);
  const interval = reader.number('interval', { least: 1, greatest: 52 });
  const days = reader.choices('weekday', weekdays);
  const end = readEnd(reader);
  if (repeat === 'none') {
    for (const name of ['interval', 'count', 'last_day'])
      if (reader.all(name).length > 0) reader.fail(name, 'invalid');
  } else if (end.count === undefined && end.until === undefined) reader.fail('count', 'required');
  if (repeat !== 'weekly' && days.length > 0) reader.fail('weekday', 'unknown-choice');
  if (repeat === 'none' || !first) return undefined;

  const firstDay = dayOf(first);
  if (end.until !== undefined && end.until < firstDay) reader.fail('last_day', 'too-small');
  const rule = { ...ruleOf(reader, repeat, firstDay, days), ...(interval && { interval }), ...end };
  if (Object.keys(reader.errors).length > 0) return undefined;
  const series = readSeries(ruleText(rule), first);
  if (!('error' in series)) return series;
  const isTooMany = series.error === 'too-large';
  reader.fail(isTooMany ? (end.until === undefined ? 'count' : 'last_day') : 'repeat', series.error);
  return undefined;
}

/** After so many times, or on a day: one of the two. */
function readEnd(reader: TypedReader): Pick<RecurrenceRule, 'count' | 'until'> {
  const count = reader.number('count', { least: 1, greatest: mostOccurrences });
  const until = reader.day('last_day');
  if (reader.all('count').length > 0 && reader.all('last_day').length > 0) reader.fail('last_day', 'invalid');
  return { ...(count !== undefined && { count }), ...(until !== undefined && { until }) };
}

/** All is reckoned from the first day, so that it is one of those that the rule gives. */
function ruleOf(
  reader: TypedReader,
  repeat: Exclude<Repeat, 'none'>,
  firstDay: CivilDate,
  days: readonly string[],
): RecurrenceRule {
  const date = new Date(firstDay);
  const monthDay = date.getUTCDate();
  const day = weekdays[(date.getUTCDay() + 6) % 7]!;
  switch (repeat) {
    case 'weekly':
      if (days.length > 0 && !days.includes(day)) reader.fail('weekday', 'invalid');
      return {
        frequency: 'weekly',
        byDay: weekdays.filter((one) => one === day || days.includes(one)).map((one) => ({ day: one })),
      };
    case 'monthly-date':
      return { frequency: 'monthly', byMonthDay: [monthDay] };
    case 'monthly-nth':
      return { frequency: 'monthly', byDay: [{ day, nthOfPeriod: Math.ceil(monthDay / 7) }] };
    case 'monthly-last': {
      const inMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
      if (monthDay + 7 <= inMonth) reader.fail('repeat', 'too-small');
      return { frequency: 'monthly', byDay: [{ day, nthOfPeriod: -1 }] };
    }
  }
}

const dayOf = (time: ActivityTime): CivilDate =>
  time.allDay ? time.start : civilFromInstant(time.start, time.zone).slice(0, 10);

/** Stands for the dates of a series, for a form to say which ones it showed. */
export const standOfDates = ({ rule, times: [first] }: SeriesPlan): string =>
  [rule, first!.start, first!.end].join(' ');
