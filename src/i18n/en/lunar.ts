import type { LunarDay, LunarFestival, LunarYearName, SolarTerm } from '../../domain/lunar/index.js';

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth twentieth';

/** In words, for 1–30: what reads the page aloud need not guess at “1st”. */
function ordinal(number: number): string {
  if (number === 30) return 'thirtieth';
  const word = ordinals.split(' ')[(number > 20 ? number - 20 : number) - 1]!;
  return number > 20 ? `twenty-${word}` : word;
}

const endings = ['th', 'st', 'nd', 'rd'];
const shortOrdinal = (number: number) =>
  `${number}${(number > 3 && number < 21 ? undefined : endings[number % 10]) ?? 'th'}`;

const animals = 'Rat Ox Tiger Rabbit Dragon Snake Horse Goat Monkey Rooster Dog Pig'.split(' ');

/** What is said of lunar days and solar terms. The terms are named as in Hong Kong’s almanac, but for Qingming. */
export const lunar = {
  /** Short, for a cell: the month on its first day, else the day. */
  short: ({ month, isLeap, day }: LunarDay) =>
    day > 1 ? shortOrdinal(day) : `${isLeap ? 'Leap month' : 'Month'} ${month}`,
  /** In full, for what is read aloud. */
  full: ({ month, isLeap, day }: LunarDay) =>
    `${ordinal(day)} day of the ${isLeap ? 'leap ' : ''}${ordinal(month)} lunar month`,
  year: ({ branch }: LunarYearName) => `Year of the ${animals[branch]}`,
  terms: {
    'moderate-cold': 'Moderate Cold',
    'severe-cold': 'Severe Cold',
    'spring-commences': 'Spring Commences',
    'spring-showers': 'Spring Showers',
    'insects-waken': 'Insects Waken',
    'vernal-equinox': 'Vernal Equinox',
    'bright-and-clear': 'Qingming',
    'corn-rain': 'Corn Rain',
    'summer-commences': 'Summer Commences',
    'corn-forms': 'Corn Forms',
    'corn-on-ear': 'Corn on Ear',
    'summer-solstice': 'Summer Solstice',
    'moderate-heat': 'Moderate Heat',
    'great-heat': 'Great Heat',
    'autumn-commences': 'Autumn Commences',
    'end-of-heat': 'End of Heat',
    'white-dew': 'White Dew',
    'autumnal-equinox': 'Autumnal Equinox',
    'cold-dew': 'Cold Dew',
    frost: 'Frost',
    'winter-commences': 'Winter Commences',
    'light-snow': 'Light Snow',
    'heavy-snow': 'Heavy Snow',
    'winter-solstice': 'Winter Solstice',
  } satisfies Record<SolarTerm, string>,
  festivals: {
    'spring-festival': 'Spring Festival',
    lantern: 'Lantern Festival',
    'dragon-boat': 'Dragon Boat Festival',
    qixi: 'Qixi Festival',
    zhongyuan: 'Zhongyuan Festival',
    'mid-autumn': 'Mid-Autumn Festival',
    'double-ninth': 'Double Ninth Festival',
    laba: 'Laba Festival',
    'new-years-eve': 'Lunar New Year’s Eve',
  } satisfies Record<LunarFestival, string>,
};
