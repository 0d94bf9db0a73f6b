import type { Availability, ResidentAction, ServiceRequest } from '../../../domain/request.js';
import { countCharacters, descriptionLimit } from '../../../domain/text.js';
import { civilFromInstant, instantFromCivil } from '../../../domain/time.js';
import type { WrittenAction } from './acting.js';
import type { Written } from './paper.js';

/** The parts of what is written that stand in fields of their own. */
export type WrittenField = 'text' | 'from' | 'until';

/** What is wrong with what was written, and where. */
export interface Problem {
  readonly field: WrittenField;
  readonly code: 'needsText' | 'needsTime' | 'tooLong' | 'timeOrder' | 'noTime' | 'pastTime';
}

/** Where it is written. */
export const fieldId = (action: ResidentAction, { field }: Problem) =>
  `write-${field === 'text' ? action : field}`;

/** What an answer is judged by. */
export interface Judgement {
  action: WrittenAction;
  timeZone: string;
  /** The server's time, ms since the epoch. */
  now: number;
  /** The fields with something of which the browser can make no value. */
  badInput: readonly string[];
}

/** What stands against sending it. The photos of a message are judged by who knows them. */
export function problemOf(
  { text, from, until, entryAllowed }: Written,
  { action, timeZone, now, badInput }: Judgement,
): Problem | undefined {
  if (countCharacters(text) > descriptionLimit) return { field: 'text', code: 'tooLong' };
  if (action === 'reopen' && !text.trim()) return { field: 'text', code: 'needsText' };
  if (action !== 'reschedule') return undefined;
  const times = { from, until };
  for (const field of ['from', 'until'] as const) {
    const isNone = times[field] !== '' && instantFromCivil(times[field], timeZone) === undefined;
    if (isNone || badInput.includes(field)) return { field, code: 'noTime' };
  }
  if (from && until && until < from) return { field: 'until', code: 'timeOrder' };
  if (until && Date.parse(instantFromCivil(until, timeZone)!) <= now)
    return { field: 'until', code: 'pastTime' };
  if (text.trim() || from || until || entryAllowed) return undefined;
  return { field: 'text', code: 'needsTime' };
}

/** The present appointment, to be changed. */
export function appointmentOf({ availability = {} }: ServiceRequest, timeZone: string): Written {
  const { note = '', from, until, entryAllowed = false } = availability;
  const civil = (instant: string | undefined) =>
    instant === undefined ? '' : civilFromInstant(instant, timeZone);
  return { text: note, from: civil(from), until: civil(until), entryAllowed };
}

/** The times as the backend takes them. */
export function availabilityOf({ text, from, until, entryAllowed }: Written, timeZone: string): Availability {
  const [start, end] = [from, until].map((time) => instantFromCivil(time, timeZone));
  return {
    ...(text.trim() && { note: text.trim() }),
    ...(start && { from: start }),
    ...(end && { until: end }),
    ...(entryAllowed && { entryAllowed }),
  };
}
