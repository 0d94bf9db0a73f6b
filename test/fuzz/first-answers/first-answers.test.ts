import { expect } from '@open-wc/testing';
import { makeHostilePages, renderedElements } from './hostile-answers.js';

const elements = await renderedElements();
const seed = Date.now() % 1_000_000;
/** `npm run proof -- fuzz` makes more. */
const count = 25;

describe(`first answers that no server would write, SEED=${seed}`, function () {
  this.timeout(120_000);

  for (const element of elements)
    it(`harm no ${element.tag.split(' ')[0]}, which shows what is good in them or what the backend has`, async () => {
      const { shown, complaints, faults } = await makeHostilePages(element, seed, count);
      expect(faults).to.deep.equal([]);
      // What takes all, or nothing, is no proof.
      expect(shown).to.be.greaterThan(count / 5);
      expect(complaints).to.be.greaterThan(0);
    });
});
