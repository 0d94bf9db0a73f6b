import { zoneOffset, type TimeZone } from '../../time.js';
import { property, textValue } from '../content-line.js';
import { basic } from './zoned-time.js';

const day = 86_400_000;

/** The most that the second Sunday of a month is after that of the year before, and a day. */
const year = 372 * day;

/** A change of the zone's clocks, by ms ahead of UTC. */
interface Onset {
  /** In ms since the epoch. */
  at: number;
  before: number;
  after: number;
}

/** Changes of one kind, a year apart, that one rule gives. */
interface Run {
  onsets: Onset[];
  /** The weekdays of a month, as `2SU` or `-1SU`, on which all of them are. */
  places: readonly string[];
}

/** The first year that is gone through: nobody goes to what was before. */
const firstYear = 1969;

/** A year has four figures in a file (RFC 5545, section 3.3.4). */
const lastChange = Date.UTC(9999, 11, 1);

/** What zones have announced ends before: Morocco has named its months of Ramadan until 2087. */
const horizon = Date.UTC(2100, 0, 1);

/**
 * A VTIMEZONE that is right for all moments from `from` to `until` (ms since the epoch), by the offsets that `Intl`
 * gives; before 1969 clocks are as then. Changes that come each year on one weekday of a month are a rule, the others
 * stand for themselves. Rules that hold at the end have no end of their own, and stand for all that is after 2100.
 * Outlook needs it, and takes no notice of RDATE in it (iCalcreator/iCalcreator issue 86); Apple and Google go by the
 * name.
 *
 * @throws {RangeError} for a zone that `Intl` does not know
 */
export function timeZoneLines(zone: TimeZone, from: number, until: number): readonly string[] {
  const start = Date.UTC(Math.max(new Date(from).getUTCFullYear() - 1, firstYear), 0, 1);
  const end = Math.min(Math.min(until, Math.max(from, horizon)) + year, lastChange);
  const onsets = onsetsOf(zone, start, end);
  const first = zoneOffset(start, zone);
  const asBefore = { at: start - first, before: first, after: first };
  // What holds at the beginning has to be said unless the first change is before it.
  const isSaid = onsets[0] !== undefined && onsets[0].at <= from;
  return [
    property('BEGIN', 'VTIMEZONE'),
    property('TZID', textValue(zone)),
    ...(isSaid ? [] : observanceLines({ onsets: [asBefore], places: [] }, end)),
    ...runsOf(onsets).flatMap((run) => observanceLines(run, end)),
    property('END', 'VTIMEZONE'),
  ];
}

/** Zones change their clocks for weeks at least: Morocco for the month of Ramadan. */
const stride = 14 * day;

function onsetsOf(zone: TimeZone, from: number, until: number): readonly Onset[] {
  const onsets: Onset[] = [];
  let before = zoneOffset(from, zone);
  for (let at = from; at < until; at += stride) {
    const after = zoneOffset(at + stride, zone);
    if (after !== before) onsets.push({ at: firstWith(after, at, at + stride, zone), before, after });
    before = after;
  }
  return onsets;
}

/** The first second of the offset that holds at `late` and not at `early`. */
function firstWith(offset: number, early: number, late: number, zone: TimeZone): number {
  let [without, has] = [Math.floor(early / 1000), Math.ceil(late / 1000)];
  while (has - without > 1) {
    const middle = Math.floor((without + has) / 2);
    if (zoneOffset(middle * 1000, zone) === offset) has = middle;
    else without = middle;
  }
  return has * 1000;
}

function runsOf(onsets: readonly Onset[]): readonly Run[] {
  const runs: Run[] = [];
  for (const onset of onsets) {
    const run = runs.findLast(
      ({ onsets: [first] }) => first!.before === onset.before && first!.after === onset.after,
    );
    const own = placesOf(clockBefore(onset));
    const places = run?.places.filter((place) => own.includes(place)) ?? [];
    if (run && places.length > 0 && isYearAfter(onset, run.onsets.at(-1)!)) {
      run.onsets.push(onset);
      run.places = places;
    } else runs.push({ onsets: [onset], places: own });
  }
  return runs;
}

/** Whether it is in the same month of the next year, at the same time of the clock. */
function isYearAfter(onset: Onset, earlier: Onset): boolean {
  const [clock, clockThen] = [clockBefore(onset), clockBefore(earlier)];
  return (
    clock.getUTCFullYear() === clockThen.getUTCFullYear() + 1 &&
    clock.getUTCMonth() === clockThen.getUTCMonth() &&
    clock.toISOString().slice(-13) === clockThen.toISOString().slice(-13)
  );
}

/** What clocks show when they are changed. */
const clockBefore = ({ at, before }: Onset): Date => new Date(at + before);

function placesOf(date: Date): readonly string[] {
  const weekday = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][date.getUTCDay()]!;
  const inAWeek = new Date(date.getTime() + 7 * day);
  const isLast = inAWeek.getUTCMonth() !== date.getUTCMonth();
  const nth = Math.ceil(date.getUTCDate() / 7);
  return [...(isLast ? [`-1${weekday}`] : []), ...(nth < 5 ? [`${nth}${weekday}`] : [])];
}

function observanceLines({ onsets, places }: Run, end: number): readonly string[] {
  const first = onsets[0]!;
  const last = onsets.at(-1)!;
  const kind = first.after > first.before ? 'DAYLIGHT' : 'STANDARD';
  const isOver = end - last.at > year;
  const until = isOver ? `;UNTIL=${basic(new Date(last.at).toISOString().slice(0, 19))}Z` : '';
  const month = clockBefore(first).getUTCMonth() + 1;
  return [
    property('BEGIN', kind),
    property('DTSTART', basic(clockBefore(first).toISOString().slice(0, 19))),
    property('TZOFFSETFROM', offsetValue(first.before)),
    property('TZOFFSETTO', offsetValue(first.after)),
    ...(onsets.length > 1
      ? [property('RRULE', `FREQ=YEARLY;BYMONTH=${month};BYDAY=${places[0]}${until}`)]
      : []),
    property('END', kind),
  ];
}

/** `+0800`, with seconds where there are any. */
function offsetValue(offset: number): string {
  const clock = new Date(Math.abs(offset)).toISOString().slice(11, 19).replace(/:/g, '');
  return `${offset < 0 ? '-' : '+'}${clock.replace(/00$/, '')}`;
}
