import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readRule, ruleText } from '../../../src/domain/recurrence/index.js';

describe('a rule', () => {
  it('is read part by part', () => {
    assert.deepEqual(
      readRule(
        'FREQ=YEARLY;INTERVAL=2;UNTIL=20301231T160000Z;WKST=SU;BYMONTH=12,1;BYMONTHDAY=-1,15;BYYEARDAY=366,-366;' +
          'BYDAY=FR,-1SU,2MO;BYHOUR=7;BYMINUTE=30,0;BYSECOND=59,60;BYSETPOS=-1,1',
      ),
      {
        frequency: 'yearly',
        interval: 2,
        until: '2030-12-31T16:00:00Z',
        firstDayOfWeek: 'su',
        byMonth: [1, 12],
        byMonthDay: [-1, 15],
        byYearDay: [-366, 366],
        byDay: [{ day: 'su', nthOfPeriod: -1 }, { day: 'fr' }, { day: 'mo', nthOfPeriod: 2 }],
        byHour: [7],
        byMinute: [0, 30],
        bySecond: [59],
        bySetPosition: [-1, 1],
      },
    );
    assert.deepEqual(readRule('FREQ=YEARLY;BYWEEKNO=53,-1;COUNT=3').byWeekNo, [-1, 53]);
  });

  it('may end with a day or a time of its zone', () => {
    assert.equal(readRule('FREQ=DAILY;UNTIL=20301231').until, '2030-12-31');
    assert.equal(readRule('FREQ=DAILY;UNTIL=20301231T235959').until, '2030-12-31T23:59:59');
  });

  it('is read as it is met in the wild: in small letters, with a last part that is empty, with plus signs', () => {
    assert.deepEqual(readRule(' freq=monthly;byday=+1mo;bymonthday=+7; '), {
      frequency: 'monthly',
      byDay: [{ day: 'mo', nthOfPeriod: 1 }],
      byMonthDay: [7],
    });
  });

  it('is written in one way, without what goes without saying', () => {
    for (const [text, canonical] of [
      ['BYDAY=MO,MO,SA;FREQ=WEEKLY;INTERVAL=1;WKST=MO', 'FREQ=WEEKLY;BYDAY=MO,SA'],
      ['COUNT=5;FREQ=MONTHLY;BYDAY=-1SU,2MO', 'FREQ=MONTHLY;COUNT=5;BYDAY=-1SU,2MO'],
      ['FREQ=DAILY;UNTIL=20301231T160000Z;INTERVAL=3', 'FREQ=DAILY;INTERVAL=3;UNTIL=20301231T160000Z'],
      [
        'BYSETPOS=1;BYSECOND=5;BYMINUTE=4;BYHOUR=3,2;BYMONTHDAY=15,-1;BYYEARDAY=9;BYMONTH=12,1;FREQ=YEARLY',
        'FREQ=YEARLY;BYMONTH=1,12;BYYEARDAY=9;BYMONTHDAY=-1,15;BYHOUR=2,3;BYMINUTE=4;BYSECOND=5;BYSETPOS=1',
      ],
      ['FREQ=WEEKLY;WKST=SU;UNTIL=20301231', 'FREQ=WEEKLY;UNTIL=20301231;WKST=SU'],
    ] as const) {
      assert.equal(ruleText(readRule(text)), canonical);
      assert.equal(ruleText(readRule(canonical)), canonical);
    }
  });
});

describe('what is no rule', () => {
  for (const [text, reason] of [
    ['', /no part of a rule/],
    ['COUNT=3', /FREQ is missing/],
    ['FREQ=SOMETIMES', /SOMETIMES/],
    ['FREQ=DAILY;FREQ=WEEKLY', /FREQ is there twice/],
    ['FREQ=DAILY;INTERVAL=-1', /INTERVAL: -1/],
    ['FREQ=DAILY;INTERVAL=0', /INTERVAL: 0/],
    ['FREQ=DAILY;INTERVAL=abc', /INTERVAL: ABC/],
    ['FREQ=DAILY;INTERVAL=2147483648', /INTERVAL: 2147483648/],
    ['FREQ=DAILY;COUNT=0', /COUNT: 0/],
    ['FREQ=DAILY;COUNT=3;UNTIL=20301231', /exclude each other/],
    ['FREQ=DAILY;UNTIL=20300230', /UNTIL: 20300230/],
    ['FREQ=DAILY;UNTIL=tomorrow', /UNTIL: TOMORROW/],
    ['FREQ=YEARLY;BYMONTH=13', /BYMONTH: 13/],
    ['FREQ=YEARLY;BYMONTH=-1', /BYMONTH: -1/],
    ['FREQ=MONTHLY;BYMONTHDAY=0', /BYMONTHDAY: 0/],
    ['FREQ=MONTHLY;BYMONTHDAY=32', /BYMONTHDAY: 32/],
    ['FREQ=DAILY;BYHOUR=24', /BYHOUR: 24/],
    ['FREQ=DAILY;BYSECOND=61', /BYSECOND: 61/],
    ['FREQ=MONTHLY;BYDAY=0MO', /BYDAY: 0MO/],
    ['FREQ=MONTHLY;BYDAY=54MO', /BYDAY: 54MO/],
    ['FREQ=MONTHLY;BYDAY=-MO', /BYDAY: -MO/],
    ['FREQ=WEEKLY;BYDAY=XX', /XX is no weekday/],
    ['FREQ=WEEKLY;BYDAY=', /BYDAY=/],
    ['FREQ=WEEKLY;BYDAY=1MO', /numbers in BYDAY are not for FREQ=WEEKLY/],
    ['FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO', /numbers in BYDAY/],
    ['FREQ=WEEKLY;BYMONTHDAY=1', /BYMONTHDAY is not for FREQ=WEEKLY/],
    ['FREQ=MONTHLY;BYYEARDAY=1', /BYYEARDAY is not for FREQ=MONTHLY/],
    ['FREQ=MONTHLY;BYWEEKNO=1', /BYWEEKNO is not for FREQ=MONTHLY/],
    ['FREQ=MONTHLY;BYSETPOS=1', /BYSETPOS needs another/],
    ['FREQ=DAILY;BYEASTER=1', /BYEASTER is no part/],
    ['RSCALE=CHINESE;FREQ=YEARLY', /RSCALE: rules in other calendars/],
    ['FREQ=MONTHLY;SKIP=FORWARD', /SKIP: rules in other calendars/],
  ] as const) {
    it(`is refused with a reason: ${text}`, () => {
      assert.throws(
        () => readRule(text),
        (error) => error instanceof RangeError && reason.test(error.message),
      );
    });
  }
});
