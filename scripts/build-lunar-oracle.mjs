// Builds what the tests of the lunar table are held against, in test/domain/lunar: the answers of date-chinese, which
// computes moon and sun for itself, while the table comes from tyme4ts. They are written down as they are, wrong ones
// too: what is known to be wrong, and why, is in test/domain/lunar/disputed.ts.
// `--check` writes nothing and fails when the file is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { CalendarChinese } from 'date-chinese';
import { format, resolveConfig } from 'prettier';

const firstYear = 1901;
const lastYear = 2100;
const day = 86_400_000;
const isoDate = (ms) => new Date(ms).toISOString().slice(0, 10);

const calendar = new CalendarChinese();

/** Year, month (negative in a leap month) and day of the lunar calendar. */
function lunarDay(ms) {
  const date = new Date(ms);
  calendar.fromGregorian(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  const [, , month, isLeap, dayOfMonth] = calendar.get();
  return [calendar.yearFromEpochCycle(), isLeap ? -month : month, dayOfMonth];
}

/** Each day that is not the day after the one before: the firsts of months, and where the oracle stumbles. */
function monthsOf(year) {
  const months = [];
  let before = year === firstYear ? [] : lunarDay(Date.UTC(year, 0, 1) - day);
  for (let ms = Date.UTC(year, 0, 1); ms < Date.UTC(year + 1, 0, 1); ms += day) {
    const now = lunarDay(ms);
    const goesOn = now[0] === before[0] && now[1] === before[1] && now[2] === before[2] + 1;
    if (!goesOn) months.push(`${isoDate(ms).slice(5)} ${now.join('/')}`);
    before = now;
  }
  return months.join(', ');
}

/** The days of the month on which the terms of a year begin, two for each month. */
function termsOf(year) {
  return Array.from({ length: 24 }, (_, index) => {
    // The oracle counts from 立春, and takes what comes before it for the year before.
    const term = ((index + 22) % 24) + 1;
    const julianDay = calendar.solarTerm(term, index < 2 ? year - 1 : year);
    // Midnight in China as a Julian Ephemeris Day: minutes off a whole day, as clocks and the Earth's turning are.
    return new Date(Math.round(julianDay - 2_440_587.5 + 8 / 24) * day).getUTCDate();
  }).join(' ');
}

const oracle = {};
for (let year = firstYear; year <= lastYear; year++)
  oracle[year] = { months: monthsOf(year), terms: termsOf(year) };

const file = new URL('../test/domain/lunar/oracle.generated.json', import.meta.url);
const formatted = await format(JSON.stringify(oracle), {
  ...(await resolveConfig(file)),
  filepath: file.pathname,
});
if (!process.argv.includes('--check')) writeFileSync(file, formatted);
else if (readFileSync(file, 'utf8') !== formatted) {
  console.error('The oracle of the lunar table is stale: run "node scripts/build-lunar-oracle.mjs".');
  process.exit(1);
}
