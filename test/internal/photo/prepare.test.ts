import { expect } from '@open-wc/testing';
import { readImageHeader } from '../../../src/internal/photo/header.js';
import { preparePhoto } from '../../../src/internal/photo/prepare.js';
import { bytesOf, cornersOf, fileOf, look, rules } from '../../support/photos/browser.js';
import { cornerColours, nearestCorner, uprightCorners } from '../../support/photos/corners.js';
import { writeGif } from '../../support/photos/gif.js';
import { findMetadata, findPlace } from '../../support/photos/jpeg-segments.js';
import { writeJpeg } from '../../support/photos/jpeg.js';
import { writePng } from '../../support/photos/png.js';
import { decodableSamples, place } from '../../support/photos/samples.js';
import { replace, restoreAll } from '../../support/replace.js';

const small = { width: 64, height: 48 };

describe('a prepared photo', () => {
  afterEach(restoreAll);

  it('of 12 megapixels is small, upright and says nothing of its place', async () => {
    const camera = {
      width: 4000,
      height: 3000,
      orientation: 6,
      gps: place,
      thumbnailBytes: 8000,
      grain: true,
    };
    const original = writeJpeg(camera);
    expect(findPlace(original)!.latitude).to.be.closeTo(place.latitude, 1e-6);
    expect(original.length).to.be.greaterThan(2_000_000);

    const photo = await preparePhoto(fileOf(original, 'IMG_2041.JPG'), rules);
    const bytes = await bytesOf(photo.blob);
    expect(findMetadata(bytes)).to.deep.equal([]);
    expect(readImageHeader(bytes)).to.deep.equal({ type: 'image/jpeg', width: 1200, height: 1600 });
    expect(await cornersOf(photo.blob)).to.deep.equal(uprightCorners[6]);
    const { name, type, width, height, reencoded } = photo;
    expect({ name, type, width, height, reencoded }).to.deep.equal({
      name: 'IMG_2041.jpg',
      type: 'image/jpeg',
      width: 1200,
      height: 1600,
      reencoded: true,
    });
    expect(photo.blob.type).to.equal('image/jpeg');
    expect(photo.blob.size).to.be.lessThan(600_000);
  });

  for (let orientation = 1; orientation <= 8; orientation++) {
    it(`is upright when EXIF says ${orientation}`, async () => {
      const original = fileOf(writeJpeg({ ...small, orientation, gps: place }));
      const { blob, width, height } = await preparePhoto(original, rules);
      expect(await cornersOf(blob)).to.deep.equal(uprightCorners[orientation]);
      expect([width, height]).to.deep.equal(orientation < 5 ? [64, 48] : [48, 64]);
      expect(findMetadata(await bytesOf(blob))).to.deep.equal([]);
    });
  }

  it('is turned by browsers that only do so when asked', async () => {
    const asked: unknown[] = [];
    replace(window, 'createImageBitmap', (original) => {
      return ((...parameters: Parameters<typeof createImageBitmap>) => {
        asked.push(parameters[1]);
        return original.apply(window, parameters);
      }) as typeof createImageBitmap;
    });
    await preparePhoto(fileOf(writeJpeg(small)), rules);
    expect(asked).to.deep.equal([{ imageOrientation: 'from-image' }]);
  });

  it('is never enlarged, and keeps its shape however long it is', async () => {
    const sizes = [];
    for (const size of [
      { width: 8, height: 8 },
      { width: 3000, height: 16 },
      { width: 16, height: 3000 },
    ]) {
      const { width, height } = await preparePhoto(fileOf(writeJpeg(size)), rules);
      sizes.push([width, height]);
    }
    expect(sizes).to.deep.equal([
      [8, 8],
      [1600, 9],
      [9, 1600],
    ]);
  });

  it('is a JPEG whatever it was', async () => {
    for (const { name, bytes, width, height } of await decodableSamples()) {
      const photo = await preparePhoto(fileOf(bytes), rules);
      const header = readImageHeader(await bytesOf(photo.blob));
      expect(header, name).to.deep.equal({ type: 'image/jpeg', width, height });
    }
  });

  it('is white where it was transparent', async () => {
    const { blob } = await preparePhoto(fileOf(await writePng(small), 'screenshot.png'), rules);
    const { colourAt } = await look(blob);
    expect(colourAt(0.5, 0.5)).to.deep.equal([255, 255, 255, 255]);
    // Where the browser's honesty was tried.
    expect(colourAt(0, 0)).to.deep.equal([255, 255, 255, 255]);
  });

  it('is the first frame of an animation', async () => {
    const { blob } = await preparePhoto(fileOf(writeGif({ ...small, frames: ['red', 'blue'] })), rules);
    const { colourAt } = await look(blob);
    expect(nearestCorner(colourAt(0.5, 0.5))).to.equal('red');
  });

  it('is decoded by its content, whatever it is called', async () => {
    const original = writeJpeg(small);
    for (const type of ['image/png', 'image/svg+xml', 'text/html', 'application/octet-stream']) {
      const { blob } = await preparePhoto(fileOf(original, 'photo.png', type), rules);
      expect(await cornersOf(blob), type).to.deep.equal(uprightCorners[1]);
    }
  });

  it('is found behind 300 kB of profiles', async () => {
    const { width } = await preparePhoto(fileOf(writeJpeg({ ...small, paddingBytes: 300_000 })), rules);
    expect(width).to.equal(64);
  });

  it('is named as it was, with the right ending', async () => {
    const original = writeJpeg({ width: 8, height: 8 });
    const names = [];
    for (const name of ['a.b.PNG', '厨房漏水', '.heic', 'at 10.30 the kitchen']) {
      names.push((await preparePhoto(fileOf(original, name), rules)).name);
    }
    names.push((await preparePhoto(new Blob([original]), rules)).name);
    expect(names).to.deep.equal([
      'a.b.jpg',
      '厨房漏水.jpg',
      'photo.jpg',
      'at 10.30 the kitchen.jpg',
      'photo.jpg',
    ]);
  });

  it('is as good as was asked for', async () => {
    const original = fileOf(writeJpeg({ width: 400, height: 300, grain: true }));
    const fine = await preparePhoto(original, { ...rules, quality: 0.95 });
    const coarse = await preparePhoto(original, { ...rules, quality: 0.3 });
    expect(coarse.blob.size).to.be.lessThan(fine.blob.size / 2);
  });

  it('is upright where the browser knows no options of its decoder', async () => {
    for (const decoder of [undefined, () => Promise.reject(new TypeError('no options here'))]) {
      replace(window, 'createImageBitmap', () => decoder);
      const original = fileOf(writeJpeg({ ...small, orientation: 6, gps: place }));
      const photo = await preparePhoto(original, rules);
      restoreAll();
      expect(await cornersOf(photo.blob)).to.deep.equal(uprightCorners[6]);
      expect(findMetadata(await bytesOf(photo.blob))).to.deep.equal([]);
    }
  });

  it('leaves no memory behind', async () => {
    const canvases: HTMLCanvasElement[] = [];
    replace(HTMLCanvasElement.prototype, 'toBlob', (original) => {
      return function (this: HTMLCanvasElement, ...parameters) {
        canvases.push(this);
        original.apply(this, parameters);
      };
    });
    await preparePhoto(fileOf(writeJpeg(small)), rules);
    expect(canvases.map(({ width, height }) => [width, height])).to.deep.equal([[0, 0]]);
  });
});

describe('the test photos in this browser', () => {
  it('have the colours they should', async () => {
    expect(Object.keys(cornerColours)).to.have.length(4);
    expect(await cornersOf(fileOf(writeJpeg(small)))).to.deep.equal(uprightCorners[1]);
  });
});
