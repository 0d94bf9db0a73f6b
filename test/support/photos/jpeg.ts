import { big16, BitWriter, join, type Bytes } from './bytes.js';
import { colourAt, type Colour } from './corners.js';
import { exifSegment, type ExifOptions } from './exif.js';

export interface JpegOptions extends ExifOptions {
  width: number;
  height: number;
  /** Fine noise, which makes the file as large as one of a camera. Without it, areas are flat. */
  grain?: boolean;
  /** Bytes of application segments (colour profiles, depth maps) between the metadata and the frame header. */
  paddingBytes?: number;
}

/** One for all coefficients: 8 makes the mean of a block, less 128, its first coefficient. */
const quantizer = 8;

/** Symbols of the two Huffman tables. All codes of a table are equally long, so a symbol's place is its code. */
const differenceSymbols = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const differenceBits = 4;
const detailSymbols = [0x00, 0x01];
const detailBits = 2;
const endOfBlock = 0;
const plusOrMinusOne = 1;

/** Coefficients with noise in a block: about 2.5 MB for 12 megapixels. */
const grainCoefficients = 32;

/**
 * A baseline JPEG whose stored corners have the colours of `corners.ts`. Valid and small to write because every
 * block of 8 × 8 has one colour, and the tables are its own.
 */
export function writeJpeg(options: JpegOptions): Bytes {
  const { width, height, orientation, gps, thumbnailBytes, paddingBytes = 0, grain = false } = options;
  const isCamera = orientation !== undefined || gps !== undefined || thumbnailBytes !== undefined;
  return join(
    [0xff, 0xd8],
    isCamera ? exifSegment({ orientation, gps, thumbnailBytes }) : [],
    padding(paddingBytes),
    segment(0xdb, [0], new Uint8Array(64).fill(quantizer)),
    segment(0xc0, [8], big16(height), big16(width), [3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]),
    segment(0xc4, [0x00], lengths(differenceBits, differenceSymbols.length), differenceSymbols),
    segment(0xc4, [0x10], lengths(detailBits, detailSymbols.length), detailSymbols),
    segment(0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]),
    scan(width, height, grain),
    [0xff, 0xd9],
  );
}

function segment(marker: number, ...parts: readonly ArrayLike<number>[]): Bytes {
  const body = join(...parts);
  return join(0xff, marker, big16(body.length + 2), body);
}

function padding(length: number): Bytes {
  const segments: Bytes[] = [];
  for (let left = length; left > 0; left -= 60_000) {
    segments.push(segment(0xe2, new Uint8Array(Math.min(left, 60_000))));
  }
  return join(...segments);
}

/** How many codes there are of each length, 1–16. */
function lengths(bits: number, count: number): Bytes {
  const counts = new Uint8Array(16);
  counts[bits - 1] = count;
  return counts;
}

function scan(width: number, height: number, grain: boolean): Bytes {
  const writer = new BitWriter('high-first', 0xff);
  const last: Colour = [0, 0, 0];
  let noise = 1;
  for (let y = 0; y < height; y += 8) {
    for (let x = 0; x < width; x += 8) {
      const colour = toLuminance(colourAt(x, y, width, height));
      for (const component of [0, 1, 2] as const) {
        writeDifference(writer, colour[component] - last[component]);
        last[component] = colour[component];
        if (grain && component === 0) {
          noise = (Math.imul(noise, 1_664_525) + 1_013_904_223) >>> 0;
          for (let index = 0; index < grainCoefficients; index++) {
            writer.write((plusOrMinusOne << 1) | ((noise >>> index) & 1), detailBits + 1);
          }
        }
        writer.write(endOfBlock, detailBits);
      }
    }
  }
  return writer.finish();
}

/** ITU-T T.81, F.1.2.1: how many bits the value has, then the value; negative ones less one. */
function writeDifference(writer: BitWriter, value: number): void {
  const bits = value === 0 ? 0 : 32 - Math.clz32(Math.abs(value));
  writer.write(bits, differenceBits);
  writer.write(value < 0 ? value + (1 << bits) - 1 : value, bits);
}

/** ITU-T T.871: luminance and two differences of colour, less 128. */
function toLuminance([red, green, blue]: Colour): Colour {
  return [
    Math.round(0.299 * red + 0.587 * green + 0.114 * blue) - 128,
    Math.round(-0.168_736 * red - 0.331_264 * green + 0.5 * blue),
    Math.min(127, Math.round(0.5 * red - 0.418_688 * green - 0.081_312 * blue)),
  ];
}
