import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, addMonths, dateAt, weekdayOf } from '../../src/domain/civil-date.js';

describe('days of the calendar', () => {
  it('are counted over months and years', () => {
    assert.equal(addDays('2026-12-31', 1), '2027-01-01');
    assert.equal(addDays('2028-03-01', -1), '2028-02-29');
    assert.deepEqual([weekdayOf('2026-11-29'), weekdayOf('2026-11-28')], [0, 6]);
  });

  it('K084: keep their number a month later, or are the last of a shorter one', () => {
    assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
    assert.equal(addMonths('2028-02-29', 12), '2029-02-28');
    assert.equal(addMonths('2026-03-31', -13), '2025-02-28');
    assert.equal(addMonths('2026-11-15', 3), '2027-02-15');
  });

  it('are of the first century too, which `Date.UTC` takes for the last', () => {
    assert.equal(addMonths('0002-11-26', 1), '0002-12-26');
    assert.equal(addMonths('0099-12-31', 1), '0100-01-31');
  });

  it('are those of the zone', () => {
    const moment = Date.parse('2026-11-26T17:00:00Z');
    assert.deepEqual(
      [dateAt(moment, 'Asia/Shanghai'), dateAt(moment, 'America/New_York')],
      ['2026-11-27', '2026-11-26'],
    );
  });
});
