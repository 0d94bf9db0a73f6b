import type { Activity, ActivitySeries } from '../../../src/domain/index.js';
import type { FileOptions } from '../../../src/domain/icalendar/activities/index.js';

export const options: FileOptions = {
  domain: 'portal.example.cn',
  now: '2026-11-26T03:45:00.750Z',
  words: {
    title: ({ title, status }) => (status === 'cancelled' ? `【已取消】${title}` : title),
    description: ({ description, fee, reason }) => [reason, description, fee].filter(Boolean).join('\n\n'),
    category: (category) => ({ club: '兴趣社团' })[category as string] ?? category,
  },
};

/** Early on Saturdays in Shanghai, while it is Friday in UTC. */
export const morning: Activity = {
  id: '晨练-2026-11-28',
  title: '晨练；太极拳, for beginners',
  description: '请穿软底鞋。\n\nBring water; or tea, C:\\temp',
  category: 'club',
  when: {
    allDay: false,
    start: '2026-11-28T07:00:00+08:00',
    end: '2026-11-28T08:30:00+08:00',
    zone: 'Asia/Shanghai',
  },
  status: 'planned',
  place: '幸福里中心花园',
  host: { name: '李伟', role: '社团负责人', phone: '+86 10 5555 0101' },
  fee: '免费',
  url: 'https://portal.example.cn/activities/晨练',
  attachments: [
    {
      name: 'route.pdf',
      url: 'https://portal.example.cn/files/route.pdf',
      type: 'application/pdf',
      bytes: 1024,
    },
    { name: 'inside', url: '/files/inside.pdf' },
  ],
  version: 2,
  updatedAt: '2026-11-20T09:00:00+08:00',
};

export const fair: Activity = {
  id: 'fair',
  title: '新春游园会',
  category: 'festival',
  when: { allDay: true, start: '2027-02-06', end: '2027-02-08' },
  status: 'planned',
};

/** Five mornings, of which one is left out, one is moved to the evening, one is cancelled and one is added. */
export const mornings: ActivitySeries = {
  id: '晨练',
  activity: morning,
  rule: 'FREQ=WEEKLY;COUNT=5',
  except: ['2026-12-05T07:00:00+08:00'],
  also: ['2026-12-09T07:00:00+08:00'],
  changed: [
    {
      start: '2026-12-12T07:00:00+08:00',
      activity: {
        ...morning,
        when: { allDay: false, start: '2026-12-12T18:00:00+08:00', zone: 'Asia/Shanghai' },
        status: 'moved',
        version: 3,
      },
    },
    {
      start: '2026-12-19T07:00:00+08:00',
      activity: {
        ...morning,
        when: {
          allDay: false,
          start: '2026-12-19T07:00:00+08:00',
          end: '2026-12-19T08:30:00+08:00',
          zone: 'Asia/Shanghai',
        },
        status: 'cancelled',
        reason: '大风',
        version: 4,
      },
    },
  ],
};
