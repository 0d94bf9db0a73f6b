import { expect } from '@open-wc/testing';
import { makeHostilePages, renderedElements } from './hostile-answers.js';

const { seed, count } = (await (await fetch('/fuzz')).json()) as { seed: number; count: number };
/** A page takes as long as so many documents of HTML. */
const perPage = 100;

describe('very many first answers that no server would write', () => {
  it('harm no element', async () => {
    for (const element of await renderedElements()) {
      const { shown, complaints, faults } = await makeHostilePages(element, seed, count / perPage);
      console.log(`${count / perPage} pages, ${element.tag}: ${shown} shown, ${complaints} complaints`);
      expect(faults).to.deep.equal([]);
      expect(shown).to.be.greaterThan(count / perPage / 5);
      expect(complaints).to.be.greaterThan(0);
    }
  });
});
