import ICAL from 'ical.js';
import { RRuleTemporal } from 'rrule-temporal';

/** A series in UTC, whose rule has a COUNT. */
export interface Question {
  /** To the second: `2026-11-28T07:00:00`. */
  start: string;
  rule: string;
}

/** What a library says are the starts before a time; `undefined` when it refuses the rule or gives up. */
export type Oracle = (question: Question, until: string) => readonly string[] | undefined;

/** ical.js, which cannot be asked about rules that it searches for ever. */
export const icalOracle: Oracle = ({ start, rule }, until) => {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  const isWithinADay = /HOURLY|MINUTELY|SECONDLY/.test(parts.get('FREQ')!);
  if (isWithinADay || (parts.get('FREQ') === 'DAILY' && parts.has('BYMONTHDAY'))) return undefined;
  try {
    const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateTimeString(start));
    const starts: string[] = [];
    for (let next = iterator.next(); next && next.toString() < until; next = iterator.next())
      starts.push(next.toString().slice(0, 19));
    return starts;
  } catch {
    return undefined;
  }
};

/**
 * rrule-temporal, with a limit for rules that give nothing. It takes places (BYSETPOS) among days of the year before it
 * leaves out those of other weekdays; RFC 5545, section 3.3.10, has the places last.
 */
export const temporalOracle: Oracle = ({ start, rule }, until) => {
  if (/BYYEARDAY/.test(rule) && /BYSETPOS/.test(rule)) return undefined;
  const rruleString = `DTSTART:${start.replace(/[-:]/g, '')}Z\nRRULE:${rule}`;
  try {
    const all = new RRuleTemporal({ rruleString, maxIterations: 1000 }).all(
      (date) => date.toString() < until,
    );
    return all.map((date) => date.toString().slice(0, 19)).filter((start) => start < until);
  } catch {
    return undefined;
  }
};
