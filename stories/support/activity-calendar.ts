import { addDays, dateAt, epochFromCivil, type Activity } from '../../src/domain/index.js';

/** The activities of the stories that the invented calendar has not. */
export type ActivitySample =
  'open' | 'full' | 'full-for-good' | 'last-place' | 'closed' | 'cancelled' | 'moved' | 'long';

const zone = 'Asia/Shanghai';

/** The day on which the samples are: the day after tomorrow. */
export const storyDate = () => addDays(dateAt(Date.now(), zone), 2);

const at = (days: number, time: string) =>
  new Date(epochFromCivil(`${addDays(storyDate(), days)}T${time}`, zone)).toISOString();

const timed = (days: number, from: string, to: string): Activity['when'] => ({
  allDay: false,
  start: at(days, from),
  end: at(days, to),
  zone,
});

/** The same in each language. */
export function activitiesIn(locale: 'en' | 'zh-Hans', samples: readonly ActivitySample[]): Activity[] {
  const say = (english: string, chinese: string) => (locale === 'en' ? english : chinese);
  const base = {
    category: 'volunteering',
    status: 'planned',
    title: say('Saturday clean-up', '周六清洁日'),
    description: say(
      'We sweep the paths and cut back the hedges.\n\nGloves and tools are there.',
      '一起打扫园路、修剪绿篱。\n\n备有手套和工具。',
    ),
    place: say('Meeting point at building 3', '3 号楼前集合'),
    host: { name: say('Amy Chen', '陈静'), role: say('Service desk', '客服专员'), phone: '400-555-0100' },
    fee: say('Free', '免费'),
    audience: say('Everybody from 8 years on', '8 岁以上居民'),
    when: timed(0, '09:00', '11:30'),
  } as const;
  const activities: Readonly<Record<ActivitySample, Omit<Activity, 'id'>>> = {
    open: {
      ...base,
      capacity: { total: 30, taken: 24, waiting: 0 },
      guestsAtMost: 3,
      joinUntil: at(-1, '18:00'),
      attachments: [
        {
          name: say('Map.pdf', '地图.pdf'),
          url: 'https://example.com/map.pdf',
          type: 'application/pdf',
          bytes: 481_000,
        },
      ],
    },
    full: { ...base, capacity: { total: 30, taken: 30, waiting: 4 }, guestsAtMost: 1 },
    'full-for-good': { ...base, capacity: { total: 30, taken: 30 } },
    'last-place': { ...base, capacity: { total: 30, taken: 29, waiting: 0 } },
    closed: { ...base, capacity: { total: 30, taken: 11 }, joinUntil: at(-9, '18:00') },
    cancelled: { ...base, status: 'cancelled', reason: say('A storm is forecast.', '预报有大风。') },
    moved: {
      ...base,
      status: 'moved',
      seriesId: 'clean-up',
      movedFrom: timed(-1, '09:00', '11:30'),
      reason: say('It rains on Friday.', '周五有雨。'),
      joinable: false,
    },
    long: {
      ...base,
      title: say(
        'Extraordinary-general-neighbourhood-information-and-consultation-afternoon for everybody',
        '关于地下车库充电设施改造与消防通道整治工作的业主居民代表信息公开与意见征询恳谈会',
      ),
      description: say('Wordswithoutanyspace'.repeat(20), '超长内容不含标点'.repeat(60)),
      place: say(
        'Large hall of the community centre, second floor, east wing',
        '社区服务中心二楼东侧多功能大会议厅',
      ),
      category: 'meeting',
      capacity: { total: 1000, taken: 12, waiting: 0 },
    },
  };
  return samples.map((id) => ({ id, ...activities[id] }));
}

/** So many activities, spread over the month. */
export function busyMonth(locale: 'en' | 'zh-Hans', count: number): Activity[] {
  const kinds = ['festival', 'club', 'volunteering', 'meeting', 'maintenance', 'other'] as const;
  const first = `${storyDate().slice(0, 8)}01`;
  return Array.from({ length: count }, (_, index) => {
    const hour = String(8 + (index % 12)).padStart(2, '0');
    const start = new Date(
      epochFromCivil(`${addDays(first, (index * 5) % 28)}T${hour}:30`, zone),
    ).toISOString();
    return {
      id: `many-${index}`,
      title: locale === 'en' ? `Activity number ${index + 1}` : `第 ${index + 1} 项活动`,
      category: kinds[index % kinds.length]!,
      status: 'planned',
      when: { allDay: false, start, zone },
    };
  });
}
