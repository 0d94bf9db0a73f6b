import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runQuietly, tool } from '../support/packed.js';

/** Repeats a run: the seed is printed. */
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

/** How many documents each engine shows. */
const count = Number(process.env.DOCUMENTS ?? 50_000);

describe(`HTML that nobody wrote before, SEED=${seed}`, () => {
  for (const browser of (process.env.BROWSERS ?? 'chromium,firefox,webkit').split(',')) {
    it(`does nothing in ${browser}, ${count} times`, async () => {
      Object.assign(process.env, { SEED: String(seed), DOCUMENTS: String(count), BROWSERS: browser });
      const said = await runQuietly(tool('wtr'), ['--config', 'test/fuzz/proof.config.js']);
      console.log(browser, /\d+ documents, .*elements/.exec(said)?.[0]);
      assert.match(said, /1 passed, 0 failed/);
    });
  }
});
