import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { localesOf, readWords } from '../../scripts/words/locales.mjs';
import '../support/with-typescript.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const locales = localesOf(root);
const wordsOf = await readWords(root);
const english = wordsOf('en');

describe('the locales', () => {
  it('are found by looking', () => {
    assert.ok(locales.includes('en'));
    assert.ok(locales.includes('zh-Hans'));
  });
});

for (const locale of locales) {
  describe(`the words of ${locale}`, () => {
    const words = wordsOf(locale);

    it('are those of English, key by key', () => {
      assert.deepEqual(
        words.map(({ key, isFunction }) => `${key} ${isFunction}`),
        english.map(({ key, isFunction }) => `${key} ${isFunction}`),
      );
    });

    it('are never empty, and never broken by what is filled in', () => {
      for (const { key, variants } of words)
        for (const text of variants) {
          assert.notEqual(text.trim(), '', key);
          assert.doesNotMatch(text, /undefined|null|NaN|\[object|\$\{/, key);
          // What only joins other words is all space.
          if (/\p{L}/u.test(text)) assert.doesNotMatch(text, / {2}|^ | $/, key);
        }
    });

    if (locale.startsWith('zh'))
      it('are Chinese, with full-width punctuation', () => {
        for (const { key, variants } of words)
          for (const text of variants) {
            const ours = text.replace(/JPEG|PNG|WebP|HEIC|ceiling\.jpg|pictures\.example|R-0042|MB/g, '');
            // What only joins other words has none of its own.
            if (/\p{L}/u.test(ours)) assert.match(ours, /\p{Script=Han}/u, key);
            assert.doesNotMatch(text, /\p{Script=Han}[,.:;?!()]|[,:;?!()]\p{Script=Han}/u, key);
          }
      });
    else
      it('have no Chinese', () => {
        for (const { key, variants } of words)
          for (const text of variants) assert.doesNotMatch(text, /\p{Script=Han}/u, key);
      });
  });
}
