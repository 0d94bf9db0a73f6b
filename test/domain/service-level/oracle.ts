import { Temporal } from 'temporal-polyfill';
import type { Hours, Pause, WorkCalendar } from '../../../src/domain/index.js';

// Deadlines by brute force, minute by minute and day by day: too slow for a page, too simple to be wrong. It shares
// nothing with the engine but the types of the data. Starts and pauses are whole minutes.

export interface Question {
  goal: string;
  /** Absent: the wall clock. */
  calendar?: WorkCalendar | undefined;
  startedAt: string;
  pauses?: readonly Pause[] | undefined;
}

/** Where the oracle gives up, counted from the start. */
const daysAtMost = 1000;

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const minuteOf = (instant: string) => Temporal.Instant.from(instant).epochMilliseconds / 60_000;

/** When the promise is due, in minutes since the epoch; `undefined`: never, as far as anybody can tell. */
export function dueMinute(question: Question): number | undefined {
  const goal = Temporal.Duration.from(question.goal);
  const { calendar } = question;
  if (calendar && goal.days > 0) {
    let days = goal.days;
    for (const close of closesOf(question, calendar)) if (--days === 0) return close;
    return undefined;
  }
  let left = goal.total({ unit: 'minutes', relativeTo: Temporal.PlainDate.from('2026-01-01') });
  for (const { minute, isCounted } of minutesOf(question)) {
    if (isCounted) left--;
    if (left === 0) return minute + 1;
  }
  return undefined;
}

/** How much has been counted at a minute since the epoch: minutes, or working days. */
export function countedUntil(question: Question, until: number): number {
  const { calendar, goal } = question;
  let counted = 0;
  if (calendar && Temporal.Duration.from(goal).days > 0) {
    for (const close of closesOf(question, calendar)) {
      if (close > until) break;
      counted++;
    }
    return counted;
  }
  for (const { minute, isCounted } of minutesOf(question)) {
    if (minute >= until) break;
    if (isCounted) counted++;
  }
  return counted;
}

function* minutesOf({ calendar, startedAt, pauses = [] }: Question) {
  const start = minuteOf(startedAt);
  const stops = pauses.map(({ since, until }) => ({
    since: minuteOf(since),
    until: until === undefined ? Infinity : minuteOf(until),
  }));
  const open = new Set<number>();
  let nextDay = civilDay(startedAt, calendar).subtract({ days: 2 });
  let knownUntil = start;
  for (let minute = start; minute < start + daysAtMost * 1440; minute++) {
    // Two days ahead: then no opening of a later day can hold the minute.
    for (; calendar && knownUntil < minute + 2880; nextDay = nextDay.add({ days: 1 })) {
      for (const { from, to } of openingsOf(calendar, nextDay))
        for (let one = from; one < to; one++) open.add(one);
      knownUntil = minuteAt(nextDay, '00:00', calendar);
    }
    const isPaused = stops.some(({ since, until }) => since <= minute && minute < until);
    if (isPaused && stops.some(({ since, until }) => since <= minute && until === Infinity)) return;
    yield { minute, isCounted: !isPaused && (!calendar || open.has(minute)) };
  }
}

/** The closes that count, of the days after the start. */
function* closesOf({ startedAt, pauses = [] }: Question, calendar: WorkCalendar) {
  const first = civilDay(startedAt, calendar);
  for (let days = 1; days < daysAtMost; days++) {
    const openings = openingsOf(calendar, first.add({ days }));
    if (openings.length === 0) continue;
    const close = Math.max(...openings.map(({ to }) => to));
    if (pauses.some(({ since, until }) => until === undefined && minuteOf(since) < close)) return;
    const isPaused = pauses.some(
      ({ since, until }) => until !== undefined && minuteOf(since) < close && close <= minuteOf(until),
    );
    if (!isPaused) yield close;
  }
}

function civilDay(startedAt: string, calendar: WorkCalendar | undefined): Temporal.PlainDate {
  return Temporal.Instant.from(startedAt)
    .toZonedDateTimeISO(calendar?.timeZone ?? 'UTC')
    .toPlainDate();
}

/** The hours that begin on a day, in minutes since the epoch, without those that a change of clocks leaves empty. */
function openingsOf(calendar: WorkCalendar, day: Temporal.PlainDate): { from: number; to: number }[] {
  let hours: readonly Hours[] = calendar.week[weekdays[day.dayOfWeek - 1]!] ?? [];
  for (const exception of calendar.exceptions ?? [])
    if (Temporal.PlainDate.from(exception.date).equals(day)) hours = exception.hours;
  const openings = hours.map(([from, to]) => {
    const endsNextDay = to !== '24:00' && Temporal.PlainTime.compare(to, from) <= 0;
    return {
      from: minuteAt(day, from, calendar),
      to: minuteAt(endsNextDay ? day.add({ days: 1 }) : day, to, calendar),
    };
  });
  return openings.filter(({ from, to }) => from < to);
}

function minuteAt(day: Temporal.PlainDate, time: string, { timeZone }: WorkCalendar): number {
  const [date, plainTime] = time === '24:00' ? [day.add({ days: 1 }), '00:00'] : [day, time];
  return (
    date
      .toPlainDateTime(Temporal.PlainTime.from(plainTime))
      .toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds / 60_000
  );
}
