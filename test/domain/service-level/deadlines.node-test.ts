import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Pause, WorkCalendar } from '../../../src/domain/index.js';
import { allDayIn, dueOf, earlyIn, nightsIn, officeIn, shanghai } from './calendars.js';
import { dueMinute } from './oracle.js';

/** Starts by what is special about them, each tried with every goal, calendar and pause of its group. */
interface Group {
  title: string;
  calendars: readonly (WorkCalendar | undefined)[];
  starts: Readonly<Record<string, string>>;
  goals: readonly string[];
  pauses?: Readonly<Record<string, readonly Pause[]>>;
}

const changeOfClocks = (timeZone: string, title: string, starts: Group['starts']): Group => ({
  title: `${title}, ${timeZone}`,
  calendars: [officeIn(timeZone), nightsIn(timeZone), earlyIn(timeZone), allDayIn(timeZone)],
  starts,
  goals: ['PT7H30M', 'P2D'],
});

const groups: readonly Group[] = [
  {
    title: 'an ordinary week',
    calendars: [shanghai],
    starts: {
      'at opening': '2026-03-12T09:00+08:00',
      'before opening': '2026-03-12T06:40+08:00',
      'in the morning': '2026-03-12T10:17+08:00',
      'at the lunch break': '2026-03-12T12:00+08:00',
      'in the lunch break': '2026-03-12T12:45+08:00',
      'after the lunch break': '2026-03-12T13:30+08:00',
      'a minute before closing': '2026-03-12T17:59+08:00',
      'at closing': '2026-03-12T18:00+08:00',
      'on a Friday night': '2026-03-13T23:30+08:00',
      'on a Sunday': '2026-03-15T11:00+08:00',
    },
    goals: ['PT1M', 'PT3H', 'PT7H30M', 'PT20H', 'P1D', 'P5D'],
  },
  {
    title: 'public holidays and worked weekends',
    calendars: [shanghai],
    starts: {
      'before new year 2025': '2024-12-31T16:00+08:00',
      'before the worked Sunday of Spring Festival 2025': '2025-01-24T17:00+08:00',
      'before National Day 2025': '2025-09-26T12:10+08:00',
      'at the end of 2025': '2025-12-31T17:30+08:00',
      'before Spring Festival 2026': '2026-02-13T17:00+08:00',
      'in Spring Festival 2026': '2026-02-18T10:00+08:00',
      'before Qingming 2026': '2026-04-03T15:00+08:00',
      'before Labour Day 2026': '2026-04-30T17:59+08:00',
      'on a worked Saturday': '2026-05-09T17:00+08:00',
      'before the worked Sunday of September 2026': '2026-09-18T18:00+08:00',
      'in Mid-Autumn Festival 2026': '2026-09-26T20:00+08:00',
      'before National Day 2026': '2026-09-30T13:00+08:00',
      'at the end of the known holidays': '2026-12-31T17:00+08:00',
    },
    goals: ['PT2H', 'PT15H', 'P1D', 'P4D'],
  },
  changeOfClocks('America/New_York', 'clocks go forward', {
    'the day before': '2026-03-07T21:00-05:00',
    'just before': '2026-03-08T01:59-05:00',
    'just after': '2026-03-08T03:00-04:00',
  }),
  changeOfClocks('America/New_York', 'clocks go back', {
    'the day before': '2026-10-31T21:00-04:00',
    'in the first of two hours': '2026-11-01T01:30-04:00',
    'in the second of two hours': '2026-11-01T01:30-05:00',
  }),
  changeOfClocks('Europe/London', 'clocks go forward', {
    'the day before': '2026-03-28T21:00Z',
    'just before': '2026-03-29T00:59Z',
    'just after': '2026-03-29T02:00+01:00',
  }),
  changeOfClocks('Europe/London', 'clocks go back', {
    'the day before': '2026-10-24T21:00+01:00',
    'in the first of two hours': '2026-10-25T01:30+01:00',
    'in the second of two hours': '2026-10-25T01:30Z',
  }),
  changeOfClocks('Australia/Lord_Howe', 'clocks go forward by half an hour', {
    'the day before': '2026-10-03T21:00+10:30',
    'just before': '2026-10-04T01:59+10:30',
    'just after': '2026-10-04T02:30+11:00',
  }),
  changeOfClocks('Australia/Lord_Howe', 'clocks go back by half an hour', {
    'the day before': '2026-04-04T21:00+11:00',
    'in the first of two half hours': '2026-04-05T01:45+11:00',
    'in the second of two half hours': '2026-04-05T01:45+10:30',
  }),
  {
    title: 'pauses',
    calendars: [shanghai, nightsIn('Asia/Shanghai'), undefined],
    starts: {
      'on a Thursday morning': '2026-03-12T09:30+08:00',
      'on a Friday afternoon': '2026-03-13T17:00+08:00',
    },
    goals: ['PT6H', 'P2D'],
    pauses: {
      'from before the start': [{ since: '2026-03-11T08:00+08:00', until: '2026-03-13T17:30+08:00' }],
      'within a lunch break': [{ since: '2026-03-13T12:10+08:00', until: '2026-03-13T13:00+08:00' }],
      'over a weekend': [{ since: '2026-03-13T16:00+08:00', until: '2026-03-16T11:00+08:00' }],
      'from close to opening': [{ since: '2026-03-13T18:00+08:00', until: '2026-03-16T09:00+08:00' }],
      'over two closes': [{ since: '2026-03-16T18:00+08:00', until: '2026-03-18T18:00+08:00' }],
      'several, not in order': [
        { since: '2026-03-16T09:20+08:00', until: '2026-03-16T10:00+08:00' },
        { since: '2026-03-13T17:10+08:00', until: '2026-03-13T17:30+08:00' },
      ],
      'one within another': [
        { since: '2026-03-12T10:00+08:00', until: '2026-03-16T15:00+08:00' },
        { since: '2026-03-13T10:00+08:00', until: '2026-03-13T11:00+08:00' },
      ],
      'two that overlap, with others after them': [
        { since: '2026-03-13T10:00+08:00', until: '2026-03-14T03:00+08:00' },
        { since: '2026-03-13T17:30+08:00', until: '2026-03-16T09:45+08:00' },
        { since: '2026-03-16T10:00+08:00', until: '2026-03-16T10:00+08:00' },
        { since: '2026-03-16T10:30+08:00', until: '2026-03-16T10:31+08:00' },
      ],
      'one that begins too late to matter': [{ since: '2026-04-20T09:00+08:00' }],
    },
  },
  {
    title: 'odd days of the calendar',
    calendars: [officeIn('Europe/London'), nightsIn('America/New_York'), undefined],
    starts: {
      'before a leap day': '2028-02-28T20:00Z',
      'on a leap day': '2028-02-29T12:00Z',
      'before the end of February in a common year': '2027-02-26T20:00Z',
      'at the end of a year': '2027-12-31T16:45Z',
      'as the 32-bit clocks end': '2038-01-19T03:14Z',
    },
    goals: ['PT5H', 'PT30H', 'P3D'],
  },
];

const unpaused: Group['pauses'] = { 'no pause': [] };

const cases = groups.flatMap(({ title, calendars, starts, goals, pauses = unpaused }) =>
  calendars.flatMap((calendar) =>
    Object.entries(starts).flatMap(([when, startedAt]) =>
      Object.entries(pauses).flatMap(([how, pauses]) =>
        goals.map((goal) => ({
          title: `${title}: ${when}, ${how}, ${goal} of ${calendar?.id ?? 'the wall clock'}`,
          question: { goal, calendar, startedAt, pauses },
        })),
      ),
    ),
  ),
);

describe('deadlines as the oracle reckons them', () => {
  for (const { title, question } of cases)
    it(title, () => {
      const { goal, calendar, startedAt, pauses } = question;
      const expected = dueMinute(question);
      assert.notEqual(expected, undefined);
      assert.equal(dueOf(goal, calendar, startedAt, pauses), expected! * 60_000);
    });

  it('are of many kinds', () => {
    assert.equal(new Set(cases.map(({ title }) => title)).size, cases.length);
    assert.ok(cases.length >= 200, `${cases.length} cases`);
  });
});
