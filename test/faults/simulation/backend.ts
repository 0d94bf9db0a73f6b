import type { RequestReceipt } from '../../../src/adapter/ports.js';
import type { RequestInput, ServiceRequest } from '../../../src/domain/request.js';

/** What the backend has of one submission. */
export interface Filed {
  key: string;
  input: RequestInput;
  /** The bytes of the photos that came with it, and after it. */
  photos: number[];
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
    const known = this.#known(key, input);
    const id = known ?? `R-${this.filed.push({ key, input, photos: this.#named(input.photoIds, key) })}`;
    if (!known) this.#keep(key, id, input);
    return this.#receipt(id, input);
  }

  comment(requestId: string, comment: Pick<RequestInput, 'photoIds'>, key: string): object {
    if (!this.#known(key, comment)) {
      const filed = this.filed[Number(requestId.slice(2)) - 1];
      filed!.photos.push(...this.#named(comment.photoIds, key));
      this.#keep(key, requestId, comment);
    }
    return { id: requestId };
  }

  upload(bytes: ArrayBuffer, key: string): object {
    const id = this.#photoKeys.get(key) ?? `P-${this.#photos.size + 1}`;
    this.#photoKeys.set(key, id);
    this.#photos.set(id, new Uint8Array(bytes)[0]!);
    return { id, url: `https://portal.example/${id}` };
  }

  #known(key: string, content: object): string | undefined {
    const known = this.#byKey.get(key);
    if (known && known.text !== JSON.stringify(content))
      this.complaints.push(`${key} came with two contents`);
    return known?.id;
  }

  #keep(key: string, id: string, content: object): void {
    this.#byKey.set(key, { id, text: JSON.stringify(content) });
  }

  #named(photoIds: readonly string[] = [], key: string): number[] {
    return photoIds.map((id) => {
      const photo = this.#photos.get(id);
      if (photo === undefined) this.complaints.push(`${key} names a photo that never came`);
      return photo ?? -1;
    });
  }

  /** Of some reports, but of no emergency, whose photos follow, it says no more than that it came. */
  #receipt(id: string, { emergency }: RequestInput): RequestReceipt {
    if (!emergency && id.endsWith('1')) return { state: 'accepted', reference: id };
    return { state: 'recorded', request: { id, number: id } as ServiceRequest };
  }
}
