import { expect } from '@open-wc/testing';
import fc from '../support/fast-check.js';
import type { RequestInput } from '../../src/domain/request.js';
import { contentOf, requestKey } from '../../src/components/request-form/filing/request-key.js';

const request = fc.record(
  {
    kind: fc.constantFrom('repair', 'complaint'),
    description: fc.string({ unit: 'grapheme', maxLength: 40 }),
    categoryId: fc.constantFrom('lamp', 'leak'),
    fields: fc.dictionary(fc.constantFrom('since', 'room'), fc.string({ maxLength: 3 })),
    anonymous: fc.boolean(),
  },
  { requiredKeys: ['kind', 'description'] },
) as fc.Arbitrary<RequestInput>;

/** One letter put in, taken out or changed, as somebody edits. */
const edit = fc.record({
  at: fc.nat(),
  remove: fc.nat({ max: 1 }),
  put: fc.constantFrom('', 'a', '灯', '。', ' ', '😀'),
});

describe('the idempotency key', () => {
  it('K057: is another after each of 10,000 edits, and the same for the same content', () => {
    const contents = new Map<string, string>();
    const edits = fc.sample(edit, { numRuns: 10_000, seed: 57 });
    let description = 'The lamp on the landing is dark.';
    for (const { at, remove, put } of edits) {
      const from = at % (description.length + 1);
      description = (description.slice(0, from) + put + description.slice(from + remove)).slice(0, 200);
      const input: RequestInput = { kind: 'repair', categoryId: 'lamp', description };
      const key = requestKey('draft', contentOf(input, []));
      expect(contents.get(key) ?? description).to.equal(description);
      expect(requestKey('draft', contentOf(structuredClone(input), []))).to.equal(key);
      contents.set(key, description);
    }
    expect(contents.size).to.equal(new Set(contents.values()).size);
    expect(contents.size).to.be.greaterThan(5000);
  });

  it('K057: differs for requests that differ in anything', () => {
    fc.assert(
      fc.property(request, request, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect(contentOf(one, []) === contentOf(other, [])).to.equal(isSame);
      }),
      { numRuns: 2000 },
    );
  });

  it('K057: differs with the photos, their order, and the draft', () => {
    const input: RequestInput = { kind: 'repair', description: 'Drips' };
    const files = [
      [],
      [{ key: 'a' }],
      [{ key: 'b' }],
      [{ key: 'a' }, { key: 'b' }],
      [{ key: 'b' }, { key: 'a' }],
    ];
    const keys = ['one', 'other'].flatMap((draft) =>
      files.map((photos) => requestKey(draft, contentOf(input, photos))),
    );
    expect(new Set(keys).size).to.equal(10);
  });
});
