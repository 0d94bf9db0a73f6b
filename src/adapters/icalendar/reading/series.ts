import type { CalendarEvent } from './event.js';
import { civilAt, epochOf, wallOf, type CalendarTime, type Length } from './times.js';
import type { Zone } from './zone.js';

/** All that a calendar says of one UID. */
export interface Series {
  uid: string;
  /** Absent where a calendar has single occurrences of it alone. */
  master: CalendarEvent | undefined;
  /** Starts beside those of its rules, in its own terms, with the length of those that have one of their own. */
  also: ReadonlyMap<string, Length | undefined>;
  /** Starts that are left out, in its own terms; a day leaves out all that start on it. */
  except: readonly string[];
  /** Occurrences that are other than the rule has them, by their start in its own terms. */
  replaced: ReadonlyMap<string, CalendarEvent>;
  /** Those that change all that follow too, the earliest first. */
  turns: readonly Turn[];
}

/** From when on a series is another. */
export interface Turn {
  from: number;
  event: CalendarEvent;
  /** How much later it begins on the wall, ms. */
  shift: number;
}

/** The events of one UID, in the order of the file. Of two that say the same thing, the one changed last counts. */
export function seriesOf(
  uid: string,
  events: readonly CalendarEvent[],
  dayZone: Zone,
  tell: (message: string) => void,
): Series {
  let master: CalendarEvent | undefined;
  for (const event of events.filter(({ replaces }) => !replaces)) {
    if (master) tell(`${uid}: it is there twice: what was changed last counts`);
    if (!master || isNewer(event, master)) master = event;
  }
  const replaced = new Map<string, CalendarEvent>();
  const turns: Turn[] = [];
  for (const event of events) {
    if (!event.replaces) continue;
    const start = inTermsOf(master, event.replaces.start, dayZone);
    const key = start.civil;
    const before = replaced.get(key);
    if (before && !isNewer(event, before)) continue;
    replaced.set(key, event);
    if (!event.replaces.andFollowing || !master) continue;
    if (event.start.allDay !== master.start.allDay)
      tell(`${uid}: RANGE=THISANDFUTURE turns days into times: only that one is changed`);
    else
      turns.push({
        from: epochOf(start, dayZone),
        event,
        shift: shiftOf(start, event.start, master, dayZone),
      });
  }
  turns.sort((one, other) => one.from - other.from);
  const also = new Map(
    master?.also.map(({ start, length }) => [inTermsOf(master, start, dayZone).civil, length]),
  );
  const except =
    master?.except.map((time) => (time.allDay ? time.civil : inTermsOf(master, time, dayZone).civil)) ?? [];
  return { uid, master, also, except, replaced, turns };
}

/** Whether more than one occurrence may be meant by the UID. */
export function recurs({ master, replaced }: Series): boolean {
  return !master || master.rules.length > 0 || master.also.length > 0 || replaced.size > 0;
}

/**
 * A start that names an occurrence, written as the series writes its own: in its zone, or as a day. A day in place of a
 * time means the one at the time of the others.
 */
export function inTermsOf(
  master: CalendarEvent | undefined,
  start: CalendarTime,
  dayZone: Zone,
): CalendarTime {
  const own = master?.start;
  if (!own) return start;
  if (own.allDay) {
    if (start.allDay) return start;
    return { allDay: true, civil: civilAt(epochOf(start, dayZone), start.zone).slice(0, 10) };
  }
  if (start.allDay) return { ...own, civil: `${start.civil}${own.civil.slice(10)}` };
  return { ...own, civil: civilAt(epochOf(start, dayZone), own.zone) };
}

function shiftOf(start: CalendarTime, moved: CalendarTime, master: CalendarEvent, dayZone: Zone): number {
  return wallOf(inTermsOf(master, moved, dayZone).civil) - wallOf(start.civil);
}

function isNewer(one: CalendarEvent, other: CalendarEvent): boolean {
  return one.sequence === other.sequence ? one.changedAt >= other.changedAt : one.sequence > other.sequence;
}
