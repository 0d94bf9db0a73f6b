import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeAdapter } from '../../src/testing/index.js';
import { memoryBackend } from '../support/backends/memory.js';

const coverage = await describeAdapter(
  {
    name: 'memory in Node',
    open: () => memoryBackend(),
    gaps: { 'requests.get.neighbour': 'there is nobody but the resident to read as' },
  },
  { describe, it },
);

describe('the kit on memory in Node', () => {
  it('leaves out nothing but what a reload or signing out would show', () => {
    assert.deepEqual(coverage.notOffered, []);
    const needs = new Set(Object.values(coverage.notPlayed).flat());
    assert.deepEqual([...needs].sort(), ['line.answer', 'reload', 'signOut']);
  });
});
