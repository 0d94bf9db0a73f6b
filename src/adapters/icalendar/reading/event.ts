import { readRule, type RecurrenceRule } from '../../../domain/recurrence/index.js';
import type { ActivityCategory } from '../../../domain/activity.js';
import type { Component } from './components.js';
import { contentOf, momentOf, type Content } from './content.js';
import { parameter, Properties, type Property } from './properties.js';
import { daysBetween, epochOf, readLength, readTime, type CalendarTime, type Length } from './times.js';
import type { Zones } from './zones.js';

/** A VEVENT whose times are read: an event, a series, or an occurrence of one that is other than its rule has it. */
export interface CalendarEvent {
  uid: string;
  start: CalendarTime;
  /** `undefined` where nobody says when it ends. */
  length: Length | undefined;
  rules: readonly RecurrenceRule[];
  /** Rules of what is left out (EXRULE), which the standard has given up and calendars have not. */
  exceptRules: readonly RecurrenceRule[];
  also: readonly Addition[];
  except: readonly CalendarTime[];
  /** Which occurrence it is in the place of. */
  replaces: { start: CalendarTime; andFollowing: boolean } | undefined;
  sequence: number;
  /** When it was last changed, ms since the epoch; of several with one `sequence`, the later counts. */
  changedAt: number;
  isCancelled: boolean;
  content: Content;
  properties: Properties;
  zones: Zones;
}

/** What is known of a calendar when its events are read. */
export interface EventContext {
  zones: Zones;
  /** Whether the whole file calls off what is in it (RFC 5546, section 3.2.5). */
  isCancelled: boolean;
  /** What addresses are relative to. */
  url: string;
  categories: ReadonlyMap<string, ActivityCategory>;
  tell: (message: string) => void;
}

/** A start beside those of the rule, with a length of its own where it is a PERIOD. */
export interface Addition {
  start: CalendarTime;
  length?: Length;
}

/** The most starts that an event names, added and left out. */
const mostNamed = 2000;

/** @throws {Error} when it cannot be read, saying why */
export function readEvent(component: Component, context: EventContext): CalendarEvent {
  if (component.fault !== undefined) throw new Error(component.fault);
  const { zones, categories, url, tell } = context;
  const properties = new Properties(component);
  const time = (property: Property, value: unknown = property.values[0]) =>
    readTime(value, zones.find(parameter(property, 'tzid')), property.name.toUpperCase());
  const begins = properties.first('dtstart');
  if (!begins) throw new Error('it has no DTSTART');
  const start = time(begins);
  const replaced = properties.first('recurrence-id');
  const content = contentOf(properties, categories, url);
  const uid = uidOf(properties, start);
  return {
    uid,
    start,
    length: lengthOf(properties, start, time, (message) => tell(`${uid}: ${message}`)),
    rules: rulesOf(properties, 'rrule', start),
    exceptRules: rulesOf(properties, 'exrule', start),
    also: named(properties, 'rdate', (property, value) => addition(property, value, start, time)),
    except: named(properties, 'exdate', time),
    replaces: replaced && {
      start: time(replaced),
      andFollowing: parameter(replaced, 'range')?.toUpperCase() === 'THISANDFUTURE',
    },
    sequence: content.version ?? 0,
    changedAt: momentOf(properties, 'last-modified') ?? momentOf(properties, 'dtstamp') ?? 0,
    isCancelled: context.isCancelled || properties.text('status')?.toUpperCase() === 'CANCELLED',
    content,
    properties,
    zones,
  };
}

/** The most rules of one event. */
const mostRules = 20;

function rulesOf(properties: Properties, name: string, start: CalendarTime): readonly RecurrenceRule[] {
  const rules = properties.all(name).map(({ values }) => readRule(String(values[0])));
  if (rules.length > mostRules) throw new Error(`it has more than ${mostRules} rules`);
  const ofClock = rules.find(({ frequency }) => clockFrequencies.has(frequency));
  if (start.allDay && ofClock) throw new Error(`a series of whole days cannot be ${ofClock.frequency}`);
  return rules;
}

const clockFrequencies = new Set<string>(['hourly', 'minutely', 'secondly']);

type ReadTime = (property: Property, value?: unknown) => CalendarTime;

/** Ids stand in addresses and name elements of a page: neither has room for spaces, nor for halves of characters. */
function uidOf(properties: Properties, start: CalendarTime): string {
  const uid = properties.text('uid') ?? [properties.text('summary'), start.civil].filter(Boolean).join(' ');
  return uid.replace(/[\s\p{Cs}\p{Cc}]+/gu, '-');
}

function named<Item>(
  properties: Properties,
  name: string,
  read: (property: Property, value: unknown) => Item,
): readonly Item[] {
  const all = properties
    .all(name)
    .flatMap((property) => property.values.map((value) => [property, value] as const))
    // An empty list is written by some.
    .filter(([, value]) => value !== '' && value !== '--T::');
  if (all.length > mostNamed) throw new Error(`${name.toUpperCase()} names more than ${mostNamed}`);
  return all.map(([property, value]) => read(property, value));
}

/** A day among times is at the time of the others. */
function addition(property: Property, value: unknown, first: CalendarTime, time: ReadTime): Addition {
  const isPeriod = Array.isArray(value);
  const [from, until] = isPeriod ? (value as unknown[]) : [value];
  const read = time(property, from);
  const start: CalendarTime =
    read.allDay && !first.allDay ? { ...first, civil: `${read.civil}${first.civil.slice(10)}` } : read;
  const length = isPeriod ? (readLength(until) ?? between(start, time(property, until))) : undefined;
  return { start, ...(length && { length }) };
}

function lengthOf(
  properties: Properties,
  start: CalendarTime,
  time: ReadTime,
  tell: (message: string) => void,
): Length | undefined {
  const ends = properties.first('dtend');
  const lasts = properties.first('duration');
  const length = ends ? between(start, time(ends)) : lasts && readLength(lasts.values[0]);
  if ((ends || lasts) && !length) tell('it ends before it begins: shown without an end');
  return length;
}

/** What lies between; a day and a time are taken for two days, or for two times. `undefined` where it is less than nothing. */
function between(start: CalendarTime, end: CalendarTime): Length | undefined {
  if (start.allDay) {
    const count = daysBetween(start.civil, end.civil.slice(0, 10));
    return count < 0 ? undefined : { days: count, ms: 0 };
  }
  const ms = epochOf(end, start.zone) - epochOf(start, start.zone);
  return ms < 0 ? undefined : { days: 0, ms };
}
