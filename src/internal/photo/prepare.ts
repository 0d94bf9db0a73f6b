import { readImageHeader, type ImageHeader } from './header.js';

/** A photo that is ready to be sent. */
export interface PreparedPhoto {
  blob: Blob;
  name: string;
  /** Whether it was drawn anew. Otherwise it is sent as it came, with whatever place and camera data it carries. */
  reencoded: boolean;
}

/** What is taken, and what is made of it. */
export interface PhotoRules {
  /** Longest side of what is made, px. */
  maxSide: number;
  /** Bytes that a chosen file may have at most. */
  maxBytes: number;
  /** Pixels (width × height) beyond which nothing is decoded. */
  maxPixels: number;
  /** Media types that the backend takes. */
  accepts: readonly string[];
}

/** Why a file is refused. */
export type PhotoRefusalCode =
  'empty' | 'too-large' | 'too-many-pixels' | 'unreadable' | 'unsupported-type' | 'heic';

/** Thrown for a file that is not taken. */
export class PhotoRefused extends Error {
  override readonly name = 'PhotoRefused';
  readonly code: PhotoRefusalCode;

  constructor(code: PhotoRefusalCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

/** Quality of the JPEG, 0–1: what cameras of telephones use, a third of the bytes of 0.95. */
const quality = 0.82;

let last: Promise<unknown> = Promise.resolve();

/**
 * Makes a chosen file into a JPEG that is upright, at most `maxSide` px long and free of metadata. One at a time,
 * however many are asked for: ten decoded photos do not fit into a cheap telephone.
 *
 * A HEIC picture that the browser cannot decode is passed on as it is where the backend takes it.
 *
 * @throws PhotoRefused when the file is not taken, and the signal's reason when it is aborted.
 */
export function preparePhoto(file: File, rules: PhotoRules, signal?: AbortSignal): Promise<PreparedPhoto> {
  const turn = last.then(() => prepare(file, rules, signal));
  last = turn.catch(() => undefined);
  return turn;
}

async function prepare(
  file: File,
  rules: PhotoRules,
  signal: AbortSignal | undefined,
): Promise<PreparedPhoto> {
  const stop = () => {
    if (signal?.aborted) throw signal.reason;
  };
  stop();
  if (file.size === 0) throw new PhotoRefused('empty');
  if (file.size > rules.maxBytes) throw new PhotoRefused('too-large');
  const header = await readHeader(file);
  if (!header) throw new PhotoRefused('unsupported-type');
  if (header.width * header.height > rules.maxPixels) throw new PhotoRefused('too-many-pixels');
  stop();
  const picture = await decode(file).catch((cause: unknown) => cause);
  if (isPicture(picture)) {
    stop();
    const blob = await draw(picture, rules.maxSide);
    stop();
    return { blob, name: jpegName(file.name), reencoded: true };
  }
  if (!/^image\/hei[cf]$/.test(header.type)) throw new PhotoRefused('unreadable', picture);
  if (!rules.accepts.includes(header.type)) throw new PhotoRefused('heic');
  return { blob: file.slice(0, file.size, header.type), name: file.name, reencoded: false };
}

/** Reads as little as it can: the size of a JPEG may stand behind a large colour profile. */
async function readHeader(file: Blob): Promise<ImageHeader | undefined> {
  for (let length = 256_000; ; length *= 4) {
    const header = readImageHeader(new Uint8Array(await file.slice(0, length).arrayBuffer()));
    if (header || length >= file.size) return header;
  }
}

type Picture = ImageBitmap | HTMLImageElement;

function isPicture(value: unknown): value is Picture {
  return (
    value instanceof HTMLImageElement || (typeof ImageBitmap !== 'undefined' && value instanceof ImageBitmap)
  );
}

/** Upright, as EXIF says. Old engines know no options and turn pictures only in an `<img>`. */
async function decode(file: Blob): Promise<Picture> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (thrown) {
    if (!(thrown instanceof TypeError) && typeof createImageBitmap !== 'undefined') throw thrown;
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

async function draw(picture: Picture, maxSide: number): Promise<Blob> {
  const scale = Math.min(1, maxSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  if (!isFaithful(context)) throw new PhotoRefused('unreadable');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  if ('close' in picture) picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  // Safari keeps the memory of a canvas until it is empty.
  canvas.width = canvas.height = 0;
  if (!blob || blob.size === 0 || blob.type !== 'image/jpeg') throw new PhotoRefused('unreadable');
  return blob;
}

/** Browsers that hide from fingerprinting give back noise for what was drawn. Better no photo than a wrong one. */
function isFaithful(context: CanvasRenderingContext2D): boolean {
  return context.getImageData(0, 0, 1, 1).data.every((channel) => channel > 240);
}

/** What is sent is a JPEG, whatever it came as. */
function jpegName(name: string): string {
  return name ? `${name.replace(/\.[^.]*$/, '')}.jpg` : 'photo.jpg';
}
