import { at, type CalendarCase } from './calendar-case.js';
import { google, apple, outlook, nextcloud, mozilla, radicale, holidays } from './style-files.js';

const zone = 'Asia/Shanghai';
const timed = (start: string, end: string) => ({ allDay: false as const, start, end, zone });

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
