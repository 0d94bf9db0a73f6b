import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fontFamily } from '../../src/brand/font-family.js';
import { themeOf } from '../../src/brand/theme.js';
import { tokens } from '../../src/styles/tokens.generated.js';
import { measured, promisedPairs } from '../support/palettes.js';

describe('the theme of a brand', () => {
  it('is the library’s own where the brand says nothing', () => {
    const { light, dark, measures, brandColors } = themeOf({});
    for (const token of tokens) {
      if (token.dark === undefined) assert.equal(measures[token.name], token.light);
      else
        assert.deepEqual(
          [light, dark].map((colors) => colors[token.name as 'color-text']),
          [token.light, token.dark],
        );
    }
    assert.deepEqual(brandColors, []);
    assert.equal('font-family' in measures, false);
  });

  it('reports every pair in both schemes, as a library measures it', () => {
    for (const density of ['normal', 'elder'] as const) {
      const theme = themeOf({ color: '#409EFF', density });
      assert.equal(theme.report.length, 2 * promisedPairs.length);
      for (const { scheme, role, against, ratio, least } of theme.report) {
        const byOthers = measured(theme[scheme][role], theme[scheme][against]);
        assert.ok(Math.abs(ratio - byOthers) < 0.01, `${role} on ${against}`);
        assert.ok(ratio >= least);
      }
      const asked = new Set(theme.report.map(({ least }) => least));
      assert.deepEqual([...asked].sort(), density === 'elder' ? [4.5, 7] : [3, 4.5]);
    }
  });

  it('says where the colour was kept, and what became of it where not', () => {
    const uses = themeOf({ color: '#07C160', accent: '#0052d9' }).brandColors;
    const used = (scheme: string, role: string) =>
      uses.find((use) => use.scheme === scheme && use.role === role);
    assert.equal(used('dark', 'color-accent-fill')?.used, '#07c160');
    assert.notEqual(used('light', 'color-accent-fill')?.used, '#07c160');
    assert.equal(used('light', 'color-accent-fill')?.wanted, '#07c160');
    assert.equal(used('light', 'color-info-fill')?.used, '#0052d9');
  });

  it('rounds what is small less and what is large more', () => {
    const corners = (radius: number) => {
      const { measures } = themeOf({ radius });
      return ['small', 'medium', 'large'].map((size) => measures[`radius-${size}`]);
    };
    assert.deepEqual(corners(0), ['0px', '0px', '0px']);
    assert.deepEqual(corners(8), ['4px', '8px', '12px']);
    assert.deepEqual(corners(24), ['12px', '24px', '32px']);
  });

  it('is larger or closer by its density, and still without motion', () => {
    assert.equal(themeOf({ density: 'elder' }).measures['target-size'], '60px');
    assert.equal(themeOf({ density: 'compact' }).measures['target-size'], '36px');
    assert.equal(themeOf({ density: 'normal' }).measures['target-size'], '44px');
    const spaces = (['compact', 'normal', 'elder'] as const).map((density) =>
      parseInt(themeOf({ density }).measures['space-4']!),
    );
    assert.ok(spaces[0]! < spaces[1]! && spaces[1]! < spaces[2]!);
    assert.equal(themeOf({ motion: 'none' }).measures.duration, '0ms');
  });

  it('is refused for a colour that is none', () => {
    assert.throws(() => themeOf({ color: 'red' }), TypeError);
  });
});

describe('the names of fonts', () => {
  it('are quoted, and the words of CSS are not', () => {
    assert.equal(
      fontFamily(['HarmonyOS Sans', '微软雅黑', 'system-ui', '-apple-system', 'sans-serif']),
      '"HarmonyOS Sans", "微软雅黑", system-ui, -apple-system, sans-serif',
    );
  });

  it('never leave their quotes, whatever is in them', () => {
    const hostile = [
      'a"; } body { color: red',
      "x'y",
      'a\\',
      'line\nbreak',
      '</style><script>',
      '*/ url(x)',
      '\u0000\ud800',
    ];
    for (const name of hostile)
      assert.match(fontFamily([name]), /^"([\p{L}\p{N} _-]|\\[\da-f]{1,6} )*"$/u, name);
  });
});
