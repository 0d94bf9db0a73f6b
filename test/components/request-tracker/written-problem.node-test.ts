import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nothingWritten } from '../../../src/components/request-tracker/following/paper.js';
import { problemOf } from '../../../src/components/request-tracker/following/written-problem.js';

const now = Date.parse('2026-11-23T10:00:00Z');
const judge = (times: { from?: string; until?: string }, badInput: string[] = []) =>
  problemOf(
    { ...nothingWritten, ...times },
    { action: 'reschedule', timeZone: 'Asia/Shanghai', now, badInput },
  );

describe('the times of an appointment', () => {
  it('are full dates and times, or none', () => {
    assert.deepEqual(judge({ from: 'tomorrow' }), { field: 'from', code: 'noTime' });
    assert.deepEqual(judge({ until: '2026-02-30T10:00' }), { field: 'until', code: 'noTime' });
    assert.deepEqual(judge({}, ['until']), { field: 'until', code: 'noTime' });
    assert.deepEqual(judge({}), { field: 'text', code: 'needsTime' });
  });

  it('end in the future, by the clock of the building', () => {
    assert.deepEqual(judge({ until: '2026-11-23T18:00' }), { field: 'until', code: 'pastTime' });
    assert.equal(judge({ until: '2026-11-23T18:01' }), undefined);
    assert.equal(judge({ from: '2026-11-22T10:00', until: '2026-11-24T10:00' }), undefined);
  });

  it('end after they begin', () => {
    assert.deepEqual(judge({ from: '2026-11-25T10:00', until: '2026-11-24T10:00' }), {
      field: 'until',
      code: 'timeOrder',
    });
  });
});
