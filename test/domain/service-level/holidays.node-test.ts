import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  chinaHolidays,
  problemsOfCalendar,
  withHolidays,
  type Hours,
  type WorkCalendar,
} from '../../../src/domain/index.js';
import { dueOf } from './calendars.js';

const office: WorkCalendar = {
  id: 'office',
  timeZone: 'Asia/Shanghai',
  week: { mon: [['09:00', '17:00']], fri: [['09:00', '12:00']] },
};

const day = 86_400_000;
const daysOff = ({ from, until }: { from: string; until: string }) =>
  Array.from({ length: (Date.parse(until) - Date.parse(from)) / day + 1 }, (_, index) =>
    new Date(Date.parse(from) + index * day).toISOString().slice(0, 10),
  );

describe('public holidays of mainland China', () => {
  /** How many days off each holiday has, as the notices count them themselves. */
  const counts: Record<number, number[]> = {
    2025: [1, 8, 3, 5, 3, 8],
    2026: [3, 9, 3, 5, 3, 3, 7],
  };

  it('have a year each', () => {
    assert.deepEqual(
      chinaHolidays.map(({ year }) => year),
      Object.keys(counts).map(Number),
    );
  });

  for (const { year, citation, holidays } of chinaHolidays)
    describe(String(year), () => {
      const off = holidays.flatMap(daysOff);
      const worked = holidays.flatMap(({ workingDays = [] }) => workingDays);

      it('has as many days off as the notice counts', () => {
        assert.deepEqual(
          holidays.map((holiday) => daysOff(holiday).length),
          counts[year],
        );
      });

      it('is worked on Saturdays and Sundays', () => {
        assert.ok(worked.length > 0);
        for (const date of worked) assert.ok([0, 6].includes(new Date(date).getUTCDay()), date);
      });

      it('names no day twice, and only its own', () => {
        const all = [...off, ...worked];
        assert.equal(new Set(all).size, all.length);
        for (const date of all) assert.ok(date.startsWith(`${year}-`), date);
      });

      it('has holidays in order, with a name in both languages, and its notice', () => {
        assert.deepEqual(off, off.toSorted());
        for (const { name } of holidays) assert.ok(typeof name === 'object' && name['zh-Hans'] && name.en);
        assert.match(citation, new RegExp(`〔${year - 1}〕\\d+号, ${year - 1}-11-\\d\\d$`));
      });
    });
});

describe('a calendar with holidays', () => {
  const hoursOn = (calendar: WorkCalendar, date: string) =>
    calendar.exceptions?.filter((exception) => exception.date === date).at(-1)?.hours;

  it('is closed on each day of a holiday, the first and the last too, and on no other', () => {
    const calendar = withHolidays(office, chinaHolidays);
    for (const date of ['2026-10-01', '2026-10-04', '2026-10-07'])
      assert.deepEqual(hoursOn(calendar, date), []);
    for (const date of ['2026-09-30', '2026-10-08']) assert.equal(hoursOn(calendar, date), undefined);
    assert.deepEqual(problemsOfCalendar(calendar), []);
  });

  it('works weekend days like a Monday, unless told otherwise', () => {
    assert.deepEqual(hoursOn(withHolidays(office, chinaHolidays), '2026-10-10'), [['09:00', '17:00']]);
    const short = withHolidays(office, chinaHolidays, [['10:00', '15:00']]);
    assert.deepEqual(hoursOn(short, '2026-10-10'), [['10:00', '15:00']]);
    assert.deepEqual(hoursOn(withHolidays(office, chinaHolidays, []), '2026-10-10'), []);
    const neverOpen = withHolidays({ ...office, week: {} }, chinaHolidays);
    assert.deepEqual(hoursOn(neverOpen, '2026-10-10'), []);
  });

  it('works them by their own hours where it is closed on Mondays, or by those of the first day that is open', () => {
    const allDay: readonly Hours[] = [['09:00', '18:00']];
    const days = ['tue', 'wed', 'thu', 'fri', 'sat'];
    const week = { mon: [], ...Object.fromEntries(days.map((day) => [day, allDay])) };
    const withSundays = withHolidays(
      { ...office, week: { ...week, sun: [['09:00', '15:00']] } },
      chinaHolidays,
    );
    assert.deepEqual(hoursOn(withSundays, '2026-09-20'), [['09:00', '15:00']]);
    // An hour of Saturday, three of the Sunday that is worked.
    assert.equal(
      dueOf('PT4H', withSundays, '2026-09-19T17:00:00+08:00'),
      Date.parse('2026-09-20T12:00+08:00'),
    );
    assert.deepEqual(hoursOn(withHolidays({ ...office, week }, chinaHolidays), '2026-09-20'), allDay);
  });

  it('names the holiday on days off and on days worked for it', () => {
    const { exceptions = [] } = withHolidays(office, chinaHolidays);
    for (const date of ['2026-10-03', '2026-10-10'])
      assert.deepEqual(exceptions.find((one) => one.date === date)?.name, {
        'zh-Hans': '国庆节',
        en: 'National Day',
      });
  });

  it('keeps its own exceptions where both name a date', () => {
    const own = { date: '2026-10-01', hours: [['09:00', '10:00']] as const };
    assert.deepEqual(
      hoursOn(withHolidays({ ...office, exceptions: [own] }, chinaHolidays), own.date),
      own.hours,
    );
  });

  it('is known until the end of the last year', () => {
    assert.equal(withHolidays(office, chinaHolidays).knownUntil, '2026-12-31');
    assert.equal(withHolidays(office, chinaHolidays.toReversed()).knownUntil, '2026-12-31');
    assert.equal(withHolidays(office, []).knownUntil, undefined);
    assert.equal(withHolidays({ ...office, knownUntil: '2027-06-30' }, []).knownUntil, '2027-06-30');
  });

  it('leaves the calendar that it is made from as it was', () => {
    withHolidays(office, chinaHolidays);
    assert.equal(office.exceptions, undefined);
  });
});
