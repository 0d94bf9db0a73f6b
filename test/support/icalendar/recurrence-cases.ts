import { at, calendar, event, type CalendarCase } from './calendar-case.js';

const seven = 'T07:00:00+08:00';
const start = 'DTSTART;TZID=Asia/Shanghai:20261102T070000\nDTEND;TZID=Asia/Shanghai:20261102T080000';

const shanghai = `BEGIN:VTIMEZONE
TZID:Asia/Shanghai
BEGIN:STANDARD
DTSTART:19910915T000000
TZOFFSETFROM:+0800
TZOFFSETTO:+0800
END:STANDARD
END:VTIMEZONE`;

export const recurrenceCases: readonly CalendarCase[] = [
  {
    name: 'weekly at 07:00 in Shanghai, which is the day before in UTC: 23 of 23 on the right days',
    body: calendar(
      shanghai,
      event(
        `${start}\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR;UNTIL=20261224T230000Z\nEXDATE;TZID=Asia/Shanghai:20261111T070000`,
      ),
    ),
    starts: [
      ...at('2026-11', [2, 4, 6, 9, 13, 16, 18, 20, 23, 25, 27, 30], seven),
      ...at('2026-12', [2, 4, 7, 9, 11, 14, 16, 18, 21, 23, 25], seven),
    ],
  },
  {
    name: 'several rules, each start once',
    body: calendar(event(`${start}\nRRULE:FREQ=WEEKLY;COUNT=3\nRRULE:FREQ=DAILY;COUNT=2`)),
    starts: at('2026-11', [2, 3, 9, 16], seven),
  },
  {
    name: 'dates beside the rule, in UTC and with lengths of their own, and some left out',
    body: calendar(
      event(
        `${start}\nRRULE:FREQ=WEEKLY;COUNT=3\nRDATE:20261104T230000Z\nRDATE;VALUE=PERIOD:20261118T230000Z/PT3H,20261119T230000Z/20261120T010000Z\nEXDATE:20261108T230000Z`,
      ),
    ),
    activities: [
      ['2026-11-02T07:00:00+08:00', '2026-11-02T08:00:00+08:00'],
      ['2026-11-05T07:00:00+08:00', '2026-11-05T08:00:00+08:00'],
      ['2026-11-16T07:00:00+08:00', '2026-11-16T08:00:00+08:00'],
      ['2026-11-19T07:00:00+08:00', '2026-11-19T10:00:00+08:00'],
      ['2026-11-20T07:00:00+08:00', '2026-11-20T09:00:00+08:00'],
    ].map(([from, end]) => ({
      when: { allDay: false, start: from!, end: end!, zone: 'Asia/Shanghai' },
    })),
  },
  {
    name: 'a day that leaves out whatever is on it, and an empty list of them',
    body: calendar(event(`${start}\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20261103\nEXDATE:`)),
    starts: at('2026-11', [2, 4], seven),
  },
  {
    name: 'rules of what is left out, which the standard has given up',
    body: calendar(event(`${start}\nRRULE:FREQ=DAILY;COUNT=7\nEXRULE:FREQ=WEEKLY;BYDAY=TU,SA`)),
    starts: at('2026-11', [4, 5, 6, 8], seven),
  },
  {
    name: 'occurrences that are moved out of the stretch and into it, earlier and later',
    body: calendar(
      event(`${start}\nRRULE:FREQ=WEEKLY;COUNT=4`),
      event('RECURRENCE-ID;TZID=Asia/Shanghai:20261102T070000\nDTSTART;TZID=Asia/Shanghai:20261031T070000'),
      event('RECURRENCE-ID:20261122T230000Z\nDTSTART;TZID=Asia/Shanghai:20261110T070000'),
    ),
    activities: [
      { id: 'e1@portal.example_20261108T230000Z', status: 'planned' },
      {
        id: 'e1@portal.example_20261122T230000Z',
        status: 'moved',
        when: { allDay: false, start: '2026-11-10T07:00:00+08:00', zone: 'Asia/Shanghai' },
      },
      { id: 'e1@portal.example_20261115T230000Z', status: 'planned' },
    ],
  },
  {
    name: 'an occurrence that is named by its day',
    body: calendar(
      event(`${start}\nRRULE:FREQ=DAILY;COUNT=2`),
      event(
        'RECURRENCE-ID;VALUE=DATE:20261103\nSTATUS:CANCELLED\nDTSTART;TZID=Asia/Shanghai:20261103T070000',
      ),
    ),
    activities: [{ status: 'planned' }, { status: 'cancelled', id: 'e1@portal.example_20261102T230000Z' }],
  },
  {
    name: 'an occurrence of which only what is other is written',
    body: calendar(
      event(`${start}\nRRULE:FREQ=DAILY;COUNT=2\nSUMMARY:Tai chi\nLOCATION:Gate 2\nCATEGORIES:club`),
      'BEGIN:VEVENT\nUID:e1@portal.example\nRECURRENCE-ID;TZID=Asia/Shanghai:20261103T070000\nDTSTART;TZID=Asia/Shanghai:20261103T070000\nLOCATION:Gate 3\nEND:VEVENT',
    ),
    activities: [
      { title: 'Tai chi', place: 'Gate 2', category: 'club' },
      { title: 'Tai chi', place: 'Gate 3', category: 'club', status: 'planned' },
    ],
  },
  {
    name: 'all that follow changed at once: another time and another name',
    body: calendar(
      event(`${start}\nRRULE:FREQ=WEEKLY;COUNT=4`),
      event(
        'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Asia/Shanghai:20261116T070000\nDTSTART;TZID=Asia/Shanghai:20261117T083000\nDTEND;TZID=Asia/Shanghai:20261117T090000\nSUMMARY:Late',
      ),
      event(
        'RECURRENCE-ID;TZID=Asia/Shanghai:20261123T070000\nDTSTART;TZID=Asia/Shanghai:20261123T070000\nSTATUS:CANCELLED',
      ),
    ),
    activities: [
      {
        when: {
          allDay: false,
          start: '2026-11-02T07:00:00+08:00',
          end: '2026-11-02T08:00:00+08:00',
          zone: 'Asia/Shanghai',
        },
      },
      { id: 'e1@portal.example_20261108T230000Z', status: 'planned' },
      {
        title: 'Late',
        status: 'moved',
        when: {
          allDay: false,
          start: '2026-11-17T08:30:00+08:00',
          end: '2026-11-17T09:00:00+08:00',
          zone: 'Asia/Shanghai',
        },
      },
      { status: 'cancelled', movedFrom: undefined },
    ],
  },
  {
    name: 'those that follow are shifted as the first of them is',
    body: calendar(
      event(`${start}\nRRULE:FREQ=WEEKLY;COUNT=4`),
      event('RECURRENCE-ID;RANGE=THISANDFUTURE:20261108T230000Z\nDTSTART;TZID=Asia/Shanghai:20261110T090000'),
    ),
    starts: ['2026-11-02T07:00:00+08:00', ...at('2026-11', [10, 17, 24], 'T09:00:00+08:00')],
  },
  {
    name: 'one occurrence of a series that stands nowhere',
    body: calendar(
      event('RECURRENCE-ID;TZID=Asia/Shanghai:20261103T070000\nDTSTART;TZID=Asia/Shanghai:20261104T070000'),
    ),
    activities: [
      { id: 'e1@portal.example_20261102T230000Z', seriesId: 'e1@portal.example', status: 'moved' },
    ],
  },
  {
    name: 'days every month, of which February has none',
    body: calendar(event('DTSTART;VALUE=DATE:20261130\nRRULE:FREQ=MONTHLY;BYMONTHDAY=30;COUNT=3')),
    until: '2027-04-01T00:00:00+08:00',
    starts: ['2026-11-30', '2026-12-30', '2027-01-30'],
  },
  {
    name: 'several days at a stretch, every week, an occurrence of which began before',
    body: calendar(
      event('DTSTART;VALUE=DATE:20261029\nDTEND;VALUE=DATE:20261102\nRRULE:FREQ=WEEKLY;COUNT=2'),
    ),
    activities: [
      { id: 'e1@portal.example_20261029', when: { allDay: true, start: '2026-10-29', end: '2026-11-01' } },
      { id: 'e1@portal.example_20261105', when: { allDay: true, start: '2026-11-05', end: '2026-11-08' } },
    ],
  },
  {
    name: 'what ends when the stretch begins is not in it, nor what begins when it ends',
    body: calendar(
      event('DTSTART:20261031T230000\nDTEND:20261101T000000', 'before'),
      event('DTSTART:20261101T000000', 'first'),
      event('DTSTART:20270301T000000', 'after'),
    ),
    activities: [{ id: 'first@portal.example' }],
  },
  {
    name: 'the same event twice: what was changed last counts, in whatever order',
    body: calendar(
      event('DTSTART:20261110T070000\nSEQUENCE:2\nSUMMARY:New'),
      event('DTSTART:20261109T070000\nSEQUENCE:1\nSUMMARY:Old'),
      event('DTSTART:20261112T070000\nSUMMARY:Earlier', 'e2'),
      event('DTSTART:20261113T070000\nSUMMARY:Later', 'e2').replace('20261101T000000Z', '20261102T000000Z'),
    ),
    activities: [{ title: 'New', version: 2 }, { title: 'Later' }],
    reports: [/e1@portal.example: it is there twice/, /e2@portal.example: it is there twice/],
  },
];
