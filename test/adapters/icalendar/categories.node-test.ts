import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { categoryOf } from '../../../src/adapters/icalendar/reading/categories.js';
import type { ActivityCategory } from '../../../src/domain/activity.js';

/** What calendars call them: in English, on the mainland, in Hong Kong, in Taiwan. */
const names: Readonly<Record<ActivityCategory, readonly string[]>> = {
  festival: ['Holidays', '春节联欢', '中秋節慶祝', '農曆新年', '國慶聯歡', '重陽節', '嘉年華', '廟會'],
  volunteering: ['Volunteering', '志愿服务', '義工服務', '志工活動', '捐血', '獻血', '義診'],
  meeting: ['AGM', '业委会', '業主大會', '管委會', '諮詢會', '說明會', '座談', '立案法團', '會議', '委員會'],
  maintenance: ['Outage', '停电检修', '停電', '升降機維修', '電梯保養', '消毒', '巡檢', '維護'],
  club: ['Yoga', '读书会', '讀書會', '太極', '瑜珈', '晨運', '書法', '運動', '興趣班', '社團', '課程'],
  other: ['Misc', '其他', '其它', '通知', ''],
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
});
