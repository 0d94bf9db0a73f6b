import { addDays, dateAt } from '../civil-date.js';
import { epochFromCivil, type CivilDate, type TimeZone } from '../time.js';

/** From Sunday on, as `Date` counts. */
export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof weekdays)[number];

/**
 * Opening hours, "09:00" to "18:00", at most "24:00". An end that is not after the beginning is on the next day; the
 * hours belong to the day on which they begin.
 */
export type Hours = readonly [from: string, to: string];

/** What people call something, in one language or by locale: `{ 'zh-Hans': '国庆节', en: 'National Day' }`. */
export type LocalName = string | Readonly<Record<string, string>>;

/** A day that is not like its weekday: a public holiday (`hours: []`), a Saturday that is worked. */
export interface CalendarException {
  date: CivilDate;
  hours: readonly Hours[];
  /** The holiday; of a weekend day that is worked, the one that it is worked for. */
  name?: LocalName;
}

/** When somebody works for the promise. */
export interface WorkCalendar {
  id: string;
  name?: string;
  timeZone: TimeZone;
  /** Several blocks a day for a lunch break. A weekday that is left out is closed. */
  week: Readonly<Partial<Record<Weekday, readonly Hours[]>>>;
  /** The later one of two for the same date holds. */
  exceptions?: readonly CalendarException[];
  /** The last day whose exceptions are known: a deadline after it may move once the next year's holidays are. */
  knownUntil?: CivilDate;
  /** Where the hours and holidays are written. */
  citation?: string;
}

/** A stretch of opening hours, ms since the epoch. */
export interface Opening {
  from: number;
  to: number;
  /** The names of the exceptions that make it so. */
  names: readonly LocalName[];
}

interface Day {
  openings: readonly Opening[];
  /** The midnight after it, ms since the epoch. */
  endsAt: number;
  /** The name of its exception, if it has one. */
  names: readonly LocalName[];
}

/** A calendar that has no opening hours for so long has none any more. */
const idleDaysAtMost = 400;

const known = new WeakMap<WorkCalendar, Map<CivilDate, Day>>();

/** The opening hours that begin on a day, in any order. Calendars are taken not to change. */
export function dayOf(calendar: WorkCalendar, date: CivilDate): Day {
  const days = known.get(calendar) ?? new Map<CivilDate, Day>();
  known.set(calendar, days);
  const day = days.get(date) ?? readDay(calendar, date);
  days.set(date, day);
  return day;
}

function readDay({ week, exceptions, timeZone }: WorkCalendar, date: CivilDate): Day {
  const exception = exceptions?.filter((one) => one.date === date).at(-1);
  const hours = exception?.hours ?? week[weekdays[new Date(date).getUTCDay()]!] ?? [];
  const names = exception?.name ? [exception.name] : [];
  const nextDate = addDays(date, 1);
  // 24:00 is a time in ECMAScript too: the next midnight.
  const moment = (day: CivilDate, time: string) => epochFromCivil(`${day}T${time}`, timeZone);
  const openings = hours
    .map(([from, to]) => ({
      from: moment(date, from),
      to: moment(to > from ? date : nextDate, to),
      names,
    }))
    .filter(({ from, to }) => from < to);
  return { openings, endsAt: moment(date, '24:00'), names };
}

/** Time in one piece, open or closed, ms since the epoch. */
export interface Span extends Opening {
  isOpen: boolean;
}

/** The time from a moment on, cut where the calendar opens and closes, until it opens no more. */
export function* spansFrom(calendar: WorkCalendar, from: number): Generator<Span, void, undefined> {
  let cursor = from;
  let names: LocalName[] = [];
  // Yesterday's hours may go on after midnight.
  let date = addDays(dateAt(from, calendar.timeZone), -1);
  let ahead: Opening[] = [];
  for (let idleDays = 0; idleDays < idleDaysAtMost; date = addDays(date, 1), idleDays++) {
    const { openings, endsAt, names: held } = dayOf(calendar, date);
    if (openings.length === 0 && endsAt > cursor) names = [...new Set([...names, ...held])];
    ahead = [...ahead, ...openings].sort((one, other) => one.from - other.from);
    // Where clocks go forward to midnight (America/Nuuk), hours late on a day begin on the next, with its own.
    while (ahead[0] && ahead[0].from < endsAt) {
      const opening = ahead.shift()!;
      if (opening.to <= cursor) continue;
      if (opening.from > cursor) yield { from: cursor, to: opening.from, isOpen: false, names };
      names = [];
      idleDays = 0;
      yield { ...opening, from: Math.max(cursor, opening.from), isOpen: true };
      cursor = opening.to;
    }
  }
}
