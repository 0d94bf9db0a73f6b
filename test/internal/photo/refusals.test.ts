import { expect } from '@open-wc/testing';
import { preparePhoto } from '../../../src/internal/photo/prepare.js';
import { bytesOf, fileOf, refusalOf, rules, watchDecoder } from '../../support/photos/browser.js';
import { join, type Bytes } from '../../support/photos/bytes.js';
import { writeGif } from '../../support/photos/gif.js';
import { writeIsoMedia } from '../../support/photos/iso-media.js';
import { writeJpeg } from '../../support/photos/jpeg.js';
import { bombSize, notPhotos, writeBomb } from '../../support/photos/samples.js';
import { writeWebp } from '../../support/photos/webp.js';
import { replace, restoreAll } from '../../support/replace.js';

const small = { width: 64, height: 48 };
const heic = writeIsoMedia({ brand: 'heic', pictures: [small] });
const heif = writeIsoMedia({ brand: 'mif1', pictures: [small] });

/** The code and name of the refusal, and how often something was decoded for it. */
async function refuse(file: File, changes: Partial<typeof rules> = {}) {
  const decoder = watchDecoder();
  const { code, fileName } = await refusalOf(preparePhoto(file, { ...rules, ...changes }));
  restoreAll();
  return { code, fileName, decoded: decoder.calls };
}

describe('a photo that is not taken', () => {
  afterEach(restoreAll);

  it('is empty', async () => {
    const file = fileOf(new Uint8Array(0), 'a.jpg');
    expect(await refuse(file)).to.deep.equal({ code: 'empty', fileName: 'a.jpg', decoded: 0 });
  });

  it('has too many bytes, which are not even read', async () => {
    const file = fileOf(new Uint8Array(1001), 'a.jpg');
    replace(Blob.prototype, 'slice', () => () => {
      throw new Error('read');
    });
    const refusal = await refuse(file, { maxBytes: 1000 });
    expect(refusal).to.deep.equal({ code: 'too-large', fileName: 'a.jpg', decoded: 0 });
  });

  it('K118: holds 400 million pixels in 48 kB, and none of them is decoded', async () => {
    const file = fileOf(await writeBomb(), 'bomb.png');
    expect(file.size).to.be.lessThan(50_000);
    expect(await refuse(file)).to.deep.equal({ code: 'too-many-pixels', fileName: 'bomb.png', decoded: 0 });
  });

  it('holds more pixels than it first says', async () => {
    const screen = { width: 1, height: 1 };
    const gif = writeGif({ width: 200, height: 200, frames: ['red'], screen });
    expect((await refuse(fileOf(gif), { maxPixels: 39_999 })).code).to.equal('too-many-pixels');
    const webp = writeWebp({ width: 16_000, height: 16_000, colour: 'red' });
    expect((await refuse(fileOf(webp))).code).to.equal('too-many-pixels');
    const pictures = [{ width: 1, height: 1 }, bombSize];
    const hidden = writeIsoMedia({ brand: 'heic', pictures, paddingBytes: 300_000 });
    const refusal = await refuse(fileOf(hidden), { accepts: ['image/heic'] });
    expect(refusal).to.deep.include({ code: 'too-many-pixels', decoded: 0 });
  });

  it('is taken with just as many pixels and bytes as are allowed', async () => {
    const file = fileOf(writeJpeg(small));
    const exact = { ...rules, maxBytes: file.size, maxPixels: 64 * 48 };
    expect((await preparePhoto(file, exact)).width).to.equal(64);
    expect((await refuse(file, { maxPixels: 64 * 48 - 1 })).code).to.equal('too-many-pixels');
  });

  for (const { name, bytes } of notPhotos) {
    it(`is none, but called one: ${name}`, async () => {
      const refusal = await refuse(fileOf(bytes, 'photo.jpg', 'image/jpeg'));
      expect(refusal).to.deep.equal({ code: 'unsupported-type', fileName: 'photo.jpg', decoded: 0 });
    });
  }

  it('is cut off before its picture begins', async () => {
    const jpeg = writeJpeg(small);
    const scan = jpeg.findIndex((byte, index) => byte === 0xff && jpeg[index + 1] === 0xda);
    for (const length of [4, 40, scan]) {
      const { code } = await refuse(fileOf(jpeg.slice(0, length), 'cut.jpg'));
      expect(code, `${length} bytes`).to.equal('unreadable');
    }
  });

  it('contradicts itself', async () => {
    const webp = writeWebp({ ...small, colour: 'red', canvas: { width: 1, height: 1 } });
    expect((await refuse(fileOf(webp))).code).to.equal('unreadable');
  });

  it('cannot be read from the disk', async () => {
    const file = fileOf(writeJpeg(small), 'gone.jpg');
    replace(Blob.prototype, 'arrayBuffer', () => () => {
      return Promise.reject(new DOMException('moved away', 'NotReadableError'));
    });
    const refusal = await refusalOf(preparePhoto(file, rules));
    expect(refusal).to.include({ code: 'unreadable', fileName: 'gone.jpg' });
    expect(refusal.cause).to.have.property('name', 'NotReadableError');
  });

  it('comes out empty', async () => {
    replace(
      HTMLCanvasElement.prototype,
      'toBlob',
      () => (give) => give(new Blob([], { type: 'image/jpeg' })),
    );
    expect((await refuse(fileOf(writeJpeg(small)))).code).to.equal('unreadable');
    replace(HTMLCanvasElement.prototype, 'toBlob', () => (give) => give(null));
    expect((await refuse(fileOf(writeJpeg(small)))).code).to.equal('unreadable');
  });

  it('comes out as white or noise, because the browser hides what is drawn', async () => {
    for (const hidden of [255, 0, 97]) {
      replace(CanvasRenderingContext2D.prototype, 'getImageData', () => (_x, _y, width, height) => {
        return new ImageData(new Uint8ClampedArray(width * height * 4).fill(hidden), width, height);
      });
      expect((await refuse(fileOf(writeJpeg(small)))).code, String(hidden)).to.equal('unreadable');
    }
  });
});

describe('a photo in HEIC that the browser cannot decode', () => {
  afterEach(restoreAll);

  // Safari has no files that can be changed from a page.
  if ('FileSystemFileHandle' in globalThis && 'createWritable' in FileSystemFileHandle.prototype)
    it('is a copy: the file may be changed before it is sent', async () => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle('IMG_1.HEIC', { create: true });
      const write = async (bytes: Bytes) => {
        const writable = await handle.createWritable();
        await writable.write(bytes);
        await writable.close();
      };
      await write(heic);
      const file = await handle.getFile();
      const { blob } = await preparePhoto(file, { ...rules, accepts: ['image/heic'] });
      await write(new Uint8Array(3));
      const now = await bytesOf(file).catch(() => undefined);
      expect(now, 'the file as it was').not.to.deep.equal(heic);
      expect(await bytesOf(blob)).to.deep.equal(heic);
      await folder.removeEntry('IMG_1.HEIC');
    });

  it('K119: is sent as it came where the backend takes it', async () => {
    for (const accepts of [['image/heic'], ['image/jpeg', 'image/heic', 'image/heif']]) {
      const photo = await preparePhoto(fileOf(heic, 'IMG_1.HEIC'), { ...rules, accepts });
      const { blob, ...rest } = photo;
      expect(rest).to.deep.equal({ name: 'IMG_1.HEIC', type: 'image/heic', reencoded: false });
      expect(blob.type).to.equal('image/heic');
      expect(await bytesOf(blob)).to.deep.equal(heic);
    }
  });

  it('is sent under the general name where the backend only knows that', async () => {
    const photo = await preparePhoto(fileOf(heic), { ...rules, accepts: ['image/heif'] });
    expect([photo.type, photo.blob.type]).to.deep.equal(['image/heif', 'image/heif']);
  });

  it('is refused where the backend does not take it', async () => {
    expect((await refuse(fileOf(heic, 'IMG_1.HEIC'))).code).to.equal('heic');
    expect((await refuse(fileOf(heif), { accepts: ['image/heic'] })).code).to.equal('heic');
  });

  it('is drawn anew where the browser can decode it', async () => {
    const decoded = await createImageBitmap(fileOf(writeJpeg(small)));
    replace(window, 'createImageBitmap', () => () => Promise.resolve(decoded));
    const photo = await preparePhoto(fileOf(heic, 'IMG_1.HEIC'), { ...rules, accepts: ['image/heic'] });
    expect(photo).to.include({ name: 'IMG_1.jpg', type: 'image/jpeg', reencoded: true });
  });

  it('is refused as damaged when not even its head can be read', async () => {
    const damaged = join(heic.subarray(0, 40), new Uint8Array(200));
    const { code, decoded } = await refuse(fileOf(damaged), { accepts: ['image/heic'] });
    expect({ code, decoded }).to.deep.equal({ code: 'unreadable', decoded: 0 });
  });
});
