import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../support/fast-check.js';
import {
  canMove,
  mayDo,
  mayUrgeFrom,
  requestStatuses,
  residentActions,
  statusAfter,
  urgePause,
  type RequestStatus,
  type ResidentAction,
} from '../../src/domain/index.js';

const statusesFor = (action: ResidentAction) => requestStatuses.filter((status) => mayDo(action, { status }));

describe('what a resident may do', () => {
  const expected: Record<ResidentAction, RequestStatus[]> = {
    urge: ['submitted', 'acknowledged', 'scheduled', 'in-progress', 'on-hold'],
    reschedule: ['submitted', 'acknowledged', 'scheduled', 'in-progress', 'on-hold'],
    comment: ['submitted', 'acknowledged', 'scheduled', 'in-progress', 'on-hold', 'resolved'],
    confirm: ['resolved'],
    reopen: ['resolved', 'closed'],
    cancel: ['submitted', 'acknowledged', 'scheduled', 'on-hold'],
  };
  for (const action of residentActions)
    it(`${action}: while it is ${expected[action].join(', ')}`, () => {
      assert.deepEqual(statusesFor(action), expected[action]);
    });

  it('leads nowhere that the domain forbids, whatever is done in which order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...residentActions)),
        fc.constantFrom(...requestStatuses),
        (actions, from) => {
          let status = from;
          for (const action of actions) {
            if (!mayDo(action, { status })) continue;
            const next = statusAfter(action);
            if (next === undefined) continue;
            assert.ok(canMove(status, next), `${action}: ${status} to ${next}`);
            status = next;
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('urges a day after the last time', () => {
    const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour)).toISOString();
    assert.equal(mayUrgeFrom({}), -Infinity);
    const history = [3, 1, 2].map((hour) => ({ id: String(hour), at: at(hour), type: 'urged' as const }));
    assert.equal(mayUrgeFrom({ history }), Date.parse(at(3)) + urgePause);
  });
});
