import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { solvePalette, strong, usual, type Ratios } from '../../../src/styles/palette/solve.js';
import { couldBeFill, pitfalls, randomColor, Worst } from '../../support/palettes.js';
import { seededRandom } from '../../support/seeded-random.js';
import { proofSeed as seed } from '../../support/seeds.js';

const count = 20_000;
const schemes = ['light', 'dark'] as const;

describe(`the palettes of ${count} colours, SEED=${seed}`, () => {
  const demands: [string, Ratios][] = [
    ['AA', usual],
    ['for older eyes', strong],
  ];
  for (const [name, ratios] of demands) {
    it(`hold every pair in light and dark by two libraries, ${name}`, () => {
      const random = seededRandom(seed);
      const colors = [...pitfalls, ...Array.from({ length: count }, () => randomColor(random))];
      const worst = new Worst();
      const kept = { light: 0, dark: 0 };
      const raised = { text: ratios.text + 0.002, shape: ratios.shape + 0.002 };
      let spent = 0;
      for (const color of colors) {
        const begin = performance.now();
        const palette = solvePalette({ color, ratios });
        spent += performance.now() - begin;
        for (const scheme of schemes) {
          worst.add(palette[scheme], ratios, `${color} ${scheme}`);
          const isKept = palette[scheme]['color-accent-fill'] === color;
          if (isKept) kept[scheme]++;
          else assert.ok(!couldBeFill(color, scheme, raised), `${color} ${scheme} could have been kept`);
        }
      }
      console.log(
        `${name}: smallest ${worst.ratios.text.toFixed(4)} for words, ${worst.ratios.shape.toFixed(4)} for the rest; ` +
          `kept as a fill: ${kept.light} in light, ${kept.dark} in dark, of ${colors.length}; ` +
          `${(spent / colors.length).toFixed(2)} ms a palette`,
      );
      assert.deepEqual(worst.failures, []);
    });
  }
});
