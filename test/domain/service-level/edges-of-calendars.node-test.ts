import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WorkCalendar } from '../../../src/domain/index.js';
import { dueOf, shanghai } from './calendars.js';

const newYork = (week: WorkCalendar['week']): WorkCalendar => ({
  id: 'new-york',
  timeZone: 'America/New_York',
  week,
});

const due = (...question: Parameters<typeof dueOf>) => {
  const epoch = dueOf(...question);
  return epoch === undefined ? undefined : new Date(epoch).toISOString();
};

describe('at the edge of a calendar', () => {
  it('hours that the clocks turn inside out make no working day', () => {
    const calendar = newYork({ sun: [['02:30', '03:15']] });
    assert.equal(due('P1D', calendar, '2026-03-07T12:00-05:00'), '2026-03-15T07:15:00.000Z');
  });

  it('hours that end as they begin are a whole day', () => {
    const calendar = newYork({ wed: [['09:00', '09:00']] });
    assert.equal(due('PT24H', calendar, '2026-03-10T12:00-04:00'), '2026-03-12T13:00:00.000Z');
  });

  it('the last hours that there are can be used to their end, and no longer', () => {
    const exceptions = [{ date: '2026-03-11', hours: [['09:00', '11:00']] as const }];
    const calendar = { ...newYork({}), exceptions };
    assert.equal(due('PT2H', calendar, '2026-03-10T12:00-04:00'), '2026-03-11T15:00:00.000Z');
    assert.equal(due('PT2H1M', calendar, '2026-03-10T12:00-04:00'), undefined);
    assert.equal(due('P1D', calendar, '2026-03-10T12:00-04:00'), '2026-03-11T15:00:00.000Z');
    assert.equal(due('P2D', calendar, '2026-03-10T12:00-04:00'), undefined);
  });

  it('hours may add up over years', () => {
    // 60 Mondays of an hour: 59 weeks after the first.
    const calendar = newYork({ mon: [['09:00', '10:00']] });
    assert.equal(due('PT60H', calendar, '2026-03-09T00:00-04:00'), '2027-04-26T14:00:00.000Z');
  });

  it('a pause may last for more than a year', () => {
    const pauses = [{ since: '2026-03-10T10:00+08:00', until: '2027-06-02T11:00+08:00' }];
    assert.equal(due('PT2H', shanghai, '2026-03-10T09:00+08:00', pauses), '2027-06-02T04:00:00.000Z');
  });
});
