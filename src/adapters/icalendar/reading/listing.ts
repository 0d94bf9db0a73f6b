import { Turns } from '../../../adapter/documents/turns.js';
import { activityShape } from '../../../adapter/activities-boundary.js';
import type { Activity, ActivitySeries } from '../../../domain/activity.js';
import { stepBudget } from '../../../domain/recurrence/index.js';
import type { TimeZone } from '../../../domain/time.js';
import type { CalendarEntry } from '../options.js';
import type { Stretch } from './activity-time.js';
import type { Calendar } from './calendar.js';
import { occurrenceOf, occurrencesIn, uidIn, type Found, type Occurrence } from './occurrences.js';
import type { Series } from './series.js';
import { clamped } from './times.js';
import { toActivity } from './to-activity.js';
import { toSeries } from './to-series.js';
import { namedZone } from './zone.js';

/** How activities are made of what calendars hold. */
export interface ListingContext {
  zone: TimeZone;
  maxOccurrences: number;
  map: ((event: CalendarEntry, activity: Activity) => Activity | undefined) | undefined;
  report: (message: string) => void;
}

/** An activity, and when it begins in ms since the epoch: they are in this order. */
export interface Listed {
  activity: Activity;
  from: number;
}

export interface Listing {
  items: readonly Listed[];
  /** How many could not be shown. */
  omitted: number;
}

/** After so many series that take too long, each has few steps: a calendar that has them is made to be slow. */
const mostCostly = 50;
const fewSteps = 500;

/** Activities that are at some time of a stretch, in the order in which they begin. Lets the page go on in between. */
export async function listActivities(
  calendars: readonly Calendar[],
  asked: Stretch,
  context: ListingContext,
  signal: AbortSignal | undefined,
): Promise<Listing> {
  const { maxOccurrences, report } = context;
  const within = { from: clamped(asked.from), until: clamped(asked.until) };
  const dayZone = namedZone(context.zone);
  const turns = new Turns(signal);
  const items: Listed[] = [];
  let omitted = 0;
  let costly = 0;
  const leaveOut = ({ url }: Calendar, id: string, thrown: unknown) => {
    omitted++;
    report(`${url}: left out ${id}: ${(thrown as Error).message}`);
  };
  for (const { series, calendar } of seriesOnce(calendars)) {
    const steps = costly < mostCostly ? stepBudget : fewSteps;
    const { occurrences, isComplete } = occurrencesOr(
      () => occurrencesIn(series, within, dayZone, steps),
      (thrown) => leaveOut(calendar, series.uid, thrown),
    );
    if (!isComplete) {
      costly++;
      report(`${calendar.url}: ${series.uid}: its rule takes too long: some of it is not shown`);
    }
    for (const occurrence of occurrences) {
      if (items.length >= maxOccurrences) {
        report(`${calendar.url}: more than ${maxOccurrences} at that time (maxOccurrences)`);
        return { items: inOrder(items), omitted };
      }
      try {
        const activity = mapped(occurrence, calendar, context);
        if (activity) items.push({ activity, from: occurrence.stretch.from });
      } catch (thrown) {
        leaveOut(calendar, occurrence.id, thrown);
      }
      if (turns.isOver) await turns.pass();
    }
    if (turns.isOver) await turns.pass();
  }
  return { items: inOrder(items), omitted };
}

/** None where they cannot be reckoned: one series takes no other away. */
function occurrencesOr(find: () => Found, fail: (thrown: unknown) => void): Found {
  try {
    return find();
  } catch (thrown) {
    fail(thrown);
    return { occurrences: [], isComplete: true };
  }
}

/** The activity of that id, or `undefined` where there is none. */
export function findActivity(
  calendars: readonly Calendar[],
  id: string,
  context: ListingContext,
): Activity | undefined {
  for (const uid of [id, uidIn(id)]) {
    const found = uid === undefined ? undefined : find(calendars, uid);
    const occurrence = found && occurrenceOf(found.series, id, namedZone(context.zone));
    if (occurrence) return mapped(occurrence, found.calendar, context);
  }
  return undefined;
}

/** The series with that UID, or `undefined` where there is none that can be given away. */
export function findSeries(
  calendars: readonly Calendar[],
  uid: string,
  { zone }: ListingContext,
): ActivitySeries | undefined {
  const found = find(calendars, uid);
  return found && toSeries(found.series, namedZone(zone));
}

function find(calendars: readonly Calendar[], uid: string) {
  const calendar = calendars.find(({ series }) => series.has(uid));
  return calendar && { calendar, series: calendar.series.get(uid)! };
}

/** Of series with one UID the first counts: one event may stand in several calendars. */
function seriesOnce(calendars: readonly Calendar[]): readonly { series: Series; calendar: Calendar }[] {
  const seen = new Set<string>();
  return calendars.flatMap((calendar) => {
    const own = [...calendar.series.values()].filter(({ uid }) => !seen.has(uid));
    for (const { uid } of own) seen.add(uid);
    return own.map((series) => ({ series, calendar }));
  });
}

function mapped(occurrence: Occurrence, { url }: Calendar, { map }: ListingContext): Activity | undefined {
  const activity = toActivity(occurrence);
  if (!map) return activity;
  const { properties } = occurrence.event;
  const entry: CalendarEntry = {
    url,
    categories: properties.texts('categories'),
    text: (name) => properties.text(name.toLowerCase()),
  };
  const changed = map(entry, activity);
  // Portals write JavaScript, where "nothing" may be null.
  return changed == null ? undefined : activityShape(changed);
}

function inOrder(items: readonly Listed[]): readonly Listed[] {
  return [...items].sort((one, other) => one.from - other.from || compareIds(one, other));
}

function compareIds(one: Listed, other: Listed): number {
  if (one.activity.id === other.activity.id) return 0;
  return one.activity.id < other.activity.id ? -1 : 1;
}
