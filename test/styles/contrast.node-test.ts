import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contrast } from '../../src/styles/contrast.js';

describe('contrast', () => {
  it('is what is published for well-known pairs', () => {
    const known: [string, string, string][] = [
      ['#000000', '#ffffff', '21.00'],
      ['#ffffff', '#ffffff', '1.00'],
      ['#767676', '#ffffff', '4.54'],
      ['#777777', '#ffffff', '4.48'],
      ['#ff0000', '#ffffff', '4.00'],
      ['#0000ff', '#ffffff', '8.59'],
    ];
    for (const [one, other, ratio] of known) assert.equal(contrast(one, other).toFixed(2), ratio);
  });

  it('is the same both ways', () => {
    assert.equal(contrast('#0b6b6b', '#e4f3f2'), contrast('#e4f3f2', '#0b6b6b'));
  });

  it('refuses what is not six digits of colour', () => {
    for (const text of ['red', '#fff', '#ffffff80', 'light-dark(#fff, #000)'])
      assert.throws(() => contrast(text, '#000000'), TypeError);
  });
});
