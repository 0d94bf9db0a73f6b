import type { CivilDate } from '../domain/time.js';

const styles = {
  /** "November 2026" */
  month: { year: 'numeric', month: 'long' },
  /** "Sat" */
  weekday: { weekday: 'short' },
  /** "Saturday" */
  weekdayInFull: { weekday: 'long' },
  /** "S" */
  weekdayNarrow: { weekday: 'narrow' },
  /** "Sat 28 Nov" */
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  /** "28 November 2026" */
  inFull: { day: 'numeric', month: 'long', year: 'numeric' },
  /** "Saturday, 28 November 2026" */
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
} as const;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A calendar day in words. It has no zone, so the device's plays no part. */
export function sayDay(date: CivilDate, style: keyof typeof styles, locale: string): string {
  const key = `${style} ${locale}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(locale, { ...styles[style], timeZone: 'UTC', calendar: 'gregory' });
    formatters.set(key, formatter);
  }
  return formatter.format(Date.parse(date));
}

/** The day on which weeks begin for readers of the locale: 0 for Sunday to 6 for Saturday. */
export function weekStartOf(locale: string): number {
  try {
    const tag = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?(): WeekInfo; weekInfo?: WeekInfo };
    // Older web views do not tell: then it is Monday, unless the page says otherwise.
    return ((tag.getWeekInfo?.() ?? tag.weekInfo)?.firstDay ?? 1) % 7;
  } catch {
    return 1;
  }
}

/** What engines tell of weeks: 1 for Monday to 7 for Sunday. */
interface WeekInfo {
  firstDay: number;
}
