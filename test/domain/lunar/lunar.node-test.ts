import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  lunarDay,
  lunarFestival,
  lunarYearName,
  solarTerm,
  solarTerms,
} from '../../../src/domain/lunar/index.js';
import { allDates } from './oracle.js';

const days = allDates.map((date) => ({ date, ...lunarDay(date)! }));

describe('lunar days', () => {
  it('advance by one, or a month begins after its last', () => {
    for (const [at, now] of days.entries()) {
      const last = days[at - 1];
      if (!last) continue;
      if (last.day < last.monthLength) {
        assert.deepEqual({ ...last, day: last.day + 1, date: now.date }, now);
        continue;
      }
      assert.equal(now.day, 1, now.date);
      const next = now.isLeap ? last.month : (last.month % 12) + 1;
      assert.equal(now.month, next, now.date);
      assert.equal(now.year, now.month === 1 && !now.isLeap ? last.year + 1 : last.year, now.date);
    }
  });

  it('are in months of 29 or 30 days, 12 a year or 13 with one leap month, which is never the first or the last', () => {
    const firsts = days.filter(({ day }) => day === 1);
    for (const { date, monthLength } of firsts) assert.ok(monthLength === 29 || monthLength === 30, date);
    for (let year = 1901; year < 2100; year++) {
      const months = firsts.filter((first) => first.year === year);
      const leap = months.filter(({ isLeap }) => isLeap);
      assert.equal(months.length, 12 + leap.length, String(year));
      assert.ok(leap.length <= 1, String(year));
      assert.ok(
        leap.every(({ month }) => month > 1 && month < 12),
        String(year),
      );
    }
  });

  it('follow what was published where a modern computation has another day', () => {
    const month = (date: string) => {
      const { year, month: number, day } = lunarDay(date)!;
      return [year, number, day];
    };
    assert.deepEqual(month('1914-11-17'), [1914, 10, 1]);
    assert.deepEqual(month('1916-02-03'), [1916, 1, 1]);
    assert.deepEqual(month('1920-11-10'), [1920, 10, 1]);
  });

  it('have the leap eleventh month of 2033', () => {
    assert.deepEqual(lunarDay('2033-12-22'), {
      year: 2033,
      month: 11,
      isLeap: true,
      day: 1,
      monthLength: 29,
    });
    assert.equal(lunarFestival('2034-02-18'), 'new-years-eve');
  });

  it('are unknown outside the table, and for what is no date', () => {
    const none = ['1900-12-31', '2101-01-01', '2027-02-30', '2027-2-6', '2027-02-06T00:00', 'tomorrow', ''];
    for (const date of none) {
      assert.equal(lunarDay(date), undefined, date);
      assert.equal(solarTerm(date), undefined, date);
      assert.equal(lunarFestival(date), undefined, date);
    }
    assert.equal(lunarDay('1901-01-01')?.day, 11);
    assert.deepEqual(lunarDay('2100-12-31'), {
      year: 2100,
      month: 12,
      isLeap: false,
      day: 1,
      monthLength: 29,
    });
  });

  it('are in years with a stem, a branch and an animal', () => {
    assert.deepEqual(lunarYearName(1984), { stem: 0, branch: 0 });
    assert.deepEqual(lunarYearName(2026), { stem: 2, branch: 6 });
    assert.deepEqual(lunarYearName(2043), { stem: 9, branch: 11 });
  });
});

describe('solar terms', () => {
  it('are 24 a year, in their order, 14 to 17 days apart', () => {
    const terms = allDates.filter((date) => solarTerm(date));
    assert.equal(terms.length, 200 * 24);
    for (const [at, date] of terms.entries()) {
      assert.equal(solarTerm(date), solarTerms[at % 24], date);
      const apart = at === 0 ? 15 : (Date.parse(date) - Date.parse(terms[at - 1]!)) / 86_400_000;
      assert.ok(apart >= 14 && apart <= 17, `${date}: ${apart}`);
    }
  });

  it('follow what was published where a modern computation has another day', () => {
    assert.equal(solarTerm('1912-11-23'), 'light-snow');
    assert.equal(solarTerm('1913-09-24'), 'autumnal-equinox');
    assert.equal(solarTerm('1917-12-07'), 'heavy-snow');
    assert.equal(solarTerm('1927-09-08'), 'white-dew');
    assert.equal(solarTerm('1928-06-21'), 'summer-solstice');
    assert.equal(solarTerm('1979-01-21'), 'severe-cold');
  });
});

describe('the lunar table and its oracle', () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const copy = mkdtempSync(join(tmpdir(), 'linli-lunar-'));
  const build = (script: string, ...parameters: string[]) =>
    spawnSync(process.execPath, [`scripts/${script}`, ...parameters], { cwd: copy, encoding: 'utf8' });
  const table = join(copy, 'src/domain/lunar/lunar-table.generated.ts');

  before(() => {
    for (const path of ['src/domain/lunar', 'test/domain/lunar', 'scripts', '.prettierrc', 'package.json']) {
      cpSync(join(root, path), join(copy, path), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  });
  after(() => rmSync(copy, { recursive: true, force: true }));

  it('are what tyme4ts and date-chinese say now', () => {
    for (const script of ['build-lunar.mjs', 'build-lunar-oracle.mjs']) {
      const { status, stderr } = build(script, '--check');
      assert.equal(status, 0, stderr);
    }
  });

  it('are found stale after a change by hand, and written anew', () => {
    const fresh = readFileSync(table, 'utf8');
    writeFileSync(table, fresh.replace("'8005", "'0005"));
    const { status, stderr } = build('build-lunar.mjs', '--check');
    assert.equal(status, 1);
    assert.match(stderr, /table of lunar years is stale/);
    assert.equal(build('build-lunar.mjs').status, 0);
    assert.equal(readFileSync(table, 'utf8'), fresh);
  });
});
