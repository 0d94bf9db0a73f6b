import { expect } from '@open-wc/testing';
import {
  lunarDay,
  lunarFestival,
  solarTerm,
  solarTerms,
  type LunarFestival,
} from '../../../src/domain/lunar/index.js';
import { disputedMonths, disputedTerms } from './disputed.js';
import { allDates, oracleDays, oracleTerms, rightDays, rightTerms } from './oracle.js';

/** As the oracle writes it. */
function written(date: string): string {
  const { year, month, isLeap, day } = lunarDay(date)!;
  return `${year}/${isLeap ? -month : month}/${day}`;
}

const differing = (say: (date: string) => unknown, expected: (date: string) => unknown) =>
  allDates.filter((date) => say(date) !== expected(date));

/** What is kept on which lunar day, here by month and day; New Year's Eve is the day before a first of the first. */
const festivals: Record<string, LunarFestival> = {
  '1/1': 'spring-festival',
  '1/15': 'lantern',
  '5/5': 'dragon-boat',
  '7/7': 'qixi',
  '7/15': 'zhongyuan',
  '8/15': 'mid-autumn',
  '9/9': 'double-ninth',
  '12/8': 'laba',
};

describe('the lunar calendar in this engine, every day from 1901 to 2100', () => {
  it('is what moon and sun say, computed by another hand', () => {
    const right = rightDays();
    expect(differing(written, (date) => right.get(date))).to.deep.equal([]);
  });

  it('differs from that computation on the days named as disputed, and on no other', () => {
    const oracle = oracleDays();
    const disputed = allDates.filter((date) =>
      disputedMonths.some(({ from, to }) => from <= date && date <= to),
    );
    expect(disputed).to.have.length(189);
    expect(differing(written, (date) => oracle.get(date))).to.deep.equal(disputed);
  });

  it('has each solar term where the Sun has it', () => {
    const right = rightTerms();
    const term = (date: string) => solarTerms[right.get(date) ?? -1];
    expect(right.size).to.equal(200 * 24);
    expect(differing(solarTerm, term)).to.deep.equal([]);
  });

  it('differs from the computed terms on the days named as disputed, and on no other', () => {
    const oracle = oracleTerms();
    const disputed = disputedTerms.flatMap(({ oracle: wrong, right }) => [wrong, right]).sort();
    expect(differing(solarTerm, (date) => solarTerms[oracle.get(date) ?? -1])).to.deep.equal(disputed);
  });

  it('has each festival on its day, and none in a leap month', () => {
    const right = rightDays();
    const expected = (date: string, at: number) => {
      const tomorrow = right.get(allDates[at + 1] ?? '');
      if (tomorrow?.endsWith('/1/1')) return 'new-years-eve';
      return festivals[right.get(date)!.split('/').slice(1).join('/')];
    };
    const wrong = allDates.filter((date, at) => lunarFestival(date) !== expected(date, at));
    expect(wrong).to.deep.equal([]);
    expect(allDates.filter(lunarFestival)).to.have.length(200 * 9);
  });

  it('has the Spring Festival of 2027 on 6 February, where Intl of Chromium and WebKit has it a day late', () => {
    expect(lunarDay('2027-02-06')).to.deep.equal({
      year: 2027,
      month: 1,
      isLeap: false,
      day: 1,
      monthLength: 30,
    });
    expect(lunarFestival('2027-02-06')).to.equal('spring-festival');
    expect(lunarFestival('2027-02-05')).to.equal('new-years-eve');
    expect(lunarFestival('2030-02-03')).to.equal('spring-festival');
  });
});
