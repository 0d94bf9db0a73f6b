import { expect } from '@open-wc/testing';
import manifest from '../../custom-elements.json' with { type: 'json' };
import '../../src/define.js';

interface Member {
  name: string;
  attribute?: string;
  type?: { text: string };
}

const elements = (
  manifest as { modules: { declarations?: { tagName?: string; members?: Member[] }[] }[] }
).modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName);

const booleans = elements.flatMap(({ tagName, members = [] }) =>
  members
    .filter(({ type, attribute }) => type?.text === 'boolean' && attribute)
    .map(({ name, attribute }) => ({ tag: tagName!, name, attribute: attribute! })),
);

describe('every boolean', () => {
  it('is known', () => expect(booleans.length).to.be.at.least(11));

  for (const { tag, name, attribute } of booleans)
    it(`${tag} ${name} is false for "false", as an attribute and as a property`, () => {
      const element = document.createElement(tag) as unknown as HTMLElement & Record<string, unknown>;
      expect(element[name]).to.equal(false);
      for (const [given, read] of [
        [true, true],
        ['false', false],
        ['true', true],
        [undefined, false],
      ] as const) {
        element[name] = given;
        expect(element[name], String(given)).to.equal(read);
      }
      for (const [given, read] of [
        ['', true],
        ['false', false],
        ['true', true],
      ] as const) {
        element.setAttribute(attribute, given);
        expect(element[name], `="${given}"`).to.equal(read);
      }
      element.removeAttribute(attribute);
      expect(element[name]).to.equal(false);
    });

  for (const { tag, name } of booleans)
    it(`${tag} ${name} given before the element is defined is read the same way`, () => {
      class Late extends (customElements.get(tag) as CustomElementConstructor) {}
      const late = `late-${tag}-${name.toLowerCase()}`;
      const element = document.createElement(late) as HTMLElement & Record<string, unknown>;
      element[name] = 'false';
      document.body.append(element);
      customElements.define(late, Late);
      expect(element[name]).to.equal(false);
      element.remove();
    });
});
