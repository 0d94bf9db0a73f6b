import { expect } from '@open-wc/testing';
import { isDeepSame } from '../../support/deep-same.js';
import { allCases } from '../../support/feed/all-cases.js';
import { differences, readCase } from '../../support/feed/feed-case.js';

// Engines differ in decoding, in dates, in how deep they nest, and in what their regular expressions and addresses are.

describe('feed: what becomes of feeds in this engine', () => {
  for (const one of allCases) {
    it(one.name, async () => {
      expect(differences(one, await readCase(one), isDeepSame)).to.deep.equal([]);
    });
  }
});
