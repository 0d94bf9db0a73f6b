import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countCharacters, descriptionLimit } from '../../src/domain/text.js';

describe('countCharacters', () => {
  const family = '👨‍👩‍👧‍👦';
  const texts: [string, string, number][] = [
    ['nothing', '', 0],
    ['letters', 'Drips', 5],
    ['Chinese', '水管漏水。', 5],
    ['Chinese beyond the first plane', '𠮷野家', 3],
    ['an emoji of seven code points', family, 1],
    ['a flag', '🇨🇳', 1],
    ['a letter with its accent apart', 'e\u0301', 1],
    ['a line end of two parts', 'a\r\nb', 3],
    ['half of a surrogate pair', '\ud800', 1],
  ];
  for (const [what, text, count] of texts) {
    it(`counts ${what} as a reader does`, () => assert.equal(countCharacters(text), count));
  }

  it('takes a description of exactly the limit, whatever it is made of', () => {
    for (const character of ['x', '漏', '𠮷']) {
      assert.equal(countCharacters(character.repeat(descriptionLimit)), descriptionLimit);
    }
  });

  it('counts code points in very long texts', () => {
    assert.equal(countCharacters('e\u0301'.repeat(10_000)), 10_000);
    assert.equal(countCharacters('e\u0301'.repeat(10_001)), 20_002);
    assert.equal(countCharacters('𠮷'.repeat(50_000)), 50_000);
  });

  it('counts code points where the engine knows no graphemes', () => {
    const original = Object.getOwnPropertyDescriptor(Intl, 'Segmenter')!;
    Object.defineProperty(Intl, 'Segmenter', { configurable: true, value: undefined });
    try {
      assert.equal(countCharacters(family), 7);
    } finally {
      Object.defineProperty(Intl, 'Segmenter', original);
    }
  });
});
