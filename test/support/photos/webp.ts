import { BitWriter, join, little24, little32, type Bytes } from './bytes.js';
import { cornerColours, type Corner } from './corners.js';

export interface WebpOptions {
  width: number;
  height: number;
  colour: Corner;
  /** The size of an extended header in front, which may lie. */
  canvas?: { width: number; height: number };
}

/** A lossless WebP of one colour. Each of its codes has one symbol, so that a pixel takes no bit at all. */
export function writeWebp({ width, height, colour, canvas }: WebpOptions): Bytes {
  const [red, green, blue] = cornerColours[colour];
  const writer = new BitWriter('low-first');
  writer.write(0x2f, 8);
  writer.write(width - 1, 14);
  writer.write(height - 1, 14);
  // No transparency, version 0; no transform, no colour cache, one group of codes.
  for (const bits of [1, 3, 1, 1, 1]) writer.write(0, bits);
  for (const symbol of [green, red, blue, 255, 0]) {
    writer.write(0b101, 3);
    writer.write(symbol, 8);
  }
  const picture = chunk('VP8L', writer.finish());
  const extended = canvas
    ? chunk('VP8X', join([0, 0, 0, 0], little24(canvas.width - 1), little24(canvas.height - 1)))
    : [];
  const body = join('WEBP', extended, picture);
  return join('RIFF', little32(body.length), body);
}

/** Chunks have an even length. */
function chunk(type: string, data: Bytes): Bytes {
  return join(type, little32(data.length), data, new Uint8Array(data.length % 2));
}
