import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { proofSeed as seed } from '../support/seeds.js';
import { attempt } from './attempts.js';
import { repetitionsFor, steepness } from './growth.js';
import { parsers } from './parsers/index.js';

/** How many documents there are, for all parsers together. */
const count = Math.ceil(Number(process.env.INPUTS ?? 1_000_000) / parsers.length);

describe(`whatever strangers write, a million times, SEED=${seed}`, () => {
  for (const parser of parsers) {
    it(`is read or refused, and touches nothing: ${parser.name}`, async () => {
      const { read, refused, faults } = await attempt(parser, seed, count);
      console.log(`${parser.name}: ${read} read, ${refused} refused`);
      assert.deepEqual(faults, []);
      assert.equal(read + refused, count);
    });

    it(`takes no longer than it grows: ${parser.name}`, async () => {
      const steep: string[] = [];
      const all = repetitionsFor(parser);
      for (const repetition of all) {
        const found = await steepness(repetition);
        if (found !== undefined) steep.push(found);
      }
      console.log(`${parser.name}: ${all.length} repetitions`);
      assert.deepEqual(steep, []);
    });
  }
});
