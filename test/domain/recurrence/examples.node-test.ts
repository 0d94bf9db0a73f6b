import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startsOf, written } from './series.js';

// The examples of RFC 5545, section 3.8.5.3, in its order and with its dates. Where it ends in "...", `until` is the
// end of what it lists. All are at nine in New York.

interface Example {
  title: string;
  start: string;
  /** Rules that all come to the same. */
  rules: readonly string[];
  dates: string;
  until?: string;
  except?: readonly string[];
}

const allWeek = 'BYDAY=SU,MO,TU,WE,TH,FR,SA';

const examples: readonly Example[] = [
  {
    title: 'daily for 10 occurrences',
    start: '1997-09-02',
    rules: ['FREQ=DAILY;COUNT=10'],
    dates: '1997-09: 2-11',
  },
  {
    title: 'daily until 24 December 1997',
    start: '1997-09-02',
    rules: ['FREQ=DAILY;UNTIL=19971224T000000Z'],
    dates: '1997-09: 2-30; 1997-10: 1-31; 1997-11: 1-30; 1997-12: 1-23',
  },
  {
    title: 'every other day',
    start: '1997-09-02',
    rules: ['FREQ=DAILY;INTERVAL=2'],
    dates:
      '1997-09: 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30; 1997-10: 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30;' +
      '1997-11: 1 3 5 7 9 11 13 15 17 19 21 23 25 27 29; 1997-12: 1 3',
    until: '1997-12-04',
  },
  {
    title: 'every 10 days, 5 occurrences',
    start: '1997-09-02',
    rules: ['FREQ=DAILY;INTERVAL=10;COUNT=5'],
    dates: '1997-09: 2 12 22; 1997-10: 2 12',
  },
  {
    title: 'every day in January, for three years',
    start: '1998-01-01',
    rules: [
      `FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;${allWeek}`,
      'FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1',
    ],
    dates: '1998-01: 1-31; 1999-01: 1-31; 2000-01: 1-31',
  },
  {
    title: 'weekly for 10 occurrences',
    start: '1997-09-02',
    rules: ['FREQ=WEEKLY;COUNT=10'],
    dates: '1997-09: 2 9 16 23 30; 1997-10: 7 14 21 28; 1997-11: 4',
  },
  {
    title: 'weekly until 24 December 1997',
    start: '1997-09-02',
    rules: ['FREQ=WEEKLY;UNTIL=19971224T000000Z'],
    dates: '1997-09: 2 9 16 23 30; 1997-10: 7 14 21 28; 1997-11: 4 11 18 25; 1997-12: 2 9 16 23',
  },
  {
    title: 'every other week',
    start: '1997-09-02',
    rules: ['FREQ=WEEKLY;INTERVAL=2;WKST=SU'],
    dates: '1997-09: 2 16 30; 1997-10: 14 28; 1997-11: 11 25; 1997-12: 9 23; 1998-01: 6 20; 1998-02: 3 17',
    until: '1998-03-01',
  },
  {
    title: 'weekly on Tuesday and Thursday for five weeks',
    start: '1997-09-02',
    rules: [
      'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
      'FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH',
    ],
    dates: '1997-09: 2 4 9 11 16 18 23 25 30; 1997-10: 2',
  },
  {
    title: 'every other week on Monday, Wednesday and Friday until 24 December 1997',
    start: '1997-09-01',
    rules: ['FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR'],
    dates:
      '1997-09: 1 3 5 15 17 19 29; 1997-10: 1 3 13 15 17 27 29 31; 1997-11: 10 12 14 24 26 28;' +
      '1997-12: 8 10 12 22',
  },
  {
    title: 'every other week on Tuesday and Thursday, for 8 occurrences',
    start: '1997-09-02',
    rules: ['FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH'],
    dates: '1997-09: 2 4 16 18 30; 1997-10: 2 14 16',
  },
  {
    title: 'monthly on the first Friday for 10 occurrences',
    start: '1997-09-05',
    rules: ['FREQ=MONTHLY;COUNT=10;BYDAY=1FR'],
    dates:
      '1997-09: 5; 1997-10: 3; 1997-11: 7; 1997-12: 5; 1998-01: 2; 1998-02: 6; 1998-03: 6; 1998-04: 3;' +
      '1998-05: 1; 1998-06: 5',
  },
  {
    title: 'monthly on the first Friday until 24 December 1997',
    start: '1997-09-05',
    rules: ['FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR'],
    dates: '1997-09: 5; 1997-10: 3; 1997-11: 7; 1997-12: 5',
  },
  {
    title: 'every other month on the first and last Sunday for 10 occurrences',
    start: '1997-09-07',
    rules: ['FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU'],
    dates: '1997-09: 7 28; 1997-11: 2 30; 1998-01: 4 25; 1998-03: 1 29; 1998-05: 3 31',
  },
  {
    title: 'monthly on the second-to-last Monday for 6 months',
    start: '1997-09-22',
    rules: ['FREQ=MONTHLY;COUNT=6;BYDAY=-2MO'],
    dates: '1997-09: 22; 1997-10: 20; 1997-11: 17; 1997-12: 22; 1998-01: 19; 1998-02: 16',
  },
  {
    title: 'monthly on the third-to-the-last day',
    start: '1997-09-28',
    rules: ['FREQ=MONTHLY;BYMONTHDAY=-3'],
    dates: '1997-09: 28; 1997-10: 29; 1997-11: 28; 1997-12: 29; 1998-01: 29; 1998-02: 26',
    until: '1998-03-01',
  },
  {
    title: 'monthly on the 2nd and 15th for 10 occurrences',
    start: '1997-09-02',
    rules: ['FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15'],
    dates: '1997-09: 2 15; 1997-10: 2 15; 1997-11: 2 15; 1997-12: 2 15; 1998-01: 2 15',
  },
  {
    title: 'monthly on the first and last day for 10 occurrences',
    start: '1997-09-30',
    rules: ['FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1'],
    dates: '1997-09: 30; 1997-10: 1 31; 1997-11: 1 30; 1997-12: 1 31; 1998-01: 1 31; 1998-02: 1',
  },
  {
    title: 'every 18 months on the 10th to the 15th for 10 occurrences',
    start: '1997-09-10',
    rules: ['FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15'],
    dates: '1997-09: 10-15; 1999-03: 10-13',
  },
  {
    title: 'every Tuesday, every other month',
    start: '1997-09-02',
    rules: ['FREQ=MONTHLY;INTERVAL=2;BYDAY=TU'],
    dates: '1997-09: 2 9 16 23 30; 1997-11: 4 11 18 25; 1998-01: 6 13 20 27; 1998-03: 3 10 17 24 31',
    until: '1998-05-01',
  },
  {
    title: 'yearly in June and July for 10 occurrences',
    start: '1997-06-10',
    rules: ['FREQ=YEARLY;COUNT=10;BYMONTH=6,7'],
    dates:
      '1997-06: 10; 1997-07: 10; 1998-06: 10; 1998-07: 10; 1999-06: 10; 1999-07: 10; 2000-06: 10; 2000-07: 10;' +
      '2001-06: 10; 2001-07: 10',
  },
  {
    title: 'every other year in January, February and March for 10 occurrences',
    start: '1997-03-10',
    rules: ['FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3'],
    dates:
      '1997-03: 10; 1999-01: 10; 1999-02: 10; 1999-03: 10; 2001-01: 10; 2001-02: 10; 2001-03: 10; 2003-01: 10;' +
      '2003-02: 10; 2003-03: 10',
  },
  {
    title: 'every third year on the 1st, 100th and 200th day for 10 occurrences',
    start: '1997-01-01',
    rules: ['FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200'],
    dates:
      '1997-01: 1; 1997-04: 10; 1997-07: 19; 2000-01: 1; 2000-04: 9; 2000-07: 18; 2003-01: 1; 2003-04: 10;' +
      '2003-07: 19; 2006-01: 1',
  },
  {
    title: 'every 20th Monday of the year',
    start: '1997-05-19',
    rules: ['FREQ=YEARLY;BYDAY=20MO'],
    dates: '1997-05: 19; 1998-05: 18; 1999-05: 17',
    until: '2000-01-01',
  },
  {
    title: 'Monday of week number 20',
    start: '1997-05-12',
    rules: ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO'],
    dates: '1997-05: 12; 1998-05: 11; 1999-05: 17',
    until: '2000-01-01',
  },
  {
    title: 'every Thursday in March',
    start: '1997-03-13',
    rules: ['FREQ=YEARLY;BYMONTH=3;BYDAY=TH'],
    dates: '1997-03: 13 20 27; 1998-03: 5 12 19 26; 1999-03: 4 11 18 25',
    until: '2000-01-01',
  },
  {
    title: 'every Thursday, but only in June, July and August',
    start: '1997-06-05',
    rules: ['FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8'],
    dates:
      '1997-06: 5 12 19 26; 1997-07: 3 10 17 24 31; 1997-08: 7 14 21 28;' +
      '1998-06: 4 11 18 25; 1998-07: 2 9 16 23 30; 1998-08: 6 13 20 27;' +
      '1999-06: 3 10 17 24; 1999-07: 1 8 15 22 29; 1999-08: 5 12 19 26',
    until: '2000-01-01',
  },
  {
    title: 'every Friday the 13th',
    start: '1997-09-02',
    rules: ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13'],
    except: ['1997-09-02T09:00:00'],
    dates: '1998-02: 13; 1998-03: 13; 1998-11: 13; 1999-08: 13; 2000-10: 13',
    until: '2001-01-01',
  },
  {
    title: 'the first Saturday that follows the first Sunday of the month',
    start: '1997-09-13',
    rules: ['FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13'],
    dates:
      '1997-09: 13; 1997-10: 11; 1997-11: 8; 1997-12: 13; 1998-01: 10; 1998-02: 7; 1998-03: 7; 1998-04: 11;' +
      '1998-05: 9; 1998-06: 13',
    until: '1998-07-01',
  },
  {
    title: 'every four years, the first Tuesday after a Monday in November',
    start: '1996-11-05',
    rules: ['FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8'],
    dates: '1996-11: 5; 2000-11: 7; 2004-11: 2',
    until: '2008-01-01',
  },
  {
    title: 'the third of Tuesday, Wednesday or Thursday, for three months',
    start: '1997-09-04',
    rules: ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3'],
    dates: '1997-09: 4; 1997-10: 7; 1997-11: 6',
  },
  {
    title: 'the second-to-last weekday of the month',
    start: '1997-09-29',
    rules: ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2'],
    dates: '1997-09: 29; 1997-10: 30; 1997-11: 27; 1997-12: 30; 1998-01: 29; 1998-02: 26; 1998-03: 30',
    until: '1998-04-01',
  },
  {
    title: 'weeks that begin on Monday',
    start: '1997-08-05',
    rules: ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO'],
    dates: '1997-08: 5 10 19 24',
  },
  {
    title: 'weeks that begin on Sunday',
    start: '1997-08-05',
    rules: ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU'],
    dates: '1997-08: 5 17 19 31',
  },
  {
    title: 'a date that does not exist is ignored',
    start: '2007-01-15',
    rules: ['FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5'],
    dates: '2007-01: 15 30; 2007-02: 15; 2007-03: 15 30',
  },
];

describe('the examples of RFC 5545, section 3.8.5.3', () => {
  for (const { title, start, rules, dates, until = '2040-01-01', except = [] } of examples) {
    for (const rule of rules) {
      it(`${title}: ${rule}`, () => {
        const series = { start: `${start}T09:00`, rule, except };
        assert.deepEqual(startsOf(series, until), written(dates, '09:00'));
      });
    }
  }
});
