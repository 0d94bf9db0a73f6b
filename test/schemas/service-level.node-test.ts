import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readCalendars, readLevel } from '../../src/adapter/level-shapes.js';
import {
  chinaHolidays,
  promise24h30min,
  socialHousingEngland,
  withHolidays,
  type WorkCalendar,
} from '../../src/domain/index.js';

const ajv = new Ajv2020({ allErrors: true });
ajv.addFormat('date', (text: string) => new Date(text).toJSON()?.startsWith(text) ?? false);
const schema = (name: string) =>
  ajv.compile(
    JSON.parse(
      readFileSync(new URL(`../../src/schemas/${name}.schema.json`, import.meta.url), 'utf8'),
    ) as object,
  );
const isLevel = schema('service-level');
const isCalendar = schema('calendar');

const office: WorkCalendar = {
  id: 'office',
  timeZone: 'Asia/Shanghai',
  week: {
    mon: [
      ['09:00', '12:00'],
      ['13:30', '18:00'],
    ],
    sun: [['22:00', '24:00']],
  },
};

const target = { metric: 'response', goal: 'PT24H', clock: 'wall' };
const level = { id: 'test', name: 'A test', targets: [target] };

describe('the published schemas', () => {
  for (const example of [promise24h30min, socialHousingEngland, level])
    it(`take ${example.id}`, () => {
      assert.ok(isLevel(example), ajv.errorsText(isLevel.errors));
      assert.ok(readLevel(example, [office], assert.fail));
    });

  for (const calendar of [office, withHolidays(office, chinaHolidays)])
    it(`take a calendar with ${calendar.exceptions?.length ?? 0} exceptions`, () => {
      assert.ok(isCalendar(calendar), ajv.errorsText(isCalendar.errors));
      assert.equal(readCalendars([calendar], assert.fail).length, 1);
    });

  const wrongLevels: [string, object][] = [
    ['no targets', { id: 'test', name: 'A test' }],
    ['a metric that nobody knows', { ...level, targets: [{ ...target, metric: 'speed' }] }],
    ['a duration in words', { ...level, targets: [{ ...target, goal: 'one day' }] }],
    ['a duration of nothing', { ...level, targets: [{ ...target, goal: 'P' }] }],
    ['a duration that ends with T', { ...level, targets: [{ ...target, goal: 'P1DT' }] }],
    ['an urgency that nobody knows', { ...level, targets: [{ ...target, urgencies: ['soon'] }] }],
    ['no clock', { ...level, targets: [{ metric: 'response', goal: 'PT24H' }] }],
  ];
  for (const [what, wrong] of wrongLevels)
    it(`and the library refuse a service level with ${what}`, () => {
      const reports: string[] = [];
      assert.ok(!isLevel(wrong));
      assert.equal(
        readLevel(wrong, [], (message) => reports.push(message)),
        undefined,
      );
      assert.ok(reports.length > 0);
    });

  const wrongCalendars: [string, object][] = [
    ['no zone', { id: 'office', week: {} }],
    ['a time without a leading zero', { ...office, week: { mon: [['9:00', '18:00']] } }],
    ['hours without an end', { ...office, week: { mon: [['09:00']] } }],
    ['a day that does not exist', { ...office, exceptions: [{ date: '2026-02-30', hours: [] }] }],
    [
      'an exception that does not say whether it is open',
      { ...office, exceptions: [{ date: '2026-10-01' }] },
    ],
  ];
  for (const [what, wrong] of wrongCalendars)
    it(`and the library refuse a calendar with ${what}`, () => {
      const reports: string[] = [];
      assert.ok(!isCalendar(wrong));
      assert.deepEqual(
        readCalendars([wrong], (message) => reports.push(message)),
        [],
      );
      assert.ok(reports.length > 0);
    });

  it('take what the documentation shows', () => {
    const text = readFileSync(new URL('../../docs/service-levels.md', import.meta.url), 'utf8');
    const [shownLevel, shownCalendar] = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(
      ([, json]) => JSON.parse(json!) as unknown,
    );
    assert.ok(isLevel(shownLevel), ajv.errorsText(isLevel.errors));
    assert.ok(isCalendar(shownCalendar), ajv.errorsText(isCalendar.errors));
    const calendars = readCalendars([shownCalendar], assert.fail);
    assert.ok(readLevel(shownLevel, calendars, assert.fail));
  });
});
