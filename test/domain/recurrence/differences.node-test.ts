import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startsOf, written } from './series.js';

// Where ical.js 2.2.1 and rrule-temporal 2.2.8 are not of one opinion, one rule for each kind of difference, decided by
// hand from RFC 5545, section 3.3.10.

describe('where ical.js is wrong', () => {
  it('hours multiply the days of a year: it takes the first alone', () => {
    const rule = 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=3;BYHOUR=14,23;COUNT=3';
    assert.deepEqual(startsOf({ start: '1995-02-03T14:00', rule }, '2000-01-01'), [
      '1995-02-03T14:00',
      '1995-02-03T23:00',
      '1996-02-03T14:00',
    ]);
  });

  it('places choose among the hours of a day: it takes no notice of them', () => {
    const rule = 'FREQ=DAILY;BYHOUR=9,15,19;BYSETPOS=1;COUNT=3';
    assert.deepEqual(
      startsOf({ start: '2026-05-01T09:00', rule }, '2027-01-01'),
      written('2026-05: 1-3', '09:00'),
    );
  });

  it('places choose among the days of a week: it takes no notice of them', () => {
    // From Sunday to Saturday: the first is Sunday, the last but one is Monday.
    const rule = 'FREQ=WEEKLY;BYDAY=MO,FR,SU;BYSETPOS=-2,1;WKST=SU;COUNT=4';
    assert.deepEqual(
      startsOf({ start: '1995-02-05T09:00', rule }, '1996-01-01'),
      written('1995-02: 5 6 12 13', '09:00'),
    );
  });

  it('weeks without a weekday are on that of the first: it ends after one', () => {
    const rule = 'FREQ=YEARLY;BYWEEKNO=16,25;COUNT=4';
    assert.deepEqual(
      startsOf({ start: '2007-04-17T09:00', rule }, '2010-01-01'),
      written('2007-04: 17; 2007-06: 19; 2008-04: 15; 2008-06: 17', '09:00'),
    );
  });

  it('the last day of each month is a daily rule too: it searches for ever', () => {
    const rule = 'FREQ=DAILY;BYMONTHDAY=-1;COUNT=3';
    assert.deepEqual(
      startsOf({ start: '2030-01-31T09:00', rule }, '2031-01-01'),
      written('2030-01: 31; 2030-02: 28; 2030-03: 31', '09:00'),
    );
  });

  it('30 February is no day: it takes 2 March', () => {
    const rule = 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30';
    assert.deepEqual(startsOf({ start: '2026-01-01T09:00', rule }, '2032-01-01'), ['2026-01-01T09:00']);
  });
});

describe('where rrule-temporal is wrong', () => {
  it('weekdays limit the days of the year that are named: it adds to them', () => {
    // Of the 70th and 190th days those that are Saturdays.
    const rule = 'FREQ=YEARLY;BYYEARDAY=70,190;BYDAY=SA';
    assert.deepEqual(
      startsOf({ start: '2011-07-09T09:00', rule }, '2014-01-01'),
      written('2011-07: 9; 2012-03: 10', '09:00'),
    );
  });

  it('so do numbered weekdays the days of the month: it adds to them', () => {
    // The third Thursday of a year is a 15th when the year begins with a Thursday.
    const rule = 'FREQ=YEARLY;BYMONTHDAY=2,13,15;BYDAY=3TH';
    assert.deepEqual(
      startsOf({ start: '2032-01-15T09:00', rule }, '2048-01-01'),
      written('2032-01: 15; 2037-01: 15; 2043-01: 15', '09:00'),
    );
  });

  it('days of the month limit the weeks that are named: it takes no notice of them', () => {
    const rule = 'FREQ=YEARLY;BYWEEKNO=-42;BYMONTHDAY=-22';
    assert.deepEqual(
      startsOf({ start: '2025-03-10T09:00', rule }, '2036-01-01'),
      written('2025-03: 10; 2031-03: 10', '09:00'),
    );
  });
});
