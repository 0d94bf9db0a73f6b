import type { ActivityCategory } from '../../../../src/domain/index.js';
import type { ActivityWords } from '../../../../src/domain/icalendar/activities/index.js';
import type { Text } from './community.js';
import type { Language } from './language.js';

/** What the calendar of the community's activities is called in addresses. */
export const calendarName = 'riverside-garden';

/** What makes the ids of its entries unique in the world. It must never change: calendars would show everything twice. */
export const calendarDomain = 'riverside-garden.example';

/** What the calendar is called where it is shown. */
export const calendarTitle: Text = { en: 'Riverside Garden: activities', zh: '滨河花园社区活动' };

/** How often calendars are asked to look again. */
export const calendarRefresh = 'PT1H';

/** For how long what is over stays in the calendar, days. */
export const calendarPast = 90;

/** What the kinds of activities are called. */
export const categoryNames: Readonly<Record<ActivityCategory, Text>> = {
  festival: { en: 'Festival', zh: '节庆' },
  club: { en: 'Club', zh: '兴趣社团' },
  volunteering: { en: 'Volunteering', zh: '志愿服务' },
  meeting: { en: 'Meeting', zh: '会议恳谈' },
  maintenance: { en: 'Maintenance', zh: '维护保养' },
  other: { en: 'Other', zh: '其他' },
};

const labels = {
  en: { cancelled: (title: string) => `Cancelled: ${title}`, fee: 'Fee: ', audience: 'For: ' },
  zh: { cancelled: (title: string) => `【已取消】${title}`, fee: '费用：', audience: '对象：' },
};

/** What the calendar says of an activity: nothing of who comes. */
export function calendarWords(language: Language): ActivityWords {
  const { cancelled, fee: feeLabel, audience: audienceLabel } = labels[language];
  return {
    title: ({ title, status }) => (status === 'cancelled' ? cancelled(title) : title),
    description: ({ reason, description, fee, audience }) =>
      [reason, description, fee && feeLabel + fee, audience && audienceLabel + audience]
        .filter(Boolean)
        .join('\n\n') || undefined,
    category: (category) => categoryNames[category][language],
  };
}
