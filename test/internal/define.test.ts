import { expect } from '@open-wc/testing';
import { defineElement } from '../../src/internal/define.js';

describe('registering an element', () => {
  it('leaves a taken name to who has it, and says so once', () => {
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (message: unknown) => warnings.push(message);
    const first = class extends HTMLElement {};
    defineElement('test-taken', first);
    defineElement('test-taken', first);
    expect(warnings).to.deep.equal([]);
    defineElement('test-taken', class extends HTMLElement {});
    defineElement('test-taken', class extends HTMLElement {});
    console.warn = warn;
    expect(warnings).to.have.length(1);
    expect(customElements.get('linli-test-taken') === first).to.equal(true);
  });
});
