import type { CivilDateTime } from './time.js';

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Whether the text is a full instant: nothing without a zone counts (RFC 3339, section 5.6). */
export function isInstant(text: string): boolean {
  return instantPattern.test(text) && isCivil(text.slice(0, 19)) && !Number.isNaN(Date.parse(text));
}

/** Whether the date and time exist: some engines take 30 February for 2 March. */
export function isCivil(text: CivilDateTime): boolean {
  const wall = Date.parse(`${text.slice(0, 16)}Z`);
  return !Number.isNaN(wall) && new Date(wall).toISOString().startsWith(text.slice(0, 16));
}

/** To ask `Intl` takes longer than all else that is asked of a record. */
const knownZones = new Set<string>();

/** Whether `Intl` knows the zone. */
export function isTimeZone(name: string): boolean {
  try {
    if (!knownZones.has(name)) new Intl.DateTimeFormat('en', { timeZone: name });
    knownZones.add(name);
    return true;
  } catch {
    return false;
  }
}
