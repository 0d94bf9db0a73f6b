import { expect } from '@open-wc/testing';
import { restoreAll } from '../../support/replace.js';
import { failStep } from './fail-step.js';
import { scenarios } from './scenarios.js';

describe('a device that does not answer once, at each of its steps', () => {
  for (const [what, run] of Object.entries(scenarios))
    it(`loses and doubles nothing of ${what}`, async () => {
      const failures: string[] = [];
      for (let number = 1; ; number++) {
        const isReached = failStep(number);
        await run().catch((thrown: unknown) => failures.push(`step ${number}: ${String(thrown)}`));
        restoreAll();
        if (isReached()) continue;
        console.log(`${number - 1} steps, ${what}: ${failures.length} failed`);
        break;
      }
      expect(failures).to.deep.equal([]);
    });
});
