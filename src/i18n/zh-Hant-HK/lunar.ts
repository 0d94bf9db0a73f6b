import type { LunarDay } from '../../domain/lunar/index.js';
import type { Messages } from '../messages.js';

const digits = '一二三四五六七八九十';
/** 冬月 and 臘月 rather than 十一月 and 十二月, which in a cell would be taken for November and December. */
const shortMonths = [...'正二三四五六七八九十冬臘'];
const months = [...'正二三四五六七八九十', '十一', '十二'];
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const animals = '鼠牛虎兔龍蛇馬羊猴雞狗豬';

/** 初一, 初十, 十一, 二十, 廿一, 三十. */
function dayName(day: number): string {
  if (day === 20 || day === 30) return `${digits.charAt(day / 10 - 1)}十`;
  return '初十廿'.charAt(Math.floor((day - 1) / 10)) + digits.charAt((day - 1) % 10);
}

const monthName = ({ month, isLeap }: LunarDay, names: readonly string[]) =>
  `${isLeap ? '閏' : ''}${names[month - 1]}月`;

export const lunar: Messages['lunar'] = {
  short: (lunarDay) => (lunarDay.day > 1 ? dayName(lunarDay.day) : monthName(lunarDay, shortMonths)),
  full: (lunarDay) => `農曆${monthName(lunarDay, months)}${dayName(lunarDay.day)}`,
  year: ({ stem, branch }) => `${stems.charAt(stem)}${branches.charAt(branch)}${animals.charAt(branch)}年`,
  terms: {
    'moderate-cold': '小寒',
    'severe-cold': '大寒',
    'spring-commences': '立春',
    'spring-showers': '雨水',
    'insects-waken': '驚蟄',
    'vernal-equinox': '春分',
    'bright-and-clear': '清明',
    'corn-rain': '穀雨',
    'summer-commences': '立夏',
    'corn-forms': '小滿',
    'corn-on-ear': '芒種',
    'summer-solstice': '夏至',
    'moderate-heat': '小暑',
    'great-heat': '大暑',
    'autumn-commences': '立秋',
    'end-of-heat': '處暑',
    'white-dew': '白露',
    'autumnal-equinox': '秋分',
    'cold-dew': '寒露',
    frost: '霜降',
    'winter-commences': '立冬',
    'light-snow': '小雪',
    'heavy-snow': '大雪',
    'winter-solstice': '冬至',
  },
  festivals: {
    'spring-festival': '農曆新年',
    lantern: '元宵節',
    'dragon-boat': '端午節',
    qixi: '七夕',
    zhongyuan: '盂蘭節',
    'mid-autumn': '中秋節',
    'double-ninth': '重陽節',
    laba: '臘八節',
    'new-years-eve': '年三十晚',
  },
};
