import { big16, big32, join, type Bytes } from './bytes.js';

export interface IsoMediaOptions {
  /** What the file mainly is: `heic`, `mif1`, `avif`. */
  brand: string;
  /** What else it is. */
  compatible?: readonly string[];
  /** The pictures in it: the photo itself, tiles of it, a small one. */
  pictures: readonly { width: number; height: number }[];
  /** Bytes in front of the description of the pictures. */
  paddingBytes?: number;
}

/** The head of a HEIC or AVIF file as cameras write it, with noise in place of the coded picture. */
export function writeIsoMedia({ brand, compatible = [], pictures, paddingBytes }: IsoMediaOptions): Bytes {
  const sizes = pictures.map(({ width, height }) => box('ispe', big32(0), big32(width), big32(height)));
  const handler = box('hdlr', big32(0), big32(0), join('pict'), new Uint8Array(13));
  const primary = box('pitm', big32(0), big16(1));
  return join(
    box('ftyp', join(brand, big32(0), ...compatible)),
    paddingBytes === undefined ? [] : box('free', new Uint8Array(paddingBytes)),
    box('meta', big32(0), handler, primary, box('iprp', box('ipco', ...sizes))),
    box('mdat', new Uint8Array(2000).fill(0x5a)),
  );
}

function box(type: string, ...parts: readonly ArrayLike<number>[]): Bytes {
  const body = join(...parts);
  return join(big32(body.length + 8), type, body);
}
