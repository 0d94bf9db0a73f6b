import { expect } from '@open-wc/testing';
import fc from '../../support/fast-check.js';
import { readImageHeader, type ImageHeader } from '../../../src/internal/photo/header.js';
import { join, type Bytes } from '../../support/photos/bytes.js';
import { changedSamples } from '../../support/photos/changed.js';
import { writeGif } from '../../support/photos/gif.js';
import { writeJpeg } from '../../support/photos/jpeg.js';
import { decodableSamples } from '../../support/photos/samples.js';

/** What the browser makes of the bytes, or nothing. Turned pictures have the same number of pixels. */
async function decodedSize(bytes: Bytes, type: string) {
  const picture = await createImageBitmap(new Blob([bytes], { type })).catch(() => undefined);
  if (!picture) return undefined;
  const { width, height } = picture;
  picture.close();
  return { width, height };
}

/** Throws when the browser makes more of the bytes than their header says. */
async function holds(bytes: Bytes, header: ImageHeader) {
  const size = await decodedSize(bytes, header.type);
  if (size && size.width * size.height > header.width * header.height) {
    throw new Error(`${JSON.stringify(header)}, but decoded as ${JSON.stringify(size)}`);
  }
  return size;
}

describe('the header of a picture and the decoder of this browser', () => {
  it('agree about valid files', async () => {
    for (const { name, type, bytes } of await decodableSamples()) {
      const header = readImageHeader(bytes)!;
      const { width, height } = header;
      expect(await decodedSize(bytes, type), name).to.deep.equal({ width, height });
    }
  });

  it('agree about a frame beyond its screen, and about stray bytes', async () => {
    const size = { width: 100, height: 80 };
    const frame = writeGif({ ...size, frames: ['red'], screen: { width: 1, height: 1 } });
    expect(await decodedSize(frame, 'image/gif')).to.deep.equal(size);
    expect(readImageHeader(frame)).to.deep.include(size);

    const jpeg = writeJpeg({ ...size, orientation: 1 });
    const behindExif = 4 + new DataView(jpeg.buffer).getUint16(4);
    const stray = join(jpeg.subarray(0, behindExif), [1, 2, 3], jpeg.subarray(behindExif));
    expect(await decodedSize(stray, 'image/jpeg')).to.deep.equal(size);
    expect(readImageHeader(stray)).to.deep.include(size);
  });

  it('never disagree to the browser’s harm, however a file is changed', async () => {
    const changed = changedSamples(await decodableSamples(), 3);
    let compared = 0;
    const property = fc.asyncProperty(changed, async (bytes) => {
      const header = readImageHeader(bytes);
      // Larger ones would be refused; decoding them here would only take the memory they ask for.
      if (!header || header.width * header.height > 1_000_000) return;
      if (await holds(bytes, header)) compared += 1;
    });
    await fc.assert(property, { numRuns: 400 });
    expect(compared).to.be.greaterThan(50);
  });
});
