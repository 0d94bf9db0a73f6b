import type { CivilDate } from '../time.js';
import { lunarDay } from './lunar-day.js';

const festivals = {
  '1-1': 'spring-festival',
  '1-15': 'lantern',
  '5-5': 'dragon-boat',
  '7-7': 'qixi',
  '7-15': 'zhongyuan',
  '8-15': 'mid-autumn',
  '9-9': 'double-ninth',
  '12-8': 'laba',
} as const;

/** A festival that has its day in the lunar calendar. Qingming and the winter solstice are solar terms. */
export type LunarFestival = (typeof festivals)[keyof typeof festivals] | 'new-years-eve';

/**
 * The lunar festival of a date, if it is one; `undefined` outside 1901-01-01 to 2100-12-31. A leap month has none: the
 * festival was in the month before. New Year's Eve is the last day of the twelfth month, the 29th or the 30th.
 *
 * The kitchen god's day (小年) is left out: the north keeps it on the 23rd, the south on the 24th of the twelfth month,
 * and a portal cannot tell from the date which of them its residents do.
 */
export function lunarFestival(date: CivilDate): LunarFestival | undefined {
  const lunar = lunarDay(date);
  if (!lunar || lunar.isLeap) return undefined;
  if (lunar.month === 12 && lunar.day === lunar.monthLength) return 'new-years-eve';
  return (festivals as Readonly<Record<string, LunarFestival>>)[`${lunar.month}-${lunar.day}`];
}
