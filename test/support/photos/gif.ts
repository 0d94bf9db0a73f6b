import { BitWriter, join, little16, type Bytes } from './bytes.js';
import { cornerColours, type Corner } from './corners.js';

export interface GifOptions {
  /** The size that every frame has. */
  width: number;
  height: number;
  /** One colour for each frame. */
  frames: readonly Corner[];
  /** The size that the file says it has, where it lies. */
  screen?: { width: number; height: number };
}

const colours: readonly Corner[] = ['red', 'green', 'blue', 'yellow'];

/** An animated GIF, with a comment before its first frame as some programs write it. */
export function writeGif({ width, height, frames, screen = { width, height } }: GifOptions): Bytes {
  const comment = 'Made for a test of Linli';
  return join(
    'GIF89a',
    little16(screen.width),
    little16(screen.height),
    [0x81, 0, 0],
    ...colours.map((corner) => cornerColours[corner]),
    [0x21, 0xfe, comment.length],
    comment,
    0,
    ...frames.map((corner) => frame(width, height, colours.indexOf(corner))),
    0x3b,
  );
}

function frame(width: number, height: number, colour: number): Bytes {
  const control = [0x21, 0xf9, 4, 0, ...little16(10), 0, 0];
  const descriptor = join(0x2c, little16(0), little16(0), little16(width), little16(height), 0);
  return join(control, descriptor, 2, blocks(codes(width * height, colour)), 0);
}

/** Codes stay 3 bits long as long as the table is cleared after every second pixel. */
function codes(pixels: number, colour: number): Bytes {
  const [clear, end, bits] = [4, 5, 3];
  const writer = new BitWriter('low-first');
  for (let pixel = 0; pixel < pixels; pixel++) {
    if (pixel % 2 === 0) writer.write(clear, bits);
    writer.write(colour, bits);
  }
  writer.write(end, bits);
  return writer.finish();
}

function blocks(data: Bytes): Bytes {
  const parts: Bytes[] = [];
  for (let start = 0; start < data.length; start += 255) {
    const part = data.subarray(start, start + 255);
    parts.push(join(part.length, part));
  }
  return join(...parts);
}
