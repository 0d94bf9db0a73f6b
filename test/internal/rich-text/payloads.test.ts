import { expect } from '@open-wc/testing';
import { clean } from '../../../src/internal/rich-text/clean.js';
import { safeHref } from '../../../src/internal/safe-url.js';
import { loadPayloads, type Payload } from '../../support/payloads/payloads.js';
import { faultsIn, fetched, raw, valuesIn, Victim } from '../../support/attack/victim.js';

const payloads = await loadPayloads();

/** Shows HTML after it was cleaned. */
const show = (victim: Victim, html: string) => {
  const { content } = clean(victim.aimed(html), {
    base: `${location.origin}${victim.path}/base/`,
    imageOrigins: [],
    words: { pictureHidden: (host, alt) => `[${host}: ${alt}]` },
  });
  return victim.put(content);
};

describe('HTML that attacks', function () {
  this.timeout(120_000);
  let victim: Victim;

  beforeEach(() => (victim = new Victim()));
  afterEach(() => victim.end());

  it('comes in hundreds of kinds', () => {
    expect(new Set(payloads.map(({ html }) => html)).size).to.equal(payloads.length);
    expect(payloads.length).to.be.greaterThan(500);
    expect(Object.keys(families(payloads))).to.have.length(9);
  });

  for (const [family, attacks] of Object.entries(families(payloads))) {
    it(`does nothing once it was cleaned: ${family}`, async () => {
      const faults: string[] = [];
      for (const { html } of attacks) {
        const root = show(victim, html);
        faults.push(...faultsIn(root).map((fault) => `${fault} of ${html}`));
        victim.touch(root);
        root.host.remove();
      }
      expect(await victim.calls()).to.deep.equal([]);
      expect(faults).to.deep.equal([]);
      expect(victim.ran).to.deep.equal([]);
      expect(fetched()).to.deep.equal([]);
    });
  }

  it('would be noticed: what runs', async () => {
    for (const html of [
      '<img src=x onerror=alert(1)>',
      '<a href="javascript:alert(2)">x</a>',
      '<p onpointerover=alert(3)>x</p>',
    ]) {
      const root = victim.put(raw(html));
      victim.touch(root);
      root.host.remove();
    }
    await victim.calls();
    expect([...new Set(victim.ran)].sort()).to.deep.equal(['alert(1)', 'alert(2)', 'alert(3)']);
  });

  it('would be noticed: what calls out', async () => {
    for (const html of [
      '<img src="http://evil.example/1.gif">',
      '<table background="http://evil.example/2.gif">',
      '<p style="background:url(http://evil.example/3.gif)">x</p>',
      '<link rel=stylesheet href="http://evil.example/4.css">',
    ]) {
      const root = victim.put(raw(victim.aimed(html)));
      // Backgrounds are called for when they are drawn.
      await new Promise(requestAnimationFrame);
      root.host.remove();
    }
    const calls = await victim.calls();
    expect(calls.map((call) => call.replace(/^GET \/\d+/, '')).sort()).to.deep.equal([
      '/1.gif',
      '/2.gif',
      '/3.gif',
      '/4.css',
    ]);
    expect(fetched()).not.to.deep.equal([]);
  });

  it('would be noticed: what is left over', () => {
    for (const html of [
      '<p style="position:fixed">x</p>',
      '<p onclick=x>x</p>',
      '<a href=" java&Tab;script:x">x</a>',
      '<form></form>',
      '<p class=overlay>x</p>',
      '<svg></svg>',
    ]) {
      const root = victim.put(raw(html));
      expect(faultsIn(root), html).not.to.deep.equal([]);
      root.host.remove();
    }
  });
});

describe('addresses that attack', () => {
  it('lead to the web, to mail or to a telephone, or nowhere', () => {
    const addresses = payloads.flatMap(({ html }) => [html, ...valuesIn(html)]);
    expect(addresses.length).to.be.greaterThan(1000);
    for (const address of addresses) {
      const href = safeHref(address, 'https://estate.example/');
      if (href === undefined) continue;
      const link = document.createElement('a');
      link.href = href;
      expect(link.href).to.equal(href);
      expect(link.protocol, address).to.match(/^(?:https?|mailto|tel):$/);
      expect(link.username + link.password, address).to.equal('');
    }
  });
});

function families(all: readonly Payload[]): Record<string, readonly Payload[]> {
  const found: Record<string, Payload[]> = {};
  for (const payload of all) (found[payload.family] ??= []).push(payload);
  return found;
}
