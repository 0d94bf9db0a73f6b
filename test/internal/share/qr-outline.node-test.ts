import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../../support/fast-check.js';
import decode from 'qr/decode.js';
import { qrOutline, type QrOutline } from '../../../src/internal/share/qr-outline.js';

const run = /M(\d+) (\d+)h(\d+)v1h-(\d+)z/g;

/** Fills the path as a browser does, and reads the picture with a decoder that is not ours. */
function scanned({ size, path }: QrOutline, scale = 4): string {
  assert.equal(path.replace(run, ''), '');
  const side = size * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length, back] of path.matchAll(run)) {
    assert.equal(length, back);
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column++) {
        data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
      }
    }
  }
  return decode({ width: side, height: side, data }, { timeLimit: 10_000 });
}

describe('a QR code', () => {
  it('says the text', () => {
    for (const text of [
      'https://example.cn/notices/17',
      'https://例子.cn/通知/17?楼=3 👩‍👩‍👧',
      'tel:+8610123',
      'x'.repeat(1500),
    ]) {
      assert.equal(scanned(qrOutline(text)!), text);
    }
  });

  it('says any address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        assert.equal(scanned(qrOutline(url)!), url);
      }),
      { numRuns: 30 },
    );
  });

  it('has four light modules on each side', () => {
    const { size, path } = qrOutline('https://example.cn/notices/17')!;
    const runs = [...path.matchAll(run)].map(([, x, y, length]) => [Number(x), Number(y), Number(length)]);
    assert.equal(Math.min(...runs.map(([x]) => x!)), 4);
    assert.equal(Math.min(...runs.map(([, y]) => y!)), 4);
    assert.equal(Math.max(...runs.map(([x, , length]) => x! + length!)), size - 4);
    assert.equal(Math.max(...runs.map(([, y]) => y! + 1)), size - 4);
  });

  it('is not drawn for a text that does not fit', () => {
    assert.notEqual(qrOutline('x'.repeat(2300)), undefined);
    assert.equal(qrOutline('x'.repeat(3000)), undefined);
  });
});
