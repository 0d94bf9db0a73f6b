import { expand, readRule } from '../../../domain/recurrence/index.js';
import type { TimeZone } from '../../../domain/time.js';
import type { Component } from './components.js';
import { Properties } from './properties.js';
import { civilAt, readTime, wallOf } from './times.js';
import { isZoneName, namedZone, zoneOf, type Zone } from './zone.js';
import { wellKnownZones } from './windows-zones.js';

/** The most times that a definition sets the clocks by one of its parts. */
const mostOnsets = 200;

/** What looking for them may cost, in steps of the domain: a rule of every year takes 2300. */
const mostSteps = 2500;

/** The most rules by which a definition sets the clocks. */
const mostRules = 12;

/** The most parts of a definition. */
const mostObservances = 40;

/** When clocks are of interest. Definitions of Windows begin in 1601. */
const era = { from: '1990-01-01', until: '2060-01-01' };

const day = 86_400_000;

/** When clocks are set, and to what. */
interface Transition {
  at: number;
  offset: number;
  before: number;
}

/**
 * A zone as a VTIMEZONE defines it (RFC 5545, section 3.6.5). Its name is that of a zone that runs alike about `now`,
 * `preferred` before others.
 *
 * @throws {Error} for a definition that makes no sense
 */
export function embeddedZone(definition: Component, preferred: TimeZone, now: number): Zone {
  const observances = definition.parts
    .filter(({ name }) => name === 'standard' || name === 'daylight')
    .slice(0, mostObservances);
  if (observances.filter(({ lines }) => lines.has('rrule')).length > mostRules)
    throw new Error(`it has more than ${mostRules} rules`);
  const transitions = observances
    .flatMap((part) => transitionsOf(new Properties(part)))
    .sort((one, other) => one.at - other.at);
  const [first] = transitions;
  if (!first) throw new Error('it says nothing of its clocks');
  const offsetAt = (epoch: number) => transitions[lastUntil(transitions, epoch)]?.offset ?? first.before;
  return zoneOf(nameOf(definition, { offsetAt }, preferred, now), offsetAt);
}

/** Where the last transition stands that is not after the moment; -1 where none is. */
function lastUntil(transitions: readonly Transition[], epoch: number): number {
  let from = 0;
  let end = transitions.length;
  while (from < end) {
    const middle = (from + end) >> 1;
    if (transitions[middle]!.at <= epoch) from = middle + 1;
    else end = middle;
  }
  return end - 1;
}

function transitionsOf(properties: Properties): readonly Transition[] {
  const before = readOffset(properties.first('tzoffsetfrom')?.values[0]);
  const offset = readOffset(properties.first('tzoffsetto')?.values[0]);
  // Onsets are what clocks show that are not set yet.
  const zone: Zone = {
    name: undefined,
    toEpoch: (civil) => wallOf(civil) - before,
    offsetAt: () => before,
  };
  const start = readTime(properties.first('dtstart')?.values[0], zone, 'DTSTART');
  if (start.allDay) throw new Error('DTSTART is a day');
  const also = properties
    .all('rdate')
    .flatMap(({ values }) => values.slice(0, mostOnsets))
    .map((value) => readTime(value, zone, 'RDATE'))
    .map((time) => (time.allDay ? time.civil : civilAt(time.zone.toEpoch(time.civil), zone)));
  const rule = properties
    .all('rrule')
    .slice(0, 1)
    .map(({ values }) => readRule(String(values[0])));
  const { toEpoch: asEpoch } = zone;
  const { starts } = expand({ start: start.civil, rule, also, toEpoch: asEpoch }, era, mostSteps);
  return [start.civil, ...starts.slice(0, mostOnsets)].map((civil) => ({
    at: asEpoch(civil),
    offset,
    before,
  }));
}

/** `+08:00`, `-03:30:00`, as the parser gives it, in ms. */
function readOffset(value: unknown): number {
  const [, sign, hours, minutes, seconds = '0'] =
    /^([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(String(value)) ?? [];
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  if (sign === undefined || ms > day) throw new Error('an offset from UTC is none');
  return sign === '-' ? -ms : ms;
}

type Clocks = Pick<Zone, 'offsetAt'>;

function nameOf(definition: Component, zone: Clocks, preferred: TimeZone, now: number): TimeZone | undefined {
  const said = new Properties(definition).text('x-lic-location');
  if (said !== undefined && isZoneName(said)) return said;
  const moments = momentsAround(now);
  const isAlike = (name: TimeZone) =>
    moments.every((moment) => namedZone(name).offsetAt(moment) === zone.offsetAt(moment));
  return [preferred, ...wellKnownZones].find((name) => isZoneName(name) && isAlike(name));
}

/** Every week from a year before to three years after. The first is now, where most zones differ already. */
function momentsAround(now: number): readonly number[] {
  const weeks = Array.from({ length: 4 * 52 }, (_, week) => now + (week - 52) * 7 * day);
  return [now, now + 182 * day, ...weeks];
}
