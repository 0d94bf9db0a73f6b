import { Turns } from '../../../adapter/documents/turns.js';
import { AdapterError } from '../../../adapter/errors.js';
import type { ActivityCategory } from '../../../domain/activity.js';
import type { TimeZone } from '../../../domain/time.js';
import { readComponents, type Component } from './components.js';
import { readEvent, type CalendarEvent } from './event.js';
import { Properties } from './properties.js';
import { seriesOf, type Series } from './series.js';
import { namedZone } from './zone.js';
import { Zones } from './zones.js';

/** What a calendar is read with. */
export interface CalendarContext {
  /** Where it came from. */
  url: string;
  zone: TimeZone;
  categories: ReadonlyMap<string, ActivityCategory>;
  maxEvents: number;
  /** Ms since the epoch. */
  now: number;
  report: (message: string) => void;
}

/** A calendar that is read; what is expanded of it is expanded for each question. */
export interface Calendar {
  url: string;
  /** By UID, in the order of the file. */
  series: ReadonlyMap<string, Series>;
  /** How many events could not be read. */
  omitted: number;
}

/**
 * Reads the events of some texts, which make one calendar, and lets the page go on in between. What is broken is left
 * out and reported.
 *
 * @throws {AdapterError} `malformed`, when there is one text and it is no calendar
 */
export async function readCalendar(
  texts: readonly string[],
  context: CalendarContext,
  signal: AbortSignal,
): Promise<Calendar> {
  const { url, maxEvents, report } = context;
  const tell = (message: string) => report(`${url}: ${message}`);
  const turns = new Turns(signal);
  const byUid = new Map<string, CalendarEvent[]>();
  let omitted = 0;
  const leaveOut = (uid: string | undefined, why: string) => {
    omitted++;
    tell(`left out ${uid === undefined ? 'an event without a UID' : uid.slice(0, 200)}: ${why}`);
  };

  let count = 0;
  for (const text of texts) {
    const calendars = await readComponents(text, turns);
    if (calendars.length === 0 && texts.length === 1)
      throw new AdapterError('malformed', { message: `${url}: no BEGIN:VCALENDAR` });
    if (calendars.length === 0) leaveOut(undefined, 'no BEGIN:VCALENDAR');
    for (const calendar of calendars) {
      const eventContext = contextOf(calendar, context, tell);
      if (calendar.fault !== undefined) tell(`the file is not whole: ${calendar.fault}`);
      for (const component of calendar.parts.filter(({ name }) => name === 'vevent')) {
        if (++count > maxEvents) break;
        try {
          const event = readEvent(component, eventContext);
          const events = byUid.get(event.uid);
          if (events) events.push(event);
          else byUid.set(event.uid, [event]);
        } catch (thrown) {
          leaveOut(new Properties(component).text('uid'), messageOf(thrown));
        }
        if (turns.isOver) await turns.pass();
      }
    }
  }
  if (count > maxEvents) tell(`has more than ${maxEvents} events (maxEvents)`);

  const series = new Map<string, Series>();
  for (const [uid, events] of byUid) {
    const isNamed = events.some((event) => !event.replaces && hasName(event));
    const named = events.filter((event) => isNamed || hasName(event));
    for (let left = events.length - named.length; left > 0; left--)
      leaveOut(uid, 'it has neither a title nor a text');
    if (named.length > 0) series.set(uid, seriesOf(uid, named, namedZone(context.zone), tell));
    if (turns.isOver) await turns.pass();
  }
  return { url, series, omitted };
}

function contextOf(calendar: Component, context: CalendarContext, tell: (message: string) => void) {
  const { url, categories, zone: community, now } = context;
  return {
    zones: new Zones(calendar, { community, now, tell }),
    isCancelled: new Properties(calendar).text('method')?.toUpperCase() === 'CANCEL',
    url,
    categories,
    tell,
  };
}

/** Whether two calendars say the same, whenever they were written. */
export async function saySame(one: Calendar, other: Calendar, signal: AbortSignal): Promise<boolean> {
  if (one.series.size !== other.series.size) return false;
  const turns = new Turns(signal);
  for (const [uid, series] of one.series) {
    const same = other.series.get(uid);
    if (!same || written(series) !== written(same)) return false;
    if (turns.isOver) await turns.pass();
  }
  return true;
}

function written({ master, replaced }: Series): string {
  return [master, ...replaced.values()].map((event) => event?.properties.written).join('\n\n');
}

function hasName({ content }: CalendarEvent): boolean {
  return (content.title ?? content.excerpt) !== undefined;
}

function messageOf(thrown: unknown): string {
  return (thrown instanceof Error ? thrown.message : String(thrown)).slice(0, 200);
}
