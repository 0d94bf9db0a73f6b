import { civilFromInstant, instantFromCivil, type ActivityTime } from '../../../../src/domain/index.js';
import { longestActivity, longestSeries } from '../community/activities.js';
import { timeZone } from '../community/community.js';
import type { TypedReader } from './typed.js';

const day = 86_400_000;

/**
 * When an activity is to be, from the fields of a form. What is missing or makes no sense is noted with its field, and
 * `undefined` is returned then.
 *
 * @param now ms since the epoch: what has begun by then cannot be planned any more
 */
export function readTime(reader: TypedReader, allDay: boolean, now: number): ActivityTime | undefined {
  const startDay = reader.day('start_date');
  if (!startDay) reader.fail('start_date', 'required');
  else if (startDay < dayAt(now)) reader.fail('start_date', 'too-small');
  else if (startDay > dayAt(now + longestSeries * day)) reader.fail('start_date', 'too-large');
  const endDay = reader.day('end_date');
  if (startDay && endDay && endDay < startDay) reader.fail('end_date', 'too-small');
  const time = allDay ? readDays(reader, startDay, endDay) : readClock(reader, startDay, endDay, now);
  const names = ['start_date', 'start_time', 'end_date', 'end_time'];
  return names.some((name) => reader.errors[name]) ? undefined : time;
}

const dayAt = (epochMs: number) => civilFromInstant(epochMs, timeZone).slice(0, 10);

type Day = string | undefined;

function readDays(reader: TypedReader, startDay: Day, endDay: Day): ActivityTime | undefined {
  for (const name of ['start_time', 'end_time'])
    if (reader.all(name).length > 0) reader.fail(name, 'invalid');
  if (!startDay) return undefined;
  const end = endDay ?? startDay;
  if (Date.parse(end) - Date.parse(startDay) >= longestActivity * day) reader.fail('end_date', 'too-large');
  return { allDay: true, start: startDay, end };
}

function readClock(reader: TypedReader, startDay: Day, endDay: Day, now: number): ActivityTime | undefined {
  const startTime = reader.clock('start_time');
  if (!startTime) reader.fail('start_time', 'required');
  const endTime = reader.clock('end_time');
  if (endDay && !endTime) reader.fail('end_time', 'required');
  if (!startDay || !startTime) return undefined;
  const instant = (date: string, time: string) => instantFromCivil(`${date}T${time}`, timeZone)!;
  const start = instant(startDay, startTime);
  // A day that is wrong has its own words.
  if (!reader.errors.start_date) reader.inOrder(now, ['start_time', start]);
  if (!endTime) return { allDay: false, start, zone: timeZone };
  const end = instant(endDay ?? startDay, endTime);
  if (!reader.errors.end_date) reader.inOrder(start, ['end_time', end]);
  if (Date.parse(end) - Date.parse(start) > longestActivity * day) reader.fail('end_date', 'too-large');
  return { allDay: false, start, end, zone: timeZone };
}

/** What stands in the fields for a time, as if it had just been typed. */
export function typedTime(when: ActivityTime) {
  const [startDate, startTime] = wall(when.start, when.allDay);
  const [endDate, endTime] = when.end === undefined ? [] : wall(when.end, when.allDay);
  return {
    all_day: when.allDay ? ['yes'] : [],
    start_date: [startDate!],
    start_time: startTime === undefined ? [] : [startTime],
    // Of what ends on the day on which it begins, the day goes without saying.
    end_date: endDate === undefined || endDate === startDate ? [] : [endDate],
    end_time: endTime === undefined ? [] : [endTime],
  };
}

const wall = (text: string, allDay: boolean) =>
  allDay ? [text] : civilFromInstant(text, timeZone).split('T');
