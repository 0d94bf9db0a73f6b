import assert from 'node:assert/strict';
import { wcagContrast } from 'culori';
import { describe, it } from 'node:test';
import { toOklch } from '../../../src/styles/palette/oklch.js';
import { solvePalette, strong, usual, type Ratios } from '../../../src/styles/palette/solve.js';
import { tokens, type ColorRole } from '../../../src/styles/tokens.generated.js';
import { couldBeFill, pitfalls, randomColor, Worst } from '../../support/palettes.js';
import { seededRandom } from '../../support/seeded-random.js';

const schemes = ['light', 'dark'] as const;
const random = seededRandom(1677);
const colors = [...pitfalls, ...Array.from({ length: 270 }, () => randomColor(random))];
const demands: [string, Ratios][] = [
  ['AA', usual],
  ['for older eyes', strong],
];

describe('a palette from one colour', () => {
  for (const [name, ratios] of demands) {
    it(`holds every pair by two libraries, ${name}`, () => {
      const worst = new Worst();
      for (const color of colors) {
        const palette = solvePalette({ color, ratios });
        for (const scheme of schemes) worst.add(palette[scheme], ratios, `${color} ${scheme}`);
      }
      assert.deepEqual(worst.failures, []);
      assert.ok(
        worst.ratios.text < ratios.text + 0.1 && worst.ratios.shape < ratios.shape + 0.1,
        'it moves no farther',
      );
    });

    it(`keeps the colour as a fill wherever trying every grey finds that it can be one, ${name}`, () => {
      const counts = { kept: 0, moved: 0 };
      for (const color of colors) {
        const palette = solvePalette({ color, ratios });
        for (const scheme of schemes) {
          const isKept = palette[scheme]['color-accent-fill'] === color;
          counts[isKept ? 'kept' : 'moved']++;
          const raised = { text: ratios.text + 0.002, shape: ratios.shape + 0.002 };
          if (couldBeFill(color, scheme, raised)) assert.ok(isKept, `${color} ${scheme} was moved`);
          if (!couldBeFill(color, scheme, ratios)) assert.ok(!isKept, `${color} ${scheme} was kept`);
        }
      }
      assert.ok(counts.kept > 100 && counts.moved > 100);
    });
  }

  it('gives every role that is a colour, and no other', () => {
    const roles = tokens.map(({ name }) => name).filter((name) => name.startsWith('color-'));
    for (const scheme of schemes) {
      const palette = solvePalette({ color: '#07c160' })[scheme];
      assert.deepEqual(Object.keys(palette).sort(), roles.sort());
      for (const value of Object.values(palette)) assert.match(value, /^#[\da-f]{6}$/);
    }
  });

  it('moves a colour that cannot be kept along its own hue, to the first that can be seen', () => {
    for (const color of colors.filter((one) => toOklch(one).c > 0.08)) {
      const palette = solvePalette({ color });
      for (const scheme of schemes) {
        const fill = palette[scheme]['color-accent-fill'];
        if (fill === color) continue;
        const turn = Math.abs(((toOklch(fill).h - toOklch(color).h + 540) % 360) - 180);
        assert.ok(turn < 5, `${color} became ${fill}`);
        const behind = (['surface', 'surface-raised', 'surface-sunken', 'accent-quiet'] as const).map(
          (ground) => wcagContrast(fill, palette[scheme][`color-${ground}`]),
        );
        assert.ok(Math.min(...behind) < 3.6, `${color} became ${fill}`);
      }
    }
  });

  it('shows that the pointer is on a button, by a shade that is as readable', () => {
    let unchanged = 0;
    for (const color of colors) {
      for (const colorsOf of Object.values(solvePalette({ color }))) {
        const ratio = wcagContrast(colorsOf['color-accent-fill'], colorsOf['color-accent-fill-hover']);
        if (ratio === 1) unchanged++;
        else assert.ok(ratio > 1.07, color);
      }
    }
    assert.ok(unchanged < colors.length / 8, `${unchanged} of ${2 * colors.length} do not change`);
  });

  it('tints its grounds and neutrals with the hue, and nothing with that of a grey', () => {
    for (const scheme of schemes) {
      const tinted = solvePalette({ color: '#1677ff' })[scheme];
      const grey = solvePalette({ color: '#6b6b6b' })[scheme];
      for (const role of ['surface', 'surface-sunken', 'text-muted', 'border'] as const) {
        const { c, h } = toOklch(tinted[`color-${role}`]);
        assert.ok(c > 0.001 && c < 0.03, `${scheme} ${role}`);
        assert.ok(Math.abs(((h + 360) % 360) - 259) < 40, `${scheme} ${role} ${h}`);
        assert.ok(toOklch(grey[`color-${role}`]).c < 0.001);
      }
    }
  });

  it('leaves danger red, warning amber and success green', () => {
    const hues: [ColorRole, number][] = [
      ['color-danger-fill', 29],
      ['color-warning-fill', 72],
      ['color-success-fill', 155],
    ];
    for (const color of colors) {
      for (const palette of Object.values(solvePalette({ color }))) {
        for (const [role, hue] of hues) {
          const { c, h } = toOklch(palette[role]);
          assert.ok(c > 0.07 && Math.abs(h - hue) < 6, `${color} ${role} ${palette[role]}`);
        }
      }
    }
  });

  it('makes the second colour what is worth knowing, and holds every pair with it', () => {
    const worst = new Worst();
    for (const color of colors.slice(0, 100)) {
      const accent = randomColor(random);
      const palette = solvePalette({ color, accent });
      for (const scheme of schemes) {
        worst.add(palette[scheme], usual, `${color} with ${accent} ${scheme}`);
        if (couldBeFill(accent, scheme, { text: 4.502, shape: 3.002 }))
          assert.equal(palette[scheme]['color-info-fill'], accent);
      }
    }
    assert.deepEqual(worst.failures, []);
  });

  it('is the same each time', () => {
    for (const color of pitfalls) assert.deepEqual(solvePalette({ color }), solvePalette({ color }));
  });

  it('is refused for what is no colour, with what to write', () => {
    assert.throws(() => solvePalette({ color: 'blue' }), { name: 'TypeError', message: /"blue".*#0b6b6b/ });
    assert.throws(() => solvePalette({ color: '#1677ff', accent: '#fff' }), TypeError);
  });
});
