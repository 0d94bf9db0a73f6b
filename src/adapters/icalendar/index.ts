import type { CommunityAdapter } from '../../adapter/adapter.js';
import { documentSettings, fullAddresses } from '../../adapter/documents/options.js';
import type { ActivitiesPort } from '../../adapter/ports.js';
import { isTimeZone } from '../../domain/instant.js';
import type { ICalendarOptions, Settings } from './options.js';
import { activitiesPort } from './port.js';

export type { CalendarEntry, ICalendarOptions } from './options.js';

/** The activities of one calendar or of several. */
export interface ICalendarAdapter extends CommunityAdapter {
  readonly activities: ActivitiesPort;
}

/**
 * Reads activities from calendars: files in iCalendar (RFC 5545) at any address, and collections of CalDAV (RFC 4791).
 * docs/icalendar.md says what becomes of what.
 *
 * @throws {TypeError} when `url` and `calendar` name no address of the web (relative ones need a page), or `zone` no zone
 */
export function icalendar(options: ICalendarOptions): ICalendarAdapter {
  const settings = settingsOf(options);
  const { urls, collections, resident } = settings;
  const portal = [...urls, ...collections].join(' ');
  return { name: 'icalendar', portal, ...(resident && { resident }), activities: activitiesPort(settings) };
}

function settingsOf(options: ICalendarOptions): Settings {
  const { zone } = options;
  if (typeof zone !== 'string' || !isTimeZone(zone)) {
    throw new TypeError(`icalendar(): zone "${zone}" is no time zone: use a name like Asia/Shanghai`);
  }
  const urls = fullAddresses('icalendar(): url', options.url ?? []);
  const collections = fullAddresses('icalendar(): calendar', options.calendar ?? []);
  if (urls.length + collections.length === 0)
    throw new TypeError('icalendar(): neither url nor calendar names a calendar');
  return {
    ...documentSettings('icalendar', options),
    resident: options.resident,
    urls,
    collections,
    zone,
    categories: options.categories ?? {},
    maxEvents: options.maxEvents ?? 5000,
    maxOccurrences: options.maxOccurrences ?? 10_000,
    map: options.map,
  };
}
