import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runQuietly, tool } from '../support/packed.js';
import { proofSeed as seed } from '../support/seeds.js';

/** How many documents each engine shows. */
const count = Number(process.env.DOCUMENTS ?? 50_000);

const pages = {
  'HTML that nobody wrote before': 'test/fuzz/many-sinks.ts',
  'first answers that no server would write': 'test/fuzz/first-answers/many-answers.ts',
};

for (const [what, page] of Object.entries(pages))
  describe(`${what}, SEED=${seed}`, () => {
    for (const browser of (process.env.BROWSERS ?? 'chromium,firefox,webkit').split(','))
      it(`does nothing in ${browser}, ${count} documents of it or a hundredth of that`, async () => {
        const settings = { SEED: String(seed), DOCUMENTS: String(count), PAGE: page, BROWSERS: browser };
        Object.assign(process.env, settings);
        const said = await runQuietly(tool('wtr'), ['--config', 'test/fuzz/proof.config.js']);
        console.log(browser, said.match(/\d+ (?:documents|pages), .*/g)?.join('\n'));
        assert.match(said, /1 passed, 0 failed/);
      });
  });
