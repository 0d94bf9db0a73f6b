import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lunarDay, lunarFestival, solarTerm, solarTerms } from '../../src/domain/lunar/index.js';
import { sayClock } from '../../src/i18n/clock.js';
import { sayDay, weekStartOf } from '../../src/i18n/days.js';
import { sayMoment } from '../../src/i18n/moments.js';
import { nameIn } from '../../src/i18n/names.js';
import { negotiateLocale } from '../../src/i18n/registry.js';
import { lunar as hongKong } from '../../src/i18n/zh-Hant-HK/lunar.js';
import { lunar as taiwan } from '../../src/i18n/zh-Hant-TW/lunar.js';

const afternoon = Date.parse('2026-11-24T07:05:00Z');

describe('times and days where Traditional Chinese is read', () => {
  for (const [locale, timeZone, tomorrow] of [
    ['zh-HK', 'Asia/Hong_Kong', '明日'],
    ['zh-Hant-HK', 'Asia/Hong_Kong', '明日'],
    ['zh-MO', 'Asia/Macau', '明日'],
    ['zh-TW', 'Asia/Taipei', '明天'],
    ['zh-Hant-TW', 'Asia/Taipei', '明天'],
  ] as const) {
    it(`are of twelve hours in ${locale}, and tomorrow is ${tomorrow}`, () => {
      const writing = { locale, timeZone };
      assert.equal(sayClock(afternoon, writing), '下午3:05');
      // Where the device is in another zone, the time names its own.
      assert.match(sayMoment(afternoon, afternoon, writing), /下午3:05/);
      assert.match(
        sayMoment(afternoon + 86_400_000, afternoon, writing),
        new RegExp(`^${tomorrow} .*下午3:05`),
      );
      assert.equal(sayDay('2026-11-28', 'weekday', locale), '週六');
      assert.equal(sayDay('2026-11-28', 'inFull', locale), '2026年11月28日');
    });

    it(`begin their week on Sunday in ${locale}`, (context) => {
      const tag = new Intl.Locale('zh-HK') as Intl.Locale & { getWeekInfo?: unknown; weekInfo?: unknown };
      if (tag.getWeekInfo ?? tag.weekInfo) assert.equal(weekStartOf(locale), 0);
      else context.diagnostic('this engine does not tell');
    });
  }
});

it('a time is told where the year on the wall has five figures', () => {
  const last = Date.parse('9999-12-31T23:59:59Z');
  assert.equal(sayClock(last, { locale: 'zh-CN', timeZone: 'Asia/Shanghai' }), '07:59');
  assert.equal(sayClock(last, { locale: 'en', timeZone: 'Asia/Shanghai' }), '7:59 AM');
});

describe('a name in several scripts', () => {
  const name = { en: 'Spring Festival', 'zh-Hans': '春节', 'zh-Hant-HK': '農曆新年', 'zh-Hant-TW': '春節' };
  const cases: [string, string][] = [
    ['zh', '春节'],
    ['zh-CN', '春节'],
    ['zh-HK', '農曆新年'],
    ['zh-Hant-HK', '農曆新年'],
    ['zh-MO', '農曆新年'],
    ['yue', '農曆新年'],
    ['zh-Hant', '春節'],
    ['zh-TW', '春節'],
    ['en-GB', 'Spring Festival'],
    ['fr', 'Spring Festival'],
  ];
  for (const [locale, expected] of cases)
    it(`is ${expected} in ${locale}`, () => assert.equal(nameIn(name, locale), expected));

  it('is in the other script before it is in another language, and in any before none', () => {
    assert.equal(nameIn({ en: 'Spring Festival', 'zh-Hans': '春节' }, 'zh-HK'), '春节');
    assert.equal(nameIn({ 'zh-Hans': '春节' }, 'en'), '春节');
    assert.equal(nameIn('春節', 'en'), '春節');
    assert.equal(nameIn({}, 'en'), '');
  });

  it('is found beside keys that are no tags', () => {
    assert.equal(nameIn({ '!': '?', 'zh-Hans': '春节', 'zh-Hant': '春節' }, 'zh-TW'), '春節');
  });
});

describe('the locale of a place', () => {
  it('is what its neighbours read, in whatever order locales were added', () => {
    const orders = [
      ['en', 'zh-Hans', 'zh-Hant-HK', 'zh-Hant-TW'],
      ['zh-Hant-TW', 'zh-Hant-HK', 'zh-Hans', 'en'],
    ];
    for (const available of orders) {
      for (const tag of ['zh-HK', 'zh-Hant-HK', 'zh-MO', 'zh-Hant-MO', 'yue', 'yue-HK', 'zh_HK'])
        assert.equal(negotiateLocale(tag, available), 'zh-Hant-HK', tag);
      for (const tag of ['zh-TW', 'zh-Hant', 'zh-Hant-TW', 'zh_TW'])
        assert.equal(negotiateLocale(tag, available), 'zh-Hant-TW', tag);
      for (const tag of ['zh', 'zh-CN', 'zh-SG', 'zh-MY', 'zh-Hans-HK'])
        assert.equal(negotiateLocale(tag, available), 'zh-Hans', tag);
    }
  });
});

describe('the words of the lunar calendar', () => {
  it('are traditional', () => {
    for (const words of [hongKong, taiwan]) {
      assert.equal(words.short(lunarDay('2027-02-07')!), '初二');
      assert.equal(words.short(lunarDay('2020-05-23')!), '閏四月');
      assert.equal(words.short(lunarDay('2027-01-08')!), '臘月');
      assert.equal(words.full(lunarDay('2027-02-06')!), '農曆正月初一');
      assert.equal(words.full(lunarDay('2027-02-05')!), '農曆十二月廿九');
      assert.equal(words.full(lunarDay('2020-05-24')!), '農曆閏四月初二');
      assert.deepEqual(Object.keys(words.terms), solarTerms);
      assert.equal(words.terms[solarTerm('2026-04-05')!], '清明');
      assert.equal(words.festivals[lunarFestival('2026-09-25')!], '中秋節');
      assert.equal(words.festivals[lunarFestival('2026-10-18')!], '重陽節');
    }
    assert.equal(hongKong.festivals[lunarFestival('2027-02-06')!], '農曆新年');
    assert.equal(taiwan.festivals[lunarFestival('2027-02-06')!], '春節');
  });
});
