import { at, calendar, event, type CalendarCase } from './calendar-case.js';

/** A definition of a zone by its parts: name, offset before, offset after, since when, rule. */
export const definition = (id: string, ...parts: readonly string[][]) =>
  `BEGIN:VTIMEZONE\nTZID:${id}\n${parts
    .map(([name, from, to, since, rule]) =>
      [
        `BEGIN:${name}`,
        `DTSTART:${since}`,
        `TZOFFSETFROM:${from}`,
        `TZOFFSETTO:${to}`,
        ...(rule ? [`RRULE:${rule}`] : []),
        `END:${name}`,
      ].join('\n'),
    )
    .join('\n')}\nEND:VTIMEZONE`;

export const european = (id: string) =>
  definition(
    id,
    ['DAYLIGHT', '+0100', '+0200', '19810329T020000', 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'],
    ['STANDARD', '+0200', '+0100', '19961027T030000', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'],
  );

/** A clock that nobody lives by: summer in January, an hour and a half. */
const nobodys = definition(
  'Our own',
  ['DAYLIGHT', '+0200', '+0330', '20200110T020000', 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=10'],
  ['STANDARD', '+0330', '+0200', '20200210T020000', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=10'],
);

const weekly = (zone: string, local: string) =>
  event(`DTSTART;TZID=${zone}:${local}\nRRULE:FREQ=WEEKLY;COUNT=4`);
const daily = (zone: string, local: string) =>
  event(`DTSTART;TZID=${zone}:${local}\nRRULE:FREQ=DAILY;COUNT=3`);

export const zoneCases: readonly CalendarCase[] = [
  {
    name: 'clocks go back in Berlin',
    body: calendar(weekly('Europe/Berlin', '20261018T090000')),
    from: '2026-10-01T00:00:00Z',
    starts: [
      ...at('2026-10', [18], 'T09:00:00+02:00'),
      ...at('2026-10', [25], 'T09:00:00+01:00'),
      ...at('2026-11', [1, 8], 'T09:00:00+01:00'),
    ],
  },
  {
    name: 'clocks go forward in New York, over the hour that is skipped',
    body: calendar(daily('America/New_York', '20270313T023000')),
    until: '2027-04-01T00:00:00Z',
    starts: ['2027-03-13T02:30:00-05:00', '2027-03-14T03:30:00-04:00', '2027-03-15T02:30:00-04:00'],
  },
  {
    name: 'clocks go back in New York, where an hour comes twice: the first is meant, and an hour lasts an hour',
    body: calendar(
      event(
        'DTSTART;TZID=America/New_York:20261101T013000\nDTEND;TZID=America/New_York:20261101T023000',
        'e1',
      ),
      event('DTSTART;TZID=America/New_York:20261101T013000\nDURATION:PT1H', 'e2'),
    ),
    activities: [
      {
        when: {
          allDay: false,
          start: '2026-11-01T01:30:00-04:00',
          end: '2026-11-01T02:30:00-05:00',
          zone: 'America/New_York',
        },
      },
      {
        when: {
          allDay: false,
          start: '2026-11-01T01:30:00-04:00',
          end: '2026-11-01T01:30:00-05:00',
          zone: 'America/New_York',
        },
      },
    ],
  },
  {
    name: 'clocks go forward in Sydney, where summer begins in October',
    body: calendar(weekly('Australia/Sydney', '20260927T070000')),
    from: '2026-09-01T00:00:00Z',
    starts: ['2026-09-27T07:00:00+10:00', ...at('2026-10', [4, 11, 18], 'T07:00:00+11:00')],
  },
  {
    name: 'a day of the calendar lasts 25 hours where clocks go back',
    body: calendar(event('DTSTART;TZID=Europe/Berlin:20261024T120000\nDURATION:P1D')),
    from: '2026-10-01T00:00:00Z',
    activities: [
      {
        when: {
          allDay: false,
          start: '2026-10-24T12:00:00+02:00',
          end: '2026-10-25T12:00:00+01:00',
          zone: 'Europe/Berlin',
        },
      },
    ],
  },
  {
    name: 'a time without a zone is of the community',
    body: calendar(event('DTSTART:20261110T070000')),
    options: { zone: 'America/New_York' },
    starts: ['2026-11-10T07:00:00-05:00'],
  },
  {
    name: 'or of the calendar, where that names one; a time in UTC is shown in it',
    body: calendar(
      'X-WR-TIMEZONE:Europe/Berlin',
      event('DTSTART:20261110T070000'),
      event('DTSTART:20261111T060000Z', 'e2'),
    ),
    starts: ['2026-11-10T07:00:00+01:00', '2026-11-11T07:00:00+01:00'],
  },
  {
    name: 'a calendar whose zone nobody knows is of the community, which is told',
    body: calendar('X-WR-TIMEZONE:Middle-earth', event('DTSTART:20261110T070000')),
    starts: ['2026-11-10T07:00:00+08:00'],
    reports: [/X-WR-TIMEZONE "Middle-earth" is no zone: Asia\/Shanghai instead/],
  },
  {
    name: 'what recurs in UTC does so by the days of UTC',
    body: calendar(event('DTSTART:20261101T230000Z\nRRULE:FREQ=WEEKLY;BYDAY=SU;COUNT=2')),
    activities: at('2026-11', [2, 9], 'T07:00:00+08:00').map((start) => ({
      when: { allDay: false, start, zone: 'Asia/Shanghai' },
    })),
  },
  ...(
    [
      ['/mozilla.org/20070129_1/America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires', '-03:00'],
      ['/freeassociation.sourceforge.net/Europe/Berlin', 'Europe/Berlin', '+01:00'],
      ['/Asia/Tokyo', 'Asia/Tokyo', '+09:00'],
      ['W. Europe Standard Time', 'Europe/Berlin', '+01:00'],
      ['pacific standard time', 'America/Los_Angeles', '-08:00'],
      ['Pacific Daylight Time', 'America/Los_Angeles', '-08:00'],
      ['India Standard Time', 'Asia/Kolkata', '+05:30'],
      ['AUS Eastern Standard Time', 'Australia/Sydney', '+11:00'],
      ['UTC', 'Asia/Shanghai', ''],
    ] as const
  ).map(([id, zone, offset]): CalendarCase => ({
    name: `the zone "${id}" is ${id === 'UTC' ? 'shown in that of the community' : zone}`,
    body: calendar(event(`DTSTART;TZID=${id}:20261110T070000`)),
    activities: [
      {
        when: {
          allDay: false,
          start: offset === '' ? '2026-11-10T15:00:00+08:00' : `2026-11-10T07:00:00${offset}`,
          zone,
        },
      },
    ],
  })),
  {
    name: 'a zone of another name is the one that runs alike',
    body: calendar(european('Customized Time Zone'), weekly('Customized Time Zone', '20261018T090000')),
    from: '2026-10-01T00:00:00Z',
    activities: [
      '2026-10-18T09:00:00+02:00',
      ...at('2026-10', [25], 'T09:00:00+01:00'),
      ...at('2026-11', [1, 8], 'T09:00:00+01:00'),
    ].map((start) => ({ when: { allDay: false, start, zone: 'Europe/Berlin' } })),
    reports: [/TZID "Customized Time Zone" is taken for Europe\/Berlin/],
  },
  {
    name: 'that of the community before others that run alike',
    body: calendar(
      european('Customized Time Zone'),
      event('DTSTART;TZID=Customized Time Zone:20261110T070000'),
    ),
    options: { zone: 'Europe/Vienna' },
    activities: [{ when: { allDay: false, start: '2026-11-10T07:00:00+01:00', zone: 'Europe/Vienna' } }],
    reports: [/is taken for Europe\/Vienna/],
  },
  {
    name: 'the one that a definition names',
    body: calendar(
      european('X').replace('TZID:X', 'TZID:X\nX-LIC-LOCATION:Europe/Madrid'),
      event('DTSTART;TZID=X:20261110T070000'),
    ),
    activities: [{ when: { allDay: false, start: '2026-11-10T07:00:00+01:00', zone: 'Europe/Madrid' } }],
    reports: [/is taken for Europe\/Madrid/],
  },
  {
    name: 'a fixed offset that is nobody’s',
    body: calendar(
      definition('Boat', ['STANDARD', '+0220', '+0220', '20000101T000000', '']),
      event('DTSTART;TZID=Boat:20261112T070000'),
    ),
    activities: [{ when: { allDay: false, start: '2026-11-12T12:40:00+08:00', zone: 'Asia/Shanghai' } }],
    reports: [/"Boat" is taken for no zone that is known, shown in Asia\/Shanghai/],
  },
  {
    name: 'clocks that nobody lives by are reckoned with, and shown on those of the community',
    body: calendar(nobodys, event('DTSTART;TZID=Our own:20270109T120000\nRRULE:FREQ=DAILY;COUNT=2')),
    // Two hours ahead of UTC, then three and a half.
    starts: ['2027-01-09T18:00:00+08:00', '2027-01-10T16:30:00+08:00'],
    reports: [/"Our own" is taken for no zone that is known/],
  },
  {
    name: 'a zone that is neither known nor defined, and one whose definition makes no sense',
    body: calendar(
      definition('Broken', ['STANDARD', '+0800', 'soon', '20000101T000000', '']),
      'BEGIN:VTIMEZONE\nTZID:Empty\nEND:VTIMEZONE',
      event('DTSTART;TZID=Nowhere:20261110T070000'),
      event('DTSTART;TZID=Broken:20261111T070000', 'e2'),
      event('DTSTART;TZID=Empty:20261112T070000', 'e3'),
    ),
    starts: at('2026-11', [10, 11, 12], 'T07:00:00+08:00'),
    reports: [
      /TZID "Nowhere" is no zone: Asia\/Shanghai instead/,
      /VTIMEZONE "Broken": an offset from UTC is none/,
      /TZID "Broken" is no zone/,
      /VTIMEZONE "Empty": it says nothing of its clocks/,
      /TZID "Empty" is no zone/,
    ],
  },
];
