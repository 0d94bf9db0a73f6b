import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  explain,
  promiseOf,
  withHolidays,
  type LocalName,
  type Pause,
  type WorkCalendar,
} from '../../../src/domain/index.js';
import { officeIn, shanghai } from './calendars.js';

const hour = 3_600_000;
const shown = (epoch: number) => new Date(epoch + 8 * hour).toISOString().slice(5, 16);
const english = (name: LocalName) => (typeof name === 'string' ? name : name.en);

function explained(goal: string, startedAt: string, pauses: Pause[] = [], calendar: WorkCalendar = shanghai) {
  const target = { metric: 'response', goal, clock: calendar.id } as const;
  return explain(promiseOf(target, { startedAt, pauses }, [calendar]), [calendar]);
}

const steps = (...parameters: Parameters<typeof explained>) =>
  explained(...parameters)!.steps.map(({ kind, from, to, counted, names }) => [
    kind,
    shown(from),
    shown(to),
    counted > 100 ? counted / hour : counted,
    ...names.map(english),
  ]);

describe('why a promise is due when it is', () => {
  it('is told by the hours that count and those that do not', () => {
    assert.deepEqual(steps('PT3H', '2026-03-13T16:00:00+08:00'), [
      ['counted', '03-13T16:00', '03-13T18:00', 2],
      ['closed', '03-13T18:00', '03-16T09:00', 0],
      ['counted', '03-16T09:00', '03-16T10:00', 1],
    ]);
  });

  it('names the holiday in between, and the one for which a Saturday is worked', () => {
    assert.deepEqual(
      steps('PT16H30M', '2026-09-30T17:00:00+08:00').filter(([, , , , name]) => name),
      [
        ['closed', '09-30T18:00', '10-08T09:00', 0, 'National Day'],
        ['counted', '10-10T09:00', '10-10T09:30', 0.5, 'National Day'],
      ],
    );
  });

  it('does not name a holiday that is over', () => {
    assert.deepEqual(steps('PT1H', '2026-10-08T08:00:00+08:00')[0], [
      'closed',
      '10-08T08:00',
      '10-08T09:00',
      0,
    ]);
    assert.deepEqual(steps('PT1H', '2026-10-08T19:00:00+08:00')[0]!.length, 4);
  });

  it('is told by pauses with their reasons, each for itself', () => {
    const pauses = [
      { since: '2026-03-10T11:00:00+08:00', until: '2026-03-10T14:00:00+08:00', reason: 'No access' },
      { since: '2026-03-10T14:00:00+08:00', until: '2026-03-10T15:00:00+08:00', reason: 'Spare part' },
    ];
    assert.deepEqual(steps('PT2H', '2026-03-10T10:00:00+08:00', pauses), [
      ['counted', '03-10T10:00', '03-10T11:00', 1],
      ['paused', '03-10T11:00', '03-10T14:00', 0, 'No access'],
      ['paused', '03-10T14:00', '03-10T15:00', 0, 'Spare part'],
      ['counted', '03-10T15:00', '03-10T16:00', 1],
    ]);
  });

  it('is told by working days, in one step where they follow on one another', () => {
    assert.deepEqual(steps('P4D', '2026-03-11T10:00:00+08:00'), [
      ['closed', '03-11T10:00', '03-12T00:00', 0],
      ['counted', '03-12T00:00', '03-13T18:00', 2],
      ['closed', '03-13T18:00', '03-16T00:00', 0],
      ['counted', '03-16T00:00', '03-17T18:00', 2],
    ]);
    const { steps: days } = explained('P4D', '2026-03-11T10:00:00+08:00')!;
    assert.deepEqual(days[1]!.dates, ['2026-03-12', '2026-03-13']);
    assert.deepEqual(days[2]!.dates, ['2026-03-14', '2026-03-15']);
  });

  it('names the holiday between working days, and the one for which a Saturday is worked', () => {
    assert.deepEqual(steps('P3D', '2026-09-30T10:00:00+08:00'), [
      ['closed', '09-30T10:00', '10-08T00:00', 0, 'National Day'],
      ['counted', '10-08T00:00', '10-09T18:00', 2],
      ['counted', '10-09T18:00', '10-10T18:00', 1, 'National Day'],
    ]);
    // That the first day is worked for a holiday does not close it.
    assert.deepEqual(steps('P1D', '2026-10-10T10:00:00+08:00')[0], [
      'closed',
      '10-10T10:00',
      '10-12T00:00',
      0,
    ]);
    assert.deepEqual(steps('P1D', '2026-10-02T10:00:00+08:00')[0]!.at(-1), 'National Day');
  });

  it('is told by working days that a pause takes', () => {
    const pauses = [
      { since: '2026-03-12T09:00:00+08:00', until: '2026-03-13T19:00:00+08:00', reason: 'No access' },
    ];
    assert.deepEqual(steps('P1D', '2026-03-11T10:00:00+08:00', pauses).slice(0, 2), [
      ['closed', '03-11T10:00', '03-12T00:00', 0],
      ['paused', '03-12T00:00', '03-13T18:00', 0, 'No access'],
    ]);
  });

  it('cannot be told of a deadline that the terms do not give', () => {
    const promise = { metric: 'response', goal: 'PT2H', clock: 'wall', source: 'server' } as const;
    const startedAt = '2026-03-10T10:00:00Z';
    const dueAt = '2026-03-10T12:00:00Z';
    assert.ok(explain({ ...promise, startedAt, dueAt }, []));
    assert.equal(explain({ ...promise, startedAt, dueAt: '2026-03-10T12:00:01Z' }, []), undefined);
    assert.equal(explain({ ...promise, startedAt }, []), undefined);
    assert.equal(explain({ ...promise, dueAt }, []), undefined);
  });
});

describe('a deadline beyond the known holidays', () => {
  const until2026 = (timeZone: string) =>
    withHolidays({ ...officeIn(timeZone), week: { thu: [['00:00', '24:00']], fri: [['00:00', '24:00']] } }, [
      { year: 2026, citation: 'A notice', holidays: [] },
    ]);
  const isTentative = (timeZone: string, startedAt: string) =>
    explained('PT1H', startedAt, [], until2026(timeZone))!.isTentative;

  it('is tentative, by the days of the calendar', () => {
    assert.equal(isTentative('Asia/Shanghai', '2026-12-31T22:30:00+08:00'), false);
    assert.equal(isTentative('Asia/Shanghai', '2026-12-31T23:30:00+08:00'), true);
    assert.equal(isTentative('America/New_York', '2026-12-31T22:30:00-05:00'), false);
    assert.equal(isTentative('America/New_York', '2026-12-31T23:30:00-05:00'), true);
  });

  it('is not tentative where nothing limits what is known', () => {
    const endless = officeIn('Asia/Shanghai');
    assert.equal(explained('PT1H', '2040-01-02T10:00:00+08:00', [], endless)!.isTentative, false);
  });
});
