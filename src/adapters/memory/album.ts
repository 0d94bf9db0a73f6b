import type { Photo } from '../../domain/index.js';
import type { KeptPhoto } from './records.js';

/** Gives kept photos an address for as long as the page lives. */
export class Album {
  readonly #urls = new Map<string, string>();

  show({ id, name, type, bytes }: KeptPhoto): Photo {
    let url = this.#urls.get(id);
    if (url === undefined) {
      url = URL.createObjectURL(new Blob([bytes], { type }));
      this.#urls.set(id, url);
    }
    return { id, name, url, thumbnailUrl: url };
  }

  forget(id: string): void {
    const url = this.#urls.get(id);
    if (url !== undefined) URL.revokeObjectURL(url);
    this.#urls.delete(id);
  }
}
