import { checkActivities } from '../../../src/adapter/activities-boundary.js';
import { isAdapterError } from '../../../src/adapter/errors.js';
import { icalendar, type ICalendarOptions } from '../../../src/adapters/icalendar/index.js';
import type { Activity } from '../../../src/domain/index.js';
import { answer } from '../feed/feed-case.js';

/** Where every calendar of the corpus comes from, and when. */
export const calendarUrl = 'https://portal.example/calendars/garden.ics';
export const receivedAt = '2026-11-26T00:00:00.000Z';

/** A calendar as a server sends it, and what becomes of it. */
export interface CalendarCase {
  name: string;
  body: string | Uint8Array;
  /** Absent: `text/calendar`. */
  contentType?: string;
  options?: Partial<ICalendarOptions>;
  /** What is asked for, instants. Absent: from November 2026 to February 2027, in Shanghai. */
  from?: string;
  until?: string;
  /** The activities in the order of the list; of each, the members that are named. */
  activities?: readonly Partial<Activity>[];
  /** Instead of `activities`: when they begin. */
  starts?: readonly string[];
  omitted?: number;
  /** What developers are told, in order: all of it. */
  reports?: readonly RegExp[];
  /** Why it is `malformed`. */
  fails?: RegExp;
}

/** What became of a calendar. */
export interface Outcome {
  activities: readonly Activity[];
  omitted: number;
  reports: readonly string[];
  error: { code: string; message: string } | undefined;
}

/** Reads the calendar as an element does: through the boundary, which adds no report of its own. */
export async function readCase({
  body,
  contentType = 'text/calendar',
  options,
  from = '2026-11-01T00:00:00+08:00',
  until = '2027-03-01T00:00:00+08:00',
}: CalendarCase): Promise<Outcome> {
  const reports: string[] = [];
  const report = (message: string) => void reports.push(message);
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const fetch = () => Promise.resolve(answer(bytes, { 'Content-Type': contentType }));
  const now = () => Date.parse(receivedAt);
  const adapter = icalendar({ url: calendarUrl, zone: 'Asia/Shanghai', fetch, report, now, ...options });
  const port = checkActivities(adapter.activities, (message) => report(`boundary: ${message}`));
  try {
    const { items, omitted = 0 } = await port.list({ from, until, limit: 500 }, {});
    return { activities: items, omitted, reports, error: undefined };
  } catch (thrown) {
    if (!isAdapterError(thrown)) throw thrown;
    const { code, message } = thrown;
    return { activities: [], omitted: 0, reports, error: { code, message } };
  }
}

/** How the outcome differs from what the case says, in words; empty where it does not. */
export function differences(
  one: CalendarCase,
  outcome: Outcome,
  isSame: (one: unknown, other: unknown) => boolean,
): string[] {
  const { omitted = 0, reports = [], fails } = one;
  const found: string[] = [];
  const say = (what: string, actual: unknown) =>
    found.push(`${what}: ${JSON.stringify(actual, undefined, 1)}`);
  if (fails) {
    if (outcome.error?.code !== 'malformed' || !fails.test(outcome.error.message)) say('error', outcome);
  } else if (outcome.error) say('error', outcome.error);
  const { activities } = outcome;
  if (one.starts) {
    const starts = activities.map(({ when }) => when.start);
    if (!isSame(starts, one.starts)) say('starts', starts);
  } else {
    const expected = one.activities ?? [];
    const named = activities.map((activity, index) =>
      pick(activity, Object.keys(expected[index] ?? activity)),
    );
    if (!isSame(named, expected)) say('activities', named);
  }
  if (outcome.omitted !== omitted) say('omitted', outcome.omitted);
  const areTold =
    reports.length === outcome.reports.length &&
    reports.every((expected, index) => expected.test(outcome.reports[index]!));
  if (!areTold) say('reports', outcome.reports);
  return found;
}

function pick(activity: Activity, names: readonly string[]): Partial<Activity> {
  return Object.fromEntries(names.map((name) => [name, activity[name as keyof Activity]]));
}

/** A calendar of these components, with the line ends of the standard. */
export function calendar(...components: string[]): string {
  return lines(
    `BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Portal//Test//EN\n${components.join('\n')}\nEND:VCALENDAR\n`,
  );
}

/** An event of these properties, and a UID and a title where they name none. */
export function event(properties: string, uid = 'e1'): string {
  const own = /^SUMMARY/m.test(properties) ? '' : '\nSUMMARY:Morning exercise';
  return `BEGIN:VEVENT\nUID:${uid}@portal.example\nDTSTAMP:20261101T000000Z\n${properties}${own}\nEND:VEVENT`;
}

/** With the line ends of the standard. */
export const lines = (text: string) => text.replace(/\r?\n/g, '\r\n');

/** Days of a month at a time, as instants or days: `at('2026-11', [2, 4], 'T07:00:00+08:00')`. */
export const at = (month: string, days: readonly number[], time = '') =>
  days.map((day) => `${month}-${String(day).padStart(2, '0')}${time}`);

/** Each byte of a text in UTF-8 as a line that is folded after it. */
export const foldedEverywhere = (text: string) =>
  [...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte)).join('\r\n ');
