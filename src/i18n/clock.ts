import { quickClock, wallTime, type Writing } from './moments.js';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** What clocks in the zone show at a moment, for whoever names the zone beside it. */
export function sayClock(epochMs: number, { locale, timeZone }: Writing): string {
  const wall = wallTime(epochMs, timeZone);
  const quick = quickClock(wall, locale);
  if (quick) return quick;
  let formatter = formatters.get(locale);
  if (!formatter) {
    const style = { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' } as const;
    formatters.set(locale, (formatter = new Intl.DateTimeFormat(locale, style)));
  }
  return formatter.format(wall);
}
