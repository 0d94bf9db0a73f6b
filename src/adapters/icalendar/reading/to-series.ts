import type { ActivitySeries, OccurrenceStart } from '../../../domain/activity.js';
import { ruleText } from '../../../domain/recurrence/index.js';
import type { CalendarEvent } from './event.js';
import { occurrenceAt, replacement } from './occurrences.js';
import { inTermsOf, recurs, type Series } from './series.js';
import { epochOf, instantAt, type CalendarTime } from './times.js';
import { toActivity } from './to-activity.js';
import { namedZone, type Zone } from './zone.js';

/** A rule that gives the start alone: what there is besides is said one by one. */
const once = 'FREQ=DAILY;COUNT=1';

/**
 * The series as a calendar takes it over; `undefined` where that has no words for it: several rules, rules of what is
 * left out, changes from some day on, and clocks that run as those of no known zone.
 */
export function toSeries(series: Series, dayZone: Zone): ActivitySeries | undefined {
  const { master, turns } = series;
  if (!master || !recurs(series)) return undefined;
  if (turns.length > 0 || master.rules.length > 1 || master.exceptRules.length > 0) return undefined;
  const zone = zoneOf(master);
  if (!master.start.allDay && zone === undefined) return undefined;
  const written = (time: CalendarTime): OccurrenceStart => {
    const start = inTermsOf(master, time, dayZone);
    return start.allDay ? start.civil : instantAt(epochOf(start, dayZone), zone!);
  };
  const except = master.except.map(written);
  const also = master.also.map(({ start }) => written(start));
  const changed = [...series.replaced.values()].map((event) => ({
    start: written(event.replaces!.start),
    activity: toActivity(replacement(series, event, dayZone)),
  }));
  return {
    id: series.uid,
    activity: firstOf(series, master, zone, dayZone),
    rule: master.rules[0] ? ruleText(master.rules[0]) : once,
    ...(except.length > 0 && { except }),
    ...(also.length > 0 && { also }),
    ...(changed.length > 0 && { changed }),
  };
}

/** The zone in which the rule holds. */
function zoneOf({ start }: CalendarEvent): Zone | undefined {
  if (start.allDay || start.zone.name === undefined) return undefined;
  return namedZone(start.zone.name);
}

/** The first occurrence, in the zone of the rule, also where it is shown in another. */
function firstOf(series: Series, master: CalendarEvent, zone: Zone | undefined, dayZone: Zone) {
  const activity = toActivity(occurrenceAt(series, master, master.start, dayZone));
  const { when } = activity;
  if (when.allDay || zone === undefined) return activity;
  const { start, end } = when;
  const inZone = (instant: string) => instantAt(Date.parse(instant), zone);
  return {
    ...activity,
    when: { ...when, start: inZone(start), ...(end !== undefined && { end: inZone(end) }), zone: zone.name! },
  };
}
