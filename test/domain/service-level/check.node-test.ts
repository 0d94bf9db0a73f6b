import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  problemsOfCalendar,
  problemsOfLevel,
  promise24h30min,
  socialHousingEngland,
  type Hours,
  type ServiceTarget,
  type WorkCalendar,
} from '../../../src/domain/index.js';

const office: WorkCalendar = {
  id: 'office',
  timeZone: 'Europe/London',
  week: { mon: [['09:00', '17:00']] },
};

const level = (target: Partial<ServiceTarget>) => ({
  id: 'level',
  name: 'Level',
  targets: [{ metric: 'response', goal: 'PT24H', clock: 'wall', ...target } as const],
});

/** Each path and the value that it complains of. */
const complaints = (problems: readonly string[]) =>
  problems.map((problem) => /^([\w.]+: "?[^"]*?"?) (?:is|to|cannot)/.exec(problem)?.[1] ?? problem);

describe('problems of a service level', () => {
  const of = (target: Partial<ServiceTarget>) => complaints(problemsOfLevel(level(target), [office]));

  it('are none in the examples', () => {
    assert.deepEqual(problemsOfLevel(promise24h30min, []), []);
    assert.deepEqual(problemsOfLevel(socialHousingEngland, [office]), []);
  });

  it('are clocks that are not there', () => {
    assert.deepEqual(of({ clock: 'Office' }), ['targets.0.clock: "Office"']);
    assert.equal(problemsOfLevel(socialHousingEngland, []).length, 3);
  });

  it('are texts that are no duration', () => {
    for (const goal of [
      '1 day',
      'P',
      'PT',
      'PT0H',
      '-PT1H',
      'P1M',
      'P1Y',
      'PT1.5H',
      'pt1h',
      '24h',
      ' PT1H',
      'PT1H ',
      'P1DX',
      '',
    ])
      assert.deepEqual(of({ goal }), [`targets.0.goal: "${goal}"`]);
    assert.deepEqual(of({ warnBefore: 'soon' }), ['targets.0.warnBefore: "soon"']);
  });

  it('are warnings in days before a goal in hours', () => {
    const inOffice = { goal: 'PT16H', clock: 'office' };
    assert.deepEqual(problemsOfLevel(level({ ...inOffice, warnBefore: 'P1D' }), [office]), [
      'targets.0.warnBefore: "P1D" are days, the goal is hours',
    ]);
    assert.deepEqual(of({ ...inOffice, warnBefore: 'PT4H' }), []);
    assert.deepEqual(of(inOffice), []);
    assert.deepEqual(of({ goal: 'P2D', clock: 'office', warnBefore: 'P1D' }), []);
    assert.deepEqual(of({ goal: 'PT48H', warnBefore: 'P1D' }), []);
  });

  it('are durations that a calendar cannot count', () => {
    for (const goal of ['P1W', 'P1DT2H', 'P1W1D']) {
      const [problem] = problemsOfLevel(level({ goal, clock: 'office' }), [office]);
      assert.ok(problem!.startsWith(`targets.0.goal: "${goal}" is neither working days`), problem);
      assert.deepEqual(of({ goal }), []);
    }
    assert.deepEqual(of({ goal: 'P5D', warnBefore: 'P1DT1H', clock: 'office' }), [
      'targets.0.warnBefore: "P1DT1H"',
    ]);
  });

  it('are not in what can be counted', () => {
    for (const goal of ['PT30M', 'PT1H30M', 'PT90S', 'P2D', 'P0DT4H', 'P0W2D']) {
      assert.deepEqual(of({ goal }), []);
      assert.deepEqual(of({ goal, clock: 'office' }), []);
    }
  });

  it('name the target', () => {
    const { targets } = level({});
    const two = { ...level({}), targets: [...targets, { ...targets[0]!, goal: 'x', clock: 'y' }] };
    assert.deepEqual(complaints(problemsOfLevel(two, [])), ['targets.1.clock: "y"', 'targets.1.goal: "x"']);
  });
});

describe('problems of a calendar', () => {
  const ofHours = (...hours: Hours[]) => problemsOfCalendar({ ...office, week: { tue: hours } });

  it('are none in one that is right', () => {
    assert.deepEqual(problemsOfCalendar(office), []);
    assert.deepEqual(ofHours(['00:00', '24:00'], ['22:00', '06:00'], ['09:00', '00:00']), []);
    const exceptions = [{ date: '2028-02-29', hours: [] }];
    assert.deepEqual(problemsOfCalendar({ ...office, exceptions }), []);
  });

  it('are zones that nobody knows', () => {
    for (const timeZone of ['Asia/Atlantis', 'Beijing', ''])
      assert.deepEqual(complaints(problemsOfCalendar({ ...office, timeZone })), [`timeZone: "${timeZone}"`]);
  });

  it('are times that are none', () => {
    for (const time of ['9:00', '24:01', '25:00', '12:60', '09:00:00', '0900', 'nine', '']) {
      assert.deepEqual(complaints(ofHours([time, '18:00'])), [`week.tue.0: "${time}"`]);
      assert.deepEqual(complaints(ofHours(['00:00', '01:00'], ['08:00', time])), [`week.tue.1: "${time}"`]);
    }
    assert.equal(ofHours(['nine', 'five']).length, 2);
  });

  it('are hours without a length', () => {
    for (const [from, to] of [
      ['09:00', '09:00'],
      ['24:00', '06:00'],
      ['24:00', '24:00'],
    ] as const)
      assert.match(ofHours([from, to]).join(), new RegExp(`^week\\.tue\\.0: .*${from}.*${to}`));
  });

  it('are exceptions on days that do not exist, or with wrong hours', () => {
    for (const date of ['2026-02-29', '2026-13-01', '2026-4-31', '1 May', '2026-10-01T00:00Z', ''])
      assert.deepEqual(complaints(problemsOfCalendar({ ...office, exceptions: [{ date, hours: [] }] })), [
        `exceptions.0.date: "${date}"`,
      ]);
    const exceptions = [
      { date: '2026-10-01', hours: [] },
      { date: '2026-10-10', hours: [['9', '18:00']] as const },
    ];
    assert.deepEqual(complaints(problemsOfCalendar({ ...office, exceptions })), [
      'exceptions.1.hours.0: "9"',
    ]);
  });
});
