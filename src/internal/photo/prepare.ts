import { inTime } from './in-time.js';
import { readImageHeader, readImageType, type ImageHeader } from './header.js';

/** A photo that is ready to be sent. */
export interface PreparedPhoto {
  blob: Blob;
  /** The name of the chosen file, ending in `.jpg` when it was drawn anew. */
  name: string;
  /** Media type of `blob`. */
  type: string;
  /** Size in px, upright. Unknown of a file that is sent as it came. */
  width?: number;
  height?: number;
  /** False when the file is sent as it came, with whatever place and camera data it carries. */
  reencoded: boolean;
}

/** What is taken, and what is made of it. */
export interface PhotoRules {
  /** Longest side of what is made, px. Smaller photos keep their size. */
  maxSide: number;
  /** Bytes that a chosen file may have at most. */
  maxBytes: number;
  /** Pixels (width × height) beyond which nothing is decoded. */
  maxPixels: number;
  /** Media types that the backend takes, for example `['image/jpeg', 'image/heic']`. */
  accepts: readonly string[];
  /** Quality of the JPEG, 0–1. 0.82 by default: as telephones use, a third of the bytes of 0.95. */
  quality?: number;
  /** How long the browser may take over a photo, ms. A minute by default. */
  patience?: number;
}

/** Why a file is refused. `heic`: this browser cannot decode it and the backend does not take it. */
export type PhotoRefusalCode =
  'empty' | 'too-large' | 'too-many-pixels' | 'unreadable' | 'unsupported-type' | 'heic';

/** Thrown for a file that is not taken. */
export class PhotoRefused extends Error {
  readonly code: PhotoRefusalCode;
  readonly fileName: string;

  constructor(code: PhotoRefusalCode, fileName: string, cause?: unknown) {
    super(`${fileName}: ${code}`, { cause });
    this.code = code;
    this.fileName = fileName;
  }

  override get name() {
    return 'PhotoRefused' as const;
  }
}

/** The turn that was taken last. */
let last: Promise<void> = Promise.resolve();

/**
 * Makes a chosen file into a JPEG that is upright, at most `maxSide` px long and free of metadata. One at a time,
 * however many are asked for: ten decoded photos do not fit into a cheap telephone.
 *
 * A HEIC picture that the browser cannot decode is passed on as it is where the backend takes it.
 *
 * @throws PhotoRefused when the file is not taken, and at once the signal's reason when it is aborted.
 */
export function preparePhoto(
  file: Blob & { readonly name?: string },
  rules: PhotoRules,
  signal?: AbortSignal,
): Promise<PreparedPhoto> {
  const turn = last.then(() => prepare(file, rules, signal));
  const done = () => undefined;
  last = turn.then(done, done);
  // A decoder cannot be stopped: its turn lasts until it is done or hangs, but nobody has to wait for it.
  return signal ? Promise.race([turn, aborted(signal)]) : turn;
}

/** Rejects with the signal's reason. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

async function prepare(
  file: Blob & { readonly name?: string },
  rules: PhotoRules,
  signal: AbortSignal | undefined,
): Promise<PreparedPhoto> {
  const name = file.name ?? '';
  const refused = (code: PhotoRefusalCode, cause?: unknown) => new PhotoRefused(code, name, cause);
  const stopIfAborted = () => {
    if (signal?.aborted) throw signal.reason;
  };
  stopIfAborted();
  if (file.size === 0) throw refused('empty');
  if (file.size > rules.maxBytes) throw refused('too-large');
  // A file that is in a cloud may never come.
  const { type, header } = await inTime(inspect(file), rules.patience).catch((cause: unknown) => {
    throw refused('unreadable', cause);
  });
  if (!type) throw refused('unsupported-type');
  if (!header) throw refused('unreadable');
  if (header.width * header.height > rules.maxPixels) throw refused('too-many-pixels');
  stopIfAborted();
  // Its type by content, lest a decoder believe the name.
  const typed = file.slice(0, file.size, type);
  const redraw = async () => {
    const picture = await decode(typed);
    try {
      stopIfAborted();
      return await draw(picture, rules);
    } finally {
      if ('close' in picture) picture.close();
    }
  };
  try {
    return { ...(await inTime(redraw(), rules.patience)), name: jpegName(name), reencoded: true };
  } catch (cause) {
    stopIfAborted();
    if (!isHeif(type)) throw refused('unreadable', cause);
    const accepted = acceptedHeif(type, rules);
    if (!accepted) throw refused('heic', cause);
    // A copy: until it is sent, the file may change, or go.
    const bytes = await inTime(file.arrayBuffer(), rules.patience).catch((cause: unknown) => {
      throw refused('unreadable', cause);
    });
    return { blob: new Blob([bytes], { type: accepted }), name, type: accepted, reencoded: false };
  }
}

/** Farther back no camera puts the size of a photo, not even behind a map of depths. */
const farthestHeader = 16_000_000;

/** Reads as little as it can. A type without a header is a picture that is broken. */
async function inspect(file: Blob): Promise<{ type?: string; header?: ImageHeader }> {
  for (let length = 250_000; ; length *= 4) {
    const bytes = new Uint8Array(await file.slice(0, length).arrayBuffer());
    const type = readImageType(bytes);
    if (!type) return {};
    const header = readImageHeader(bytes);
    if (header || length >= file.size || length >= farthestHeader) return { type, header };
  }
}

type Picture = ImageBitmap | HTMLImageElement;

/**
 * Upright, as EXIF says. Old engines know no options and turn pictures only in an `<img>`; this is left to them,
 * because strict policies forbid its `blob:` address and would report it.
 */
async function decode(file: Blob): Promise<Picture> {
  if (typeof createImageBitmap === 'function') {
    try {
      return await createImageBitmap(file, { imageOrientation: 'from-image' });
    } catch (thrown) {
      if (!(thrown instanceof TypeError)) throw thrown;
    }
  }
  const image = new Image();
  image.src = URL.createObjectURL(file);
  try {
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

async function draw(picture: Picture, { maxSide, quality = 0.82 }: PhotoRules) {
  const scale = Math.min(1, maxSide / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  try {
    const context = canvas.getContext('2d')!;
    if (!isFaithful(context)) throw new Error('the browser does not give back what was drawn');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, 0, 0, width, height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (!blob || blob.size === 0 || blob.type !== 'image/jpeg') throw new Error('the canvas gave no JPEG');
    return { blob, type: blob.type, width, height };
  } finally {
    // Safari keeps the memory of a canvas until it is empty.
    canvas.width = canvas.height = 0;
  }
}

/**
 * Browsers that hide from fingerprinting give back white or noise for what was drawn. Better no photo than that.
 * Those that only blur the lowest bits pass.
 */
function isFaithful(context: CanvasRenderingContext2D): boolean {
  const drawn = [40, 160, 80];
  context.fillStyle = `rgb(${drawn.join()})`;
  context.fillRect(0, 0, 1, 1);
  const { data } = context.getImageData(0, 0, 1, 1);
  return drawn.every((channel, index) => Math.abs(channel - data[index]!) < 8);
}

function isHeif(type: string): boolean {
  return type === 'image/heic' || type === 'image/heif';
}

/** HEIC is a kind of HEIF: who takes the general one takes both, under that name. */
function acceptedHeif(type: string, { accepts }: PhotoRules): string | undefined {
  return [type, 'image/heif'].find((candidate) => accepts.includes(candidate));
}

/** What is sent is a JPEG, whatever it came as. */
function jpegName(name: string): string {
  return `${name.replace(/\.\w{1,5}$/, '') || 'photo'}.jpg`;
}
