import type { DocumentOptions, ReaderOptions, ReaderSettings } from '../../adapter/documents/options.js';
import type { Activity, ActivityCategory, TimeZone } from '../../domain/index.js';

/** An event of a calendar, for `map()`: what an activity has no place for. */
export interface CalendarEntry {
  /** The address of the calendar, as it was given to `icalendar()`. */
  url: string;
  /** All categories. */
  categories: readonly string[];
  /** The text of a property, by its name: `X-ACME-FEE`. `undefined` when there is none. */
  text(name: string): string | undefined;
}

/** Which calendars, and how to read them. */
export interface ICalendarOptions extends DocumentOptions, ReaderOptions {
  /** The address of a calendar file (.ics), or of several that make one calendar. Relative to the page's address. */
  url?: string | URL | readonly (string | URL)[];
  /** The address of a CalDAV collection, or of several. */
  calendar?: string | URL | readonly (string | URL)[];
  /** The community's zone, an IANA name: in it days begin, and times that name no zone are read. */
  zone: TimeZone;
  /** What categories mean, beside words that everybody uses: `{ 'Tai chi': 'club' }`. In any case. */
  categories?: Readonly<Record<string, ActivityCategory>>;
  /** The most events of one calendar. Absent: 5,000. */
  maxEvents?: number;
  /** The most occurrences that are given for one stretch of time. Absent: 10,000. */
  maxOccurrences?: number;
  /** Changes an activity by what its event says, or leaves it out by `undefined`. When it is stays as it is. */
  map?: (event: CalendarEntry, activity: Activity) => Activity | undefined;
}

/** The options with everything filled in that has a default. */
export interface Settings extends ReaderSettings {
  urls: readonly string[];
  collections: readonly string[];
  zone: TimeZone;
  categories: Readonly<Record<string, ActivityCategory>>;
  maxEvents: number;
  maxOccurrences: number;
  map: ICalendarOptions['map'];
}
