import { calendar, event, type CalendarCase } from './calendar-case.js';

const start = 'DTSTART:20261110T070000';
const good = event('DTSTART:20261111T070000', 'good');
const many = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index));
const slow = /its rule takes too long/;

/** A rule that gives nothing, or that takes for ever, beside an event that is shown. */
const giving = (rule: string, ...reports: RegExp[]): CalendarCase => ({
  name: `the rule ${rule}`,
  body: calendar(event(`${start}\nRRULE:${rule}`), good),
  from: '2026-11-11T00:00:00+08:00',
  until: '2026-11-12T00:00:00+08:00',
  activities: [{ id: 'good@portal.example' }],
  reports,
});

const refused = (rule: string): CalendarCase => ({
  name: `the rule ${rule.slice(0, 60)}, which is none`,
  body: calendar(event(`${start}\nRRULE:${rule}`, 'bad'), good),
  activities: [{ id: 'good@portal.example' }],
  omitted: 1,
  reports: [/left out bad@portal.example/],
});

/** Something that ends in thousands of years takes away nothing that is beside it. */
const far = (what: string, body: string, ...ids: string[]): CalendarCase => ({
  name: `an end thousands of years away: ${what}`,
  body: calendar(body, good),
  from: '2026-11-01T00:00:00+08:00',
  until: '2026-11-20T00:00:00+08:00',
  activities: ids.map((id) => ({ id })),
});
const first = 'far@portal.example_20261110T190000Z';

export const hostileCases: readonly CalendarCase[] = [
  giving('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'),
  giving('FREQ=SECONDLY;INTERVAL=2147483647'),
  giving('FREQ=DAILY;INTERVAL=2147483647'),
  giving('FREQ=WEEKLY;BYDAY=MO;COUNT=2147483647;BYMONTH=2'),
  refused('FREQ=DAILY;INTERVAL=-1'),
  refused('FREQ=DAILY;INTERVAL=abc'),
  refused('FREQ=DAILY;INTERVAL=0'),
  refused('FREQ=DAILY;COUNT=99999999999999999999'),
  refused('FREQ=FORTNIGHTLY'),
  refused(`FREQ=DAILY;${'BYDAY=MO;'.repeat(3000)}`),
  {
    name: 'every second for ever',
    body: calendar(event(`${start}\nRRULE:FREQ=SECONDLY`), good),
    activities: [{ id: 'good@portal.example' }],
    from: '2026-11-11T00:00:00+08:00',
    until: '2026-11-12T00:00:00+08:00',
    reports: [slow],
  },
  {
    name: 'every minute for ever: as many as there is room for',
    body: calendar(event(`${start}\nRRULE:FREQ=MINUTELY`)),
    options: { maxOccurrences: 3 },
    from: '2026-12-01T00:00:00+08:00',
    starts: ['2026-12-01T00:00:00+08:00', '2026-12-01T00:01:00+08:00', '2026-12-01T00:02:00+08:00'],
    reports: [slow, /more than 3 at that time \(maxOccurrences\)/],
  },
  {
    name: 'every second since long ago, counted',
    body: calendar(event('DTSTART:19700101T000000\nRRULE:FREQ=SECONDLY;COUNT=2147483647'), good),
    activities: [{ id: 'good@portal.example' }],
    reports: [slow],
  },
  {
    name: 'thousands of rules by the second',
    body: calendar(
      ...many(2000, (index) =>
        event(`DTSTART:20000101T000000\nRRULE:FREQ=SECONDLY;COUNT=2000000000`, `s${index}`),
      ),
      good,
    ),
    activities: [{ id: 'good@portal.example' }],
    reports: many(2000, () => slow.source).map((source) => new RegExp(source)),
  },
  {
    name: 'more rules than any event has',
    body: calendar(event(`${start}\n${many(30, () => 'RRULE:FREQ=DAILY').join('\n')}`, 'bad'), good),
    activities: [{ id: 'good@portal.example' }],
    omitted: 1,
    reports: [/more than 20 rules/],
  },
  {
    name: 'more dates than any event names',
    body: calendar(event(`${start}\nRDATE:${many(6000, () => '20261110T070000').join(',')}`, 'bad'), good),
    activities: [{ id: 'good@portal.example' }],
    omitted: 1,
    reports: [/RDATE names more than 2000/],
  },
  {
    name: 'more lines than any event has',
    body: calendar(event(`${start}\n${many(20_001, () => 'X-A:b').join('\n')}`, 'bad'), good),
    activities: [{ id: 'good@portal.example' }],
    omitted: 1,
    reports: [/more than 20000 lines/],
  },
  {
    name: 'more events than are read',
    body: calendar(...many(40, (index) => event(start, `n${index}`))),
    options: { maxEvents: 2 },
    activities: [{ id: 'n0@portal.example' }, { id: 'n1@portal.example' }],
    reports: [/has more than 2 events \(maxEvents\)/],
  },
  {
    name: 'components in components without end',
    body: calendar(event(`${start}\n${'BEGIN:X\n'.repeat(50_000)}`, 'bad')),
    omitted: 1,
    reports: [/the file is not whole/, /it is cut off/],
  },
  {
    name: 'names that every object has',
    body: calendar(
      event(
        `DTSTART;__proto__=x;constructor=y:20261110T070000\n__proto__:a\nCONSTRUCTOR:b\ntoString;x=y:c`,
        '__proto__',
      ),
      event('DTSTART:20261112T070000\nCATEGORIES:constructor,__proto__', 'constructor'),
    ),
    activities: [{ id: '__proto__@portal.example', title: 'Morning exercise' }, { category: 'other' }],
  },
  {
    name: 'a zone whose clocks are set by the second',
    body: calendar(
      'BEGIN:VTIMEZONE\nTZID:Mad\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0800\nTZOFFSETTO:+0800\nRRULE:FREQ=SECONDLY\nEND:STANDARD\nEND:VTIMEZONE',
      event('DTSTART;TZID=Mad:20261110T070000\nRRULE:FREQ=DAILY;COUNT=2'),
    ),
    starts: ['2026-11-10T07:00:00+08:00', '2026-11-11T07:00:00+08:00'],
    reports: [/"Mad" is taken for Asia\/Shanghai/],
  },
  far(
    'of a rule',
    event('DTSTART:20261110T190000Z\nDTEND:50261110T210000Z\nRRULE:FREQ=WEEKLY', 'far'),
    first,
    'good@portal.example',
    'far@portal.example_20261117T190000Z',
  ),
  far(
    'of what is left out',
    event('DTSTART:20261110T190000Z\nDTEND:50261110T210000Z\nEXDATE:20261110T190000Z', 'far'),
    'good@portal.example',
  ),
  far(
    'of a period',
    event('DTSTART:20261110T190000Z\nRDATE;VALUE=PERIOD:20261112T190000Z/50261112T190000Z', 'far'),
    first,
    'good@portal.example',
    'far@portal.example_20261112T190000Z',
  ),
  far(
    'moved there',
    [
      event('DTSTART:20261110T190000Z\nRRULE:FREQ=DAILY', 'far'),
      event('RECURRENCE-ID;RANGE=THISANDFUTURE:20261112T190000Z\nDTSTART:50261112T190000Z', 'far'),
    ].join('\n'),
    first,
    'good@portal.example',
    'far@portal.example_20261111T190000Z',
  ),
  {
    name: 'years before the calendar and far behind it',
    body: calendar(
      event('DTSTART;VALUE=DATE:00010101\nRRULE:FREQ=YEARLY', 'old'),
      event('DTSTART;VALUE=DATE:16041220\nRRULE:FREQ=YEARLY', 'birthday'),
      event('DTSTART:99991231T235959', 'late'),
    ),
    activities: [
      {
        id: 'birthday@portal.example_20261220',
        when: { allDay: true, start: '2026-12-20', end: '2026-12-20' },
      },
      { id: 'old@portal.example_20270101' },
    ],
    omitted: 1,
    reports: [/left out late@portal.example: DTSTART is no time/],
  },
];
