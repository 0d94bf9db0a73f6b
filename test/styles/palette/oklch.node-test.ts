import assert from 'node:assert/strict';
import ColorJs from 'colorjs.io';
import { inGamut, oklch } from 'culori';
import { describe, it } from 'node:test';
import { toHex, toOklch } from '../../../src/styles/palette/oklch.js';
import { pitfalls, randomColor } from '../../support/palettes.js';
import { seededRandom } from '../../support/seeded-random.js';

const random = seededRandom(9);
const colors = [...pitfalls, ...Array.from({ length: 2000 }, () => randomColor(random))];

describe('a colour in OKLCH', () => {
  it('is the same as in two libraries', () => {
    for (const color of colors) {
      const { l, c, h } = toOklch(color);
      const byCulori = oklch(color)!;
      const [lightness, chroma] = new ColorJs(color).to('oklch').coords;
      for (const [mine, ...theirs] of [
        [l, byCulori.l, lightness],
        [c, byCulori.c, chroma],
      ]) {
        for (const their of theirs) assert.ok(Math.abs(mine! - their!) < 1e-4, `${color}: ${mine} ${their}`);
      }
      if (c > 0.01) assert.ok(Math.abs(((h + 360) % 360) - byCulori.h!) < 0.1, color);
    }
  });

  it('is the same colour again as digits', () => {
    for (const color of colors) assert.equal(toHex(toOklch(color)), color);
  });

  it('that no screen shows becomes one of the same lightness and hue', () => {
    const isShown = inGamut('rgb');
    let beyond = 0;
    for (let count = 0; count < 2000; count++) {
      const wish = { l: 0.1 + random.below(80) / 100, c: random.below(40) / 100, h: random.below(360) };
      if (isShown({ mode: 'oklch', ...wish })) continue;
      beyond++;
      const { l, c, h } = toOklch(toHex(wish));
      assert.ok(Math.abs(l - wish.l) < 0.01, `${JSON.stringify(wish)} became ${l}`);
      assert.ok(c <= wish.c + 0.01);
      const turn = Math.abs(((h - wish.h + 540) % 360) - 180);
      assert.ok(c < 0.06 || turn < 5, `${JSON.stringify(wish)} turned by ${turn}`);
    }
    assert.ok(beyond > 500);
  });

  it('is refused where it is no colour, with what to write', () => {
    for (const text of ['red', '#fff', '#12345g', '', '#1234567', 'rgb(0, 0, 0)'])
      assert.throws(() => toOklch(text), { name: 'TypeError', message: /is not a colour like #0b6b6b/ });
  });
});
