import { expect } from '@open-wc/testing';
import { announced } from '../support/shadow-driver.js';
import { pseudoStates } from '../support/pseudo/states.js';

const spoken = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt', 'label'];

/** Everything that can be read or heard in the tree, attributes too. */
function textsIn(root: ParentNode): string[] {
  const attributes = [...root.querySelectorAll('*')].flatMap((element) =>
    spoken.map((name) => element.getAttribute(name) ?? ''),
  );
  const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode())
    if (!walker.currentNode.parentElement?.closest('style')) texts.push(walker.currentNode.textContent ?? '');
  return [...attributes, ...texts].map((text) => text.trim()).filter(Boolean);
}

/**
 * What has letters of English without being ours to say: what `Intl` writes of times, numbers of requests, and what
 * the invented community has in Latin letters (a lift, a kind of file).
 */
const notOurs =
  /\b(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?|Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|AM|PM|GMT|UTC|today|tomorrow|yesterday|at|China Standard Time|R-[\d-]+|MB|[A-Z])\b/gi;

/** What is said, not shown, as well. */
const hardCoded = (root: ParentNode) =>
  [...textsIn(root), announced()].filter((text) => /[a-z]/i.test(text.replace(notOurs, '')));

describe('in the accented locale, every word comes from the words', () => {
  for (const [name, reach] of Object.entries(pseudoStates)) {
    it(`of ${name}`, async () => {
      const { root, text } = await reach('en-XA');
      expect(hardCoded(root)).to.deep.equal([]);
      // It shows something of ours at all.
      expect(text).to.match(/\[.*[áéíóú].*\]/);
    });
  }
});
