import oracle from './oracle.generated.json' with { type: 'json' };
import { disputedMonths, disputedTerms } from './disputed.js';

/** Every day the table covers. */
export const allDates: readonly string[] = Array.from({ length: 73_049 }, (_, day) =>
  new Date(Date.UTC(1901, 0, 1) + day * 86_400_000).toISOString().slice(0, 10),
);

/** `2033/-11/1` is the first day of the leap eleventh month of 2033. */
type Lunar = string;

/** The days of which some are given and the others follow them. */
function follow(given: ReadonlyMap<string, Lunar>, from: string, to: string): Map<string, Lunar> {
  const days = new Map<string, Lunar>();
  let before = '';
  for (const date of allDates.slice(allDates.indexOf(from), allDates.indexOf(to) + 1)) {
    const [year, month, day] = before.split('/');
    before = given.get(date) ?? `${year}/${month}/${Number(day) + 1}`;
    days.set(date, before);
  }
  return days;
}

const readRuns = (runs: string, prefix = ''): [string, Lunar][] =>
  runs.split(', ').map((run) => {
    const [date = '', lunar = ''] = run.split(' ');
    return [`${prefix}${date}`, lunar];
  });

/** What the oracle says of every day. */
export function oracleDays(): Map<string, Lunar> {
  const given = Object.entries(oracle).flatMap(([year, { months }]) => readRuns(months, `${year}-`));
  return follow(new Map(given), allDates[0]!, allDates.at(-1)!);
}

/** The same, and what is right where the oracle is not. */
export function rightDays(): Map<string, Lunar> {
  const days = oracleDays();
  for (const { from, to, right } of disputedMonths) {
    for (const [date, lunar] of follow(new Map(readRuns(right)), from, to)) days.set(date, lunar);
  }
  return days;
}

/** The dates on which the terms begin as the oracle has it, with the number of the term from 0. */
export function oracleTerms(): Map<string, number> {
  const dates = Object.entries(oracle).flatMap(([year, { terms }]) =>
    terms.split(' ').map((day, index): [string, number] => {
      const month = String(Math.floor(index / 2) + 1).padStart(2, '0');
      return [`${year}-${month}-${day.padStart(2, '0')}`, index];
    }),
  );
  return new Map(dates);
}

/** The same, and what is right where the oracle is not. */
export function rightTerms(): Map<string, number> {
  const terms = oracleTerms();
  for (const { right, oracle: wrong } of disputedTerms) {
    terms.set(right, terms.get(wrong)!);
    terms.delete(wrong);
  }
  return terms;
}
