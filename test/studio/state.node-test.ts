import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../support/fast-check.js';
import { fromHash, toHash } from '../../stories/studio/state/address.js';
import { pathName, valueAt, withValue, type Written } from '../../stories/studio/state/fields.js';
import { begin, redo, step, undo } from '../../stories/studio/state/history.js';

/** Any object that JSON can hold, as JSON gives it back. */
const written = fc
  .dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue())
  .map((value) => JSON.parse(JSON.stringify(value)) as Written);

describe('the address of a brand', () => {
  it('gives back every brand that was written into it', () => {
    fc.assert(
      fc.property(written, (brand) => {
        const hash = toHash(brand);
        if (Object.keys(brand).length === 0) return assert.equal(hash, '');
        assert.deepEqual(fromHash(`#${hash}`), { state: 'read', brand });
      }),
    );
  });

  it('has nothing in it that an address, a mail or a chat would change', () => {
    fc.assert(
      fc.property(written, (brand) => {
        const hash = toHash(brand);
        assert.match(hash, /^(brand=[\w-]+)?$/);
        assert.equal(new URL(`https://example.com/?path=x#${hash}`).hash.slice(1), hash);
      }),
    );
  });

  it('is left alone when it is about something else', () => {
    for (const hash of ['', '#', '#usage', '#!/brand=']) assert.deepEqual(fromHash(hash), { state: 'none' });
  });

  it('is called broken when it was cut, or is no brand', () => {
    const whole = toHash({ name: '邻里物业', color: '#1677ff' });
    const broken = [
      whole.slice(0, -3),
      `${whole}!`,
      'brand=',
      'brand=%%%',
      `brand=${btoa('[]')}`,
      `brand=${btoa('"text"')}`,
      `brand=${btoa('\xff')}`,
    ];
    for (const hash of broken) assert.deepEqual(fromHash(hash), { state: 'broken' }, hash);
  });

  it('never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        assert.ok(['read', 'broken'].includes(fromHash(`#brand=${text}`).state));
      }),
    );
  });
});

describe('a field of what is written', () => {
  const path = fc.array(fc.constantFrom('a', 'b', 'c', '__proto__x'), { minLength: 1, maxLength: 4 });

  it('holds what was put there, and the rest stays', () => {
    fc.assert(
      fc.property(written, path, fc.string(), (before, where, value) => {
        const copy = structuredClone(before);
        const after = withValue(before, where, value);
        assert.equal(valueAt(after, where), value);
        assert.deepEqual(before, copy);
        for (const key of Object.keys(before)) if (key !== where[0]) assert.equal(after[key], before[key]);
      }),
    );
  });

  it('leaves nothing behind when it is emptied', () => {
    fc.assert(
      fc.property(path, fc.string(), (where, value) => {
        assert.deepEqual(withValue(withValue({}, where, value), where, undefined), {});
      }),
    );
    const two = { features: { 'notice-board': { share: false }, 'rating-prompt': { change: false } } };
    assert.deepEqual(withValue(two, ['features', 'notice-board', 'share'], undefined), {
      features: { 'rating-prompt': { change: false } },
    });
  });

  it('stays where it is among the others', () => {
    const keys = Object.keys(withValue({ name: 'A', color: '#1677ff', radius: 4 }, ['color'], '#07c160'));
    assert.deepEqual(keys, ['name', 'color', 'radius']);
  });

  it('is named as faults name it', () => {
    assert.equal(pathName(['terms', 'locales', 'en', 'resident']), 'terms.locales.en.resident');
  });
});

describe('the history of what is written', () => {
  it('goes back step by step, and forth again', () => {
    const three = ['a', 'b', 'c'].reduce((history, state) => step(history, state), begin(''));
    const back = undo(undo(three));
    assert.equal(back.present, 'a');
    assert.equal(redo(back).present, 'b');
    assert.equal(redo(redo(redo(back))).present, 'c');
    assert.equal(undo(undo(undo(back))).present, '');
  });

  it('takes back in one go what was written into one field', () => {
    const typed = ['N', 'Na', 'Nam'].reduce((history, state) => step(history, state, 'name'), begin(''));
    assert.equal(undo(typed).present, '');
    const elsewhere = step(step(typed, 'color', 'color'), 'Name', 'name');
    assert.equal(undo(elsewhere).present, 'color');
    assert.equal(undo(undo(elsewhere)).present, 'Nam');
  });

  it('begins a new step in the same field after going back', () => {
    const again = step(undo(step(step(begin(''), 'a', 'name'), 'b', 'color')), 'c', 'name');
    assert.equal(undo(again).present, 'a');
  });

  it('forgets what was taken back once something else is done', () => {
    const other = step(undo(step(begin('a'), 'b')), 'c');
    assert.equal(redo(other).present, 'c');
  });
});
