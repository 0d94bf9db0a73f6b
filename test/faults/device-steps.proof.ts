import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runQuietly, tool } from '../support/packed.js';

describe('a device that does not answer once, at each step of what is written, left, found again and sent', () => {
  for (const browser of (process.env.BROWSERS ?? 'chromium,firefox,webkit').split(','))
    it(`loses and doubles nothing in ${browser}`, async () => {
      Object.assign(process.env, { PAGE: 'test/faults/device-steps/every-step.ts', BROWSERS: browser });
      const said = await runQuietly(tool('wtr'), ['--config', 'test/fuzz/proof.config.js']);
      console.log(browser, said.match(/\d+ steps, .*/g)?.join('\n'));
      assert.match(said, /3 passed, 0 failed/);
    });
});
