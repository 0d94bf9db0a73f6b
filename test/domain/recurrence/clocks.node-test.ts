import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startsOf, written } from './series.js';

const onTheDay = (...clocks: string[]) => clocks.map((clock) => `1997-09-02T${clock}`);
const start = '1997-09-02T09:00';

describe('the examples of RFC 5545 that recur within a day', () => {
  it('every three hours from nine to five: the erratum 3883 sets the UNTIL right, which is given in UTC', () => {
    const everyThreeHours = (until: string) =>
      startsOf({ start, rule: `FREQ=HOURLY;INTERVAL=3;UNTIL=${until}` }, '1998-01-01');
    assert.deepEqual(everyThreeHours('19970902T210000Z'), onTheDay('09:00', '12:00', '15:00'));
    // As printed it is one o'clock in New York.
    assert.deepEqual(everyThreeHours('19970902T170000Z'), onTheDay('09:00', '12:00'));
  });

  it('every 15 minutes for 6 occurrences', () => {
    assert.deepEqual(
      startsOf({ start, rule: 'FREQ=MINUTELY;INTERVAL=15;COUNT=6' }, '1998-01-01'),
      onTheDay('09:00', '09:15', '09:30', '09:45', '10:00', '10:15'),
    );
  });

  it('every hour and a half for 4 occurrences', () => {
    assert.deepEqual(
      startsOf({ start, rule: 'FREQ=MINUTELY;INTERVAL=90;COUNT=4' }, '1998-01-01'),
      onTheDay('09:00', '10:30', '12:00', '13:30'),
    );
  });

  it('every 20 minutes from nine to 16:40 every day, said in either way', () => {
    const clocks = ['09', '10', '11', '12', '13', '14', '15', '16'].flatMap((hour) =>
      ['00', '20', '40'].map((minute) => `${hour}:${minute}`),
    );
    const expected = ['1997-09-02', '1997-09-03'].flatMap((day) => clocks.map((clock) => `${day}T${clock}`));
    for (const rule of [
      'FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40',
      'FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16',
    ]) {
      assert.deepEqual(startsOf({ start, rule }, '1997-09-04'), expected, rule);
    }
  });

  it('every other year on Sundays in January at 8:30 and 9:30 (section 3.3.10)', () => {
    const rule = 'FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYDAY=SU;BYHOUR=8,9;BYMINUTE=30';
    const sundays = written('1997-01: 5 12 19 26; 1999-01: 3 10 17 24 31');
    assert.deepEqual(
      startsOf({ start: '1997-01-05T08:30', rule }, '2000-01-01'),
      sundays.flatMap((day) => [`${day}T08:30`, `${day}T09:30`]),
    );
  });
});

describe('hours, minutes and seconds', () => {
  it('are expanded by longer frequencies and limited by shorter ones', () => {
    const halfPast = (frequency: string) =>
      startsOf({ start, rule: `FREQ=${frequency};BYHOUR=9,11;BYMINUTE=0,30;COUNT=4` }, '1998-01-01');
    for (const frequency of ['DAILY', 'HOURLY', 'MINUTELY']) {
      assert.deepEqual(halfPast(frequency), onTheDay('09:00', '09:30', '11:00', '11:30'), frequency);
    }
  });

  it('are shown to the second where there are seconds', () => {
    assert.deepEqual(
      startsOf({ start: '1997-09-02T09:00:50', rule: 'FREQ=SECONDLY;INTERVAL=5;COUNT=3' }, '1998-01-01'),
      ['1997-09-02T09:00:50', '1997-09-02T09:00:55', '1997-09-02T09:01'],
    );
  });

  it('are chosen by their place within the period', () => {
    assert.deepEqual(
      startsOf({ start, rule: 'FREQ=HOURLY;BYMINUTE=0,10,20,30;BYSETPOS=1,-1;COUNT=5' }, '1998-01-01'),
      onTheDay('09:00', '09:30', '10:00', '10:30', '11:00'),
    );
  });

  it('of a rare time are found without looking at each second', () => {
    const rule = 'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=29;BYHOUR=12;BYMINUTE=0;BYSECOND=0';
    assert.deepEqual(startsOf({ start: '2020-02-29T12:00', rule }, '2032-01-01'), [
      '2020-02-29T12:00',
      '2024-02-29T12:00',
      '2028-02-29T12:00',
    ]);
  });

  it('keep to their interval where much is passed over', () => {
    // Every five hours is at nine again only after five days.
    const rule = 'FREQ=HOURLY;INTERVAL=5;BYHOUR=9;COUNT=3';
    assert.deepEqual(startsOf({ start, rule }, '1998-01-01'), written('1997-09: 2 7 12', '09:00'));
  });
});
