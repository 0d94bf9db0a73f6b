import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { pseudoStates } from '../support/pseudo/states.js';
import type { PseudoDriver } from '../support/pseudo/place.js';

const nameOf = ({ localName, className, textContent }: Element) =>
  `${localName}.${String(className)}: ${(textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60)}`;

const seen = (driver: PseudoDriver) =>
  driver.all('.base, .base *').filter((one) => !one.closest('.visually-hidden, .rich *, svg *'));

/** What stands outside its element. */
function hangingOver(driver: PseudoDriver): string[] {
  const { left, right } = driver.element.getBoundingClientRect();
  return seen(driver)
    .filter((one) => {
      const box = one.getBoundingClientRect();
      return box.width > 0 && (box.right > right + 1 || box.left < left - 1);
    })
    .map(nameOf);
}

/** What is cut off, and cannot be scrolled to either. An excerpt may be: its notice opens in full. */
function cut(driver: PseudoDriver): string[] {
  return seen(driver)
    .filter((one) => {
      const { overflowX, overflowY } = getComputedStyle(one);
      if (one.matches('.excerpt')) return false;
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      return (
        (hides(overflowX) && one.scrollWidth > one.clientWidth + 1) ||
        (hides(overflowY) && one.scrollHeight > one.clientHeight + 1)
      );
    })
    .map(nameOf);
}

describe('with texts twice as long, 320 px hold', () => {
  before(() => setViewport({ width: 320, height: 640 }));
  after(() => setViewport({ width: 1024, height: 768 }));

  for (const [name, reach] of Object.entries(pseudoStates)) {
    it(name, async () => {
      const driver = await reach('en-XL');
      expect(hangingOver(driver), 'hangs over').to.deep.equal([]);
      expect(cut(driver), 'is cut').to.deep.equal([]);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    });
  }
});
