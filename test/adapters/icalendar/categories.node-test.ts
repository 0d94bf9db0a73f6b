import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { categoryOf } from '../../../src/adapters/icalendar/reading/categories.js';
import type { ActivityCategory } from '../../../src/domain/activity.js';

/** What calendars call them: in English, on the mainland, in Hong Kong, in Taiwan. */
const names: Readonly<Record<ActivityCategory, readonly string[]>> = {
  festival: [
    'Holiday',
    'Holidays',
    'Festival',
    'Celebration',
    'Party',
    'Fair',
    'School fairs',
    'Festivities',
    '佳节',
    '佳節',
    '庆典',
    '慶祝',
    '联欢',
    '聯歡',
    '新春节目',
    '节日',
    '国庆',
    '國慶',
    '元宵',
    '庙会',
    '廟會',
    '春节联欢',
    '中秋節慶祝',
    '農曆新年',
    '國慶聯歡',
    '重陽節',
    '嘉年華',
  ],
  volunteering: [
    'Volunteering',
    'Volunteer',
    'volunteers',
    'Cleanup',
    'Clean-up',
    'charity',
    '志愿服务',
    '義工服務',
    '志工活動',
    '捐血',
    '獻血',
    '義診',
  ],
  meeting: [
    'AGM',
    'Committee',
    'Talk',
    'Talks',
    'Hearing',
    'Assemblies',
    'Meetings',
    '业委会',
    '業主大會',
    '管委會',
    '諮詢會',
    '說明會',
    '座談',
    '立案法團',
    '會議',
    '委員會',
    '议事',
    '議事',
    '听证',
    '聽證',
    '例会',
    '例會',
  ],
  maintenance: [
    'Outage',
    'Repair',
    'Repairs',
    'Inspection',
    'Inspections',
    'works',
    '停电检修',
    '停電',
    '升降機維修',
    '電梯保養',
    '消毒',
    '巡檢',
    '維護',
  ],
  club: [
    'Yoga',
    'Sport',
    'Sports',
    'Class',
    'Classes',
    'Course',
    'Workshop',
    'Game',
    'Hobbies',
    '俱乐部',
    '俱樂部',
    '阅读',
    '閱讀',
    '培训',
    '培訓',
    '读书会',
    '讀書會',
    '太極',
    '瑜珈',
    '晨運',
    '書法',
    '運動',
    '興趣班',
    '社團',
    '課程',
  ],
  other: ['Misc', 'Partying', 'Affairs', 'Classics', 'Overworks', '其他', '其它', '通知', ''],
};

describe('icalendar: what a category is', () => {
  for (const [category, written] of Object.entries(names))
    it(`is ${category} by its name in either script`, () => {
      const read = written.map((name) => `${name}: ${categoryOf([name], new Map())}`);
      assert.deepEqual(
        read,
        written.map((name) => `${name}: ${category}`),
      );
    });

  it('is nobody’s to read for ever', () => {
    const padded = (length: number) => categoryOf([`${' .'.repeat(length / 2)} repair`], new Map());
    assert.deepEqual([padded(200), padded(100_000)], ['maintenance', 'other']);
  });
});
