import fc from '../fast-check.js';
import type { Bytes } from './bytes.js';
import type { Sample } from './samples.js';

/**
 * Valid files with one to `most` bytes changed. Half of the changes are in the first 64 bytes, where most of the
 * structure is; none is in the first eight, without which a file is no picture.
 */
export function changedSamples(samples: readonly Sample[], most: number): fc.Arbitrary<Bytes> {
  const place = fc.oneof(fc.nat(55), fc.nat(99_999));
  const change = fc.record({ place, value: fc.nat(255) });
  return fc
    .tuple(fc.constantFrom(...samples), fc.array(change, { minLength: 1, maxLength: most }))
    .map(([{ bytes }, changes]) => {
      const copy = bytes.slice();
      for (const { place, value } of changes) copy[8 + (place % (copy.length - 8))] = value;
      return copy;
    });
}
