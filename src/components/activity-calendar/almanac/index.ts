import { lunarDay, lunarFestival, solarTerm } from '../../../domain/lunar/index.js';
import { chinaHolidays } from '../../../domain/service-level/china-holidays.js';
import type { LocalName } from '../../../domain/service-level/calendar.js';
import type { Holiday, HolidaySchedule } from '../../../domain/service-level/holidays.js';
import type { CivilDate } from '../../../domain/time.js';
import type { LocalizeController } from '../../../controllers/localize.js';
import { registerLunarWords } from '../../../i18n/lunar-words.js';
import { nameIn } from '../../../i18n/names.js';
import { warnOnce } from '../../../internal/warn.js';
import { isDay } from '../activity-calendar.model.js';

/** What a day is besides. */
export interface DayMarks {
  /** For a cell: a festival, a solar term, or the lunar day; empty where only holidays are asked for. */
  readonly line: string;
  /** Whether that is more than a lunar day. */
  readonly isSpecial: boolean;
  /** A word for a cell on a holiday, or on a weekend day that is worked. */
  readonly mark: string;
  /** Whether it is a holiday; `undefined`: it is like any other of its weekday. */
  readonly isOff: boolean | undefined;
  /** All of it in full: for headings, and for what is read aloud. */
  readonly words: string;
}

/** What is wanted, and in which words. */
export interface AlmanacOptions {
  readonly hasLunar: boolean;
  readonly holidays: 'CN' | readonly HolidaySchedule[] | undefined;
  readonly locale: LocalizeController<'activityCalendar'>;
}

registerLunarWords();

/** What a day is in the lunar calendar and among the public holidays. */
export function marksOf(day: CivilDate, { hasLunar, holidays, locale }: AlmanacOptions): DayMarks {
  const words = locale.section('lunar');
  const lunar = hasLunar ? lunarDay(day) : undefined;
  const festival = hasLunar ? lunarFestival(day) : undefined;
  const term = hasLunar ? solarTerm(day) : undefined;
  const special = festival ? words.festivals[festival] : term ? words.terms[term] : '';
  const { holiday, isOff } = holidayOn(day, holidays);
  const { dayOff, dayWorked } = locale.section('activity');
  const name = holiday && nameIn(holiday, locale.locale);
  const off = isOff === undefined ? '' : isOff ? dayOff.full(name ?? '') : dayWorked.full(name ?? '');
  return {
    line: special || (lunar ? words.short(lunar) : ''),
    isSpecial: special !== '',
    mark: isOff === undefined ? '' : isOff ? dayOff.mark : dayWorked.mark,
    isOff,
    words: [lunar && words.full(lunar), festival && words.festivals[festival], term && words.terms[term], off]
      .filter(Boolean)
      .join(locale.words.and),
  };
}

/** Of which holiday a day is, and whether it is a day off or a weekend day that is worked for it. */
function holidayOn(
  day: CivilDate,
  given: AlmanacOptions['holidays'],
): { holiday?: LocalName; isOff?: boolean } {
  for (const { name, from, until, workingDays = [] } of holidaysOf(given)) {
    if (from <= day && day <= until) return { holiday: name, isOff: true };
    if (workingDays.includes(day)) return { holiday: name, isOff: false };
  }
  return {};
}

const known = new WeakMap<object, readonly Holiday[]>();

/** The holidays of all schedules; of what a page gives that is none, the developer is told. */
function holidaysOf(given: AlmanacOptions['holidays']): readonly Holiday[] {
  const schedules: unknown = given === 'CN' ? chinaHolidays : given;
  if (typeof schedules !== 'object' || schedules === null) return [];
  let holidays = known.get(schedules);
  if (!holidays) {
    try {
      holidays = (schedules as readonly HolidaySchedule[]).flatMap((schedule) => schedule.holidays);
      for (const { from, until } of holidays)
        if (!isDay(from) || !isDay(until)) throw new TypeError('no days');
    } catch {
      warnOnce(
        'activity-calendar: holidays are "CN", or a list of schedules as chinaHolidays of linli/domain.js has them.',
      );
      holidays = [];
    }
    known.set(schedules, holidays);
  }
  return holidays;
}
