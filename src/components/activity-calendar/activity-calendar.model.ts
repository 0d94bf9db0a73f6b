import type { ActivitiesPort } from '../../adapter/ports.js';
import type { Activity, ActivityCategory } from '../../domain/activity.js';
import { spanOf, type TimeSpan } from '../../domain/activity-state.js';
import { addDays, addMonths, weekdayOf } from '../../domain/civil-date.js';
import { isCivil } from '../../domain/instant.js';
import { epochFromCivil, type CivilDate, type TimeZone } from '../../domain/time.js';

/** How the calendar is laid out. */
export const calendarViews = ['agenda', 'month', 'week'] as const;
export type CalendarView = (typeof calendarViews)[number];

/** How much a page of the backend's list brings, and how many activities a month has at most. */
const perPage = 500;
const mostActivities = 20_000;

/** What was read of a month. */
export interface MonthRead {
  /** In the order in which they begin. */
  readonly activities: readonly Activity[];
  /** How many records could not be read. */
  readonly omitted: number;
  /** Whether there are more than a calendar can show. */
  readonly isCut: boolean;
}

/** Whether the text is a day of a year that a calendar is good for: what is typed into a field passes through others. */
export const isDay = (text: unknown): text is CivilDate =>
  typeof text === 'string' && /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) && isCivil(`${text}T00:00`);

/** The first day of the month that a day is in. */
export const monthOf = (date: CivilDate): CivilDate => `${date.slice(0, 8)}01`;

/** The first day of the week that a day is in; `weekStart` is 0 for Sunday to 6 for Saturday. */
export const weekOf = (date: CivilDate, weekStart: number): CivilDate =>
  addDays(date, -((weekdayOf(date) - weekStart + 7) % 7));

/** The last day of the month that a day is in. */
export const endOfMonth = (date: CivilDate): CivilDate => addDays(addMonths(monthOf(date), 1), -1);

/** The weeks that are shown around a day: those of its month, or its own alone. */
export function weeksAround(
  date: CivilDate,
  view: CalendarView,
  weekStart: number,
): readonly (readonly CivilDate[])[] {
  const [first, last] = view === 'week' ? [date, date] : [monthOf(date), endOfMonth(date)];
  const weeks: CivilDate[][] = [];
  for (let day = weekOf(first, weekStart); day <= last; day = addDays(day, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(day, index)));
  return weeks;
}

/** The days of which everything is read at once: those of a month and of the weeks it begins and ends in. */
export function daysToRead(month: CivilDate): readonly CivilDate[] {
  const first = addDays(month, -6);
  const last = addDays(endOfMonth(month), 6);
  const days: CivilDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Reads everything that goes on in a month, page by page, whatever zone its days begin in. */
export async function readMonth(
  port: ActivitiesPort,
  month: CivilDate,
  asking: { signal: AbortSignal; locale: string },
): Promise<MonthRead> {
  const days = daysToRead(month);
  // No zone is further from UTC than a day.
  const from = `${addDays(days[0]!, -1)}T00:00:00Z`;
  const query = { from, until: `${addDays(days.at(-1)!, 2)}T00:00:00Z`, limit: perPage };
  const found = new Map<string, Activity>();
  let omitted = 0;
  let cursor: string | undefined;
  do {
    const page = await port.list({ ...query, ...(cursor !== undefined && { cursor }) }, asking);
    for (const activity of page.items) found.set(activity.id, activity);
    omitted += page.omitted ?? 0;
    // A backend that gives the same place again would never come to an end.
    cursor = page.next === cursor ? undefined : page.next;
  } while (cursor !== undefined && found.size < mostActivities);
  return { activities: [...found.values()], omitted, isCut: cursor !== undefined };
}

/** An activity on one of its days. */
export interface Entry {
  readonly activity: Activity;
  /** Whether it began on an earlier day. */
  readonly isContinued: boolean;
}

/** What goes on by day. */
export type Days = ReadonlyMap<CivilDate, readonly Entry[]>;

/**
 * What goes on in a month, day by day, in the community's zone: first what lasts longer than a day, then in the order in
 * which it begins. A category that is empty stands for all.
 */
export function byDay(
  { activities }: MonthRead,
  month: CivilDate,
  zone: TimeZone,
  category: ActivityCategory | '',
): Days {
  const days = daysToRead(month);
  const midnights = [...days, addDays(days.at(-1)!, 1)].map((day) => epochFromCivil(`${day}T00:00`, zone));
  const shown = activities
    .filter((activity) => !category || activity.category === category)
    .map((activity) => ({ activity, span: spanOf(activity.when, zone) }))
    .filter(({ span }) => span.to > midnights[0]! || span.from >= midnights[0]!)
    .sort((one, other) => rank(one.activity) - rank(other.activity) || one.span.from - other.span.from);
  const found = new Map<CivilDate, Entry[]>();
  for (const { activity, span } of shown) {
    for (let index = firstDay(midnights, span); index < days.length; index++) {
      if (!isOn(span, midnights[index]!, midnights[index + 1]!)) break;
      const entry = { activity, isContinued: span.from < midnights[index]! };
      const known = found.get(days[index]!);
      if (known) known.push(entry);
      else found.set(days[index]!, [entry]);
    }
  }
  return found;
}

const rank = ({ when }: Activity) => (when.allDay ? 0 : 1);

/** Whether something goes on between two midnights, or begins there, if only for a moment. */
function isOn({ from, to }: TimeSpan, midnight: number, nextMidnight: number): boolean {
  return from < nextMidnight && (to > midnight || from >= midnight);
}

/** The place of the day on which something begins, or of the first. */
function firstDay(midnights: readonly number[], { from }: TimeSpan): number {
  let [low, high] = [0, midnights.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (midnights[middle]! <= from) low = middle;
    else high = middle - 1;
  }
  return low;
}
