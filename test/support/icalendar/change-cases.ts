import { at, calendar, event, type CalendarCase } from './calendar-case.js';

const seven = 'T07:00:00+08:00';
const start = 'DTSTART;TZID=Asia/Shanghai:20261102T070000';
const days = 'DTSTART;VALUE=DATE:20261102';

/** A version of the second of two occurrences. */
const version = (title: string, properties: string) =>
  event(`RECURRENCE-ID:20261102T230000Z\nDTSTART:20261102T230000Z\nSUMMARY:${title}\n${properties}`);

/** Of two versions of an occurrence, in whatever order, the one that is called "New" counts. */
const newest = (what: string, older: string, newer: string): readonly CalendarCase[] =>
  [
    [version('Old', older), version('New', newer)],
    [version('New', newer), version('Old', older)],
  ].map((versions, index) => ({
    name: `an occurrence twice: ${what} counts, ${index === 0 ? 'behind' : 'before'} the other`,
    body: calendar(event(`${start}\nRRULE:FREQ=DAILY;COUNT=2`), ...versions),
    activities: [{}, { title: 'New' }],
  }));

/** How long something lasts that begins at seven on 2 November. */
const lasting = (duration: string, end: string | undefined): CalendarCase => ({
  name: `lasts ${duration}`,
  body: calendar(event(`${start}\nDURATION:${duration}`)),
  activities: [
    {
      when: {
        allDay: false,
        start: `2026-11-02${seven}`,
        ...(end !== undefined && { end: `${end}+08:00` }),
        zone: 'Asia/Shanghai',
      },
    },
  ],
  ...(end === undefined && { reports: [/it ends before it begins/] }),
});

export const changeCases: readonly CalendarCase[] = [
  ...newest('the higher sequence', 'SEQUENCE:1\nLAST-MODIFIED:20261105T000000Z', 'SEQUENCE:2'),
  ...newest('the later change', 'LAST-MODIFIED:20261101T000000Z', 'LAST-MODIFIED:20261102T000000Z'),
  ...newest('a change behind the stamp', 'CREATED:20261111T000000Z', 'LAST-MODIFIED:20261102T000000Z'),
  {
    name: 'an occurrence twice, changed at the same time: the second counts',
    body: calendar(event(`${start}\nRRULE:FREQ=DAILY;COUNT=2`), version('One', ''), version('Other', '')),
    activities: [{}, { title: 'Other' }],
  },
  {
    name: 'those that follow, changed twice, the later change first in the file',
    body: calendar(
      event(`${start}\nRRULE:FREQ=WEEKLY;COUNT=5`),
      event('RECURRENCE-ID;RANGE=THISANDFUTURE:20261122T230000Z\nDTSTART:20261123T020000Z\nSUMMARY:Ten'),
      event('RECURRENCE-ID;RANGE=THISANDFUTURE:20261108T230000Z\nDTSTART:20261109T010000Z\nSUMMARY:Nine'),
    ),
    activities: [
      ['2026-11-02', '07', 'Morning exercise'],
      ['2026-11-09', '09', 'Nine'],
      ['2026-11-16', '09', 'Nine'],
      ['2026-11-23', '10', 'Ten'],
      ['2026-11-30', '10', 'Ten'],
    ].map(([day, hour, title]) => ({
      title: title!,
      when: { allDay: false, start: `${day}T${hour}:00:00+08:00`, zone: 'Asia/Shanghai' },
    })),
  },
  {
    name: 'those that follow cannot become days: the one that is named does',
    body: calendar(
      event(`${start}\nRRULE:FREQ=WEEKLY;COUNT=3`),
      event('RECURRENCE-ID;RANGE=THISANDFUTURE:20261108T230000Z\nDTSTART;VALUE=DATE:20261110'),
    ),
    starts: [`2026-11-02${seven}`, '2026-11-10', `2026-11-16${seven}`],
    reports: [/e1@portal.example: RANGE=THISANDFUTURE turns days into times: only that one is changed/],
  },
  {
    name: 'of whole days some are left out, changed and added by a time on that day',
    body: calendar(
      event(`${days}\nRRULE:FREQ=DAILY;COUNT=4\nEXDATE:20261103T070000\nRDATE:20261109T000000`),
      event('RECURRENCE-ID:20261104T120000\nDTSTART;VALUE=DATE:20261104\nSUMMARY:Changed'),
    ),
    activities: [
      { when: { allDay: true, start: '2026-11-02', end: '2026-11-02' } },
      { title: 'Changed', when: { allDay: true, start: '2026-11-04', end: '2026-11-04' } },
      { when: { allDay: true, start: '2026-11-05', end: '2026-11-05' } },
      { when: { allDay: true, start: '2026-11-09', end: '2026-11-09' } },
    ],
  },
  {
    name: 'a day that is added among times is at the time of the others',
    body: calendar(event(`${start}\nRDATE;VALUE=DATE:20261104`)),
    starts: at('2026-11', [2, 4], seven),
  },
  {
    name: 'a single event that is left out',
    body: calendar(event(`${start}\nEXDATE;TZID=Asia/Shanghai:20261102T070000`), event(days, 'e2')),
    starts: ['2026-11-02'],
  },
  ...(['HOURLY', 'MINUTELY'] as const).map((frequency): CalendarCase => ({
    name: `whole days are not ${frequency.toLowerCase()}`,
    body: calendar(event(`${days}\nRRULE:FREQ=${frequency};COUNT=2`)),
    activities: [],
    omitted: 1,
    reports: [new RegExp(`a series of whole days cannot be ${frequency.toLowerCase()}`)],
  })),
  {
    name: 'as many rules as an event may have',
    body: calendar(event(`${start}\n${'RRULE:FREQ=DAILY;COUNT=2\n'.repeat(20).trim()}`)),
    starts: at('2026-11', [2, 3], seven),
  },
  {
    name: 'an event without a UID and a title is known by its time',
    body: calendar(`BEGIN:VEVENT\n${start}\nDESCRIPTION:Tea\nEND:VEVENT`),
    activities: [{ id: '2026-11-02T07:00', title: 'Tea' }],
  },
  {
    name: 'a UID of several spaces and of what no address has room for',
    body: calendar(event(start, 'a \t b\u0007c')),
    activities: [{ id: 'a-b-c@portal.example' }],
  },
  {
    name: 'an offset of long ago with seconds: written in UTC',
    body: calendar(event('DTSTART;TZID=Asia/Shanghai:18990101T070000')),
    from: '1898-01-01T00:00:00Z',
    starts: ['1898-12-31T22:54:17Z'],
  },
  {
    name: 'a leap second, which no clock shows, and seconds that one does',
    body: calendar(event('DTSTART:20261102T065960'), event('DTSTART:20261103T070030', 'e2')),
    starts: ['2026-11-02T06:59:59+08:00', '2026-11-03T07:00:30+08:00'],
  },
  lasting('P2W', '2026-11-16T07:00:00'),
  lasting('P12W', '2027-01-25T07:00:00'),
  lasting('P10D', '2026-11-12T07:00:00'),
  lasting('P1DT2H', '2026-11-03T09:00:00'),
  lasting('PT36H', '2026-11-03T19:00:00'),
  lasting('PT1M90S', '2026-11-02T07:02:30'),
  lasting('P1D2', undefined),
];
