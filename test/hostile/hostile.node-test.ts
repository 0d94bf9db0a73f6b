import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { families, pages } from './pages/index.js';
import { sampleSeed as seed } from '../support/seeds.js';
import { testPages } from './whole-browser/run-pages.js';

/** One page of each family; all of them, in every engine, are in hostile.proof.ts. */
const sample = Object.values(families).map((family) => family[seed % family.length]!);

testPages('chromium', sample);

describe('the list of hostile pages', () => {
  it('has a hundred and more, each with a name of its own', () => {
    const names = new Set(pages.map(({ name }) => name));
    assert.equal(names.size, pages.length);
    assert.ok(pages.length >= 100);
  });

  it('says of every page in one sentence what it does, and of every limit why', () => {
    for (const { name, does, limit, not } of pages) {
      assert.match(name, /^[a-z][a-z\d]*(-[a-z\d]+)*$/);
      assert.match(does, /^[A-Z].*\.$/, name);
      if (limit) assert.ok(limit.reason.length > 10, name);
      for (const reason of Object.values(not ?? {})) assert.ok(reason.length > 10, name);
    }
  });

  it('is what docs/hostile-pages.md says', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/hostile-pages.mjs', '--check'],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stderr);
  });
});
