import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { memory } from '../../src/adapters/memory/index.js';
import '../../src/define.js';
import { define, LinliRequestForm } from '../../src/index.js';
import { defineElement } from '../../src/internal/define.js';
import { pageRegistry } from '../../src/internal/page-registry.js';
import { FormDriver, seed } from '../support/request-form.js';

const names = [
  'activity-calendar',
  'notice-board',
  'provider',
  'rating-prompt',
  'request-form',
  'request-tracker',
  'sla-badge',
];

describe('a prefix of one’s own', () => {
  it('registers every element once more, beside ours', () => {
    define('acme');
    for (const name of names) {
      const own = customElements.get(`acme-${name}`)!;
      expect(own.prototype, name).to.be.instanceOf(customElements.get(`linli-${name}`)!);
    }
  });

  it('gives elements that work, with their words, inside a provider of either prefix', async () => {
    define('acme');
    define('globex-homes');
    for (const prefix of ['acme', 'globex-homes']) {
      const provider = document.createElement(`${prefix}-provider`);
      Object.assign(provider, { adapter: memory({ seed }), locale: 'en' });
      const form = document.createElement(`${prefix}-request-form`) as LinliRequestForm;
      const ours = document.createElement('linli-request-form');
      provider.append(form, ours);
      document.body.append(provider);
      for (const element of [form, ours])
        await waitUntil(() => element.shadowRoot!.querySelector('.primary'), 'the form', { timeout: 20_000 });
      expect(form).to.be.instanceOf(LinliRequestForm);
      provider.remove();
    }
  });

  it('keeps the names of events', async () => {
    define('acme');
    const form = document.createElement('acme-request-form') as LinliRequestForm;
    form.adapter = memory({ seed });
    document.body.append(form);
    const driver = new FormDriver(form);
    await driver.untilReady();
    const sending = oneEvent(form, 'linli-request-submit');
    await driver.sendLamp();
    expect((await sending).type).to.equal('linli-request-submit');
    form.remove();
  });

  it('does nothing when it is there already', () => {
    const warnings = warningsOf(() => {
      define('acme');
      define('acme');
      define();
    });
    expect(warnings).to.deep.equal([]);
  });

  for (const prefix of ['Acme', '1a', 'acme-', 'ac me', '', 'acme_', '<acme>'])
    it(`is not "${prefix}"`, () => {
      expect(() => define(prefix)).to.throw(TypeError, 'as "acme"');
    });
});

describe('a tag that is taken', () => {
  it('stays with who has it: a script that is loaded twice says so once', () => {
    class First extends HTMLElement {}
    class Second extends HTMLElement {}
    const warnings = warningsOf(() => {
      for (const name of ['twice', 'again']) {
        defineElement(name, name === 'twice' ? First : class extends First {});
        defineElement(name, name === 'twice' ? Second : class extends Second {});
      }
    });
    expect(customElements.get('linli-twice')).to.equal(First);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/Linli \d+\.\d+\.\d+ is loaded twice; the first one stays\./);
  });

  it('stays with another version, and both are named', () => {
    class Old extends HTMLElement {}
    class New extends HTMLElement {}
    defineElement('aged', Old);
    pageRegistry().versions!['linli-aged'] = '0.0.1';
    const warnings = warningsOf(() => defineElement('aged', New));
    expect(warnings.join()).to.match(
      /<linli-aged> is Linli 0\.0\.1's, not of this Linli \d+\.\d+\.\d+\. define/,
    );
  });

  it('may be the page’s own', () => {
    class Own extends HTMLElement {}
    class Ours extends HTMLElement {}
    customElements.define('linli-own', Own);
    const warnings = warningsOf(() => defineElement('own', Ours));
    expect(warnings.join()).to.include("is the page's");
  });
});

function warningsOf(act: () => void): string[] {
  const warnings: string[] = [];
  const { warn } = console;
  console.warn = (...parts: unknown[]) => warnings.push(parts.join(' '));
  try {
    act();
  } finally {
    console.warn = warn;
  }
  return warnings;
}
