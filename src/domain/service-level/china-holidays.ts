import type { HolidaySchedule } from './holidays.js';

const newYear = { 'zh-Hans': '元旦', en: "New Year's Day" };
const springFestival = { 'zh-Hans': '春节', en: 'Spring Festival' };
const qingming = { 'zh-Hans': '清明节', en: 'Qingming Festival' };
const labourDay = { 'zh-Hans': '劳动节', en: 'Labour Day' };
const dragonBoat = { 'zh-Hans': '端午节', en: 'Dragon Boat Festival' };
const midAutumn = { 'zh-Hans': '中秋节', en: 'Mid-Autumn Festival' };
const nationalDay = { 'zh-Hans': '国庆节', en: 'National Day' };
const nationalDayAndMidAutumn = { 'zh-Hans': '国庆节、中秋节', en: 'National Day and Mid-Autumn Festival' };

/**
 * The public holidays of mainland China as the General Office of the State Council published them. It publishes a
 * year's in the November before: add them here from the notice itself, with its number, in the order of the notice;
 * the test of this file checks that every worked day is a weekend day and that no day is named twice.
 */
export const chinaHolidays: readonly HolidaySchedule[] = [
  {
    year: 2025,
    citation: '国办发明电〔2024〕12号, 2024-11-12',
    holidays: [
      { name: newYear, from: '2025-01-01', until: '2025-01-01' },
      {
        name: springFestival,
        from: '2025-01-28',
        until: '2025-02-04',
        workingDays: ['2025-01-26', '2025-02-08'],
      },
      { name: qingming, from: '2025-04-04', until: '2025-04-06' },
      { name: labourDay, from: '2025-05-01', until: '2025-05-05', workingDays: ['2025-04-27'] },
      { name: dragonBoat, from: '2025-05-31', until: '2025-06-02' },
      {
        name: nationalDayAndMidAutumn,
        from: '2025-10-01',
        until: '2025-10-08',
        workingDays: ['2025-09-28', '2025-10-11'],
      },
    ],
  },
  {
    year: 2026,
    citation: '国办发明电〔2025〕7号, 2025-11-04',
    holidays: [
      { name: newYear, from: '2026-01-01', until: '2026-01-03', workingDays: ['2026-01-04'] },
      {
        name: springFestival,
        from: '2026-02-15',
        until: '2026-02-23',
        workingDays: ['2026-02-14', '2026-02-28'],
      },
      { name: qingming, from: '2026-04-04', until: '2026-04-06' },
      { name: labourDay, from: '2026-05-01', until: '2026-05-05', workingDays: ['2026-05-09'] },
      { name: dragonBoat, from: '2026-06-19', until: '2026-06-21' },
      { name: midAutumn, from: '2026-09-25', until: '2026-09-27' },
      {
        name: nationalDay,
        from: '2026-10-01',
        until: '2026-10-07',
        workingDays: ['2026-09-20', '2026-10-10'],
      },
    ],
  },
];
