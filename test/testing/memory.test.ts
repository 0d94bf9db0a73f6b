import { expect } from '@open-wc/testing';
import { randomId } from '../../src/internal/key.js';
import { describeAdapter } from '../../src/testing/index.js';
import { memoryBackend } from '../support/backends/memory.js';

/** A community that outlives a reload, under a name of its own. */
function open() {
  const persist = `kit-${randomId()}`;
  const backend = memoryBackend({ persist });
  return { ...backend, close: () => void indexedDB.deleteDatabase(`linli-memory-${persist}`) };
}

const coverage = await describeAdapter(
  {
    name: 'memory in a browser',
    open,
    gaps: { 'requests.get.neighbour': 'there is nobody but the resident to read as' },
  },
  { describe, it },
);

describe('the kit on memory in a browser', () => {
  it('leaves out nothing but a subscription, and what signing out would show', () => {
    expect(coverage.notOffered).to.deep.equal(['activities.subscription.address']);
    const needs = new Set(Object.values(coverage.notPlayed).flat());
    expect([...needs].sort()).to.deep.equal(['line.answer', 'signOut']);
  });
});
