/** What the first bytes of a picture say about it. */
export interface ImageHeader {
  /** Media type by content: `image/jpeg`. */
  type: string;
  /** Stored width and height in px, before any turning by EXIF. */
  width: number;
  height: number;
}

/**
 * Reads type and size of a JPEG, PNG, GIF, WebP, HEIC or AVIF picture from its first bytes, without decoding it:
 * a file of 48 kB can hold 400 million pixels. `undefined` when the bytes are none of these or end too early.
 *
 * Reads strictly by the structure of each format, so that the size found is the size a decoder would find; the
 * readers we know search on behind broken structure, where a hostile file can show them a size of its choice.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    for (const read of [readPng, readJpeg, readGif, readWebp, readIsoMedia]) {
      const header = read(view);
      if (header) return header.width > 0 && header.height > 0 ? header : undefined;
    }
  } catch (thrown) {
    // The bytes end before the size does.
    if (!(thrown instanceof RangeError)) throw thrown;
  }
  return undefined;
}

function ascii(view: DataView, offset: number, length: number): string {
  let text = '';
  for (let index = offset; index < offset + length; index++)
    text += String.fromCharCode(view.getUint8(index));
  return text;
}

/** PNG, section 11.2.2: the header chunk comes first. */
function readPng(view: DataView): ImageHeader | undefined {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return undefined;
  if (ascii(view, 12, 4) !== 'IHDR') return undefined;
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** ITU-T T.81, annex B: segments follow each other until a frame header (SOF) tells the size. */
function readJpeg(view: DataView): ImageHeader | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined;
  for (let offset = 2; view.getUint8(offset) === 0xff;) {
    const marker = view.getUint8(offset + 1);
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    if (isFrameHeader(marker)) {
      return { type: 'image/jpeg', height: view.getUint16(offset + 5), width: view.getUint16(offset + 7) };
    }
    const length = view.getUint16(offset + 2);
    if (length < 2 || marker < 0xc0 || marker === 0xda) return undefined;
    offset += 2 + length;
  }
  return undefined;
}

/** SOF0–SOF15 without the three markers among them that mean something else (DHT, JPG, DAC). */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function readGif(view: DataView): ImageHeader | undefined {
  if (!/^GIF8[79]a$/.test(ascii(view, 0, 6))) return undefined;
  return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** WebP container specification: a lossy, a lossless or an extended first chunk. */
function readWebp(view: DataView): ImageHeader | undefined {
  if (ascii(view, 0, 4) !== 'RIFF' || ascii(view, 8, 4) !== 'WEBP') return undefined;
  const type = 'image/webp';
  const uint24 = (offset: number) => view.getUint16(offset, true) | (view.getUint8(offset + 2) << 16);
  switch (ascii(view, 12, 4)) {
    case 'VP8 ':
      return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { type, width: uint24(24) + 1, height: uint24(27) + 1 };
    default:
      return undefined;
  }
}

const isoBrands: Record<string, string> = {
  heic: 'image/heic',
  heix: 'image/heic',
  heim: 'image/heic',
  heis: 'image/heic',
  mif1: 'image/heif',
  avif: 'image/avif',
};

/**
 * HEIC and AVIF (ISO/IEC 23008-12): the brand names the type; each picture in the file has an `ispe` property
 * with its size, and the largest of them is what a decoder would make.
 */
function readIsoMedia(view: DataView): ImageHeader | undefined {
  if (ascii(view, 4, 4) !== 'ftyp') return undefined;
  const type = isoBrands[ascii(view, 8, 4)];
  if (!type) return undefined;
  let largest = { width: 0, height: 0 };
  for (let offset = 16; offset + 16 <= view.byteLength; offset++) {
    if (view.getUint32(offset) !== 0x69737065) continue;
    const [width, height] = [view.getUint32(offset + 8), view.getUint32(offset + 12)];
    if (width * height > largest.width * largest.height) largest = { width, height };
  }
  return { type, ...largest };
}
