import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attempt } from './attempts.js';
import { parsers } from './parsers/index.js';

/** Repeats a run: the seed is printed. */
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

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
