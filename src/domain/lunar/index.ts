export { lunarDay, lunarYearName, type LunarDay, type LunarYearName } from './lunar-day.js';
export { lunarFestival, type LunarFestival } from './lunar-festival.js';
export { solarTerm, solarTerms, type SolarTerm } from './solar-term.js';
