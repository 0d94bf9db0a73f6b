import { calendar, event, type CalendarCase } from './calendar-case.js';
import { definition, european } from './zone-cases.js';

const seven = '20261110T070000';
const shanghai = 'Asia/Shanghai';

/** A zone that is `hours` ahead of UTC for good. */
function ahead(hours: number): string {
  const offset = `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}00`;
  return definition('Own', ['STANDARD', offset, offset, '20000101T000000', '']);
}

/** An event in a zone of the file's own, and what is told of the zone. */
const inZone = (
  name: string,
  own: string,
  local: string,
  expected: Pick<CalendarCase, 'starts' | 'activities' | 'reports' | 'from' | 'until'>,
): CalendarCase => ({
  name: `a definition of a zone: ${name}`,
  body: calendar(own, event(`DTSTART;TZID=Own:${local}`)),
  ...expected,
});

/** Of no zone that is known, so that it is shown on the community's clocks. */
const unknown = (name: string, own: string, local: string, start: string): CalendarCase =>
  inZone(name, own, local, {
    from: '2026-01-01T00:00:00Z',
    until: '2029-01-01T00:00:00Z',
    activities: [{ when: { allDay: false, start, zone: shanghai } }],
    reports: [/"Own" is taken for no zone that is known/],
  });

/** That makes no sense, so that the time is the community's. */
const faulty = (name: string, own: string, why: RegExp): CalendarCase =>
  inZone(name, own, seven, {
    starts: ['2026-11-10T07:00:00+08:00'],
    reports: [why, /TZID "Own" is no zone/],
  });

const ruled = (count: number) =>
  definition(
    'Own',
    ...Array.from({ length: count }, (_, index) => [
      'STANDARD',
      '+0900',
      '+0900',
      `${2000 + index}0101T000000`,
      `FREQ=YEARLY;COUNT=1`,
    ]),
  );

/** Clocks that are set on dates that stand one by one: as the clocks show it, and in UTC. */
const byDates = `BEGIN:VTIMEZONE
TZID:Own
BEGIN:DAYLIGHT
DTSTART:20260329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RDATE:20270328T010000Z,20280326T020000
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20261025T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RDATE;VALUE=DATE:20271031
END:STANDARD
END:VTIMEZONE`;

/** As in Europe, until summer comes and does not go any more. */
const summerForGood = european('Own').replace(
  'BYMONTH=10;BYDAY=-1SU',
  'BYMONTH=10;BYDAY=-1SU;UNTIL=20271031T005959Z',
);

/** As in Europe, but without the last summer. */
const sinceWinter = european('Own')
  .replace('19810329T020000', '20270328T020000')
  .replace('19961027T030000', '20271031T030000');

export const definitionCases: readonly CalendarCase[] = [
  ...Array.from({ length: 27 }, (_, index) => index - 12).map((hours): CalendarCase =>
    inZone(`an offset of ${hours} hours has a name`, ahead(hours), seven, {
      starts: [`2026-11-10T07:00:00${ahead(hours).match(/TZOFFSETTO:(...)/)![1]}:00`],
      reports: [/"Own" is taken for [A-Z]\w*\//],
    }),
  ),
  unknown(
    'an offset with seconds',
    ahead(8).replaceAll('+0800', '+080543'),
    seven,
    '2026-11-10T06:54:17+08:00',
  ),
  unknown(
    'dates in place of a rule, before the first of them',
    byDates,
    '20260310T070000',
    '2026-03-10T14:00:00+08:00',
  ),
  unknown(
    'dates in place of a rule, after one in UTC',
    byDates,
    '20270328T030000',
    '2027-03-28T09:00:00+08:00',
  ),
  unknown(
    'dates in place of a rule, before one in UTC',
    byDates,
    '20270328T015900',
    '2027-03-28T08:59:00+08:00',
  ),
  unknown('dates in place of a rule, after a day', byDates, '20271031T070000', '2027-10-31T14:00:00+08:00'),
  unknown(
    'dates in place of a rule, after the last of several',
    byDates,
    '20280510T070000',
    '2028-05-10T13:00:00+08:00',
  ),
  unknown(
    'clocks that run as those of a zone until next year',
    summerForGood,
    seven,
    '2026-11-10T14:00:00+08:00',
  ),
  unknown(
    'clocks that run as those of a zone since this year',
    sinceWinter,
    seven,
    '2026-11-10T14:00:00+08:00',
  ),
  faulty(
    'clocks that are set on a day',
    ahead(9).replace('DTSTART:20000101T000000', 'DTSTART;VALUE=DATE:20000101'),
    /VTIMEZONE "Own": DTSTART is a day/,
  ),
  faulty(
    'clocks that are set on no day',
    ahead(9).replace('DTSTART:20000101T000000\n', ''),
    /VTIMEZONE "Own": DTSTART is no time/,
  ),
  faulty(
    'an offset of more than a day',
    ahead(9).replace('TZOFFSETTO:+0900', 'TZOFFSETTO:+2500'),
    /VTIMEZONE "Own": an offset from UTC is none/,
  ),
  faulty(
    'an offset that is missing',
    ahead(9).replace('TZOFFSETFROM:+0900\n', ''),
    /VTIMEZONE "Own": an offset from UTC is none/,
  ),
  faulty('more rules than clocks have', ruled(13), /VTIMEZONE "Own": it has more than 12 rules/),
  inZone('as many rules as clocks may have', ruled(12), seven, {
    starts: ['2026-11-10T07:00:00+09:00'],
    reports: [/"Own" is taken for [A-Z]\w*\//],
  }),
];
