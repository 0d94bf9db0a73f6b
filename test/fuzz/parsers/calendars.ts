import { checkActivities } from '../../../src/adapter/activities-boundary.js';
import { icalendar } from '../../../src/adapters/icalendar/index.js';
import { expand, readRule, ruleText } from '../../../src/domain/recurrence/index.js';
import { allCases } from '../../support/icalendar/all-cases.js';
import { calendar, calendarUrl, event, receivedAt } from '../../support/icalendar/calendar-case.js';
import { answer } from '../../support/feed/feed-case.js';
import type { Parser } from './parser.js';

/** Reads a calendar as an element does: through the boundary, which must find nothing to leave out. */
async function readCalendar(document: string): Promise<unknown> {
  const { activities } = icalendar({
    url: calendarUrl,
    zone: 'Asia/Shanghai',
    fetch: () =>
      Promise.resolve(answer(new TextEncoder().encode(document), { 'Content-Type': 'text/calendar' })),
    report: () => undefined,
    now: () => Date.parse(receivedAt),
  });
  const refuse = (message: string) => {
    throw new Error(`the boundary: ${message}`);
  };
  const asked = { from: '2026-11-01T00:00:00+08:00', until: '2027-03-01T00:00:00+08:00', limit: 100 };
  return (await checkActivities(activities, refuse).list(asked, {})).items;
}

const start = 'DTSTART:20261110T070000';
const line = (name: string) => (text: string) => calendar(event(`${start}\n${name}${text}`));

export const calendars: Parser = {
  name: 'calendars',
  documents: allCases.flatMap(({ body }) => (typeof body === 'string' && body.length < 6000 ? [body] : [])),
  scraps: [
    ...[
      '\r\n ',
      '\n\t',
      'BEGIN:VEVENT\r\n',
      'END:VEVENT\r\n',
      'END:VCALENDAR\r\n',
      'BEGIN:VTIMEZONE\r\n',
      '^n',
      '\\n',
    ],
    ...[
      'RRULE:FREQ=SECONDLY\r\n',
      'RRULE:FREQ=DAILY;COUNT=9999999\r\n',
      'EXRULE:FREQ=MINUTELY\r\n',
      'RDATE;VALUE=PERIOD:/\r\n',
    ],
    ...[
      'INTERVAL=-1;',
      'BYSETPOS=366;',
      'BYDAY=-53MO;',
      'UNTIL=99991231T235959Z;',
      'TZID=__proto__;',
      'VALUE=DATE;',
    ],
  ],
  places: {
    ...Object.fromEntries(
      [
        'SUMMARY:',
        'DESCRIPTION:',
        'LOCATION:',
        'CONTACT:',
        'CATEGORIES:',
        'URL:',
        'UID:',
        'RRULE:',
        'EXDATE:',
        'DURATION:',
        'X-A:',
      ].map((name) => [name, line(name)]),
    ),
    organizer: (text) => line('ORGANIZER;CN="')(`${text.replaceAll('"', '')}":mailto:a@b.example`),
    parameter: (text) => line('ATTACH;X=')(`${text}:https://a.example/`),
    'time zone': (text) => calendar(event(`DTSTART;TZID=${text}:20261110T070000`)),
    'before it': (text) => `${text}${calendar(event(start))}`,
    'in its place': (text) => text,
    'a page in its place': (text) => `<html>${text}`,
    lines: (text) => calendar(event(`${start}\n${text}`)),
  },
  read: readCalendar,
};

export const rules: Parser = {
  name: 'recurrence rules',
  documents: [
    ...[
      'FREQ=WEEKLY;BYDAY=MO,WE',
      'FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20271231',
      'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
    ],
    ...[
      'FREQ=DAILY;COUNT=10;INTERVAL=2',
      'FREQ=MONTHLY;BYMONTHDAY=29,30,31;BYSETPOS=-1',
      'FREQ=HOURLY;BYMINUTE=0,30',
    ],
    ...[
      'FREQ=YEARLY;BYYEARDAY=-1;WKST=SU',
      'FREQ=SECONDLY;BYHOUR=3;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=MINUTELY;INTERVAL=1439',
    ],
  ],
  scraps: [
    ...[
      'FREQ=',
      'YEARLY',
      'MONTHLY',
      'SECONDLY',
      'COUNT=',
      'UNTIL=',
      'BYDAY=',
      'BYSETPOS=',
      'BYMONTHDAY=',
      'BYWEEKNO=',
      'INTERVAL=',
    ],
    ...[
      '2147483647',
      '-1',
      '0',
      '53',
      '366',
      ',',
      ';',
      '=',
      '20261231T000000Z',
      'MO',
      '-53SU',
      'BYHOUR=0,1,2,3',
      'BYSECOND=0,59',
    ],
  ],
  places: {
    whole: (text) => text,
    part: (text) => `FREQ=DAILY;BYMONTHDAY=${text}`,
    days: (text) => `FREQ=WEEKLY;BYDAY=${text}`,
  },
  read(document) {
    try {
      const rule = readRule(document);
      const span = { from: '2026-11-01T00:00', until: '2027-03-01T00:00' };
      const { starts } = expand(
        { start: '2020-02-29T07:00', rule, toEpoch: (civil) => Date.parse(`${civil}Z`) },
        span,
      );
      if (starts.some((civil, index) => index > 0 && civil <= starts[index - 1]!))
        throw new Error('not ascending');
      // What is written of it is the same rule.
      if (ruleText(readRule(ruleText(rule))) !== ruleText(rule))
        throw new Error(`another rule: ${ruleText(rule)}`);
      return { rule, starts };
    } catch (thrown) {
      if (thrown instanceof RangeError && !/call stack/.test(thrown.message)) return thrown.message;
      throw thrown;
    }
  },
};
