import { expect } from '@open-wc/testing';
import { allCases } from '../../support/feed/all-cases.js';
import { differences, readCase } from '../../support/feed/feed-case.js';

// Engines differ in decoding, in dates, in how deep they nest, and in what their regular expressions and addresses are.

const isSame = (one: unknown, other: unknown) => {
  try {
    expect(one).to.deep.equal(other);
    return true;
  } catch {
    return false;
  }
};

describe('feed: what becomes of feeds in this engine', () => {
  for (const one of allCases) {
    it(one.name, async () => {
      expect(differences(one, await readCase(one), isSame)).to.deep.equal([]);
    });
  }
});
