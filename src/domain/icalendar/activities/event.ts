import { addDays } from '../../civil-date.js';
import type { Activity, ActivityCategory, ActivityTime } from '../../activity.js';
import type { Person } from '../../person.js';
import type { CivilDate, Instant, TimeZone } from '../../time.js';
import { property, textValue, uriValue } from '../content-line.js';
import { dayProperty, isNearChange, parameterValue, utcProperty, zonedProperty } from './zoned-time.js';

/** What is said in a file, in the language of who reads it. */
export interface ActivityWords {
  /**
   * The title. Of a cancelled activity it should say so: Outlook shows no status. (Google takes out what is cancelled;
   * Apple and Thunderbird strike it through.)
   */
  title: (activity: Activity) => string;
  /** What else is to be known: reason, host, fee, audience. */
  description: (activity: Activity) => string | undefined;
  category: (category: ActivityCategory) => string;
}

export interface FileOptions {
  /** A host name of the portal, which makes ids unique in the world: `portal.example.cn`. It must never change. */
  domain: string;
  /** When the file is written. */
  now: Instant;
  /** The community's zone, in which the days of a series begin whose rule ends at a moment; UTC when left out. */
  zone?: TimeZone;
  words: ActivityWords;
}

/**
 * A VEVENT. The lines of `identity` say which event it is, those of `recurrence` how it recurs.
 *
 * The host is a CONTACT: an ORGANIZER is an address of mail, which hosts have none of, and turns the entry of a
 * resident into an invitation. DTSTAMP is when the activity last changed, where that is known, so that a file is the
 * same as long as the activities are.
 */
export function eventLines(
  activity: Activity,
  { now, words }: FileOptions,
  identity: readonly string[],
  recurrence: readonly string[] = [],
): readonly string[] {
  const { host, place, url, category, status, version = 0, updatedAt, attachments = [] } = activity;
  const description = words.description(activity);
  const address = url === undefined ? undefined : uriValue(url);
  return [
    property('BEGIN', 'VEVENT'),
    ...identity,
    utcProperty('DTSTAMP', updatedAt ?? now),
    ...(updatedAt ? [utcProperty('LAST-MODIFIED', updatedAt)] : []),
    property('SEQUENCE', String(version)),
    ...timeLines(activity.when, recurrence.length > 0),
    ...recurrence,
    property('SUMMARY', textValue(words.title(activity))),
    ...(description ? [property('DESCRIPTION', textValue(description))] : []),
    ...(place ? [property('LOCATION', textValue(place))] : []),
    property('CATEGORIES', textValue(words.category(category))),
    ...(host ? [property('CONTACT', textValue(contactOf(host)))] : []),
    ...(address ? [property('URL', address)] : []),
    ...attachments.flatMap(attachmentLines),
    property('STATUS', status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'),
    property('END', 'VEVENT'),
  ];
}

/** A year has four figures in a file (RFC 5545, section 3.3.4). */
const lastDay = '9999-12-31';

/** The start, and the end where it is later; of days the end is not included (RFC 5545, section 3.6.1). */
function timeLines(when: ActivityTime, recurs: boolean): readonly string[] {
  if (when.allDay) return dayLines(when.start, when.end < lastDay ? addDays(when.end, 1) : lastDay);
  const { start, end, zone } = when;
  const endsLater = end !== undefined && Date.parse(end) > Date.parse(start);
  // Where clocks are changed only UTC tells the time. What recurs goes by the clock all the same.
  const inUtc = !recurs && [start, end ?? start].some((instant) => isNearChange(instant, zone));
  const line = (name: string, instant: Instant) =>
    inUtc ? utcProperty(name, instant) : zonedProperty(name, instant, zone);
  return [line('DTSTART', start), ...(endsLater ? [line('DTEND', end)] : [])];
}

/** Without an end it is one day. */
function dayLines(start: CivilDate, end: CivilDate): readonly string[] {
  return [dayProperty('DTSTART', start), ...(end > start ? [dayProperty('DTEND', end)] : [])];
}

const contactOf = ({ name, role, phone }: Person): string =>
  [name, role, phone].filter((part) => part !== undefined).join(', ');

function attachmentLines({ url, type }: { url: string; type?: string }): readonly string[] {
  const address = uriValue(url);
  if (!address) return [];
  const isMediaType = type !== undefined && /^[\w.+-]+\/[\w.+-]+$/.test(type);
  return [property(isMediaType ? `ATTACH;FMTTYPE=${parameterValue(type)}` : 'ATTACH', address)];
}
