import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { themeOf } from '../../src/brand/theme.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs `linli brand` as a shell does, from its sources. */
function runBrand(...typed: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const parameters = ['--import', 'tsx', `${root}src/cli/linli.ts`, 'brand', ...typed];
  return new Promise((resolve) => {
    execFile(process.execPath, parameters, { cwd: root }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

describe('linli brand', () => {
  let folder: string;
  const file = (name: string) => join(folder, name);
  const read = (name: string) => readFileSync(file(name), 'utf8');
  before(() => (folder = mkdtempSync(join(tmpdir(), 'linli-brand-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('writes the four files and says that every pair holds', async () => {
    const brand = { name: 'Garden', color: '#07c160', radius: 6 };
    writeFileSync(file('brand.json'), `\uFEFF${JSON.stringify(brand)}`);
    const { code, out, err } = await runBrand(file('brand.json'), '--out', file('out'));
    assert.equal(code, 0, err);
    const theme = themeOf(brand);
    assert.match(out, new RegExp(`All ${theme.report.length} pairs of colours hold; the closest is`));
    assert.match(out, /dark +accent-fill +#07c160, kept/);
    assert.match(out, /light +accent-fill +#\w{6}, moved from #07c160/);
    assert.match(
      read('out/brand.css'),
      new RegExp(`--linli-color-accent-fill: ${theme.light['color-accent-fill']};`),
    );
    assert.match(read('out/brand.css'), /--linli-radius-medium: 6px;/);
    const tokens = JSON.parse(read('out/tokens.json')) as {
      modifiers: { scheme: { contexts: { dark: unknown[] } } };
    };
    assert.match(JSON.stringify(tokens.modifiers.scheme.contexts.dark[0]), /#07c160/);
    assert.match(read('out/figma.json'), /"variableModeValues"/);
    assert.match(read('out/tokens.ts'), /as const;/);
  });

  it('checks a file and writes nothing where nobody says where to, misspelt sentences too', async () => {
    const messages = { en: { requestForm: { sned: 'Go' } } };
    writeFileSync(file('check.json'), JSON.stringify({ color: '#07c160', messages }));
    const before = readdirSync(folder);
    const { code, out } = await runBrand(file('check.json'));
    assert.equal(code, 1);
    assert.match(out, /messages\.en\.requestForm\.sned: there are no such words; "send" is/);
    assert.match(out, /1 of the file cannot be used: see the top\./);
    assert.deepEqual(readdirSync(folder), before);
  });

  it('says what in a file cannot be used, makes the rest, and ends with 1', async () => {
    writeFileSync(file('faulty.json'), '{"color": "blue", "radius": 6}');
    const { code, out } = await runBrand(file('faulty.json'), '--out', file('rest'), '--json');
    assert.equal(code, 1);
    const { faults, pairs } = JSON.parse(out) as { faults: { path: string }[]; pairs: unknown[] };
    assert.deepEqual(
      faults.map(({ path }) => path),
      ['color'],
    );
    assert.equal(pairs.length, themeOf({}).report.length);
    assert.match(read('rest/brand.css'), /--linli-radius-medium: 6px;/);
  });

  it('prints nothing of a file that could steer the terminal', async () => {
    const steering = /[\0-\x09\x0b-\x1f\x7f-\x9f]|\p{Bidi_Control}/u;
    writeFileSync(file('escapes.json'), '{"color": \u001b[2J\u009b2J\u202e');
    const { code, err } = await runBrand(file('escapes.json'));
    assert.equal(code, 2);
    assert.match(err, /escapes\.json cannot be read/);
    assert.doesNotMatch(err, steering);
    const name = 'c\u009b2J\u202eolor\x7f';
    writeFileSync(file('hidden.json'), JSON.stringify({ [name]: 'blue' }));
    const { out } = await runBrand(file('hidden.json'), '--json');
    assert.doesNotMatch(out, steering);
    assert.match(JSON.stringify(JSON.parse(out)), /\u009b2J\u202eolor/);
  });

  it('ends with 2 where there is nothing to read, and says how it is called', async () => {
    writeFileSync(file('broken.json'), '{"color": ');
    for (const typed of [[file('nowhere.json')], [file('broken.json')], [], ['--colour']]) {
      const { code, out, err } = await runBrand(...typed);
      assert.equal(code, 2, typed.join(' '));
      assert.equal(out, '');
      assert.match(err, /linli brand --help/);
    }
    const help = await runBrand('--help');
    assert.equal(help.code, 0);
    assert.ok(help.out.split('\n').every((line) => line.length <= 80));
  });
});
