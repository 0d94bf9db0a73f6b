import type { ReactiveControllerHost } from 'lit';
import { AdapterError, toAdapterError } from '../adapter/errors.js';
import type { PhotosPort } from '../adapter/ports.js';
import { randomId } from '../internal/key.js';
import { PhotoRefused, preparePhoto, type PhotoRefusalCode } from '../internal/photo/prepare.js';
import { drawThumbnail } from '../internal/photo/thumbnail.js';
import { uploadTimeout, withDeadline } from '../adapter/deadline.js';
import type { KeptFile } from './draft/draft-record.js';
import { largestFile } from './photo-limits.js';
import { photoRules } from './photo-rules.js';
import { fromKeptFile, toKeptFile, type RefusedFile, type TrayPhoto } from './tray-photo.js';

/** Keeps photos on the device while a request is being written. */
export interface PhotoKeeper {
  /** Whose they are. */
  readonly owner: { readonly residentId: string | undefined };
  keepFile(file: KeptFile): Promise<void>;
  dropFile(id: string): Promise<void>;
}

/** Takes chosen files, makes them small one at a time, and uploads them while the resident goes on writing. */
export class PhotoTrayController {
  readonly #host: ReactiveControllerHost;
  readonly #port: () => PhotosPort | undefined;
  readonly #keeper: () => PhotoKeeper | undefined;
  readonly #aborts = new Map<string, AbortController>();
  readonly #removed = new WeakSet<TrayPhoto>();
  /** Who keeps the photos that were left before they were kept. */
  readonly #leftTo = new WeakMap<TrayPhoto, PhotoKeeper>();
  /** Until when each photo is made ready, and uploaded. Those of who was there before may be on their way for long. */
  readonly #ways = new WeakMap<TrayPhoto, { prepared: Promise<void>; uploaded: Promise<void> }>();
  #preparing: Promise<void> = Promise.resolve();
  #uploading: Promise<void> = Promise.resolve();
  #keeping: Promise<void> = Promise.resolve();
  /** The photos that are on their way to whoever keeps them, once for each time. */
  readonly #unkept: TrayPhoto[] = [];
  #alive = () => {};
  /** Resolves once all that were taken for somebody else are kept for them. */
  left: Promise<unknown> = Promise.resolve();
  photos: readonly TrayPhoto[] = [];
  refused: readonly RefusedFile[] = [];
  /** Whether files were left out because the limit was reached. */
  surplus = false;

  constructor(
    host: ReactiveControllerHost,
    port: () => PhotosPort | undefined,
    keeper: () => PhotoKeeper | undefined = () => undefined,
  ) {
    this.#host = host;
    this.#port = port;
    this.#keeper = keeper;
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

  /** Takes files for somebody who has left since; where they have only emptied the form, for nobody. */
  addFor(keeper: PhotoKeeper | undefined, files: readonly File[], nameOf: (number: number) => string): void {
    if (!keeper || keeper === this.#keeper()) return;
    const theirs = new PhotoTrayController(this.#host, this.#port, () => keeper);
    theirs.add(files, nameOf);
    this.left = Promise.all([this.left, theirs.leave()]);
  }

  /** Stops what is under way for the photo and forgets it, here and at the backend. */
  remove(id: string): void {
    const photo = this.photos.find((candidate) => candidate.id === id);
    if (!photo) return;
    this.#aborts.get(id)?.abort();
    this.#aborts.delete(id);
    this.photos = this.photos.filter((candidate) => candidate !== photo);
    this.#removed.add(photo);
    void this.#keeper()?.dropFile(id);
    const { uploaded } = photo;
    // A photo that no request names is forgotten by the backend in time; this only makes it sooner.
    if (uploaded) uploaded.port.remove?.(uploaded.id, {}).catch(() => undefined);
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
      this.#keep(photo);
    }
    this.#host.requestUpdate();
  }

  /** Takes photos that were kept while the page was away: all at once, so that no report goes without one of them. */
  restore(files: readonly KeptFile[]): void {
    const port = this.#port();
    const restored = files.map((file) => fromKeptFile(file, port));
    this.photos = [...this.photos, ...restored];
    for (const photo of restored) if (!photo.uploaded) this.#enqueue(photo);
    this.#host.requestUpdate();
    void this.#illustrate(restored);
  }

  async #illustrate(photos: readonly TrayPhoto[]): Promise<void> {
    for (const photo of photos) {
      if (this.photos.includes(photo)) photo.thumbnail = await drawThumbnail(photo.prepared!.blob);
      this.#host.requestUpdate();
    }
  }

  /** Stops everything and forgets it, here and at the backend. */
  discard(): void {
    for (const { id } of this.photos) this.remove(id);
    this.clear();
  }

  /** Lets go of everything for whoever it belongs to. Resolves once what is on its way to the device is kept for them. */
  async leave(): Promise<void> {
    const keeper = this.#keeper();
    for (const photo of this.photos) if (keeper) this.#leftTo.set(photo, keeper);
    const kept = this.prepared();
    this.clear();
    await kept;
  }

  /** Lets go of everything, for whoever it was handed to: they upload what is not uploaded yet. */
  clear(): void {
    for (const { id, prepared } of this.photos) if (prepared) this.#aborts.get(id)?.abort();
    this.photos = [];
    this.refused = [];
    this.surplus = false;
    this.#host.requestUpdate();
  }

  /** Whether every photo has gone as far as to whoever keeps it. */
  get isKept(): boolean {
    return this.photos.every((photo) => photo.prepared && !this.#unkept.includes(photo));
  }

  /** Waits until every photo is made ready to be sent and kept, or refused; resolves with those that are ready. */
  async prepared(): Promise<readonly TrayPhoto[]> {
    const { photos } = this;
    for (const photo of photos) await this.#ways.get(photo)?.prepared;
    // Also where none is left: one that was taken away may be on its way to the device, and is not to go along.
    await this.#keeping;
    return photos.filter((photo) => photo.prepared && !this.#removed.has(photo));
  }

  /**
   * Waits until every photo is uploaded, trying failed ones once more, and resolves with their ids in order.
   * Rejects with the first failure. `alive` is called as long as something moves.
   */
  async settle(alive = () => {}): Promise<string[]> {
    this.#alive = alive;
    const port = this.#port();
    const { photos } = this;
    for (const photo of photos) {
      const elsewhere = photo.uploaded && photo.uploaded.port !== port;
      if (photo.state === 'failed' || elsewhere) this.#enqueue(photo);
    }
    for (const photo of photos) await this.#ways.get(photo)?.uploaded;
    // The tray holds something else by now: whoever it was handed to takes it from the device.
    if (this.photos !== photos) throw new AdapterError('unavailable');
    const cause = photos.find(({ state }) => state === 'failed')?.error;
    // Its fields are the photo's.
    if (cause) throw new AdapterError(cause.code, { ...cause, fields: {}, cause });
    return photos.map(({ uploaded }) => uploaded!.id);
  }

  /**
   * One after the other: two photos at once would only share the same thin line and the same small memory. But a
   * photo on a slow way keeps no other from being made ready.
   */
  #enqueue(photo: TrayPhoto): void {
    const abort = new AbortController();
    this.#aborts.set(photo.id, abort);
    photo.state = photo.prepared ? 'uploading' : 'preparing';
    photo.share = 0;
    delete photo.error;
    const { signal } = abort;
    const prepared = this.#preparing.then(() =>
      this.#step(photo, signal, (port) => this.#prepare(photo, port, signal)),
    );
    const uploaded = Promise.all([prepared, this.#uploading]).then(async () => {
      if (!this.photos.includes(photo)) return;
      await this.#step(photo, signal, (port) => this.#upload(photo, port, signal));
    });
    this.#ways.set(photo, { prepared, uploaded });
    this.#preparing = prepared;
    this.#uploading = uploaded;
    this.#host.requestUpdate();
  }

  async #step(
    photo: TrayPhoto,
    signal: AbortSignal,
    work: (port: PhotosPort) => Promise<void>,
  ): Promise<void> {
    if (signal.aborted || photo.error) return;
    const port = this.#port();
    try {
      if (!port) throw new AdapterError('unsupported');
      await work(port);
    } catch (thrown) {
      photo.state = 'failed';
      photo.error = toAdapterError(thrown);
    }
    this.#alive();
    this.#host.requestUpdate();
  }

  #keep(photo: TrayPhoto): void {
    this.#unkept.push(photo);
    const keep = async () => {
      // A photo that cannot be read a second time is still here to be sent.
      const file = await toKeptFile(photo).catch(() => undefined);
      const leftTo = this.#leftTo.get(photo);
      const keeper = leftTo ?? this.#keeper();
      if (file && (leftTo || this.photos.includes(photo))) await keeper?.keepFile(file);
      if (this.#removed.has(photo)) await keeper?.dropFile(photo.id);
      this.#unkept.splice(this.#unkept.indexOf(photo), 1);
      this.#host.requestUpdate();
    };
    this.#keeping = this.#keeping.then(keep);
  }

  /** Leaves `prepared` unset when the file is refused. */
  async #prepare(photo: TrayPhoto, { limits }: PhotosPort, signal: AbortSignal): Promise<void> {
    if (photo.prepared) return;
    try {
      const prepared = await preparePhoto(photo.file, photoRules(limits), signal);
      if (prepared.blob.size > limits.bytes) return this.#refuse(photo, 'too-large', limits.bytes);
      photo.prepared = prepared;
    } catch (thrown) {
      if (signal.aborted) return;
      return this.#refuse(photo, thrown instanceof PhotoRefused ? thrown.code : 'unreadable');
    }
    // In the same task: what is ready and not yet on its way to the device would count as kept.
    this.#keep(photo);
    photo.thumbnail = await drawThumbnail(photo.prepared.blob);
  }

  #refuse(photo: TrayPhoto, code: PhotoRefusalCode, limit = largestFile): void {
    if (!this.photos.includes(photo)) return;
    this.photos = this.photos.filter((candidate) => candidate !== photo);
    this.refused = [...this.refused, { name: photo.name, code, limit }];
  }

  async #upload(photo: TrayPhoto, port: PhotosPort, signal: AbortSignal): Promise<void> {
    const { prepared } = photo;
    if (!prepared) return;
    photo.state = 'uploading';
    this.#host.requestUpdate();
    const onProgress = (share: number) => this.#progress(photo, share);
    const residentId = this.#keeper()?.owner.residentId;
    const uploaded = await withDeadline(
      signal,
      (limited, alive) =>
        port.upload(prepared, {
          signal: limited,
          idempotencyKey: photo.key,
          ...(residentId !== undefined && { residentId }),
          onProgress: (share) => {
            alive();
            onProgress(share);
          },
        }),
      uploadTimeout,
    );
    photo.uploaded = { port, id: uploaded.id };
    photo.state = 'ready';
    this.#keep(photo);
  }

  /** Adapters may report anything; the bar only ever grows, from 0 to 1. */
  #progress(photo: TrayPhoto, share: number): void {
    this.#alive();
    if (!(share > photo.share)) return;
    photo.share = Math.min(share, 1);
    this.#host.requestUpdate();
  }
}
