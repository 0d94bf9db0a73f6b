import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root, runQuietly, tool } from '../support/packed.js';

/** What `npx changeset version` makes of the changesets that wait, and of one more. */

describe('the changesets', () => {
  let folder: string;
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const git = (...parameters: string[]) =>
    runQuietly('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...parameters], folder);

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'linli-changesets-'));
    for (const path of ['.changeset', 'package.json', 'CHANGELOG.md'])
      cpSync(join(root, path), join(folder, path), { recursive: true });
    writeFileSync(
      join(folder, '.changeset/a-test.md'),
      "---\n'linli': major\n---\n\n`old()` is gone; use `fresh()`.\n",
    );
    await git('init', '--quiet', '--initial-branch=main');
    await git('add', '.');
    await git('commit', '--quiet', '--message=Begin');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('become the next version, and the top of the changelog', async () => {
    const before = read('CHANGELOG.md');
    await runQuietly(tool('changeset'), ['version'], folder);
    const { version } = JSON.parse(read('package.json')) as { version: string };
    assert.match(version, /^[1-9]\d*\.0\.0$/);
    const [heading, ...rest] = before.split('\n');
    const changelog = read('CHANGELOG.md');
    assert.ok(
      changelog.startsWith(`${heading}\n\n## ${version}\n\n### Major Changes\n`),
      changelog.slice(0, 200),
    );
    assert.match(changelog, /`old\(\)` is gone; use `fresh\(\)`\./);
    assert.ok(changelog.trimEnd().endsWith(rest.join('\n').trim()), 'what stood there stands below');
  });
});
