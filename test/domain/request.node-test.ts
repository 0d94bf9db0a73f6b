import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canMove, isOpen, requestStatuses, requestTransitions } from '../../src/domain/request.js';

describe('the status model', () => {
  it('lets every open request reach an end', () => {
    for (const start of requestStatuses.filter(isOpen)) {
      const seen = new Set([start]);
      for (const status of seen) requestTransitions[status].forEach((next) => seen.add(next));
      assert.ok(seen.has('closed') && seen.has('cancelled') && seen.has('declined'), start);
    }
  });

  it('ends with declined and cancelled, and reopens what was closed', () => {
    assert.deepEqual(requestTransitions.declined, []);
    assert.deepEqual(requestTransitions.cancelled, []);
    assert.equal(canMove('closed', 'acknowledged'), true);
    assert.equal(canMove('closed', 'resolved'), false);
  });

  it('never stays where it is', () => {
    for (const status of requestStatuses) assert.equal(canMove(status, status), false);
  });
});
