import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleSeed as seed } from '../support/seeds.js';
import { attempt } from './attempts.js';
import { parsers } from './parsers/index.js';

/** `npm run proof -- fuzz` tries more. */
const count = 500;

describe(`whatever strangers write, SEED=${seed}`, () => {
  for (const parser of parsers) {
    it(`is read or refused, and touches nothing: ${parser.name}`, async () => {
      const { read, refused, faults } = await attempt(parser, seed, count);
      assert.deepEqual(faults, []);
      assert.equal(read + refused, count);
      assert.ok(read > count / 20, `only ${read} were read: the documents are no attempt at the parser`);
    });
  }
});
