import type { CivilDate, CivilDateTime, Instant, TimeZone } from '../../time.js';
import { zoneOffset } from '../../time.js';
import { property, utcValue } from '../content-line.js';

/** What clocks in the zone show at a moment, to the second: `2026-11-28T07:00:00`. */
export function civilAt(epoch: number, zone: TimeZone): CivilDateTime {
  return new Date(epoch + zoneOffset(epoch, zone)).toISOString().slice(0, 19);
}

export const isDay = (start: string): start is CivilDate => start.length === 10;

/** A property whose value is a day: `DTSTART;VALUE=DATE:20261128`. */
export const dayProperty = (name: string, date: CivilDate): string =>
  property(`${name};VALUE=DATE`, basic(date));

/** A property whose value is a time on the clocks of a zone: `DTSTART;TZID=Asia/Shanghai:20261128T070000`. */
export const zonedProperty = (name: string, instant: Instant, zone: TimeZone): string =>
  property(`${name};TZID=${parameterValue(zone)}`, basic(civilAt(Date.parse(instant), zone)));

export const utcProperty = (name: string, instant: Instant): string => property(name, utcValue(instant));

/** Whether clocks in the zone are changed within three hours: times may come twice then, and readers take either. */
export const isNearChange = (instant: Instant, zone: TimeZone): boolean => {
  const [before, after] = [-3, 3].map((hours) => zoneOffset(Date.parse(instant) + hours * 3_600_000, zone));
  return before !== after;
};

/** `2026-11-28T07:00:00` as `20261128T070000`. */
export const basic = (civil: string): string => civil.replace(/[-:]/g, '');

/** Names with a colon, as `+08:00`, are quoted (RFC 5545, section 3.1). */
export const parameterValue = (text: string): string => (/[:;,]/.test(text) ? `"${text}"` : text);
