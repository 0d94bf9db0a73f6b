import { big16, big32, join, type Bytes } from './bytes.js';

/** A place in degrees, as a telephone writes it into a photo. */
export interface Place {
  latitude: number;
  longitude: number;
}

export interface ExifOptions {
  /** How to turn the stored picture, 1–8 (EXIF 2.32, tag 274). */
  orientation?: number;
  gps?: Place;
  /** Bytes of the small picture that cameras put beside the large one. */
  thumbnailBytes?: number;
}

interface Entry {
  tag: number;
  /** 2 text, 3 short, 4 long, 5 fraction. */
  type: 2 | 3 | 4 | 5;
  count: number;
  bytes: ArrayLike<number>;
}

const short = (tag: number, value: number): Entry => ({ tag, type: 3, count: 1, bytes: big16(value) });
const long = (tag: number, value: number): Entry => ({ tag, type: 4, count: 1, bytes: big32(value) });
const text = (tag: number, value: string): Entry => {
  return { tag, type: 2, count: value.length + 1, bytes: join(value, 0) };
};

/** Degrees, minutes and seconds with two decimals, each as a fraction. */
function degrees(tag: number, value: number): Entry {
  const hundredths = Math.round(Math.abs(value) * 360_000);
  const parts = [Math.floor(hundredths / 360_000), Math.floor(hundredths / 6_000) % 60, hundredths % 6_000];
  const bytes = parts.flatMap((part, index) => [...big32(part), ...big32(index === 2 ? 100 : 1)]);
  return { tag, type: 5, count: 3, bytes };
}

/** One directory at `start`, what does not fit into its entries behind it, and where the next one stands. */
function directory(start: number, entries: readonly Entry[], hasNext: boolean): Bytes {
  let offset = start + 2 + entries.length * 12 + 4;
  const rows: ArrayLike<number>[] = [];
  const values: ArrayLike<number>[] = [];
  for (const { tag, type, count, bytes } of entries) {
    const fits = bytes.length <= 4;
    const value = fits ? join(bytes, new Uint8Array(4 - bytes.length)) : big32(offset);
    rows.push(join(big16(tag), big16(type), big32(count), value));
    if (fits) continue;
    values.push(bytes);
    offset += bytes.length;
  }
  return join(big16(entries.length), ...rows, big32(hasNext ? offset : 0), ...values);
}

/** The APP1 segment of a camera: which way is up, where the photo was taken, a small picture. */
export function exifSegment({ orientation, gps, thumbnailBytes }: ExifOptions): Bytes {
  const entries = [text(271, 'Linli'), text(272, 'Test camera')];
  if (orientation !== undefined) entries.push(short(274, orientation));
  const describe = (place: number) => [...entries, ...(gps ? [long(34853, place)] : [])];
  const placeStart = 8 + directory(8, describe(0), true).length;
  const place = gps
    ? directory(
        placeStart,
        [
          text(1, gps.latitude < 0 ? 'S' : 'N'),
          degrees(2, gps.latitude),
          text(3, gps.longitude < 0 ? 'W' : 'E'),
          degrees(4, gps.longitude),
        ],
        false,
      )
    : new Uint8Array(0);
  const thumbnail = new Uint8Array(thumbnailBytes ?? 0).fill(0x55);
  const first = directory(8, describe(placeStart), false);
  if (thumbnail.length === 0) return segment(first, place);
  const secondStart = placeStart + place.length;
  first.set(big32(secondStart), 2 + describe(0).length * 12);
  const second = directory(secondStart, [long(513, secondStart + 30), long(514, thumbnail.length)], false);
  return segment(first, place, second, thumbnail);
}

function segment(...parts: readonly Bytes[]): Bytes {
  const body = join('Exif\0\0', 'MM', big16(42), big32(8), ...parts);
  if (body.length > 65_533) throw new RangeError('a segment has at most 65,533 bytes');
  return join(0xff, 0xe1, big16(body.length + 2), body);
}
