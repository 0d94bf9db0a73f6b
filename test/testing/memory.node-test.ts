import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeAdapter } from '../../src/testing/index.js';
import { memoryBackend } from '../support/backends/memory.js';

const gaps = { 'requests.get.neighbour': 'there is nobody but the resident to read as' };
const coverage = await describeAdapter(
  { name: 'memory in Node', open: () => memoryBackend(), gaps },
  { describe, it },
);
await describeAdapter(
  { name: 'memory with latency', open: () => memoryBackend({ latency: { min: 1, max: 3 } }), gaps },
  { describe, it },
);

describe('the kit on memory in Node', () => {
  it('leaves out nothing but a subscription, and what a reload or signing out would show', () => {
    assert.deepEqual(coverage.notOffered, ['activities.subscription.address']);
    const needs = new Set(Object.values(coverage.notPlayed).flat());
    assert.deepEqual([...needs].sort(), ['line.answer', 'reload', 'signOut']);
  });
});
