import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { coverageOf, play, scenarios } from '../../src/testing/index.js';
import { memoryBackend } from '../support/backends/memory.js';
import { brokenAdapters } from './broken/index.js';

const scenarioOf = (key: string) => {
  const found = scenarios.find((scenario) => scenario.key === key);
  assert.ok(found, `a scenario "${key}"`);
  return found;
};

describe('the conformance kit', { concurrency: 10 }, () => {
  it('has a broken adapter for every scenario, and each key once', () => {
    const keys = scenarios.map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
    const caught = new Set(brokenAdapters.map(({ caughtBy }) => caughtBy));
    assert.deepEqual(
      keys.filter((key) => !caught.has(key)),
      [],
    );
  });

  for (const { defect, caughtBy, open, openSound = () => memoryBackend() } of brokenAdapters) {
    it(`catches by ${caughtBy} an adapter that ${defect}`, async () => {
      const scenario = scenarioOf(caughtBy);
      assert.deepEqual(coverageOf([scenario], open()).played, [caughtBy], 'it can be played');
      await assert.rejects(play(scenario, open), `${caughtBy} finds nothing wrong`);
      await play(scenario, openSound);
    });
  }
});
