import type { PhotoRules } from '../../../src/internal/photo/prepare.js';
import { PhotoRefused } from '../../../src/internal/photo/prepare.js';
import type { Bytes } from './bytes.js';
import { replace } from '../replace.js';
import { nearestCorner, type Corner } from './corners.js';

/** As the form asks for. */
export const rules: PhotoRules = {
  maxSide: 1600,
  maxBytes: 40_000_000,
  maxPixels: 64_000_000,
  accepts: ['image/jpeg'],
};

export function fileOf(bytes: Bytes, name = 'photo.jpg', type = ''): File {
  return new File([bytes], name, { type });
}

export async function bytesOf(blob: Blob): Promise<Bytes> {
  return new Uint8Array(await blob.arrayBuffer());
}

/** What is in the file when nothing turns it: its stored size, and the colour at a place given by shares, 0–1. */
export async function look(blob: Blob) {
  const picture = await createImageBitmap(blob);
  const { width, height } = picture;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.drawImage(picture, 0, 0);
  picture.close();
  const colourAt = (x: number, y: number) => [
    ...context.getImageData(Math.floor(x * width), Math.floor(y * height), 1, 1).data,
  ];
  return { width, height, colourAt };
}

/** The colours of the corners clockwise from top left. */
export async function cornersOf(blob: Blob): Promise<(Corner | undefined)[]> {
  const { colourAt } = await look(blob);
  const places: [number, number][] = [
    [0.1, 0.1],
    [0.9, 0.1],
    [0.9, 0.9],
    [0.1, 0.9],
  ];
  return places.map((place) => nearestCorner(colourAt(...place)));
}

/** Why the photo was refused. Any other outcome throws. */
export async function refusalOf(preparing: Promise<unknown>): Promise<PhotoRefused> {
  try {
    await preparing;
  } catch (thrown) {
    if (thrown instanceof PhotoRefused) return thrown;
    throw thrown;
  }
  throw new Error('the photo was taken');
}

/** Counts the calls of the browser's decoder from now until `restoreAll`, and how many ran at once. */
export function watchDecoder() {
  const watched = { calls: 0, running: 0, most: 0, open: 0 };
  replace(window, 'createImageBitmap', (original) => {
    return (async (...parameters: Parameters<typeof createImageBitmap>) => {
      watched.calls += 1;
      watched.running += 1;
      watched.most = Math.max(watched.most, watched.running);
      try {
        const picture = await original.apply(window, parameters);
        watched.open += 1;
        watched.most = Math.max(watched.most, watched.open);
        return picture;
      } finally {
        watched.running -= 1;
      }
    }) as typeof createImageBitmap;
  });
  replace(ImageBitmap.prototype, 'close', (original) => {
    return function (this: ImageBitmap) {
      watched.open -= 1;
      original.call(this);
    };
  });
  return watched;
}
