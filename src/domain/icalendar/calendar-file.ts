import type { Instant } from '../time.js';
import { property, textValue, uriValue, utcValue } from './content-line.js';

/** One event of a calendar. */
export interface CalendarEvent {
  /** The same for as long as it is the same event: by it a calendar knows what to bring up to date. */
  uid: string;
  start: Instant;
  /** Left out of the file unless it is later than the start. */
  end?: Instant | undefined;
  summary: string;
  description?: string | undefined;
  location?: string | undefined;
  /** An absolute address; left out of the file when it is none. */
  url?: string | undefined;
  /** How many times it was changed since it was first published: a calendar keeps the greatest. */
  sequence?: number | undefined;
  status?: 'tentative' | 'confirmed' | 'cancelled' | undefined;
  /** When this was last changed, or written. */
  stamp: Instant;
}

export interface CalendarFile {
  /** `PUBLISH`: here is what there is; `CANCEL`: take these out (RFC 5546, section 3.2). Default `PUBLISH`. */
  method?: 'PUBLISH' | 'CANCEL' | undefined;
  events: readonly CalendarEvent[];
}

/**
 * An iCalendar file (RFC 5545), times in UTC.
 *
 * @throws {RangeError} for a time that is no instant, and for a sequence that is no whole number from 0 on
 */
export function calendarFile({ method = 'PUBLISH', events }: CalendarFile): string {
  return [
    property('BEGIN', 'VCALENDAR'),
    property('VERSION', '2.0'),
    property('PRODID', '-//Linli//Linli//EN'),
    property('CALSCALE', 'GREGORIAN'),
    property('METHOD', method),
    ...events.flatMap(eventLines),
    property('END', 'VCALENDAR'),
  ].join('');
}

function eventLines(event: CalendarEvent): readonly string[] {
  const { uid, start, end, summary, description, location, url, sequence = 0, status, stamp } = event;
  if (!Number.isInteger(sequence) || sequence < 0) throw new RangeError(`sequence: ${sequence}`);
  const endsLater = end !== undefined && Date.parse(end) > Date.parse(start);
  const address = url === undefined ? undefined : uriValue(url);
  return [
    property('BEGIN', 'VEVENT'),
    property('UID', textValue(uid)),
    property('DTSTAMP', utcValue(stamp)),
    property('DTSTART', utcValue(start)),
    ...(endsLater ? [property('DTEND', utcValue(end))] : []),
    property('SUMMARY', textValue(summary)),
    ...(description ? [property('DESCRIPTION', textValue(description))] : []),
    ...(location ? [property('LOCATION', textValue(location))] : []),
    ...(address ? [property('URL', address)] : []),
    property('SEQUENCE', String(sequence)),
    ...(status ? [property('STATUS', status.toUpperCase())] : []),
    property('END', 'VEVENT'),
  ];
}
