import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../support/fast-check.js';
import { withinItself } from '../../src/internal/within-itself.js';

const turns = [...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'];

describe('a text that stays within itself', () => {
  for (const [what, text] of [
    ['Arabic with all its marks', 'مُحَمَّدٌ بْنُ عَبْدِ اللّٰهِ'],
    ['Hebrew with points and accents', 'בְּרֵאשִׁ֖ית בָּרָ֣א'],
    ['marks of direction beside a neutral sign', 'C++\u200e, \u200fא!\u061c'],
    ['Hindi', 'क्षत्रिय श्रीमती हिन्दी'],
    ['Thai', 'ที่นี่ น้ำ ปู่ กำลัง'],
    ['Vietnamese, also taken apart', 'Nguyễn Thị Phượng'.normalize('NFD')],
    ['Tibetan', 'བསྒྲུབས་ཧཱུྃ'],
    ['Persian with what keeps letters apart', 'می\u200cخواهم'],
    ['emoji of several parts', '👩🏽‍❤️‍💋‍👨🏿 👁️‍🗨️ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 1️⃣'],
    ['eight marks', `a${'\u0301'.repeat(8)}b\u0301`],
  ] as const)
    it(`has all of ${what}`, () => assert.equal(withinItself(text), text));

  it('turns nothing round', () => {
    assert.equal(withinItself(`a${turns.join('b')}c`), `a${'b'.repeat(turns.length - 1)}c`);
  });

  it('has no pile, also where something stands between the marks', () => {
    assert.equal(withinItself(`a${'\u0301'.repeat(9)}b`), 'ab');
    for (const between of ['\u2069', '\u200c', '\u200d', '\u200b', '\u2060', '\u200e', '\u00ad', '\ufeff'])
      assert.equal(withinItself(`a${`${'\u0301'.repeat(8)}${between}`.repeat(20)}b`), 'ab');
  });

  it('has neither, whatever is written', () => {
    const character = fc.constantFrom(
      'a',
      'א',
      '\u0301',
      '\u0e49',
      '\u20e3',
      '\u200c',
      '\u00ad',
      '\ud800',
      '🏠',
      ...turns,
    );
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 60 }), (text) => {
        const kept = withinItself(text);
        assert.doesNotMatch(kept, /[\u202a-\u202e\u2066-\u2069]/u);
        assert.doesNotMatch(kept.replace(/\p{Cf}/gu, ''), /\p{M}{9}/u);
        assert.equal(withinItself(kept), kept);
      }),
    );
  });
});
