import { expand, stepBudget } from '../../../domain/recurrence/index.js';
import { stretchOf, type Stretch } from './activity-time.js';
import type { CalendarEvent } from './event.js';
import { inTermsOf, recurs, type Series } from './series.js';
import { civilAt, clamped, days, epochOf, later, type CalendarTime, type Length } from './times.js';
import type { Zone } from './zone.js';

/** One time that something happens. */
export interface Occurrence {
  /** Stays, whatever becomes of its time: the UID and, of a series, the start that the rule gives. */
  id: string;
  series: Series;
  /** What it is like. */
  event: CalendarEvent;
  start: CalendarTime;
  length: Length | undefined;
  /** When it was to be, where that is another time. */
  movedFrom: { start: CalendarTime; length: Length | undefined } | undefined;
  /** When it is. */
  stretch: Stretch;
}

/** Those of one series. */
export interface Found {
  occurrences: readonly Occurrence[];
  /** Whether these are all: false when it took too long to look. */
  isComplete: boolean;
}

/** No clock is further from UTC, ms. */
const farthestClock = days(1);

/** The occurrences of a series that overlap a stretch of time. */
export function occurrencesIn(series: Series, asked: Stretch, dayZone: Zone, steps = stepBudget): Found {
  const { master } = series;
  const occurrences: Occurrence[] = [];
  const add = (occurrence: Occurrence) => {
    if (overlaps(occurrence.stretch, asked)) occurrences.push(occurrence);
  };
  for (const event of series.replaced.values()) add(replacement(series, event, dayZone));
  if (!master) return { occurrences, isComplete: true };

  const { starts, isComplete } = startsIn(series, master, asked, dayZone, steps);
  for (const civil of starts) {
    if (series.replaced.has(civil)) continue;
    const original = { ...master.start, civil };
    add(occurrenceAt(series, master, original, dayZone, series.also.get(civil)));
  }
  return { occurrences, isComplete };
}

/** The occurrence with that id; `undefined` where the series has none. */
export function occurrenceOf(series: Series, id: string, dayZone: Zone): Occurrence | undefined {
  for (const event of series.replaced.values()) {
    const occurrence = replacement(series, event, dayZone);
    if (occurrence.id === id) return occurrence;
  }
  if (!series.master) return undefined;
  const original = recurs(series)
    ? originalIn(id, series.uid)
    : stretchOf(series.master.start, undefined, dayZone).from;
  if (original === undefined) return undefined;
  // An occurrence that was moved together with those that follow is not where it was to be.
  const shifts = series.turns.map(({ shift }) => shift);
  const asked = {
    from: original + Math.min(0, ...shifts) - farthestClock,
    until: original + Math.max(0, ...shifts) + farthestClock,
  };
  return occurrencesIn(series, asked, dayZone).occurrences.find((occurrence) => occurrence.id === id);
}

/** The UID in the id of an occurrence of a series; `undefined` in one that has no start. */
export function uidIn(id: string): string | undefined {
  return /^(.+)_\d{8}(?:T\d{6}Z)?$/s.exec(id)?.[1];
}

/** Ms since the epoch; of a day, its beginning in UTC. */
function originalIn(id: string, uid: string): number | undefined {
  const [, year, month, day, hour, minute, second] =
    /^_(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})Z)?$/.exec(id.slice(uid.length)) ?? [];
  const epoch = Date.parse(`${year}-${month}-${day}T${hour ?? '00'}:${minute ?? '00'}:${second ?? '00'}Z`);
  return Number.isNaN(epoch) ? undefined : epoch;
}

function idOf(series: Series, original: CalendarTime, dayZone: Zone): string {
  if (!recurs(series)) return series.uid;
  const start = original.allDay
    ? original.civil
    : new Date(epochOf(original, dayZone)).toISOString().replace('.000', '');
  return `${series.uid}_${start.replace(/[-:]/g, '')}`;
}

function startsIn(
  series: Series,
  master: CalendarEvent,
  asked: Stretch,
  dayZone: Zone,
  steps: number,
): { starts: readonly string[]; isComplete: boolean } {
  const { start, rules, exceptRules } = master;
  if (!recurs(series) && series.except.length === 0) return { starts: [start.civil], isComplete: true };
  const zone = start.allDay ? dayZone : start.zone;
  const span = spanFor(series, master, asked, zone);
  const { toEpoch } = zone;
  const also = [...series.also.keys()];
  const own = expand({ start: start.civil, rule: rules, also, except: series.except, toEpoch }, span, steps);
  if (exceptRules.length === 0) return own;
  const left = expand({ start: start.civil, rule: exceptRules, toEpoch }, span, steps);
  const isLeftOut = new Set(left.starts);
  return {
    starts: own.starts.filter((one) => !isLeftOut.has(one)),
    isComplete: own.isComplete && left.isComplete,
  };
}

/** Where starts are looked for: what began before may last into what is asked for, and may have been moved there. */
function spanFor(series: Series, master: CalendarEvent, { from, until }: Stretch, zone: Zone) {
  const lengths = [master, ...series.turns.map(({ event }) => event), ...master.also].map(({ length }) =>
    length ? days(length.days) + length.ms : 0,
  );
  const shifts = series.turns.map(({ shift }) => shift);
  const earliest =
    from - lengths.reduce((one, other) => Math.max(one, other), 0) - Math.max(0, ...shifts) - farthestClock;
  const latest = until - Math.min(0, ...shifts) + farthestClock;
  return { from: civilAt(clamped(earliest), zone), until: civilAt(clamped(latest), zone) };
}

/** An occurrence as the rule has it, or as what was changed from some day on. */
export function occurrenceAt(
  series: Series,
  master: CalendarEvent,
  original: CalendarTime,
  dayZone: Zone,
  length = master.length,
): Occurrence {
  const id = idOf(series, original, dayZone);
  const begins = series.turns.length === 0 ? 0 : epochOf(original, dayZone);
  const turn = series.turns.findLast(({ from }) => from <= begins);
  if (!turn) {
    const stretch = stretchOf(original, length, dayZone);
    return { id, series, event: master, start: original, length, movedFrom: undefined, stretch };
  }
  const { event, shift } = turn;
  const start = { ...original, civil: later(original.civil, shift) };
  return {
    id,
    series,
    event,
    start,
    length: event.length,
    movedFrom: shift === 0 ? undefined : { start: original, length },
    stretch: stretchOf(start, event.length, dayZone),
  };
}

/** An occurrence that the calendar says is another. */
export function replacement(series: Series, event: CalendarEvent, dayZone: Zone): Occurrence {
  const original = inTermsOf(series.master, event.replaces!.start, dayZone);
  const { start, length } = event;
  const stretch = stretchOf(start, length, dayZone);
  const isMoved =
    start.allDay !== original.allDay || stretch.from !== stretchOf(original, undefined, dayZone).from;
  const movedFrom = isMoved ? { start: original, length: series.master?.length } : undefined;
  return { id: idOf(series, original, dayZone), series, event, start, length, movedFrom, stretch };
}

/** Whether it is at some time that was asked for; what has no length is where it begins. */
function overlaps({ from, until }: Stretch, asked: Stretch): boolean {
  return from < asked.until && (until > asked.from || from >= asked.from);
}
