import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Hours, Pause, WorkCalendar } from '../../../src/domain/index.js';
import { dueOf, earlyIn, nightsIn, nuuk, officeIn, shanghai } from './calendars.js';

// Expected by hand, with a paper calendar: what engine and oracle might both misread is caught here.

const sundays = (...hours: Hours[]): WorkCalendar => ({
  id: 'sundays',
  timeZone: 'America/New_York',
  week: { sun: hours },
});
const fridayNights: WorkCalendar = {
  id: 'friday-nights',
  timeZone: 'Asia/Shanghai',
  week: { fri: [['22:00', '06:00']] },
};
const evenings: WorkCalendar = {
  id: 'evenings',
  timeZone: 'Asia/Shanghai',
  week: { tue: [['20:00', '24:00']], wed: [['20:00', '24:00']] },
};
const wednesday = (hours: readonly Hours[]) => ({ date: '2026-03-11', hours });
const replaced: WorkCalendar = {
  ...shanghai,
  exceptions: [wednesday([]), wednesday([['10:00', '11:00']])],
};

const cases: [
  title: string,
  goal: string,
  calendar: WorkCalendar | undefined,
  startedAt: string,
  dueAt: string | undefined,
  pauses?: Pause[],
][] = [
  ['24 hours by the wall clock', 'PT24H', undefined, '2026-03-10T10:00+08:00', '2026-03-11T10:00+08:00'],
  ['two days by the wall clock over new year', 'P2D', undefined, '2026-12-31T12:00Z', '2027-01-02T12:00Z'],
  ['past the last second of 32-bit clocks', 'PT24H', undefined, '2038-01-18T10:00Z', '2038-01-19T10:00Z'],
  [
    'K079: a wall clock takes no notice of a change to summer time',
    'PT24H',
    undefined,
    '2026-03-07T12:00-05:00',
    '2026-03-08T13:00-04:00',
  ],
  [
    'a night that clocks begin after the next day’s first hours',
    'PT1M',
    nuuk,
    '2026-03-28T12:00-02:00',
    '2026-03-29T00:01-01:00',
  ],
  ['over the lunch break', 'PT4H', shanghai, '2026-03-10T10:00+08:00', '2026-03-10T15:30+08:00'],
  ['over a weekend', 'PT3H30M', shanghai, '2026-03-13T17:00+08:00', '2026-03-16T11:30+08:00'],
  ['exactly at a close', 'PT4H', shanghai, '2026-03-13T17:00+08:00', '2026-03-16T12:00+08:00'],
  ['filed in the lunch break', 'PT1H', shanghai, '2026-03-10T12:30+08:00', '2026-03-10T14:30+08:00'],
  ['filed on a Saturday', 'PT1H', shanghai, '2026-03-14T10:00+08:00', '2026-03-16T10:00+08:00'],
  ['filed exactly at closing', 'PT30M', shanghai, '2026-03-13T18:00+08:00', '2026-03-16T09:30+08:00'],
  ['filed exactly at opening', 'PT30M', shanghai, '2026-03-13T09:00+08:00', '2026-03-13T09:30+08:00'],
  ['over National Day', 'PT2H', shanghai, '2026-09-30T17:00+08:00', '2026-10-08T10:00+08:00'],
  ['into a worked Saturday', 'PT1H', shanghai, '2026-10-09T17:30+08:00', '2026-10-10T09:30+08:00'],
  ['into a worked Sunday', 'PT1H', shanghai, '2026-09-18T18:00+08:00', '2026-09-20T10:00+08:00'],
  [
    'over new year into a worked Sunday',
    'PT1H',
    shanghai,
    '2025-12-31T17:30+08:00',
    '2026-01-04T09:30+08:00',
  ],
  [
    'five working days with a worked Sunday',
    'P5D',
    shanghai,
    '2026-09-18T10:00+08:00',
    '2026-09-24T18:00+08:00',
  ],
  [
    'three working days over National Day',
    'P3D',
    shanghai,
    '2026-09-30T09:00+08:00',
    '2026-10-10T18:00+08:00',
  ],
  [
    'a working day that is a Saturday before Spring Festival',
    'P1D',
    shanghai,
    '2026-02-13T10:00+08:00',
    '2026-02-14T18:00+08:00',
  ],
  [
    'two working days over Spring Festival',
    'P2D',
    shanghai,
    '2026-02-13T10:00+08:00',
    '2026-02-24T18:00+08:00',
  ],
  [
    'a working day from a Friday evening',
    'P1D',
    shanghai,
    '2026-03-13T23:59+08:00',
    '2026-03-16T18:00+08:00',
  ],
  [
    'a working day begins with the day after, however early',
    'P1D',
    shanghai,
    '2026-03-10T00:00+08:00',
    '2026-03-11T18:00+08:00',
  ],
  [
    'the day of the start is that of the calendar',
    'P1D',
    officeIn('America/New_York'),
    '2026-03-11T02:00Z',
    '2026-03-11T17:30-04:00',
  ],
  ['a leap day is worked', 'PT7H30M', shanghai, '2028-02-28T18:00+08:00', '2028-02-29T18:00+08:00'],
  ['a leap day is a working day', 'P1D', shanghai, '2028-02-28T10:00+08:00', '2028-02-29T18:00+08:00'],
  [
    'a night is an hour shorter in New York',
    'PT8H',
    nightsIn('America/New_York'),
    '2026-03-07T22:00-05:00',
    '2026-03-08T23:00-04:00',
  ],
  [
    'a night is an hour longer in New York',
    'PT9H',
    nightsIn('America/New_York'),
    '2026-10-31T22:00-04:00',
    '2026-11-01T06:00-05:00',
  ],
  [
    'a morning is an hour shorter in London',
    'PT6H',
    earlyIn('Europe/London'),
    '2026-03-29T00:00Z',
    '2026-03-30T01:00+01:00',
  ],
  [
    'a morning is an hour longer in London',
    'PT7H',
    earlyIn('Europe/London'),
    '2026-10-25T00:00+01:00',
    '2026-10-25T06:00Z',
  ],
  [
    'a night is half an hour shorter on Lord Howe',
    'PT8H',
    nightsIn('Australia/Lord_Howe'),
    '2026-10-03T22:00+10:30',
    '2026-10-04T22:30+11:00',
  ],
  [
    'a night is half an hour longer on Lord Howe',
    'PT8H30M',
    nightsIn('Australia/Lord_Howe'),
    '2026-04-04T22:00+11:00',
    '2026-04-05T06:00+10:30',
  ],
  [
    'hours that the clocks skip are an hour later',
    'PT15M',
    sundays(['02:15', '02:45']),
    '2026-03-08T00:00-05:00',
    '2026-03-08T03:30-04:00',
  ],
  [
    'hours that the clocks turn inside out are none',
    'PT15M',
    sundays(['02:30', '03:15']),
    '2026-03-08T00:00-05:00',
    '2026-03-15T02:45-04:00',
  ],
  [
    'an hour that comes twice is two',
    'PT2H',
    sundays(['01:00', '02:00']),
    '2026-11-01T00:00-04:00',
    '2026-11-01T02:00-05:00',
  ],
  [
    'a night belongs to its Friday',
    'PT10H',
    fridayNights,
    '2026-03-13T20:00+08:00',
    '2026-03-21T00:00+08:00',
  ],
  [
    'filed after midnight, within the night before',
    'PT2H',
    fridayNights,
    '2026-03-14T03:00+08:00',
    '2026-03-14T05:00+08:00',
  ],
  ['hours until 24:00', 'PT5H', evenings, '2026-03-10T20:00+08:00', '2026-03-11T21:00+08:00'],
  [
    'of two exceptions the later one',
    'PT1H30M',
    replaced,
    '2026-03-10T18:00+08:00',
    '2026-03-12T09:30+08:00',
  ],
  ['no hours at all', 'PT1H', { ...shanghai, week: {}, exceptions: [] }, '2026-03-10T10:00+08:00', undefined],
  [
    'a pause over a weekend costs only its opening hours',
    'PT4H',
    shanghai,
    '2026-03-13T15:00+08:00',
    '2026-03-16T12:00+08:00',
    [{ since: '2026-03-13T17:00+08:00', until: '2026-03-16T10:00+08:00' }],
  ],
  [
    'two pauses that overlap are one',
    'PT2H',
    shanghai,
    '2026-03-10T09:00+08:00',
    '2026-03-10T14:00+08:00',
    [
      { since: '2026-03-10T10:00+08:00', until: '2026-03-10T11:00+08:00' },
      { since: '2026-03-10T09:30+08:00', until: '2026-03-10T10:30+08:00' },
    ],
  ],
  [
    'filed in a pause',
    'PT1H',
    shanghai,
    '2026-03-10T09:00+08:00',
    '2026-03-10T11:00+08:00',
    [{ since: '2026-03-10T08:00+08:00', until: '2026-03-10T10:00+08:00' }],
  ],
  [
    'a pause without an end',
    'PT4H',
    shanghai,
    '2026-03-10T09:00+08:00',
    undefined,
    [{ since: '2026-03-10T10:00+08:00' }],
  ],
  [
    'a pause without an end that begins at the deadline',
    'PT1H',
    shanghai,
    '2026-03-10T09:00+08:00',
    '2026-03-10T10:00+08:00',
    [{ since: '2026-03-10T10:00+08:00' }],
  ],
  [
    'a working day that closes in a pause is not counted',
    'P2D',
    shanghai,
    '2026-03-09T10:00+08:00',
    '2026-03-12T18:00+08:00',
    [{ since: '2026-03-10T17:00+08:00', until: '2026-03-11T09:00+08:00' }],
  ],
  [
    'a pause that ends at the close takes the working day',
    'P1D',
    shanghai,
    '2026-03-09T10:00+08:00',
    '2026-03-11T18:00+08:00',
    [{ since: '2026-03-10T09:00+08:00', until: '2026-03-10T18:00+08:00' }],
  ],
  [
    'a pause that ends before the close leaves the working day',
    'P1D',
    shanghai,
    '2026-03-09T10:00+08:00',
    '2026-03-10T18:00+08:00',
    [{ since: '2026-03-10T09:00+08:00', until: '2026-03-10T17:59+08:00' }],
  ],
  [
    'a pause that begins at the close leaves the working day',
    'P2D',
    shanghai,
    '2026-03-09T10:00+08:00',
    '2026-03-11T18:00+08:00',
    [{ since: '2026-03-10T18:00+08:00', until: '2026-03-11T09:00+08:00' }],
  ],
  [
    'a pause of more than a year between working days',
    'P1D',
    officeIn('Europe/London'),
    '2026-03-10T10:00Z',
    '2027-06-02T17:30+01:00',
    [{ since: '2026-03-10T11:00Z', until: '2027-06-02T08:00+01:00' }],
  ],
];

describe('deadlines reckoned by hand', () => {
  for (const [title, goal, calendar, startedAt, dueAt, pauses] of cases)
    it(title, () => {
      const due = dueOf(goal, calendar, startedAt, pauses);
      const iso = (epoch: number | undefined) => epoch && new Date(epoch).toISOString();
      assert.equal(iso(due), iso(dueAt === undefined ? undefined : Date.parse(dueAt)));
    });
});
