import { bytes, utf16 } from '../feed/feed-case.js';
import { at, calendar, event, foldedEverywhere, lines, type CalendarCase } from './calendar-case.js';

const one = 'DTSTART:20261110T070000';
const good = event(one);
const starts = ['2026-11-10T07:00:00+08:00'];
const title = (text: string) => [{ title: text }];
const leftOut = (name: string, properties: string, why: RegExp): CalendarCase => ({
  name: `left out: ${name}`,
  body: calendar(event(properties, 'bad'), good),
  starts,
  omitted: 1,
  reports: [new RegExp(`left out bad@portal.example: .*${why.source}`)],
});

export const brokenCases: readonly CalendarCase[] = [
  leftOut('an event without a start', 'LOCATION:Gate 2', /it has no DTSTART/),
  leftOut('a start that is no time', 'DTSTART:tomorrow', /DTSTART is no time: tomo/),
  leftOut('30 February', 'DTSTART;VALUE=DATE:20270230', /DTSTART is no time: 2027-02-30/),
  leftOut('an hour that no clock shows', 'DTSTART:20261110T250000', /DTSTART is no time/),
  leftOut('an end that is no time', `${one}\nDTEND:later`, /DTEND is no time/),
  leftOut('a rule that is none', `${one}\nRRULE:every week`, /no part of a rule/),
  leftOut('a rule with an interval below one', `${one}\nRRULE:FREQ=DAILY;INTERVAL=-1`, /INTERVAL/),
  leftOut(
    'a rule of 30 February is one, but not one by the second for days',
    'DTSTART;VALUE=DATE:20261110\nRRULE:FREQ=SECONDLY',
    /a series of whole days cannot be secondly/,
  ),
  leftOut(
    'a date that is left out and is none',
    `${one}\nRRULE:FREQ=DAILY\nEXDATE:20261399T070000`,
    /EXDATE is no time/,
  ),
  leftOut('neither title, text nor place', `${one}\nSUMMARY:\nDESCRIPTION: `, /neither a title nor a text/),
  leftOut('a line that is none', 'DTSTART', /DTSTART cannot be read/),
  leftOut('quotes that do not end', 'DTSTART;TZID="Asia:20261110T070000', /DTSTART cannot be read/),
  {
    name: 'an event without a UID is known by its title and time',
    body: calendar(`BEGIN:VEVENT\n${one}\nSUMMARY:Tai chi club\nEND:VEVENT`),
    activities: [{ id: 'Tai-chi-club-2026-11-10T07:00', title: 'Tai chi club' }],
  },
  {
    name: 'an event without a stamp, an end or a title',
    body: calendar(`BEGIN:VEVENT\nUID:x y\n${one}\nDESCRIPTION:We meet at the gate\\nBring tea\nEND:VEVENT`),
    activities: [
      {
        id: 'x-y',
        title: 'We meet at the gate Bring tea',
        description: 'We meet at the gate\nBring tea',
        when: { allDay: false, start: starts[0]!, zone: 'Asia/Shanghai' },
      },
    ],
  },
  {
    name: 'an end before the start is none',
    body: calendar(
      event(`${one}\nDTEND:20261110T060000`),
      event('DTSTART;VALUE=DATE:20261112\nDTEND;VALUE=DATE:20261110', 'e2'),
      event('DTSTART:20261113T070000\nDURATION:-PT1H', 'e3'),
    ),
    activities: [
      { when: { allDay: false, start: starts[0]!, zone: 'Asia/Shanghai' } },
      { when: { allDay: true, start: '2026-11-12', end: '2026-11-12' } },
      { when: { allDay: false, start: '2026-11-13T07:00:00+08:00', zone: 'Asia/Shanghai' } },
    ],
    reports: [
      /e1@portal.example: it ends before/,
      /e2@portal.example: it ends before/,
      /e3@portal.example: it ends before/,
    ],
  },
  {
    name: 'days that end on the day they begin, and ends of the other kind',
    body: calendar(
      event('DTSTART;VALUE=DATE:20261110\nDTEND;VALUE=DATE:20261110'),
      event('DTSTART:20261111\nDTEND:20261113T120000', 'e2'),
      event('DTSTART:20261114T070000\nDTEND;VALUE=DATE:20261115', 'e3'),
    ),
    activities: [
      { when: { allDay: true, start: '2026-11-10', end: '2026-11-10' } },
      { when: { allDay: true, start: '2026-11-11', end: '2026-11-12' } },
      {
        when: {
          allDay: false,
          start: '2026-11-14T07:00:00+08:00',
          end: '2026-11-15T00:00:00+08:00',
          zone: 'Asia/Shanghai',
        },
      },
    ],
  },
  {
    name: 'bare line feeds, and bare carriage returns',
    body: `${calendar(good).replaceAll('\r', '')}${calendar(event('DTSTART:20261111T070000', 'e2')).replaceAll('\n', '')}`,
    starts: at('2026-11', [10, 11], 'T07:00:00+08:00'),
  },
  {
    name: 'a byte order mark, and a line of the server’s own before the calendar',
    body: `\ufeffloaded\n${calendar(good)}`,
    starts,
  },
  {
    name: 'names in small letters, with spaces about them',
    body: lines(
      `begin:vcalendar\nbegin:vevent\nuid:e1\ndtstart;value=date:20261110\nsummary;language=en:tea\n end: vevent\nEND:VEVENT \nend:vcalendar`,
    ),
    activities: [{ title: 'teaend: vevent', when: { allDay: true, start: '2026-11-10', end: '2026-11-10' } }],
  },
  {
    name: 'lines that are not folded, and lines that are folded after each byte, by spaces and by tabs',
    body: bytes(
      calendar(event(`${one}\nSUMMARY:TITLE\nLOCATION:${'long '.repeat(200)}end`)).replace(
        'TITLE',
        foldedEverywhere('晨练🏃, 太极').replace('\r\n ', '\r\n\t'),
      ),
    ),
    activities: [{ title: '晨练🏃, 太极', place: `${'long '.repeat(200)}end` }],
  },
  {
    name: 'several calendars in one file, each with its own zone',
    body:
      calendar('X-WR-TIMEZONE:Europe/Berlin', good) +
      calendar('X-WR-TIMEZONE:America/New_York', event(one, 'e2')),
    starts: ['2026-11-10T07:00:00+01:00', '2026-11-10T07:00:00-05:00'],
  },
  {
    name: 'GBK, as the server says',
    body: bytes(calendar(event(`${one}\nSUMMARY:\xb3\xbf\xc1\xb7`))),
    contentType: 'text/calendar; charset=gbk',
    activities: title('晨练'),
  },
  {
    name: 'UTF-16, by its mark',
    body: utf16(`\ufeff${calendar(event(`${one}\nSUMMARY:晨\r\n 练`))}`, true),
    activities: title('晨练'),
  },
  {
    name: 'Latin 1 that the server calls so',
    body: bytes(calendar(event(`${one}\nSUMMARY:Caf\xe9`))),
    contentType: 'text/calendar; charset=iso-8859-1',
    activities: title('Café'),
  },
  {
    name: 'a file that is cut off: what is whole of it',
    body: calendar(good, event('DTSTART:20261111T070000', 'e2')).slice(0, -40),
    starts,
    omitted: 1,
    reports: [/the file is not whole: it is cut off/, /left out e2@portal.example: it is cut off/],
  },
  {
    name: 'an event that does not end before the next, and ends that nothing began',
    body: calendar(`BEGIN:VEVENT\nUID:open\n${one}\nSUMMARY:Open`, good, 'END:VTODO', 'END:VEVENT'),
    starts,
    omitted: 1,
    reports: [/left out open: it is not ended/],
  },
  {
    name: 'a calendar that calls everything off',
    body: calendar('METHOD:CANCEL', good),
    activities: [{ status: 'cancelled' }],
  },
  {
    name: 'addresses that lead nowhere good',
    body: calendar(
      event(
        `${one}\nURL:javascript:alert(1)\nATTACH:data:text/html,x\nATTACH:file:///etc/passwd\nATTACH:https://user:pass@portal.example/x`,
      ),
    ),
    activities: [{ url: undefined, attachments: undefined }],
  },
  {
    name: 'hosts: a name, a contact where there is an address alone, nobody',
    body: calendar(
      event(`${one}\nORGANIZER;CN=Li Wei:mailto:wei@portal.example\nCONTACT:Zhang Min`),
      event(
        'DTSTART:20261111T070000\nORGANIZER;CN=wei@portal.example:mailto:wei@portal.example\nCONTACT:Zhang Min\\, 3号楼',
        'e2',
      ),
      event('DTSTART:20261112T070000\nORGANIZER:mailto:wei@portal.example', 'e3'),
    ),
    activities: [{ host: { name: 'Li Wei' } }, { host: { name: 'Zhang Min, 3号楼' } }, { host: undefined }],
  },
  {
    name: 'properties that cannot be read and are words alone',
    body: calendar(event(`${one}\nLOCATION;X\nATTACH;X\nSEQUENCE:many\nLAST-MODIFIED:yesterday\nORGANIZER`)),
    activities: [{ place: undefined, updatedAt: undefined, host: undefined }],
  },
  {
    name: 'categories by words that everybody uses, in both languages',
    body: calendar(
      ...[
        '节日',
        'Holidays',
        '兴趣小组',
        'Yoga',
        '志愿者',
        'clean-up',
        '业主大会',
        'Meeting',
        '电梯检修',
        'Repairs',
        '节能',
        '',
        'x,Ｃｌｕｂ',
      ].map((name, index) =>
        event(
          `DTSTART:2026112${index < 10 ? 0 : 1}T${String(index).padStart(2, '0')}0000\nCATEGORIES:${name}`,
          `c${index}`,
        ),
      ),
    ),
    activities: [
      'festival',
      'festival',
      'club',
      'club',
      'volunteering',
      'volunteering',
      'meeting',
      'meeting',
      'maintenance',
      'maintenance',
      'other',
      'other',
      'club',
    ].map((category) => ({ category }) as { category: 'club' }),
  },
  {
    name: 'categories by the portal’s own words, before the others',
    body: calendar(
      event(`${one}\nCATEGORIES:Club,Tai Chi`),
      event('DTSTART:20261111T070000\nCATEGORIES:club', 'e2'),
    ),
    options: { categories: { 'tai chi': 'festival' } },
    activities: [{ category: 'festival' }, { category: 'club' }],
  },
  {
    name: 'what a portal makes of its own properties, and what it leaves out',
    body: calendar(
      event(`${one}\nX-FEE:20 yuan\\, for tea\nCATEGORIES:A,B`),
      event('DTSTART:20261111T070000\nX-HIDDEN:1', 'e2'),
      event('DTSTART:20261112T070000\nX-BAD:1', 'e3'),
    ),
    options: {
      map: ({ text, categories }, activity) => {
        if (text('x-hidden')) return undefined;
        if (text('X-BAD')) return { ...activity, category: 'none' as 'other' };
        return { ...activity, fee: text('X-FEE')!, audience: categories.join() };
      },
    },
    activities: [{ fee: '20 yuan, for tea', audience: 'A,B' }],
    omitted: 1,
    reports: [/left out e3@portal.example: category: not one of/],
  },
  { name: 'an empty answer', body: '', fails: /an empty answer/ },
  {
    name: 'a page',
    body: '<!doctype html><title>404</title>',
    contentType: 'text/html',
    fails: /a page instead of a calendar/,
  },
  { name: 'JSON', body: '{"error":"no"}', fails: /no BEGIN:VCALENDAR/ },
  { name: 'a vCard', body: lines('BEGIN:VCARD\nFN:x\nEND:VCARD'), fails: /no BEGIN:VCALENDAR/ },
  {
    name: 'a calendar that begins with more',
    body: calendar(good).replace('VCALENDAR', 'VCALENDAR of ours'),
    fails: /no BEGIN:VCALENDAR/,
  },
  { name: 'a calendar of nothing', body: calendar(), activities: [] },
];
