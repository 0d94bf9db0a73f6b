import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { contrast } from '../../src/styles/contrast.js';
import { tokenStyles } from '../../src/styles/tokens.generated.styles.js';
import { tokens } from '../../src/styles/tokens.generated.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const colors = tokens.filter(({ name }) => name.startsWith('color-'));
const named = new Map(tokens.map((token) => [token.name, token]));

describe('contrast of the roles', () => {
  for (const scheme of ['light', 'dark'] as const) {
    it(`is what each role promises, ${scheme}`, () => {
      for (const token of colors) {
        for (const { against, ratio } of token.contrast) {
          const other = named.get(`color-${against}`);
          assert.ok(other, `${token.name} is held against ${against}, which is no role`);
          const measured = contrast(token[scheme]!, other[scheme]!);
          assert.ok(measured >= ratio, `${token.name} on ${against}: ${measured.toFixed(2)} of ${ratio}`);
        }
      }
    });
  }

  it('is promised at 4.5 by all words and at 3 by all that must be seen, on every surface and tint', () => {
    const grounds = colors.map(({ name }) => name.slice(6)).filter((name) => /^surface|-quiet$/.test(name));
    const promised = (name: string, against: string) =>
      named.get(`color-${name}`)!.contrast.find((promise) => promise.against === against)?.ratio;
    for (const ground of grounds) {
      for (const name of ['text', 'text-muted']) assert.equal(promised(name, ground), 4.5, name + ground);
      for (const name of ['border', 'focus']) assert.equal(promised(name, ground), 3, name + ground);
    }
    for (const family of ['accent', 'danger', 'warning', 'success', 'info']) {
      assert.equal(promised(`${family}-on-fill`, `${family}-fill`), 4.5);
      for (const ground of ['surface', 'surface-raised', 'surface-sunken', `${family}-quiet`]) {
        assert.equal(promised(`${family}-text`, ground), 4.5, family + ground);
        assert.equal(promised(`${family}-border`, ground), 3, family + ground);
        assert.equal(promised(`${family}-fill`, ground), 3, family + ground);
      }
    }
  });
});

describe('the example of a brand in the documentation', () => {
  const [, example = ''] =
    /```css\n([^`]*)```/.exec(readFileSync(join(root, 'docs/tokens.md'), 'utf8')) ?? [];
  const [, light = '', dark = ''] = /:root \{([^}]*)\}\s*\.dark \{([^}]*)\}/.exec(example) ?? [];

  for (const [scheme, block] of [
    ['light', light],
    ['dark', dark],
  ] as const) {
    it(`keeps every contrast, ${scheme}`, () => {
      const brand = new Map(
        [...block.matchAll(/--linli-([\w-]+): (#\w+);/g)].map(([, name = '', value = '']) => [name, value]),
      );
      assert.equal(brand.size, 4);
      for (const { name } of colors) brand.set(name, brand.get(name) ?? named.get(name)![scheme]!);
      for (const { name, contrast: promises } of colors) {
        for (const { against, ratio } of promises) {
          const measured = contrast(brand.get(name)!, brand.get(`color-${against}`)!);
          assert.ok(measured >= ratio, `${name} on ${against}: ${measured.toFixed(2)} of ${ratio}`);
        }
      }
    });
  }
});

describe('the style sheets', () => {
  const sheets = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.styles.ts') && !path.includes('.generated.'))
    .map((path) => ({ path, text: readFileSync(join(root, 'src', path), 'utf8') }));
  const generated = tokenStyles.cssText;

  it('read no private name that is not a role: a slip of the pen would be no colour at all', () => {
    for (const { path, text } of sheets) {
      for (const [, name = ''] of text.matchAll(/var\(--_([\w-]+)/g)) {
        assert.ok(named.has(name) || text.includes(`--_${name}:`), `${path} reads --_${name}`);
      }
    }
  });

  it('name no colour of their own and no public role past the private one', () => {
    for (const { path, text } of sheets) {
      assert.doesNotMatch(
        text,
        /#[\da-f]{3,8}\b(?=[;\s,)])|\b(rgb|hsl|oklch|light-dark|color-mix)a?\(/i,
        path,
      );
      // A size of text may fall back on the text around it, which no role can say.
      for (const [, name = ''] of text.matchAll(/var\(\s*--linli-(?!font-size, 1em\))([\w-]+)/g)) {
        assert.ok(!named.has(name), `${path} reads --linli-${name}`);
      }
    }
  });

  it('never set a public role, which would hide the page’s', () => {
    for (const text of [generated, ...sheets.map((sheet) => sheet.text)])
      assert.doesNotMatch(text, /[\s;{]--linli-[\w-]+\s*:/);
  });

  it('have each role once, and without light-dark() where no engine knows it', () => {
    assert.doesNotMatch(generated, /light-dark|rem\b|oklch/);
    const declared = [...generated.matchAll(/--_([\w-]+): ([^;}]+)/g)];
    assert.equal(new Set(declared.map(([, name]) => name)).size, declared.length);
    for (const [, name = '', value] of declared)
      assert.equal(value, `var(--linli-${name}, ${named.get(name)!.light})`);
    assert.ok(declared.length > 20);
  });

  it('do not publish the palette', () => {
    const page = readFileSync(join(root, 'src/styles/tokens.css'), 'utf8');
    const declared = new Set([...page.matchAll(/--linli-([\w-]+):/g)].map(([, name]) => name));
    assert.deepEqual([...declared].sort(), [...named.keys()].sort());
  });
});

describe('the token builder', () => {
  const copy = mkdtempSync(join(tmpdir(), 'linli-tokens-'));
  const build = (...parameters: string[]) =>
    spawnSync(process.execPath, ['scripts/build-tokens.mjs', ...parameters], { cwd: copy, encoding: 'utf8' });
  const change = (file: string, from: string, to: string) => {
    const path = join(copy, 'src/styles', file);
    const text = readFileSync(path, 'utf8');
    assert.ok(text.includes(from), `${file} holds ${from}`);
    writeFileSync(path, text.replace(from, to));
  };

  before(() => {
    for (const path of ['src', 'scripts', '.prettierrc']) {
      cpSync(join(root, path), join(copy, path), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  });
  after(() => rmSync(copy, { recursive: true, force: true }));

  it('finds its outputs fresh as they are committed', () => {
    const { status, stderr } = build('--check');
    assert.equal(status, 0, stderr);
  });

  it('fails on a stale output, and writes what was changed in the source', () => {
    change('tokens/palette.tokens.json', '#0b6b6b', '#0b6b6c');
    const { status, stderr } = build('--check');
    assert.equal(status, 1);
    assert.match(stderr, /3 token files are stale/);
    assert.equal(build().status, 0);
    for (const output of ['tokens.css', 'tokens.generated.ts', 'tokens.generated.styles.ts'])
      assert.match(readFileSync(join(copy, 'src/styles', output), 'utf8'), /#0b6b6c/);
    assert.equal(build('--check').status, 0);
  });

  it('fails on an alias that leads nowhere', () => {
    change('tokens/role.tokens.json', '{palette.white}', '{palette.snow}');
    const { status, stderr } = build();
    assert.equal(status, 1);
    assert.match(stderr, /palette\.snow/);
  });
});
