import { AdapterError } from '../../adapter/errors.js';
import type { PhotosPort } from '../../adapter/ports.js';
import type { PhotoOptions } from './options.js';

/** A photo that waits for its request: as a file, or by the address where the portal has put it. */
export type WaitingPhoto = { file: { blob: Blob; name: string } } | { url: string };

/** Photos that no request carries yet. GeoReport takes none before the request, so they wait in the page. */
export class PhotoShelf {
  readonly #options: PhotoOptions;
  readonly #waiting = new Map<string, WaitingPhoto>();

  constructor(options: PhotoOptions) {
    this.#options = options;
  }

  /** The photos by their ids. Rejects with `photoIds: expired` when one is gone, as after a reload. */
  take(ids: readonly string[]): readonly WaitingPhoto[] {
    return ids.map((id) => {
      const photo = this.#waiting.get(id);
      if (!photo) throw new AdapterError('invalid', { fields: { photoIds: 'expired' } });
      return photo;
    });
  }

  forget(ids: readonly string[]): void {
    for (const id of ids) this.#waiting.delete(id);
  }

  port(): PhotosPort {
    const { limits, upload } = this.#options;
    return {
      // The standard has room for the address of one.
      limits: upload ? { ...limits, count: Math.min(limits.count, 1) } : limits,
      upload: async (photo, options) => {
        options.signal?.throwIfAborted();
        if (photo.blob.size > limits.bytes) throw new AdapterError('too-large');
        const url = await upload?.(photo, options);
        options.signal?.throwIfAborted();
        // The same key again is the same photo.
        const id = url ?? options.idempotencyKey;
        this.#waiting.set(id, url === undefined ? { file: photo } : { url });
        options.onProgress?.(1);
        return { id, name: photo.name, ...(url !== undefined && { url }) };
      },
      remove: async (id) => this.forget([id]),
    };
  }
}
