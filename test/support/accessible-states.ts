import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import { describePaintedPairs } from './painted-pairs.js';
import type { ShadowDriver } from './shadow-driver.js';

/** The states of an element that look different, and how to get there. */
export type States = Readonly<Record<string, () => Promise<ShadowDriver<LitElement>>>>;

/** Axe in each state, light and dark; the colours as pairs of roles; and 320 px without scrolling sideways, with targets of 44 px. */
export function describeAccessibleStates(name: string, states: States, small: string): void {
  describe('axe finds nothing', () => {
    afterEach(() => {
      document.documentElement.style.colorScheme = '';
      document.body.style.backgroundColor = '';
    });

    for (const [state, reach] of Object.entries(states)) {
      for (const scheme of ['light', 'dark']) {
        it(`in a ${name} ${state}, ${scheme}`, async () => {
          document.documentElement.style.colorScheme = scheme;
          document.body.style.backgroundColor = 'Canvas';
          const { element } = await reach();
          await expect(element).to.be.accessible();
        });
      }
    }
  });

  describePaintedPairs(name, states);

  describe('a narrow screen', () => {
    afterEach(() => setViewport({ width: 1024, height: 768 }));

    for (const [state, reach] of Object.entries(states)) {
      it(`of 320 px holds a ${name} ${state} without scrolling sideways`, async () => {
        await setViewport({ width: 320, height: 640 });
        const driver = await reach();
        const { right } = driver.element.getBoundingClientRect();
        const outside = driver.all('.base *').filter((one) => {
          const box = one.getBoundingClientRect();
          return box.right > right + 1 && !one.closest('.visually-hidden, .rich *');
        });
        expect(outside.map(({ className, localName }) => `${localName}.${className}`)).to.deep.equal([]);
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
        const targets = driver.all(`button, a.button, summary, textarea, input.control`);
        for (const one of targets.filter((target) => !target.matches(small)))
          expect(one.getBoundingClientRect().height, one.textContent.trim()).to.be.at.least(44);
      });
    }
  });
}
