import { expect } from '@open-wc/testing';
import { sampleSeed as seed } from '../../support/seeds.js';
import { makeHostilePages, renderedElements } from './hostile-answers.js';

const elements = await renderedElements();
/** `npm run proof -- fuzz` makes more. */
const count = 15;

describe(`first answers that no server would write, SEED=${seed}`, function () {
  this.timeout(120_000);

  for (const element of elements) {
    const name = element.tag.split(' ')[0];

    it(`harm no ${name}`, async () => {
      const { faults } = await makeHostilePages(element, seed, count);
      expect(faults).to.deep.equal([]);
    });

    it(`are shown by a ${name} where they are good, and complained of where they are not`, async () => {
      // The same each time: what takes all, or nothing, is no proof.
      const { shown, complaints, faults } = await makeHostilePages(element, 20_261_128, 8);
      expect(faults).to.deep.equal([]);
      expect(shown).to.be.greaterThan(0);
      expect(complaints).to.be.greaterThan(0);
    });
  }
});
