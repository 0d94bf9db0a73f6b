import { at, lines, type CalendarCase } from './calendar-case.js';

// As the programs of the trade write calendars; the events are ours.

const google = lines(`BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:Garden Court
X-WR-TIMEZONE:Asia/Shanghai
X-WR-CALDESC:What goes on
BEGIN:VTIMEZONE
TZID:Asia/Shanghai
X-LIC-LOCATION:Asia/Shanghai
BEGIN:STANDARD
TZOFFSETFROM:+0800
TZOFFSETTO:+0800
TZNAME:CST
DTSTART:19700101T000000
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
DTSTART;TZID=Asia/Shanghai:20261102T193000
DTEND;TZID=Asia/Shanghai:20261102T203000
RRULE:FREQ=WEEKLY;WKST=MO;COUNT=4;BYDAY=MO
EXDATE;TZID=Asia/Shanghai:20261109T193000
DTSTAMP:20261126T010203Z
UID:0choir@google.com
CREATED:20261001T000000Z
DESCRIPTION:Everybody sings\\, nobody has to.\\n\\nBring water.
LAST-MODIFIED:20261020T103000Z
LOCATION:Hall\\, building 3
SEQUENCE:2
STATUS:CONFIRMED
SUMMARY:Choir
TRANSP:OPAQUE
END:VEVENT
BEGIN:VEVENT
DTSTART;TZID=Asia/Shanghai:20261117T193000
DTEND;TZID=Asia/Shanghai:20261117T203000
DTSTAMP:20261126T010203Z
UID:0choir@google.com
RECURRENCE-ID;TZID=Asia/Shanghai:20261116T193000
LAST-MODIFIED:20261021T103000Z
SEQUENCE:3
STATUS:CONFIRMED
SUMMARY:Choir
COMMENT:The hall is taken on Monday
END:VEVENT
BEGIN:VEVENT
DTSTART:20261128T060000Z
DTEND:20261128T080000Z
DTSTAMP:20261126T010203Z
UID:0talk@google.com
STATUS:TENTATIVE
SUMMARY:Owners' talk
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20261212
DTEND;VALUE=DATE:20261214
DTSTAMP:20261126T010203Z
UID:0fair@google.com
SUMMARY:Winter fair
END:VEVENT
END:VCALENDAR
`);

const zone = 'Asia/Shanghai';
const timed = (start: string, end: string) => ({ allDay: false as const, start, end, zone });

const apple = lines(`BEGIN:VCALENDAR
METHOD:PUBLISH
VERSION:2.0
X-WR-CALNAME:Hof
PRODID:-//Apple Inc.//macOS 15.1//EN
X-APPLE-CALENDAR-COLOR:#63DA38
X-WR-TIMEZONE:Europe/Berlin
CALSCALE:GREGORIAN
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
DTSTART:19810329T020000
TZNAME:MESZ
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
DTSTART:19961027T030000
TZNAME:MEZ
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
CREATED:20261001T080000Z
UID:6C1D4C2E-0B5E-4B57-8F1D-5C1E5A1F0001
DTEND;TZID=Europe/Berlin:20261003T110000
X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC
SUMMARY:Repair café
LAST-MODIFIED:20261002T080000Z
DTSTAMP:20261002T080000Z
DTSTART;TZID=Europe/Berlin:20261003T100000
X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-APPLE-RADIUS=70;X-TITLE="Hof 2":
 geo:52.5,13.4
SEQUENCE:1
URL;VALUE=URI:https://portal.example/repair
RRULE:FREQ=MONTHLY;BYDAY=1SA;UNTIL=20270131T225959Z
BEGIN:VALARM
X-WR-ALARMUID:A
UID:A
TRIGGER:-PT15M
DESCRIPTION:Reminder
ACTION:DISPLAY
END:VALARM
END:VEVENT
END:VCALENDAR
`);

const outlook = lines(`BEGIN:VCALENDAR
PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
VERSION:2.0
METHOD:PUBLISH
X-MS-OLK-FORCEINSPECTOROPEN:TRUE
BEGIN:VTIMEZONE
TZID:China Standard Time
BEGIN:STANDARD
DTSTART:16010101T000000
TZOFFSETFROM:+0800
TZOFFSETTO:+0800
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
CLASS:PUBLIC
CREATED:20261026T020000Z
DESCRIPTION:Bring gloves.\\n
DTEND;TZID="China Standard Time":20261115T113000
DTSTAMP:20261026T020000Z
DTSTART;TZID="China Standard Time":20261115T090000
LAST-MODIFIED:20261026T020000Z
LOCATION:Gate 2
ORGANIZER;CN="Li, Wei":mailto:wei@portal.example
PRIORITY:5
RRULE:FREQ=MONTHLY;COUNT=3;BYDAY=3SU
SEQUENCE:0
SUMMARY;LANGUAGE=en-us:Clean the garden
TRANSP:OPAQUE
UID:040000008200E00074C5B7101A82E00800000000A0
CATEGORIES:Volunteering,Garden
X-ALT-DESC;FMTTYPE=text/html:<html><body>Bring <b>gloves</b>.</body></html>
X-MICROSOFT-CDO-BUSYSTATUS:BUSY
END:VEVENT
BEGIN:VEVENT
RECURRENCE-ID;TZID="China Standard Time":20261220T090000
DTSTART;TZID="China Standard Time":20261220T090000
DTEND;TZID="China Standard Time":20261220T113000
DTSTAMP:20261026T020000Z
STATUS:CANCELLED
COMMENT:Too cold
SUMMARY;LANGUAGE=en-us:Clean the garden
CATEGORIES:Volunteering
UID:040000008200E00074C5B7101A82E00800000000A0
END:VEVENT
END:VCALENDAR
`);

const nextcloud = lines(`BEGIN:VCALENDAR
VERSION:2.0
CALSCALE:GREGORIAN
PRODID:-//SabreDAV//SabreDAV//EN
X-WR-CALNAME:Clubs
REFRESH-INTERVAL;VALUE=DURATION:PT4H
X-PUBLISHED-TTL:PT4H
BEGIN:VTIMEZONE
TZID:America/New_York
BEGIN:DAYLIGHT
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
TZNAME:EDT
DTSTART:20070311T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
TZNAME:EST
DTSTART:20071104T020000
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
CREATED:20261001T000000Z
DTSTAMP:20261002T000000Z
LAST-MODIFIED:20261002T000000Z
SEQUENCE:4
UID:d5f0a1c2-1111-4222-8333-444455556666
DTSTART;TZID=America/New_York:20261030T180000
DTEND;TZID=America/New_York:20261030T193000
SUMMARY:Chess club
CATEGORIES:Club
STATUS:CONFIRMED
RRULE:FREQ=WEEKLY;COUNT=3
ATTACH;FMTTYPE=application/pdf;FILENAME=/rules.pdf;SIZE=1200:https://cloud.example/f/1
ATTACH;VALUE=BINARY;ENCODING=BASE64:AAAA
ATTACH:ftp://cloud.example/f/2
END:VEVENT
END:VCALENDAR
`);

const mozilla = lines(`BEGIN:VCALENDAR
PRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN
VERSION:2.0
BEGIN:VEVENT
CREATED:20261001T000000Z
LAST-MODIFIED:20261001T000000Z
DTSTAMP:20261001T000000Z
UID:77777777-aaaa-bbbb-cccc-000000000001
SUMMARY:Stammtisch
RRULE:FREQ=WEEKLY;UNTIL=20261110T190000Z
DTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20261020T200000
DURATION:PT2H
X-MOZ-GENERATION:3
TRANSP:OPAQUE
END:VEVENT
END:VCALENDAR
`);

const radicale = lines(`BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//PYVOBJECT//NONSGML Version 1//EN
X-WR-CALNAME;VALUE=TEXT:Garden
BEGIN:VTIMEZONE
TZID:Asia/Shanghai
BEGIN:STANDARD
DTSTART:19910915T000000
TZNAME:CST
TZOFFSETFROM:+0800
TZOFFSETTO:+0800
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:r1
DTSTART;TZID=Asia/Shanghai:20261201T070000
DURATION:PT45M
DTSTAMP:20261101T000000Z
RDATE;TZID=Asia/Shanghai:20261203T070000,20261205T080000
SUMMARY:Tai chi
END:VEVENT
BEGIN:VTODO
UID:r2
DTSTAMP:20261101T000000Z
SUMMARY:Buy tea
END:VTODO
END:VCALENDAR
`);

const holidays = lines(`BEGIN:VCALENDAR
PRODID:-//日历//节假日//CN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:中国大陆节假日
X-WR-TIMEZONE:Asia/Shanghai
X-APPLE-LANGUAGE:zh
BEGIN:VEVENT
DTSTAMP:20260601T000000Z
UID:newyear-2027
CLASS:PUBLIC
CATEGORIES:节日
DTSTART;VALUE=DATE:20270101
DTEND;VALUE=DATE:20270104
SUMMARY;LANGUAGE=zh_CN:元旦（休）
TRANSP:TRANSPARENT
X-APPLE-SPECIAL-DAY:WORK-HOLIDAY
END:VEVENT
BEGIN:VEVENT
DTSTAMP:20260601T000000Z
UID:spring-2027
CATEGORIES:法定节假日
DTSTART;VALUE=DATE:20270206
DURATION:P7D
SUMMARY;LANGUAGE=zh_CN:春节（休）
END:VEVENT
BEGIN:VEVENT
DTSTAMP:20260601T000000Z
UID:volunteer-2026
CATEGORIES:志愿服务
DTSTART:20261205T090000
DTEND:20261205T110000
SUMMARY:清洁日\\, 请带手套
LOCATION:三号楼\\; 大厅
CONTACT:物业服务中心
END:VEVENT
END:VCALENDAR
`);

export const styleCases: readonly CalendarCase[] = [
  {
    name: 'as Google Calendar writes it: one moved, one in UTC, days',
    body: google,
    activities: [
      {
        id: '0choir@google.com_20261102T113000Z',
        seriesId: '0choir@google.com',
        title: 'Choir',
        description: 'Everybody sings, nobody has to.\n\nBring water.',
        category: 'other',
        when: timed('2026-11-02T19:30:00+08:00', '2026-11-02T20:30:00+08:00'),
        status: 'planned',
        place: 'Hall, building 3',
        version: 2,
        updatedAt: '2026-10-20T10:30:00Z',
        reason: undefined,
      },
      {
        id: '0choir@google.com_20261116T113000Z',
        when: timed('2026-11-17T19:30:00+08:00', '2026-11-17T20:30:00+08:00'),
        status: 'moved',
        movedFrom: timed('2026-11-16T19:30:00+08:00', '2026-11-16T20:30:00+08:00'),
        reason: 'The hall is taken on Monday',
        version: 3,
      },
      { id: '0choir@google.com_20261123T113000Z', movedFrom: undefined },
      {
        id: '0talk@google.com',
        seriesId: undefined,
        title: "Owners' talk",
        status: 'planned',
        when: timed('2026-11-28T14:00:00+08:00', '2026-11-28T16:00:00+08:00'),
      },
      { id: '0fair@google.com', when: { allDay: true, start: '2026-12-12', end: '2026-12-13' } },
    ],
  },
  {
    name: 'as Apple Calendar writes it: the first Saturday of the month, over the change of clocks',
    body: apple,
    from: '2026-10-01T00:00:00Z',
    activities: [
      {
        title: 'Repair café',
        when: {
          allDay: false,
          start: '2026-10-03T10:00:00+02:00',
          end: '2026-10-03T11:00:00+02:00',
          zone: 'Europe/Berlin',
        },
        url: 'https://portal.example/repair',
      },
      {
        when: {
          allDay: false,
          start: '2026-11-07T10:00:00+01:00',
          end: '2026-11-07T11:00:00+01:00',
          zone: 'Europe/Berlin',
        },
      },
      { id: '6C1D4C2E-0B5E-4B57-8F1D-5C1E5A1F0001_20261205T090000Z' },
      { id: '6C1D4C2E-0B5E-4B57-8F1D-5C1E5A1F0001_20270102T090000Z' },
    ],
  },
  {
    name: 'as Outlook and Exchange write it: a zone of Windows, one cancelled',
    body: outlook,
    activities: [
      {
        title: 'Clean the garden',
        category: 'volunteering',
        description: 'Bring gloves.',
        host: { name: 'Li, Wei' },
        place: 'Gate 2',
        when: timed('2026-11-15T09:00:00+08:00', '2026-11-15T11:30:00+08:00'),
        version: 0,
      },
      {
        status: 'cancelled',
        reason: 'Too cold',
        when: timed('2026-12-20T09:00:00+08:00', '2026-12-20T11:30:00+08:00'),
      },
      { status: 'planned', when: timed('2027-01-17T09:00:00+08:00', '2027-01-17T11:30:00+08:00') },
    ],
  },
  {
    name: 'as Nextcloud writes it: files, of which only those of the web are shown',
    body: nextcloud,
    from: '2026-10-01T00:00:00Z',
    activities: [
      {
        category: 'club',
        attachments: [
          { name: '/rules.pdf', url: 'https://cloud.example/f/1', type: 'application/pdf', bytes: 1200 },
        ],
        when: {
          allDay: false,
          start: '2026-10-30T18:00:00-04:00',
          end: '2026-10-30T19:30:00-04:00',
          zone: 'America/New_York',
        },
      },
      { id: 'd5f0a1c2-1111-4222-8333-444455556666_20261106T230000Z' },
      { id: 'd5f0a1c2-1111-4222-8333-444455556666_20261113T230000Z' },
    ],
  },
  {
    name: 'as Mozilla writes it: a zone at the end of a path, no definition of it, a length in place of an end',
    body: mozilla,
    from: '2026-10-01T00:00:00Z',
    activities: [
      '2026-10-20T20:00:00+02:00',
      '2026-10-27T20:00:00+01:00',
      '2026-11-03T20:00:00+01:00',
      '2026-11-10T20:00:00+01:00',
    ].map((start) => ({
      when: { allDay: false, start, end: start.replace('T20', 'T22'), zone: 'Europe/Berlin' },
    })),
  },
  {
    name: 'as Radicale writes it: dates beside no rule, and tasks that are no activities',
    body: radicale,
    starts: [...at('2026-12', [1, 3], 'T07:00:00+08:00'), '2026-12-05T08:00:00+08:00'],
  },
  {
    name: 'as Chinese holiday calendars are written: days, and times without a zone',
    body: holidays,
    activities: [
      {
        title: '清洁日, 请带手套',
        category: 'volunteering',
        place: '三号楼; 大厅',
        host: { name: '物业服务中心' },
        when: timed('2026-12-05T09:00:00+08:00', '2026-12-05T11:00:00+08:00'),
      },
      {
        title: '元旦（休）',
        category: 'festival',
        when: { allDay: true, start: '2027-01-01', end: '2027-01-03' },
      },
      {
        title: '春节（休）',
        category: 'festival',
        when: { allDay: true, start: '2027-02-06', end: '2027-02-12' },
      },
    ],
  },
];
