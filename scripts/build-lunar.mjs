// Builds the table of lunar years and solar terms in src/domain/lunar from tyme4ts, which is a development
// dependency: what a page loads is the table alone. `--check` writes nothing and fails when the table is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { LunarYear, SolarTerm } from 'tyme4ts';

const firstYear = 1901;
const lastYear = 2100;
const minutesADay = 1440;
const minutesAYear = 365.2422 * minutesADay;

/**
 * The days of the month of terms that were published otherwise than tyme4ts has them, by year and number of the term
 * from 0: Severe Cold of 1979. docs/decisions/0012-lunar-table.md
 */
const published = new Map([['1979 1', 21]]);

const lunarYears = Array.from({ length: lastYear - firstYear + 2 }, (_, at) =>
  LunarYear.fromYear(firstYear - 1 + at).getMonths(),
);

const leapMonths = lunarYears.map((months) => months.find((month) => month.isLeap())?.getMonth() ?? 0);

/** How many months long and short take turns, until two alike follow each other; again and again. */
function alternations() {
  const lengths = lunarYears.flat().map((month) => month.getDayCount());
  const runs = [];
  for (const [at, length] of lengths.entries()) {
    if (length === lengths[at - 1] || at === 0) runs.push(1);
    else runs[runs.length - 1]++;
  }
  if (lengths[0] !== 29) throw new Error('lunar-day.ts begins with a month of 29 days');
  return runs;
}

/** Days from 1901-01-01 to the first of January of a year. */
const daysBefore = (year) => (Date.UTC(year, 0, 1) - Date.UTC(firstYear, 0, 1)) / 86_400_000;

const years = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at);

function termsOf(index) {
  return years.map((year) => {
    const term = SolarTerm.fromIndex(year, index + 1);
    const day = term.getSolarDay();
    const dayOfMonth = published.get(`${year} ${index}`) ?? day.getDay();
    const date = Date.UTC(year, day.getMonth() - 1, dayOfMonth);
    return {
      day: (date - Date.UTC(year, 0, 1)) / 86_400_000 + daysBefore(year),
      dayOfMonth,
      // Julian day 2415385.5 is 1901-01-01; tyme4ts counts in the time of China.
      minutes: (term.getJulianDay().getDay() - 2_415_385.5) * minutesADay,
    };
  });
}

/** The straight line through the instants of a term, moved within half an hour to miss the fewest days. */
function fitLine(terms) {
  const drift = terms.map(({ minutes }, at) => minutes - at * minutesAYear);
  const middle = (terms.length - 1) / 2;
  const mean = drift.reduce((sum, value) => sum + value, 0) / drift.length;
  const slope =
    drift.reduce((sum, value, at) => sum + value * (at - middle), 0) /
    drift.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  const start = Math.round(mean - slope * middle);
  const change = Math.round(slope * (terms.length - 1));
  let best = { missed: Infinity };
  for (let moved = -30; moved <= 30; moved++) {
    for (let turned = -30; turned <= 30; turned++) {
      const line = { first: start + moved, drift: change + turned };
      const missed = terms.filter(({ day }, at) => dayOn(line, at) !== day).length;
      const away = Math.abs(moved) + Math.abs(turned);
      if (missed < best.missed || (missed === best.missed && away < best.away))
        best = { ...line, missed, away };
    }
  }
  return best;
}

/** The same arithmetic as in solar-term.ts. */
const dayOn = ({ first, drift }, at) =>
  Math.floor((first + at * minutesAYear + (at / (lastYear - firstYear)) * drift) / minutesADay);

const exceptions = {};
const lines = Array.from({ length: 24 }, (_, index) => {
  const terms = termsOf(index);
  const line = fitLine(terms);
  for (const [at, { day, dayOfMonth }] of terms.entries()) {
    if (dayOn(line, at) !== day) exceptions[`${firstYear + at} ${index}`] = dayOfMonth;
  }
  return [line.first, line.drift];
});

const text = `// Built by scripts/build-lunar.mjs from tyme4ts. Do not edit.

/** Which month comes twice in the lunar years 1900 to 2100, a hexadecimal digit for each; 0 where none does. */
export const leapMonths = '${leapMonths.map((month) => month.toString(16)).join('')}';

/**
 * The lengths of all months of these years, packed: months of 29 and of 30 days take turns, the first has 29. A digit in
 * base 36 says for how many months they do, until two of the same length follow each other.
 */
export const alternations = '${alternations()
  .map((months) => months.toString(36))
  .join('')}';

/**
 * For each solar term when it came in 1901, in minutes from the start of that year in China, and by how many minutes
 * it came later (or earlier) in 2100 than years of 365.2422 days would have it.
 */
export const solarTermLines: readonly (readonly [first: number, drift: number])[] = ${JSON.stringify(lines)};

/** The days of the month that are off these lines, by year and number of the term from 0. */
export const solarTermExceptions: Readonly<Record<string, number>> = ${JSON.stringify(exceptions)};
`;

const file = new URL('../src/domain/lunar/lunar-table.generated.ts', import.meta.url);
const formatted = await format(text, { ...(await resolveConfig(file)), filepath: file.pathname });
if (!process.argv.includes('--check')) writeFileSync(file, formatted);
else if (readFileSync(file, 'utf8') !== formatted) {
  console.error('The table of lunar years is stale: run "npm run lunar".');
  process.exit(1);
}
