import { expect } from '@open-wc/testing';
import { Victim } from '../support/attack/victim.js';
import { loadPayloads } from '../support/payloads/payloads.js';
import { showHostile } from './markup/sinks.js';

const payloads = await loadPayloads();
const { seed, count } = (await (await fetch('/fuzz')).json()) as { seed: number; count: number };

describe('very much HTML that nobody wrote before', () => {
  it('runs nothing, asks for nothing and lies over nothing', async () => {
    const victim = new Victim();
    const { asHtml, elements, faults } = await showHostile(victim, payloads, seed, count);
    victim.end();
    console.log(`${count} documents, ${asHtml} shown as HTML, ${elements} elements`);
    expect(faults).to.deep.equal([]);
    expect(asHtml).to.be.greaterThan(count * 0.95);
  });
});
