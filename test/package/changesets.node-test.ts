import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root, runQuietly } from '../support/packed.js';

/** What `npm run release` makes of the changesets that wait, and of one more, in a copy. */

const copied = [
  '.changeset',
  'CHANGELOG.md',
  'package.json',
  'package-lock.json',
  'scripts/release.mjs',
  'scripts/run/command.mjs',
  'src/internal/version.ts',
];

describe('the changesets', () => {
  let folder: string;
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const git = (...parameters: string[]) =>
    runQuietly('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...parameters], folder);

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'linli-changesets-'));
    for (const path of copied) cpSync(join(root, path), join(folder, path), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(
      join(folder, '.changeset/a-test.md'),
      "---\n'linli': major\n---\n\n`old()` is gone; use `fresh()`.\n",
    );
    await git('init', '--quiet', '--initial-branch=main');
    await git('add', ...copied);
    await git('commit', '--quiet', '--message=Begin');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('become the next version wherever it is written, and the top of the changelog', async () => {
    const waiting = readdirSync(join(folder, '.changeset')).filter((name) => name.endsWith('.md'));
    const sentences = waiting.map((name) => read(`.changeset/${name}`).split('---\n')[2]!.trim());
    const before = read('CHANGELOG.md');
    await runQuietly(process.execPath, ['scripts/release.mjs'], folder);
    const { version } = JSON.parse(read('package.json')) as { version: string };
    assert.match(version, /^[1-9]\d*\.0\.0$/);
    const lock = JSON.parse(read('package-lock.json')) as {
      version: string;
      packages: Record<string, { version: string }>;
    };
    assert.deepEqual([lock.version, lock.packages['']!.version], [version, version]);
    assert.ok(read('src/internal/version.ts').includes(`'${version}'`));
    const [heading, ...rest] = before.split('\n');
    const changelog = read('CHANGELOG.md');
    assert.ok(changelog.startsWith(`${heading}\n\n## ${version}\n`), changelog.slice(0, 200));
    for (const sentence of sentences) assert.ok(changelog.includes(sentence.split('\n')[0]!), sentence);
    assert.ok(changelog.trimEnd().endsWith(rest.join('\n').trim()), 'what stood there stands below');
    assert.deepEqual(
      readdirSync(join(folder, '.changeset')).filter((name) => name.endsWith('.md')),
      [],
    );
  });
});
