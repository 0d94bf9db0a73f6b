/** What the first bytes of a picture say about it. */
export interface ImageHeader {
  /** Media type by content: `image/jpeg`. */
  type: string;
  /** Stored width and height in px, before any turning by EXIF. */
  width: number;
  height: number;
}

type Size = Pick<ImageHeader, 'width' | 'height'>;

/**
 * The media type of a JPEG, PNG, GIF, WebP, HEIC or AVIF picture by its first 32 bytes, whatever its name says.
 * `undefined` when the bytes are none of these.
 */
export function readImageType(bytes: Uint8Array): string | undefined {
  const view = viewOf(bytes);
  return unlessCut(() => formats.find(({ begins }) => begins(view))?.type(view));
}

/**
 * Reads type and size of a JPEG, PNG, GIF, WebP, HEIC or AVIF picture from its first bytes, without decoding it:
 * a file of 48 kB can hold 400 million pixels. `undefined` when the bytes are none of these, are broken, or end
 * before the size does. Takes time in proportion to the bytes at most.
 *
 * Not a library: the size must never be smaller than what a browser makes of the file. Those we tried believe
 * the screen of a GIF where browsers believe its frame, and refuse JPEGs that browsers show.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const view = viewOf(bytes);
  return unlessCut(() => {
    const format = formats.find(({ begins }) => begins(view));
    const type = format?.type(view);
    const size = type ? format?.size(view) : undefined;
    return type && size && size.width > 0 && size.height > 0 ? { type, ...size } : undefined;
  });
}

interface Format {
  begins: (view: DataView) => boolean;
  type: (view: DataView) => string | undefined;
  size: (view: DataView) => Size | undefined;
}

const formats: readonly Format[] = [
  { begins: (view) => ascii(view, 0, 3) === '\xff\xd8\xff', type: () => 'image/jpeg', size: jpegSize },
  { begins: (view) => ascii(view, 0, 8) === '\x89PNG\r\n\x1a\n', type: () => 'image/png', size: pngSize },
  { begins: (view) => /^GIF8[79]a$/.test(ascii(view, 0, 6)), type: () => 'image/gif', size: gifSize },
  {
    begins: (view) => ascii(view, 0, 4) === 'RIFF' && ascii(view, 8, 4) === 'WEBP',
    type: () => 'image/webp',
    size: webpSize,
  },
  { begins: (view) => ascii(view, 4, 4) === 'ftyp', type: isoMediaType, size: isoMediaSize },
];

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A `DataView` throws for what is behind the end. */
function unlessCut<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

/** Shorter where the bytes end. */
function ascii(view: DataView, start: number, length: number): string {
  const end = Math.min(start + length, view.byteLength);
  let text = '';
  for (let offset = start; offset < end; offset++) text += String.fromCharCode(view.getUint8(offset));
  return text;
}

/** ITU-T T.81, annex B: segments follow each other until a frame header (SOF) tells the size. */
function jpegSize(view: DataView): Size | undefined {
  for (let offset = 2; ;) {
    // Stray bytes between segments are skipped, because all decoders do.
    while (view.getUint8(offset) !== 0xff) offset++;
    while (view.getUint8(offset) === 0xff) offset++;
    const marker = view.getUint8(offset++);
    if (isAlone(marker)) continue;
    if (isFrameHeader(marker))
      return { height: view.getUint16(offset + 3), width: view.getUint16(offset + 5) };
    const length = view.getUint16(offset);
    if (length < 2 || !isSegment(marker)) return undefined;
    offset += length;
  }
}

/** A stuffed zero, TEM, RST0–RST7: nothing belongs to them. */
function isAlone(marker: number): boolean {
  return marker === 0x00 || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
}

/** SOF0–SOF15 without the three markers among them that mean something else (DHT, JPG, DAC). */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** What may stand in front of a frame header. A second beginning, the end or a scan (SOI, EOI, SOS) may not. */
function isSegment(marker: number): boolean {
  return marker >= 0xc0 && (marker < 0xd8 || marker > 0xda);
}

/** PNG, section 11.2.2: the header chunk comes first. */
function pngSize(view: DataView): Size | undefined {
  if (ascii(view, 12, 4) !== 'IHDR') return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/**
 * GIF89a, sections 18–24. Browsers make the picture as large as its first frame where the screen is smaller, so
 * the screen alone would let any number of pixels pass.
 */
function gifSize(view: DataView): Size | undefined {
  const flags = view.getUint8(10);
  let offset = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  while (view.getUint8(offset) === 0x21) {
    offset += 2;
    while (view.getUint8(offset) !== 0) offset += 1 + view.getUint8(offset);
    offset += 1;
  }
  if (view.getUint8(offset) !== 0x2c) return undefined;
  const uint16 = (start: number) => view.getUint16(start, true);
  return {
    width: Math.max(uint16(6), uint16(offset + 1) + uint16(offset + 5)),
    height: Math.max(uint16(8), uint16(offset + 3) + uint16(offset + 7)),
  };
}

/** WebP container specification: a lossy, a lossless or an extended first chunk. */
function webpSize(view: DataView): Size | undefined {
  const uint24 = (offset: number) => view.getUint16(offset, true) | (view.getUint8(offset + 2) << 16);
  switch (ascii(view, 12, 4)) {
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: uint24(24) + 1, height: uint24(27) + 1 };
    default:
      return undefined;
  }
}

/** ISO/IEC 23008-12: the brand names the type; `mif1` only says that there is a picture, the others which. */
function isoMediaType(view: DataView): string | undefined {
  const [major, ...compatible] = brands(view);
  for (const brand of major === 'mif1' ? compatible : [major]) {
    if (brand === 'avif') return 'image/avif';
    if (/^hei[cxms]$/.test(brand ?? '')) return 'image/heic';
  }
  return major === 'mif1' ? 'image/heif' : undefined;
}

/** The main brand and the first few that it is compatible with. */
function brands(view: DataView): string[] {
  const end = Math.min(view.getUint32(0), view.byteLength, 64);
  const found = [ascii(view, 8, 4)];
  for (let offset = 16; offset + 4 <= end; offset += 4) found.push(ascii(view, offset, 4));
  return found;
}

/**
 * ISO/IEC 23008-12, 6.5.3: each picture in the file, the photo as well as its tiles, has an `ispe` property in
 * the `meta` box. The largest of them is what a decoder would make, so all of the box must be there.
 */
function isoMediaSize(view: DataView): Size | undefined {
  const meta = findMetaBox(view);
  if (!meta) return undefined;
  let largest: Size = { width: 0, height: 0 };
  for (let offset = meta.start; offset + 16 <= meta.end; offset++) {
    if (view.getUint32(offset) !== 0x69737065) continue;
    const size = { width: view.getUint32(offset + 8), height: view.getUint32(offset + 12) };
    if (size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

function findMetaBox(view: DataView): { start: number; end: number } | undefined {
  for (let start = 0; ;) {
    const length = view.getUint32(start);
    // Boxes of more than 4 GB, and those that reach to the end of the file, hold films.
    if (length < 8) return undefined;
    const end = start + length;
    if (ascii(view, start + 4, 4) === 'meta') return { start, end };
    start = end;
  }
}
