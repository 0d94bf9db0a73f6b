import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  lunarDay,
  lunarFestival,
  lunarYearName,
  solarTerm,
  solarTerms,
} from '../../src/domain/lunar/index.js';
import { lunar as english } from '../../src/i18n/en/lunar.js';
import { registerLunarWords } from '../../src/i18n/lunar-words.js';
import { messagesFor } from '../../src/i18n/registry.js';
import { lunar as chinese } from '../../src/i18n/zh-Hans/lunar.js';

const languages = [english, chinese];
const short = (date: string) => languages.map((words) => words.short(lunarDay(date)!));
const full = (date: string) => languages.map((words) => words.full(lunarDay(date)!));

describe('the words of the lunar calendar', () => {
  it('are short in a cell, which names the month on its first day', () => {
    assert.deepEqual(short('2027-02-06'), ['Month 1', '正月']);
    assert.deepEqual(short('2027-02-07'), ['2nd', '初二']);
    assert.deepEqual(short('2020-05-23'), ['Leap month 4', '闰四月']);
    assert.deepEqual(short('2026-12-09'), ['Month 11', '冬月']);
    assert.deepEqual(short('2027-01-08'), ['Month 12', '腊月']);
  });

  it('are in full for what is read aloud', () => {
    assert.deepEqual(full('2027-02-06'), ['first day of the first lunar month', '农历正月初一']);
    assert.deepEqual(full('2020-05-24'), ['second day of the leap fourth lunar month', '农历闰四月初二']);
    assert.deepEqual(full('2027-02-05'), ['twenty-ninth day of the twelfth lunar month', '农历腊月廿九']);
    assert.deepEqual(full('2027-03-07'), ['thirtieth day of the first lunar month', '农历正月三十']);
  });

  it('name every day of a month', () => {
    const days = Array.from({ length: 30 }, (_, day) => {
      return { year: 2027, month: 1, isLeap: false, day: day + 1, monthLength: 30 };
    });
    assert.equal(
      days.slice(1).map(chinese.short).join(' '),
      '初二 初三 初四 初五 初六 初七 初八 初九 初十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 ' +
        '廿一 廿二 廿三 廿四 廿五 廿六 廿七 廿八 廿九 三十',
    );
    assert.equal(
      days.slice(1).map(english.short).join(' '),
      '2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th 13th 14th 15th 16th 17th 18th 19th 20th ' +
        '21st 22nd 23rd 24th 25th 26th 27th 28th 29th 30th',
    );
    assert.equal(new Set(days.map(english.full)).size, 30);
  });

  it('name the year', () => {
    const name = (year: number) => languages.map((words) => words.year(lunarYearName(year)));
    assert.deepEqual(name(2026), ['Year of the Horse', '丙午马年']);
    assert.deepEqual(name(2027), ['Year of the Goat', '丁未羊年']);
  });

  it('name the same terms and festivals in both languages', () => {
    assert.deepEqual(Object.keys(english.terms), solarTerms);
    assert.deepEqual(Object.keys(chinese.terms), solarTerms);
    assert.deepEqual(Object.keys(chinese.festivals), Object.keys(english.festivals));
    for (const name of [...Object.values(chinese.terms), ...Object.values(chinese.festivals)])
      assert.match(name, /^\p{Script=Han}+$/u);
    assert.equal(new Set(Object.values(chinese.terms)).size, 24);
    assert.equal(new Set(Object.values(english.terms)).size, 24);
  });

  it('are there for a date once they are registered', () => {
    assert.throws(() => messagesFor('lunar', 'zh-Hans', []));
    registerLunarWords();
    const words = messagesFor('lunar', 'zh-Hans', [{ 'zh-Hans': { lunar: { terms: { frost: '霜' } } } }]);
    assert.equal(words.terms[solarTerm('2026-04-05')!], '清明');
    assert.equal(words.terms[solarTerm('2026-10-23')!], '霜');
    assert.equal(words.festivals[lunarFestival('2026-09-25')!], '中秋节');
    assert.equal(
      messagesFor('lunar', 'en', []).festivals[lunarFestival('2026-06-19')!],
      'Dragon Boat Festival',
    );
  });
});
