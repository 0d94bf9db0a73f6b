import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RequestStatus, ServicePromise, ServiceRequest } from '../../../src/domain/index.js';
import { soonestFirst } from '../server/pages/staff-order.js';

const now = Date.parse('2026-11-23T10:00Z');
const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();

type Dates = Partial<Omit<ServicePromise, 'metric' | 'source'>>;

function request(
  id: string,
  promises: readonly Dates[],
  status: RequestStatus = 'acknowledged',
): ServiceRequest {
  return {
    id,
    number: id,
    kind: 'repair',
    status,
    description: '',
    createdAt: at(-600),
    updatedAt: at(-600),
    promises: promises.map((dates) => ({ metric: 'resolution', source: 'server', ...dates })),
  };
}

describe('the order of the staff’s list', () => {
  it('is by the soonest deadline that runs, those that have passed before all others', () => {
    const expected = [
      request('passed long ago', [{ dueAt: at(-300) }]),
      request('passed, and paused since', [{ dueAt: at(-200), paused: { since: at(-100) } }]),
      request('passed', [{ dueAt: at(-1) }]),
      request('soon by its second promise', [{ dueAt: at(500) }, { dueAt: at(10) }]),
      request('paused until before now', [{ dueAt: at(20), paused: { since: at(-60), until: at(-30) } }]),
      request('later, though a first promise was met', [
        { dueAt: at(-400), stoppedAt: at(-500) },
        { dueAt: at(30) },
      ]),
    ];
    assert.deepEqual(ids(soonestFirst([...expected].reverse(), now)), ids(expected));
  });

  it('has what is paused or promised nothing last, as it came, and what is over at the end', () => {
    const expected = [
      request('runs', [{ dueAt: at(9000) }]),
      request('nothing promised', []),
      request('paused', [{ dueAt: at(5), paused: { since: at(-60), until: at(60) } }]),
      request('no deadline', [{ paused: { since: at(-60) } }]),
      request('all met', [{ dueAt: at(5), stoppedAt: at(-5) }]),
      request('over, too late', [{ dueAt: at(-500), stoppedAt: at(-5) }], 'resolved'),
      request('over', [], 'closed'),
    ];
    const [runs, ...others] = expected;
    const over = others.splice(-2);
    assert.deepEqual(ids(soonestFirst([...over, ...others, runs!], now)), ids(expected));
  });
});

const ids = (requests: readonly ServiceRequest[]) => requests.map(({ id }) => id);
