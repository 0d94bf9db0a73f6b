import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse, tokenizer, type Token } from 'acorn';
import { findGaps } from '../../scripts/check-manifest.mjs';
import { minifyStyles } from '../../scripts/build/minify-templates.mjs';
import { sharePolicy } from '../../scripts/build/trusted-types.mjs';
import { pack, root, runQuietly, tool } from '../support/packed.js';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('what is published', () => {
  let packed: Awaited<ReturnType<typeof pack>>;

  before(async () => {
    packed = await pack();
  });
  after(() => packed?.remove());

  it('depends on nothing but versions of packages', () => {
    type Versions = Record<string, string>;
    const manifest = JSON.parse(read('package.json')) as {
      dependencies: Versions;
      devDependencies: Versions;
    };
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    const others = versions.filter(([, version]) => !/^\^?\d+\.\d+\.\d+$/.test(version));
    assert.deepEqual(others, []);
  });

  it('passes publint', async () => {
    await runQuietly(tool('publint'), ['run', packed.tarball, '--strict']);
  });

  it('has types that resolve for every module', async () => {
    const { exports } = JSON.parse(read('package.json')) as { exports: Record<string, unknown> };
    const isModule = (name: string) => name === '.' || (/\.js$/.test(name) && !name.includes('classic'));
    const others = Object.keys(exports).filter((name) => !isModule(name));
    const settings = ['--profile', 'esm-only', '--exclude-entrypoints', ...others];
    await runQuietly(tool('attw'), [packed.tarball, ...settings]);
  });

  const parts = (isClassic: boolean) =>
    readdirSync(join(root, 'dist/bundle/parts'))
      .filter((name) => name.endsWith('.classic.js') === isClassic)
      .map((name) => `parts/${name}`);
  const scripts = (isClassic: boolean) => [isClassic ? 'linli.classic.js' : 'linli.js', ...parts(isClassic)];
  const ofOldPages = (name: string) =>
    parse(read(`dist/bundle/${name}`), { ecmaVersion: 2019, sourceType: 'script' });

  it('has classic scripts that a parser of 2019 reads, every one', () => {
    assert.ok(scripts(true).length > 10);
    for (const name of scripts(true)) ofOldPages(name);
    assert.throws(() => parse('class A { static {} }', { ecmaVersion: 2019, sourceType: 'script' }));
  });

  it('has classic scripts that make no global name', () => {
    for (const name of scripts(true)) {
      const declared = ofOldPages(name).body.filter(
        ({ type }) => type !== 'ExpressionStatement' && type !== 'EmptyStatement',
      );
      assert.deepEqual(declared, [], name);
    }
  });

  it('has parts whose names stand for their content', () => {
    for (const name of [...parts(true), ...parts(false)]) {
      const hash = /-([\da-f]{8})(?:\.classic)?\.js$/.exec(name)?.[1] ?? '';
      // A classic part registers itself under its name; the hash is that of the content without it.
      const content = read(`dist/bundle/${name}`).replace(name.replace('parts/', ''), '');
      assert.equal(createHash('sha256').update(content).digest('hex').slice(0, 8), hash, name);
    }
  });

  for (const file of ['linli.js', 'linli.classic.js']) {
    it(`${file} carries its own Trusted Types policy and not that of Lit`, () => {
      const bundle = read(`dist/bundle/${file}`);
      assert.match(bundle, /try\s*\{\s*return [^;]*\.createPolicy\(["'`]linli["'`]/);
      assert.doesNotMatch(bundle, /createPolicy\(["'`]lit-html["'`]/);
    });

    it(`${file} loads its own parts, all of them, and nothing else`, () => {
      const isClassic = file.includes('classic');
      const main = read(`dist/bundle/${file}`);
      const named = [...main.matchAll(/[\w.-]+-[\da-f]{8}(?:\.classic)?\.js/g)].map(
        ([name]) => `parts/${name}`,
      );
      assert.deepEqual([...new Set(named)].sort(), parts(isClassic).sort());
      for (const name of scripts(isClassic)) {
        const tokens: (Token & { value?: unknown })[] = [
          ...tokenizer(read(`dist/bundle/${name}`), { ecmaVersion: 'latest', sourceType: 'module' }),
        ];
        // `import.meta` names the module itself; what is imported is written beside it.
        const imports = tokens.flatMap(({ type }, at) =>
          type.keyword === 'import' && tokens[at + 1]?.type.label !== '.'
            ? // A second time a module is asked for by another address.
              [String(tokens[at + 2]?.value).replace(/\?again=$/, '')]
            : [],
        );
        const expected = name === 'linli.js' ? parts(false).map((part) => `./${part}`) : [];
        assert.deepEqual([...new Set(imports)].sort(), expected.sort(), name);
      }
    });
  }
});

describe('the Trusted Types patch', () => {
  it('refuses a Lit that it does not recognise', () => {
    assert.throws(() => sharePolicy('const policy = makePolicy();'), /no longer creates its policy/);
  });

  it('puts the library’s policy in the place of that of Lit', () => {
    const [imported, patched] = sharePolicy(
      'const policy = tt ? tt.createPolicy("lit-html", { createHTML: (s) => s }) : void 0;',
    ).split('\n');
    assert.match(
      imported!,
      /^import { markupPolicy as linliPolicy } from ".*\/src\/internal\/trusted-types\.ts";$/,
    );
    assert.equal(patched, 'const policy = linliPolicy();');
  });
});

describe('the build of style sheets', () => {
  it('takes out the layout and leaves what it means', () => {
    const sheet = [
      'const sheet = css`',
      '  /* why */',
      '  .base > :is(a, b) :hover {',
      "    content: ', ' ; /* and */",
      '    inset: calc(1px + 2px) ${gap};',
      '  }',
      '  @media (width > 320px) and (hover) { p { margin: 0; } }',
      '`;',
    ].join('\n');
    const expected =
      "const sheet = css`.base > :is(a,b) :hover{content:', ';inset:calc(1px + 2px) ${gap}}" +
      '@media (width > 320px) and (hover){p{margin:0}}`;';
    assert.equal(minifyStyles(sheet), expected);
  });
});

describe('the check of the manifest', () => {
  const element = {
    customElement: true,
    name: 'LinliLift',
    tagName: 'linli-lift',
    summary: 'Shows where the lift is.',
    description: 'Shows where the lift is, and where it goes.',
    members: [{ name: 'floor', description: 'The floor.' }],
  };
  const gapsOf = (change: object) =>
    findGaps({ modules: [{ path: 'lift.ts', declarations: [{ ...element, ...change }] }] });

  it('is content with a described element', () => {
    assert.deepEqual(gapsOf({}), []);
  });

  const incomplete: Record<string, object> = {
    summary: { summary: '' },
    'class description': { description: undefined },
    'tag name': { tagName: undefined },
    member: { members: [{ name: 'floor' }] },
    attribute: { attributes: [{ name: 'floor', description: ' ' }] },
    event: { events: [{ name: 'linli-lift-moved' }] },
    slot: { slots: [{ name: '' }] },
    part: { cssParts: [{ name: 'base' }] },
    'CSS property': { cssProperties: [{ name: '--linli-lift-size' }] },
    'CSS state': { cssStates: [{ name: 'moving' }] },
  };
  for (const [missing, change] of Object.entries(incomplete)) {
    it(`finds a missing ${missing}`, () => assert.equal(gapsOf(change).length, 1));
  }

  it('finds that there is nothing at all', () => {
    assert.equal(findGaps({ modules: [] }).length, 1);
  });
});
