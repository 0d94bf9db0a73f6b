import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expand } from '../../../src/domain/recurrence/index.js';
import { recurrenceOf, startsOf, written } from './series.js';

describe('the first occurrence', () => {
  it('counts, also where the rule does not give it', () => {
    // A Wednesday.
    const starts = startsOf(
      { start: '2026-11-25T19:00', rule: 'FREQ=WEEKLY;BYDAY=SA;COUNT=3' },
      '2027-01-01',
    );
    assert.deepEqual(starts, ['2026-11-25T19:00', '2026-11-28T19:00', '2026-12-05T19:00']);
  });

  it('is not there when the rule ends before it', () => {
    assert.deepEqual(
      startsOf({ start: '2026-11-25T19:00', rule: 'FREQ=DAILY;UNTIL=20261124' }, '2027-01-01'),
      [],
    );
  });

  it('is the last where the rule ends with it, and the only one of a series without a rule', () => {
    const only = ['2026-11-25T19:00'];
    const start = '2026-11-25T19:00';
    assert.deepEqual(startsOf({ start, rule: 'FREQ=DAILY;UNTIL=20261126T000000Z' }, '2027-01-01'), only);
    assert.deepEqual(startsOf({ start, rule: [] }, '2027-01-01'), only);
  });
});

describe('a series', () => {
  const saturdays = { start: '2026-11-07T15:00', rule: 'FREQ=WEEKLY' };

  it('has what is added, once, and has not what is taken out, counted though it was', () => {
    const starts = startsOf(
      {
        start: '2026-11-07T15:00',
        rule: 'FREQ=WEEKLY;COUNT=4',
        also: ['2026-11-20T18:00', '2026-11-21T15:00:00'],
        except: ['2026-11-14T15:00', '2026-11-28T16:00'],
      },
      '2027-01-01',
    );
    assert.deepEqual(starts, [
      '2026-11-07T15:00',
      '2026-11-20T18:00',
      '2026-11-21T15:00',
      '2026-11-28T15:00',
    ]);
  });

  it('loses all of a day that is taken out as a day', () => {
    const rule = 'FREQ=DAILY;BYHOUR=9,15;COUNT=6';
    assert.deepEqual(startsOf({ start: '2026-11-07T09:00', rule, except: ['2026-11-08'] }, '2027-01-01'), [
      '2026-11-07T09:00',
      '2026-11-07T15:00',
      '2026-11-09T09:00',
      '2026-11-09T15:00',
    ]);
  });

  it('of several rules has what any of them gives', () => {
    const rule = ['FREQ=WEEKLY;COUNT=2', 'FREQ=MONTHLY;COUNT=3'];
    assert.deepEqual(startsOf({ ...saturdays, rule }, '2027-06-01'), [
      '2026-11-07T15:00',
      '2026-11-14T15:00',
      '2026-12-07T15:00',
      '2027-01-07T15:00',
    ]);
  });

  it('is cut to what begins in the span, its end not included', () => {
    const cut = (from: string, until: string) => startsOf(saturdays, until, from);
    assert.deepEqual(cut('2026-11-14T15:00', '2026-11-28T15:00'), written('2026-11: 14 21', '15:00'));
    assert.deepEqual(cut('2026-11-14T15:01', '2026-11-28T15:01'), written('2026-11: 21 28', '15:00'));
    assert.deepEqual(cut('2026-11-15', '2026-11-15'), []);
  });

  it('is the same seen from near as from far', () => {
    for (const rule of [
      'FREQ=DAILY;INTERVAL=3',
      'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,SA',
      'FREQ=MONTHLY;INTERVAL=5;BYDAY=-1SA,2WE',
      'FREQ=YEARLY;INTERVAL=3;BYWEEKNO=1,53;BYDAY=MO,SU',
      'FREQ=HOURLY;INTERVAL=7;BYDAY=MO',
      'FREQ=MINUTELY;INTERVAL=1000',
    ]) {
      const series = { start: '2020-02-29T15:00', rule };
      const all = expand(recurrenceOf(series), { from: '2020-01-01', until: '2036-01-01' }, 1e6).starts;
      const near = startsOf(series, '2036-01-01', '2032-12-20');
      assert.ok(near.length > 0, rule);
      assert.deepEqual(
        near,
        all.filter((start) => start >= '2032-12-20'),
        rule,
      );
    }
  });

  it('ends with a day, a time of its zone or a moment, whichever UNTIL says, all three included', () => {
    const last = (until: string) =>
      startsOf({ ...saturdays, rule: `FREQ=WEEKLY;UNTIL=${until}` }, '2027-01-01').at(-1);
    assert.equal(last('20261121'), '2026-11-21T15:00');
    assert.equal(last('20261121T150000'), '2026-11-21T15:00');
    assert.equal(last('20261121T145959'), '2026-11-14T15:00');
    // 15:00 in New York is 20:00 in UTC.
    assert.equal(last('20261121T200000Z'), '2026-11-21T15:00');
    assert.equal(last('20261121T195959Z'), '2026-11-14T15:00');
  });
});

describe('what is seen of a series', () => {
  it('is from one moment to before another, dates beside the rule included', () => {
    const series = {
      start: '2026-11-07T15:00',
      rule: 'FREQ=WEEKLY;COUNT=4',
      also: ['2026-11-01T15:00', '2026-11-15T09:00', '2026-12-24T15:00', '2026-11-21'],
    };
    assert.deepEqual(startsOf(series, '2026-11-28T15:00', '2026-11-14T15:00'), [
      '2026-11-14T15:00',
      '2026-11-15T09:00',
      '2026-11-21T00:00',
      '2026-11-21T15:00',
    ]);
  });

  it('leaves out whole days and single times, whichever are named', () => {
    const series = { start: '2026-11-07T00:00', rule: 'FREQ=DAILY;BYHOUR=0,15;COUNT=8' };
    const except = ['2026-11-08', '2026-11-09T00:00', '2026-11-10T15:00'];
    assert.deepEqual(startsOf({ ...series, except }, '2027-01-01'), [
      '2026-11-07T00:00',
      '2026-11-07T15:00',
      '2026-11-09T15:00',
      '2026-11-10T00:00',
    ]);
  });
});

describe('a series of whole days', () => {
  it('is a series of days, and takes no notice of hours', () => {
    const series = {
      start: '2026-12-24',
      rule: 'FREQ=DAILY;BYHOUR=9,15;COUNT=4',
      except: ['2026-12-26T00:00:00'],
    };
    assert.deepEqual(startsOf(series, '2027-01-01'), written('2026-12: 24 25 27'));
  });

  it('ends with a day in whatever form it is given', () => {
    const until = (value: string) =>
      startsOf({ start: '2026-12-24', rule: `FREQ=DAILY;UNTIL=${value}` }, '2027-01-01');
    const expected = written('2026-12: 24-26');
    for (const value of ['20261226', '20261226T000000', '20261226T050000Z'])
      assert.deepEqual(until(value), expected, value);
  });

  it('has the days of 29 February that there are', () => {
    assert.deepEqual(startsOf({ start: '2096-02-29', rule: 'FREQ=YEARLY' }, '2113-01-01'), [
      '2096-02-29',
      '2104-02-29',
      '2108-02-29',
      '2112-02-29',
    ]);
  });

  it('cannot recur by the hour', () => {
    assert.throws(
      () => startsOf({ start: '2026-12-24', rule: 'FREQ=HOURLY' }, '2027-01-01'),
      /cannot be hourly/,
    );
    for (const frequency of ['minutely', 'secondly'])
      assert.throws(
        () => startsOf({ start: '2026-12-24', rule: `FREQ=${frequency}` }, '2027-01-01'),
        new RegExp(`cannot be ${frequency}`),
      );
  });
});

describe('weeks of the year', () => {
  it('belong to the year that has four of their days, wherever the others are', () => {
    const rule = 'FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO,SU';
    // Week 1 of 2026 is 29 December to 4 January; the days of 2025 are not those of week 1 of 2025.
    assert.deepEqual(startsOf({ start: '2025-12-29', rule }, '2028-01-01'), [
      '2025-12-29',
      '2026-01-04',
      '2027-01-04',
      '2027-01-10',
    ]);
  });

  it('are counted from the end too, and a 53rd is there when there is one', () => {
    assert.deepEqual(startsOf({ start: '2026-12-28', rule: 'FREQ=YEARLY;BYWEEKNO=53' }, '2038-01-01'), [
      '2026-12-28',
      '2032-12-27',
      '2037-12-28',
    ]);
    assert.deepEqual(startsOf({ start: '2026-12-28', rule: 'FREQ=YEARLY;BYWEEKNO=-1' }, '2029-01-01'), [
      '2026-12-28',
      '2027-12-27',
      '2028-12-25',
    ]);
  });
});

describe('what is no time', () => {
  it('is refused, and named', () => {
    const rule = 'FREQ=DAILY';
    for (const start of ['2026-02-30', '2026-11-07T24:00', '2026-11-07T15:00Z', '20261107T150000', '']) {
      assert.throws(() => startsOf({ start, rule }, '2027-01-01'), RangeError, start);
    }
    const start = '2026-11-07T15:00';
    assert.throws(() => startsOf({ start, rule, except: ['tomorrow'] }, '2027-01-01'), /tomorrow/);
    assert.throws(() => startsOf({ start, rule, also: ['2026-13-01'] }, '2027-01-01'), /2026-13-01/);
    assert.throws(() => startsOf({ start, rule }, 'for ever'), /for ever/);
    for (const text of ['on 2026-12-01T15:00', '2026-12-01T15:00:00.5'])
      assert.throws(() => startsOf({ start, rule, also: [text] }, '2027-01-01'), RangeError, text);
  });
});
