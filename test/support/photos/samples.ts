import { join, type Bytes } from './bytes.js';
import { writeGif } from './gif.js';
import { writeIsoMedia } from './iso-media.js';
import { writeJpeg } from './jpeg.js';
import { writePng } from './png.js';
import { writeWebp } from './webp.js';

/** A small valid file, and what its header says. */
export interface Sample {
  name: string;
  type: string;
  width: number;
  height: number;
  bytes: Bytes;
}

/** Where the test photos were taken. */
export const place = { latitude: 31.2304, longitude: 121.4737 };

const size = { width: 40, height: 24 };
const extended = { ...size, colour: 'green', canvas: size } as const;
const tiles = [{ width: 16, height: 16 }, size, { width: 8, height: 8 }];

/** One file of each kind that browsers draw. */
export async function decodableSamples(): Promise<Sample[]> {
  return [
    { name: 'JPEG', type: 'image/jpeg', ...size, bytes: writeJpeg(size) },
    {
      name: 'JPEG of a camera',
      type: 'image/jpeg',
      ...size,
      bytes: writeJpeg({ ...size, orientation: 1, gps: place, thumbnailBytes: 200, grain: true }),
    },
    { name: 'PNG', type: 'image/png', ...size, bytes: await writePng(size) },
    { name: 'GIF', type: 'image/gif', ...size, bytes: writeGif({ ...size, frames: ['red', 'blue'] }) },
    { name: 'WebP', type: 'image/webp', ...size, bytes: writeWebp({ ...size, colour: 'green' }) },
    { name: 'extended WebP', type: 'image/webp', ...size, bytes: writeWebp(extended) },
  ];
}

/** Valid heads of files whose pictures are noise. */
export const headSamples: readonly Sample[] = [
  { name: 'HEIC', type: 'image/heic', ...size, bytes: writeIsoMedia({ brand: 'heic', pictures: tiles }) },
  { name: 'AVIF', type: 'image/avif', ...size, bytes: writeIsoMedia({ brand: 'avif', pictures: tiles }) },
  {
    name: 'HEIC under a general brand',
    type: 'image/heic',
    ...size,
    bytes: writeIsoMedia({ brand: 'mif1', compatible: ['mif1', 'heic'], pictures: tiles }),
  },
  {
    name: 'AVIF under a general brand',
    type: 'image/avif',
    ...size,
    bytes: writeIsoMedia({ brand: 'mif1', compatible: ['miaf', 'avif'], pictures: tiles }),
  },
  { name: 'HEIF', type: 'image/heif', ...size, bytes: writeIsoMedia({ brand: 'mif1', pictures: tiles }) },
];

/** What residents also choose, under whatever name. */
export const notPhotos: readonly { name: string; bytes: Bytes }[] = [
  { name: 'text', bytes: join('Water comes through the ceiling.') },
  { name: 'SVG', bytes: join('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>') },
  { name: 'HTML', bytes: join('<!doctype html><img src="x">') },
  { name: 'PDF', bytes: join('%PDF-1.7\n') },
  { name: 'ZIP', bytes: join('PK', [3, 4], new Uint8Array(40)) },
  { name: 'BMP', bytes: join('BM', new Uint8Array(60)) },
  { name: 'film', bytes: writeIsoMedia({ brand: 'mp42', pictures: [size] }) },
  { name: 'one byte', bytes: join(0xff) },
];

/** 20,000 × 20,000 pixels in 48 kB. */
export const bombSize = { width: 20_000, height: 20_000 };

export function writeBomb(): Promise<Bytes> {
  return writePng(bombSize);
}
