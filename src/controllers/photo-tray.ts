import type { ReactiveControllerHost } from 'lit';
import { AdapterError, toAdapterError } from '../adapter/errors.js';
import type { PhotosPort } from '../adapter/ports.js';
import type { Photo } from '../domain/request.js';
import { randomId } from '../internal/key.js';
import {
  PhotoRefused,
  preparePhoto,
  type PhotoRefusalCode,
  type PreparedPhoto,
} from '../internal/photo/prepare.js';
import { withDeadline } from './deadline.js';
import { largestFile } from './photo-limits.js';

/** The longest side of a photo that is sent, px: enough to read a meter or see a crack. */
const longestSide = 1600;

/** Pixels of a chosen file. Decoded, each takes 4 bytes: 64 megapixels are 256 MB on a small phone. */
const mostPixels = 64_000_000;

/** How long an upload may stand still, ms. */
const uploadTimeout = 60_000;

/** One photo on its way. */
export interface TrayPhoto {
  readonly id: string;
  /** The idempotency key of its upload; another once the backend has forgotten what was uploaded. */
  key: string;
  readonly name: string;
  readonly file: File;
  state: 'preparing' | 'uploading' | 'ready' | 'failed';
  /** The share that was sent, 0–1. */
  share: number;
  thumbnail?: HTMLCanvasElement | undefined;
  prepared?: PreparedPhoto;
  error?: AdapterError;
  uploaded?: { port: PhotosPort; photo: Photo };
}

/** A file that was not taken, and why. */
export interface RefusedFile {
  name: string;
  code: PhotoRefusalCode;
  /** Bytes that it may have at most, where it has more. */
  limit: number;
}

/** Takes chosen files, makes them small one at a time, and uploads them while the resident goes on writing. */
export class PhotoTrayController {
  readonly #host: ReactiveControllerHost;
  readonly #port: () => PhotosPort | undefined;
  readonly #aborts = new Map<string, AbortController>();
  #work: Promise<void> = Promise.resolve();
  photos: readonly TrayPhoto[] = [];
  refused: readonly RefusedFile[] = [];
  /** Whether files were left out because the limit was reached. */
  surplus = false;

  constructor(host: ReactiveControllerHost, port: () => PhotosPort | undefined) {
    this.#host = host;
    this.#port = port;
  }

  /** Takes as many files as there is room for. `nameOf` words the files that have no name of their own. */
  add(files: readonly File[], nameOf: (number: number) => string): void {
    const port = this.#port();
    if (!port) return;
    const room = Math.max(0, port.limits.count - this.photos.length);
    const added = files.slice(0, room).map((file, index): TrayPhoto => {
      const name = file.name || nameOf(this.photos.length + index + 1);
      return { id: randomId(), key: randomId(), name, file, state: 'preparing', share: 0 };
    });
    this.surplus = files.length > room;
    this.refused = [];
    this.photos = [...this.photos, ...added];
    for (const photo of added) this.#enqueue(photo);
  }

  /** Stops what is under way for the photo and forgets it, here and at the backend. */
  remove(id: string): void {
    const photo = this.photos.find((candidate) => candidate.id === id);
    if (!photo) return;
    this.#aborts.get(id)?.abort();
    this.#aborts.delete(id);
    this.photos = this.photos.filter((candidate) => candidate !== photo);
    const { uploaded } = photo;
    // A photo that no request names is forgotten by the backend in time; this only makes it sooner.
    if (uploaded) uploaded.port.remove?.(uploaded.photo.id, {}).catch(() => undefined);
    this.#host.requestUpdate();
  }

  /** Uploads a photo that failed once more. */
  retry(id: string): void {
    const photo = this.photos.find((candidate) => candidate.id === id);
    if (photo?.state === 'failed') this.#enqueue(photo);
  }

  /** Forgets that anything was uploaded: the backend no longer has it. */
  expire(): void {
    for (const photo of this.photos) {
      photo.key = randomId();
      delete photo.uploaded;
      photo.state = 'failed';
      photo.error = new AdapterError('not-found');
    }
    this.#host.requestUpdate();
  }

  /** Stops everything and forgets it, here and at the backend. */
  discard(): void {
    for (const { id } of this.photos) this.remove(id);
    this.clear();
  }

  /** Empties the tray after everything was sent. */
  clear(): void {
    this.photos = [];
    this.refused = [];
    this.surplus = false;
    this.#host.requestUpdate();
  }

  /**
   * Waits until every photo is uploaded, trying failed ones once more, and resolves with their ids in order.
   * Rejects with the first failure.
   */
  async settle(): Promise<string[]> {
    const port = this.#port();
    for (const photo of this.photos) {
      const elsewhere = photo.uploaded && photo.uploaded.port !== port;
      if (photo.state === 'failed' || elsewhere) this.#enqueue(photo);
    }
    await this.#work;
    const failed = this.photos.find(({ state }) => state === 'failed');
    // Its wait and its fields are the photo's; only the kind of failure is the request's.
    if (failed) throw new AdapterError(failed.error!.code, { cause: failed.error });
    return this.photos.map(({ uploaded }) => uploaded!.photo.id);
  }

  /** One after the other: two photos at once would only share the same thin line and the same small memory. */
  #enqueue(photo: TrayPhoto): void {
    const abort = new AbortController();
    this.#aborts.set(photo.id, abort);
    photo.state = photo.prepared ? 'uploading' : 'preparing';
    photo.share = 0;
    delete photo.error;
    this.#work = this.#work.then(() => this.#process(photo, abort.signal));
    this.#host.requestUpdate();
  }

  async #process(photo: TrayPhoto, signal: AbortSignal): Promise<void> {
    const port = this.#port();
    try {
      if (!port) throw new AdapterError('unsupported');
      if (!photo.prepared) await this.#prepare(photo, port, signal);
      if (photo.prepared && !signal.aborted) await this.#upload(photo, photo.prepared, port, signal);
    } catch (thrown) {
      photo.state = 'failed';
      photo.error = toAdapterError(thrown);
    }
    this.#host.requestUpdate();
  }

  /** Leaves `prepared` unset when the file is refused. */
  async #prepare(photo: TrayPhoto, { limits }: PhotosPort, signal: AbortSignal): Promise<void> {
    const rules = {
      maxSide: longestSide,
      maxBytes: largestFile,
      maxPixels: mostPixels,
      accepts: limits.types,
    };
    try {
      const prepared = await preparePhoto(photo.file, rules, signal);
      if (prepared.blob.size > limits.bytes) return this.#refuse(photo, 'too-large', limits.bytes);
      photo.prepared = prepared;
    } catch (thrown) {
      if (signal.aborted) return;
      return this.#refuse(photo, thrown instanceof PhotoRefused ? thrown.code : 'unreadable');
    }
    photo.thumbnail = await drawThumbnail(photo.prepared);
  }

  #refuse(photo: TrayPhoto, code: PhotoRefusalCode, limit = largestFile): void {
    this.photos = this.photos.filter((candidate) => candidate !== photo);
    this.refused = [...this.refused, { name: photo.name, code, limit }];
  }

  async #upload(
    photo: TrayPhoto,
    prepared: PreparedPhoto,
    port: PhotosPort,
    signal: AbortSignal,
  ): Promise<void> {
    photo.state = 'uploading';
    this.#host.requestUpdate();
    const onProgress = (share: number) => this.#progress(photo, share);
    const uploaded = await withDeadline(
      signal,
      (limited, alive) =>
        port.upload(prepared, {
          signal: limited,
          idempotencyKey: photo.key,
          onProgress: (share) => {
            alive();
            onProgress(share);
          },
        }),
      uploadTimeout,
    );
    photo.uploaded = { port, photo: uploaded };
    photo.state = 'ready';
  }

  /** Adapters may report anything; the bar only ever grows, from 0 to 1. */
  #progress(photo: TrayPhoto, share: number): void {
    if (!(share > photo.share)) return;
    photo.share = Math.min(share, 1);
    this.#host.requestUpdate();
  }
}

/** The side of a thumbnail, px of the picture; it is shown at half that size. */
const thumbnailSide = 144;

/** Draws on a canvas: an `<img>` would need a `blob:` address, which strict policies forbid. */
async function drawThumbnail({ blob }: PreparedPhoto): Promise<HTMLCanvasElement | undefined> {
  const picture = await createImageBitmap(blob).catch(() => undefined);
  if (!picture) return undefined;
  const scale = thumbnailSide / Math.min(picture.width, picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = thumbnailSide;
  const [width, height] = [picture.width * scale, picture.height * scale];
  const [left, top] = [(thumbnailSide - width) / 2, (thumbnailSide - height) / 2];
  canvas.getContext('2d')!.drawImage(picture, left, top, width, height);
  picture.close();
  return canvas;
}
