import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root, runQuietly, tool } from '../support/packed.js';

/** Every story in three engines, and with axe under every scheme, language and density: `npm run proof -- stories`. */
describe('every story', () => {
  let folder: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'linli-catalogue-'));
    await runQuietly(tool('cem'), ['analyze', '--quiet']);
    await runQuietly(tool('storybook'), ['build', '-o', folder, '--disable-telemetry', '--quiet']);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  async function play(...parameters: string[]): Promise<void> {
    const said = await runQuietly(process.execPath, [
      join(root, 'scripts/stories.mjs'),
      folder,
      ...parameters,
    ]);
    const lastLine = said.trim().split('\n').at(-1)!;
    console.log(parameters.join(' '), lastLine);
    assert.match(lastLine, /^[1-9]\d* stories passed, 0 failed$/);
  }

  for (const browser of ['firefox', 'webkit']) {
    it(`is drawn and played in ${browser} without an error`, () => play('--browser', browser));
  }

  it('is accessible in eight looks', () => play('--globals', 'matrix'));
});
