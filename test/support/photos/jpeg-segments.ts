import type { Place } from './exif.js';

/** One segment of a JPEG. */
export interface JpegSegment {
  /** The second byte of the marker: 0xe1 is APP1, where EXIF and XMP stand. */
  marker: number;
  data: Uint8Array;
}

/** The segments of a JPEG up to its first scan. Throws when the bytes are no JPEG. */
export function listSegments(bytes: Uint8Array): JpegSegment[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint16(0) !== 0xffd8) throw new TypeError('not a JPEG');
  const segments: JpegSegment[] = [];
  for (let offset = 2; ;) {
    if (view.getUint8(offset) !== 0xff) throw new TypeError('no marker where a segment begins');
    const marker = view.getUint8(offset + 1);
    const length = view.getUint16(offset + 2);
    segments.push({ marker, data: bytes.subarray(offset + 4, offset + 2 + length) });
    if (marker === 0xda) return segments;
    offset += 2 + length;
  }
}

/** What of EXIF, XMP or any APP1 segment is in the file, at its place or anywhere else. */
export function findMetadata(bytes: Uint8Array): string[] {
  const found = listSegments(bytes).some(({ marker }) => marker === 0xe1) ? ['APP1'] : [];
  return [...found, ...['Exif\0\0', 'http://ns.adobe.com/xap/'].filter((text) => includesText(bytes, text))];
}

function includesText(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].map((character) => character.charCodeAt(0));
  for (let start = bytes.indexOf(wanted[0]!); start !== -1; start = bytes.indexOf(wanted[0]!, start + 1)) {
    if (wanted.every((byte, index) => bytes[start + index] === byte)) return true;
  }
  return false;
}

/** Where the photo was taken, if its EXIF says so. */
export function findPlace(bytes: Uint8Array): Place | undefined {
  const exif = listSegments(bytes).find(
    ({ marker, data }) => marker === 0xe1 && includesText(data, 'Exif\0\0'),
  );
  if (!exif) return undefined;
  const tiff = new DataView(exif.data.buffer, exif.data.byteOffset + 6, exif.data.byteLength - 6);
  const little = tiff.getUint16(0) === 0x4949;
  const entry = (directory: number, tag: number): number | undefined => {
    const count = tiff.getUint16(directory, little);
    const starts = Array.from({ length: count }, (_, index) => directory + 2 + index * 12);
    return starts.find((start) => tiff.getUint16(start, little) === tag);
  };
  const pointer = entry(tiff.getUint32(4, little), 34853);
  if (pointer === undefined) return undefined;
  const place = tiff.getUint32(pointer + 8, little);
  const angle = (tag: number, negative: string): number => {
    const sign = String.fromCharCode(tiff.getUint8(entry(place, tag)! + 8)) === negative ? -1 : 1;
    const start = tiff.getUint32(entry(place, tag + 1)! + 8, little);
    const part = (index: number) =>
      tiff.getUint32(start + index * 8, little) / tiff.getUint32(start + index * 8 + 4, little);
    return sign * (part(0) + part(1) / 60 + part(2) / 3600);
  };
  return { latitude: angle(1, 'S'), longitude: angle(3, 'W') };
}
