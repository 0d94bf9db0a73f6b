import { expect } from '@open-wc/testing';
import { restoreAll } from '../../support/replace.js';
import { sampleSeed as seed } from '../../support/seeds.js';
import { failStep } from './fail-step.js';
import { scenarios } from './scenarios.js';

// A sample: every step of each is in device-steps.proof.ts.
describe(`a device that does not answer once, SEED=${seed}`, function () {
  this.timeout(60_000);
  afterEach(restoreAll);

  for (const [what, run] of Object.entries(scenarios))
    it(`K063: loses and doubles nothing of ${what}`, async () => {
      const isReached = failStep(1 + (seed % 13));
      await run();
      expect(isReached()).to.equal(true);
    });
});
