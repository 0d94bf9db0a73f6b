import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { play, scenarios } from '../../src/testing/index.js';
import { memoryBackend } from '../support/backends/memory.js';
import { brokenAdapters } from './broken/index.js';

const scenarioOf = (key: string) => {
  const found = scenarios.find((scenario) => scenario.key === key);
  assert.ok(found, `a scenario "${key}"`);
  return found;
};

describe('the conformance kit', () => {
  it('has a broken adapter for every scenario, and each key once', () => {
    const keys = scenarios.map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
    const caught = new Set(brokenAdapters.map(({ caughtBy }) => caughtBy));
    assert.deepEqual(
      keys.filter((key) => !caught.has(key)),
      [],
    );
  });

  for (const { defect, caughtBy, open } of brokenAdapters) {
    it(`catches an adapter that ${defect} by ${caughtBy}`, async () => {
      const scenario = scenarioOf(caughtBy);
      const backend = open();
      assert.ok(scenario.applies(backend.adapter), 'it is about something that the adapter offers');
      await assert.rejects(
        play(scenario, () => backend),
        `${caughtBy} finds nothing wrong`,
      );
    });
  }

  it('finds nothing wrong with the adapter that the broken ones are made of', async () => {
    for (const key of new Set(brokenAdapters.map(({ caughtBy }) => caughtBy))) {
      await play(scenarioOf(key), () => memoryBackend());
    }
  });
});
