import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  promise24h30min,
  promisesFor,
  socialHousingEngland,
  type ServiceRequest,
  type ServiceLevel,
} from '../../../src/domain/index.js';
import { officeIn } from './calendars.js';
import { requestWith } from './requests.js';

const office = { ...officeIn('Europe/London'), id: 'office' };

/** What a level promises of a request that was answered at once: each metric with its goal. */
function promised(level: ServiceLevel, change: Partial<ServiceRequest>): Record<string, string | undefined> {
  const request = { ...requestWith([['08:10', 'acknowledged']]), ...change };
  return Object.fromEntries(promisesFor(level, [office], request).map(({ metric, goal }) => [metric, goal]));
}

describe('the examples of service levels', () => {
  it('name themselves and where they are from', () => {
    for (const { id, name, citation } of [promise24h30min, socialHousingEngland])
      for (const text of [id, name, citation ?? '']) assert.ok(text.length > 10, id);
    assert.equal(socialHousingEngland.edition, '2024');
  });

  it('promise an answer in 24 hours, and somebody on site in 30 minutes', () => {
    assert.deepEqual(promised(promise24h30min, { kind: 'repair' }), { response: 'PT24H' });
    assert.deepEqual(promised(promise24h30min, { kind: 'repair', emergency: true }), {
      'on-site': 'PT30M',
      response: 'PT24H',
    });
    assert.deepEqual(promised(promise24h30min, { kind: 'enquiry' }), {});
  });

  it('promise what English landlords do', () => {
    assert.deepEqual(promised(socialHousingEngland, { kind: 'repair' }), { resolution: 'P28D' });
    assert.deepEqual(promised(socialHousingEngland, { kind: 'repair', emergency: true }), {
      'on-site': 'PT24H',
    });
    assert.deepEqual(promised(socialHousingEngland, { kind: 'complaint' }), {
      response: 'P5D',
      resolution: 'P10D',
    });
  });

  it('count the answer to a complaint from its acknowledgement', () => {
    const complaint = { ...requestWith([]), kind: 'complaint' as const };
    const metrics = promisesFor(socialHousingEngland, [office], complaint).map(({ metric }) => metric);
    assert.deepEqual(metrics, ['response']);
  });
});
