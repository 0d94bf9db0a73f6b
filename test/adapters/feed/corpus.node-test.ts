import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { allCases } from '../../support/feed/all-cases.js';
import { differences, readCase } from '../../support/feed/feed-case.js';

describe('feed: what becomes of feeds, good and malformed', () => {
  for (const one of allCases) {
    it(one.name, async () => {
      assert.deepEqual(differences(one, await readCase(one), isDeepStrictEqual), []);
    });
  }
});
