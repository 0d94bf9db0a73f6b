import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inflateSync } from 'node:zlib';
import fc from '../../support/fast-check.js';
import { readImageHeader, readImageType } from '../../../src/internal/photo/header.js';
import { join, type Bytes } from '../../support/photos/bytes.js';
import { changedSamples } from '../../support/photos/changed.js';
import { writeGif } from '../../support/photos/gif.js';
import { writeIsoMedia } from '../../support/photos/iso-media.js';
import { findMetadata, findPlace } from '../../support/photos/jpeg-segments.js';
import { writeJpeg } from '../../support/photos/jpeg.js';
import {
  bombSize,
  decodableSamples,
  headSamples,
  notPhotos,
  place,
  writeBomb,
} from '../../support/photos/samples.js';

const samples = [...(await decodableSamples()), ...headSamples];
const small = { width: 40, height: 24 };

/** Fails as soon as reading takes more steps than the bytes are worth, so a loop without end fails as well. */
function readInBoundedSteps(bytes: Uint8Array) {
  const methods = ['getUint8', 'getUint16', 'getUint32'] as const;
  const originals = methods.map((name) => DataView.prototype[name]);
  let left = 200 + bytes.length * 6;
  methods.forEach((name, index) => {
    DataView.prototype[name] = function (this: DataView, offset: number, little?: boolean) {
      if (left-- === 0) throw new Error('too many steps');
      return originals[index]!.call(this, offset, little);
    };
  });
  try {
    return readImageHeader(bytes);
  } finally {
    methods.forEach((name, index) => (DataView.prototype[name] = originals[index]!));
  }
}

describe('the header of a picture', () => {
  for (const { name, type, width, height, bytes } of samples) {
    it(`tells type and size of ${name}`, () => {
      assert.deepEqual(readImageHeader(bytes), { type, width, height });
      assert.equal(readImageType(bytes.subarray(0, 32)), type);
    });

    it(`is told by no less than its bytes, nor wrongly, when ${name} is cut`, () => {
      for (let length = 0; length < bytes.length; length++) {
        const found = readInBoundedSteps(bytes.subarray(0, length));
        if (found) assert.deepEqual(found, { type, width, height });
      }
    });
  }

  for (const { name, bytes } of notPhotos) {
    it(`is not found in: ${name}`, () => {
      assert.equal(readImageHeader(bytes), undefined);
      assert.equal(readImageType(bytes), undefined);
    });
  }

  it('is read at an offset of a larger buffer', () => {
    const { bytes, ...sample } = samples[0]!;
    const within = join(new Uint8Array(100), bytes).subarray(100);
    assert.deepEqual(readImageHeader(within), { type: sample.type, width: 40, height: 24 });
  });
});

describe('the size of a JPEG', () => {
  it('is found behind 300 kB of profiles, and not guessed before', () => {
    const bytes = writeJpeg({ ...small, paddingBytes: 300_000 });
    assert.equal(readImageHeader(bytes.subarray(0, 256_000)), undefined);
    assert.deepEqual(readImageHeader(bytes), { type: 'image/jpeg', ...small });
  });

  it('is not that of the thumbnail', () => {
    const thumbnail = writeJpeg({ width: 16, height: 8 });
    const bytes = writeJpeg({ ...small, orientation: 6, thumbnailBytes: thumbnail.length });
    bytes.set(
      thumbnail,
      bytes.findIndex((byte, index) => byte === 0x55 && bytes[index + 1] === 0x55),
    );
    assert.deepEqual(readImageHeader(bytes), { type: 'image/jpeg', ...small });
  });

  it('is found behind stray bytes, as decoders find it', () => {
    const bytes = writeJpeg(small);
    const stray = join(
      bytes.subarray(0, 2),
      [0xff, 0xff, 0xff, 0xd0, 0x00, 0x12, 0xff, 0x00],
      bytes.subarray(2),
    );
    // What comes first after the beginning must be a marker, or it is no JPEG to anyone.
    assert.deepEqual(readImageHeader(stray), { type: 'image/jpeg', ...small });
  });

  it('is not looked for behind the beginning of a scan', () => {
    const bytes = writeJpeg(small);
    const scan = join(bytes.subarray(0, 2), [0xff, 0xda, 0, 2], bytes.subarray(2));
    assert.equal(readImageHeader(scan), undefined);
  });
});

describe('the size of other formats', () => {
  it('is that of the first frame of a GIF whose screen is smaller', () => {
    const bytes = writeGif({ ...small, frames: ['red'], screen: { width: 1, height: 1 } });
    assert.deepEqual(readImageHeader(bytes), { type: 'image/gif', ...small });
  });

  it('is that of the screen of a GIF whose first frame is smaller', () => {
    const screen = { width: 300, height: 200 };
    const bytes = writeGif({ ...small, frames: ['red'], screen });
    assert.deepEqual(readImageHeader(bytes), { type: 'image/gif', ...screen });
  });

  it('is found in a HEIC whose description stands behind 300 kB', () => {
    const bytes = writeIsoMedia({ brand: 'heic', pictures: [small], paddingBytes: 300_000 });
    assert.equal(readImageHeader(bytes.subarray(0, 256_000)), undefined);
    assert.deepEqual(readImageHeader(bytes), { type: 'image/heic', ...small });
  });

  it('is not told while a larger picture may follow', () => {
    const bytes = writeIsoMedia({ brand: 'heic', pictures: [{ width: 1, height: 1 }, bombSize] });
    const second = Buffer.from(bytes).lastIndexOf('ispe');
    assert.equal(readImageHeader(bytes.subarray(0, second)), undefined);
    assert.deepEqual(readImageHeader(bytes), { type: 'image/heic', ...bombSize });
  });

  it('is never zero', async () => {
    const [png] = (await decodableSamples()).filter(({ name }) => name === 'PNG');
    const flat = png!.bytes.slice();
    flat.fill(0, 16, 20);
    assert.equal(readImageHeader(flat), undefined);
    assert.equal(readImageHeader(writeIsoMedia({ brand: 'heic', pictures: [] })), undefined);
  });
});

describe('hostile bytes', () => {
  const beginnings = samples.map(({ bytes }) => bytes.slice(0, 16));

  it('end in a header or in nothing, in few steps', () => {
    const noise = fc.uint8Array({ maxLength: 2000 });
    const begun = fc.tuple(fc.constantFrom(...beginnings), noise).map((parts) => join(...parts));
    fc.assert(fc.property(fc.oneof(noise, begun), isHarmless), { numRuns: 2000 });
  });

  it('do so in valid files with some bytes changed', () => {
    fc.assert(fc.property(changedSamples(samples, 6), isHarmless), { numRuns: 5000 });
  });

  function isHarmless(bytes: Bytes) {
    const found = readInBoundedSteps(bytes);
    if (!found) return;
    assert.match(found.type, /^image\/(jpeg|png|gif|webp|heic|heif|avif)$/);
    assert.ok(Number.isInteger(found.width) && found.width > 0);
    assert.ok(Number.isInteger(found.height) && found.height > 0);
  }
});

describe('the test photos themselves', () => {
  it('carry what is to be removed', () => {
    const bytes = writeJpeg({ ...small, orientation: 6, gps: { latitude: -33.5, longitude: -70.25 } });
    assert.deepEqual(findMetadata(bytes), ['APP1', 'Exif\0\0']);
    assert.deepEqual(findPlace(bytes), { latitude: -33.5, longitude: -70.25 });
    assert.equal(findPlace(writeJpeg({ ...small, orientation: 6 })), undefined);
    assert.deepEqual(findMetadata(writeJpeg(small)), []);
    assert.ok(Math.abs(findPlace(writeJpeg({ ...small, gps: place }))!.longitude - place.longitude) < 1e-9);
  });

  it('hold 400 million pixels in less than 50 kB', async () => {
    const bytes = await writeBomb();
    assert.ok(bytes.length < 50_000);
    assert.deepEqual(readImageHeader(bytes), { type: 'image/png', ...bombSize });
    const data = Buffer.from(bytes).indexOf('IDAT');
    const length = new DataView(bytes.buffer).getUint32(data - 4);
    assert.equal(inflateSync(bytes.subarray(data + 4, data + 4 + length)).length, 2501 * 20_000);
  });
});
