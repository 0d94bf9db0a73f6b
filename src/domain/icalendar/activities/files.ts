import type { Activity, ActivitySeries } from '../../activity.js';
import type { Duration, TimeZone } from '../../time.js';
import { property, textValue } from '../content-line.js';
import { eventLines, type FileOptions } from './event.js';
import { seriesLines, seriesUses, type ZoneUse } from './series.js';
import { timeZoneLines } from './time-zone.js';

/**
 * An iCalendar file (RFC 5545) of one occurrence, which takes a cancelled one out again (METHOD CANCEL, RFC 5546).
 *
 * @throws {RangeError} for a time that is no instant, and for a zone that `Intl` does not know
 */
export function activityFile(activity: Activity, options: FileOptions): string {
  return calendar(methodFor(activity), [], usesOf(activity), activityLines(activity, options));
}

/**
 * A file of a whole series, whose every occurrence belongs together: a calendar that has it brings it up to date.
 *
 * @throws {RangeError} as `activityFile`, for a rule that `readRule` does not take, for more than 10,000 dates beside it,
 *   and for more than 20 zones
 */
export function seriesFile(series: ActivitySeries, options: FileOptions): string {
  return calendar(
    methodFor(series.activity),
    [],
    usesOfSeries(series, options),
    seriesLines(series, options),
  );
}

/** What a calendar subscribes to. */
export interface Subscription {
  /** What the calendar is called: "Happiness Gardens: activities". */
  name: string;
  /** The community's zone, in which days begin. */
  zone: TimeZone;
  /** How often to look again; Google and Apple have their own opinion. */
  refresh: Duration;
  series: readonly ActivitySeries[];
  /** Those that belong to none of the series. */
  activities: readonly Activity[];
}

/**
 * A file to subscribe to. Always PUBLISH: what is cancelled stays in it, as CANCELLED.
 *
 * @throws {RangeError} as `seriesFile`
 */
export function activitiesFile(subscription: Subscription, options: FileOptions): string {
  const { name, zone, refresh, series, activities } = subscription;
  const now = Date.parse(options.now);
  // Each in the standard's words (RFC 7986) and in those that clients knew before: Apple and Google read X-WR-…,
  // Outlook reads X-PUBLISHED-TTL ([MS-OXCICAL], section 2.1.3.1.1.15).
  const about = [
    property('NAME', textValue(name)),
    property('X-WR-CALNAME', textValue(name)),
    property('X-WR-TIMEZONE', textValue(zone)),
    property('REFRESH-INTERVAL;VALUE=DURATION', refresh),
    property('X-PUBLISHED-TTL', refresh),
  ];
  const uses = [
    { zone, from: now, until: now },
    ...activities.flatMap(usesOf),
    ...series.flatMap((one) => usesOfSeries(one, options)),
  ];
  return calendar('PUBLISH', about, uses, [
    ...series.flatMap((one) => seriesLines(one, { zone, ...options })),
    ...activities.flatMap((activity) => activityLines(activity, options)),
  ]);
}

const methodFor = ({ status }: Activity) => (status === 'cancelled' ? 'CANCEL' : 'PUBLISH');

function activityLines(activity: Activity, options: FileOptions): readonly string[] {
  return eventLines(activity, options, [
    property('UID', textValue(`activity-${activity.id}@${options.domain}`)),
  ]);
}

function usesOf({ when }: Activity): readonly ZoneUse[] {
  if (when.allDay) return [];
  return [{ zone: when.zone, from: Date.parse(when.start), until: Date.parse(when.end ?? when.start) }];
}

const usesOfSeries = (series: ActivitySeries, { now }: FileOptions): readonly ZoneUse[] => [
  ...seriesUses(series, Date.parse(now)),
  ...(series.changed ?? []).flatMap(({ activity }) => usesOf(activity)),
];

function calendar(
  method: 'PUBLISH' | 'CANCEL',
  about: readonly string[],
  uses: readonly ZoneUse[],
  events: readonly string[],
): string {
  return [
    property('BEGIN', 'VCALENDAR'),
    property('VERSION', '2.0'),
    property('PRODID', '-//Linli//Linli//EN'),
    property('CALSCALE', 'GREGORIAN'),
    property('METHOD', method),
    ...about,
    ...zonesLines(uses),
    ...events,
    property('END', 'VCALENDAR'),
  ].join('');
}

/** Each zone once, for all the time for which it is needed (RFC 5545, section 3.6.5). */
function zonesLines(uses: readonly ZoneUse[]): readonly string[] {
  const zones = [...new Set(uses.map(({ zone }) => zone))].sort();
  return zones.flatMap((zone) => {
    const own = uses.filter((use) => use.zone === zone);
    const from = Math.min(...own.map((use) => use.from));
    const until = Math.max(...own.map((use) => use.until));
    return timeZoneLines(zone, from, until);
  });
}
