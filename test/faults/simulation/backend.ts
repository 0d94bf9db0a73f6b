import type { RequestReceipt } from '../../../src/adapter/ports.js';
import type { RequestInput } from '../../../src/domain/request.js';

/** What the backend has of one submission. */
export interface Filed {
  key: string;
  input: RequestInput;
  /** The bytes of the photos that came with it. */
  photos: readonly number[];
}

/** A backend that keeps its side: what comes twice with one key is there once. */
export class Backend {
  isSignedIn = true;
  readonly filed: Filed[] = [];
  /** What a backend that is in order would never be sent. */
  readonly complaints: string[] = [];
  readonly #byKey = new Map<string, { id: string; text: string }>();
  readonly #photos = new Map<string, number>();
  readonly #photoKeys = new Map<string, string>();

  create(input: RequestInput, key: string): RequestReceipt {
    const { photoIds = [], ...content } = input;
    const text = JSON.stringify(content);
    const known = this.#byKey.get(key);
    if (known && known.text !== text) this.complaints.push(`${key} came with two contents`);
    if (known) return this.#receipt(known.id);
    const photos = photoIds.map((id) => {
      const photo = this.#photos.get(id);
      if (photo === undefined) this.complaints.push(`${key} names a photo that never came`);
      return photo ?? -1;
    });
    const id = `R-${this.filed.push({ key, input, photos })}`;
    this.#byKey.set(key, { id, text });
    return this.#receipt(id);
  }

  upload(bytes: ArrayBuffer, key: string): object {
    const id = this.#photoKeys.get(key) ?? `P-${this.#photos.size + 1}`;
    this.#photoKeys.set(key, id);
    this.#photos.set(id, new Uint8Array(bytes)[0]!);
    return { id, url: `https://portal.example/${id}` };
  }

  #receipt(id: string): RequestReceipt {
    return { state: 'accepted', reference: id };
  }
}
