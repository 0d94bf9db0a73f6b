import { expect } from '@open-wc/testing';
import createPurifier from 'dompurify';
import type { Clean } from '../../src/internal/rich-text/index.js';
import { Victim } from '../support/attack/victim.js';
import { loadPayloads } from '../support/payloads/payloads.js';
import { sampleSeed as seed } from '../support/seeds.js';
import { showHostile } from './markup/sinks.js';

const payloads = await loadPayloads();
/** `npm run proof -- fuzz` shows more. */
const count = 1200;

describe(`HTML that nobody wrote before, SEED=${seed}`, function () {
  this.timeout(120_000);
  let victim: Victim;

  // What is shown delays the loading of a page that is not loaded yet, until the driver has no patience left.
  before(async () => {
    if (document.readyState !== 'complete')
      await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  });
  beforeEach(() => (victim = new Victim()));
  afterEach(() => victim.end());

  it('runs nothing, asks for nothing and lies over nothing', async () => {
    const { asHtml, elements, faults } = await showHostile(victim, payloads, seed, count);
    expect(faults).to.deep.equal([]);
    // What strips everything, or shows all as text, is no proof.
    expect(asHtml).to.be.greaterThan(count * 0.95);
    expect(elements).to.be.greaterThan(count / 2);
  });

  it('would be noticed: what one wall alone lets through', async () => {
    const purifier = createPurifier(window);
    const lets: Clean = (html) => ({
      content: purifier.sanitize(html, { RETURN_DOM_FRAGMENT: true, FORBID_TAGS: ['form'] }),
    });
    // The same documents each time: what one wall lets through of them is known.
    const { faults } = await showHostile(victim, payloads, 20_261_127, 200, lets);
    expect(faults.length).to.be.greaterThan(50);
    expect(faults.join('\n'))
      .to.match(/style=/)
      .and.to.match(/GET \//);
  });
});
