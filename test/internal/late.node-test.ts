import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { late } from '../../src/internal/late.js';

describe('what is loaded late', () => {
  it('is loaded once, and known from then on', async () => {
    let times = 0;
    const part = late(async () => ++times);
    assert.equal(part.loaded, undefined);
    assert.equal(times, 0);
    assert.deepEqual(await Promise.all([part.load(), part.load()]), [1, 1]);
    assert.equal(await part.load(), 1);
    assert.equal(part.loaded, 1);
  });

  it('is tried again after it failed', async () => {
    let isLineThere = false;
    const part = late(async () => {
      if (!isLineThere) throw new TypeError('Failed to fetch dynamically imported module');
      return 'part';
    });
    assert.equal(await part.load(), undefined);
    isLineThere = true;
    assert.equal(await part.load(), 'part');
  });
});
