import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../../support/fast-check.js';
import { expand, readRule, stepBudget } from '../../../src/domain/recurrence/index.js';
import { recurrenceOf } from './series.js';

const upTo = (count: number, first = 0) =>
  Array.from({ length: count }, (_, index) => index + first).join(',');

/** What an expansion asks of the zone is counted, since that is what costs most. */
function counted(rule: string, start = '1997-09-02T09:00') {
  const recurrence = recurrenceOf({ start, rule });
  let questions = 0;
  const toEpoch = (civil: string) => {
    questions++;
    return recurrence.toEpoch(civil);
  };
  return { recurrence: { ...recurrence, toEpoch }, questions: () => questions };
}

describe('a rule that is meant to do harm', () => {
  for (const [title, rule] of [
    ['each second', 'FREQ=SECONDLY'],
    ['each second, a thousand million times', 'FREQ=SECONDLY;COUNT=1000000000'],
    ['a day that never comes', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'],
    ['a day that never comes, looked for by the second', 'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30'],
    ['a week that never comes', 'FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6'],
    ['a place that is never reached', 'FREQ=DAILY;BYHOUR=9;BYSETPOS=2'],
    [
      'each second of a year, as one period',
      `FREQ=YEARLY;BYYEARDAY=${upTo(366, 1)};BYHOUR=${upTo(24)};BYMINUTE=${upTo(60)};BYSECOND=${upTo(60)}`,
    ],
    ['a great many seconds near an end in UTC', 'FREQ=SECONDLY;UNTIL=19970902T180000Z'],
  ] as const) {
    it(`ends when its budget does: ${title}`, () => {
      const { recurrence, questions } = counted(rule);
      const { starts, isComplete } = expand(recurrence, { from: '1997-01-01', until: '9999-01-01' });
      assert.equal(isComplete, false);
      assert.ok(starts.length <= stepBudget);
      assert.ok(questions() <= stepBudget / 100);
    });
  }

  it('costs nothing where it is not looked at', () => {
    const span = { from: '2026-11-01', until: '2026-12-01' };
    for (const rule of ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=YEARLY;INTERVAL=2147483647']) {
      assert.deepEqual(expand(recurrenceOf({ start: '1997-09-02T09:00', rule }), span), {
        starts: [],
        isComplete: true,
      });
    }
  });

  it('gives what there is a thousand years after it began, without walking there', () => {
    const near = (rule: string) =>
      expand(
        recurrenceOf({ start: '1997-09-02T09:00', rule }),
        { from: '2997-09-01', until: '2997-09-03' },
        1000,
      );
    for (const rule of ['FREQ=DAILY', 'FREQ=HOURLY;BYHOUR=9', 'FREQ=MINUTELY;INTERVAL=1440']) {
      assert.deepEqual(
        near(rule),
        { starts: ['2997-09-01T09:00', '2997-09-02T09:00'], isComplete: true },
        rule,
      );
    }
  });

  it('gives what it found before the budget ended it', () => {
    const { starts, isComplete } = expand(
      recurrenceOf({ start: '1997-09-02T09:00', rule: 'FREQ=DAILY' }),
      { from: '1997-01-01', until: '9999-01-01' },
      10,
    );
    assert.deepEqual([starts.length, isComplete], [5, false]);
    assert.equal(starts.at(-1), '1997-09-06T09:00');
  });

  it('pays for places that are not there: hundreds in every second', () => {
    const rule = `FREQ=SECONDLY;BYMONTH=9;BYSETPOS=${upTo(366, 1)},${upTo(366, -366)}`;
    const span = { from: '1997-01-01', until: '2030-01-01' };
    const { starts, isComplete } = expand(recurrenceOf({ start: '1997-09-02T09:00', rule }), span);
    assert.ok(starts.length <= stepBudget / 700, `${starts.length}`);
    assert.equal(isComplete, false);
  });

  it('shares one budget with the other rules of its series', () => {
    const rule = Array.from({ length: 50 }, () => 'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30');
    const { isComplete } = expand(recurrenceOf({ start: '1997-09-02T09:00', rule }), {
      from: '1997-01-01',
      until: '2030-01-01',
    });
    assert.equal(isComplete, false);
  });
});

describe('any text at all', () => {
  const parts = fc.constantFrom(
    ...[
      'FREQ',
      'INTERVAL',
      'COUNT',
      'UNTIL',
      'WKST',
      'BYMONTH',
      'BYDAY',
      'BYSETPOS',
      'BYHOUR',
      'RSCALE',
      'X',
    ],
  );
  const values = fc.constantFrom(
    ...[
      'DAILY',
      'YEARLY',
      '-1',
      '0',
      '1',
      'abc',
      '',
      '1e9',
      '0x10',
      '99999999999999999999',
      'NaN',
      '+1MO',
      '20MO',
    ],
    ...['20261301', '20260230T000000Z', '1,,2', '١', '1.5', '__proto__', 'constructor'],
  );
  const texts = fc.oneof(
    fc.string(),
    fc
      .array(fc.tuple(parts, values), { maxLength: 5 })
      .map((list) => list.map((pair) => pair.join('=')).join(';')),
  );

  it('is a rule, or is refused with a reason', () => {
    const outcomes = { read: 0, refused: 0 };
    fc.assert(
      fc.property(texts, (text) => {
        try {
          readRule(text);
          outcomes.read++;
        } catch (error) {
          outcomes.refused++;
          assert.ok(error instanceof RangeError && error.message.length > 5, text);
        }
      }),
      { numRuns: 2000 },
    );
    assert.ok(outcomes.refused > outcomes.read, JSON.stringify(outcomes));
  });
});
