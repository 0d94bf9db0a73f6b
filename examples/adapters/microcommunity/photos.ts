import { AdapterError, type PhotosPort } from '../../../src/adapter/index.js';

/** The API takes texts of up to 512 characters for the address of a picture that it has: in base64, 384 bytes. */
const fewestBytes = 385;

/**
 * The API takes photos with the report, as base64, and none before it. So they are kept in the page until then; a page
 * that was left has forgotten them, and says so: the form still has them, and uploads again.
 */
export class PhotoTray implements PhotosPort {
  readonly limits = { count: 9, bytes: 2_000_000, types: ['image/jpeg', 'image/png'] };
  readonly #kept = new Map<string, string>();

  readonly upload: PhotosPort['upload'] = async ({ blob, name }, { idempotencyKey, signal, onProgress }) => {
    // The key is unique already, and the same key is the same photo.
    const id = `photo-${idempotencyKey}`;
    if (blob.size > this.limits.bytes) throw new AdapterError('too-large');
    if (!this.limits.types.includes(blob.type)) {
      throw new AdapterError('invalid', { fields: { photo: 'format' } });
    }
    const base64 = toBase64(new Uint8Array(await blob.arrayBuffer()));
    signal?.throwIfAborted();
    this.#kept.set(id, base64);
    onProgress?.(1);
    return { id, name };
  };

  readonly remove: PhotosPort['remove'] = async (id) => {
    this.#kept.delete(id);
  };

  /** The photos as the API takes them. They stay until the report arrived, which may take another attempt. */
  take(ids: readonly string[]): string[] {
    return ids.map((id) => {
      const base64 = this.#kept.get(id);
      if (base64 === undefined) throw new AdapterError('invalid', { fields: { photoIds: 'expired' } });
      return base64;
    });
  }
}

/** Zeros after its end change nothing in a picture, and make a tiny one long enough. */
function toBase64(bytes: Uint8Array): string {
  const padded = new Uint8Array(Math.max(bytes.length, fewestBytes));
  padded.set(bytes);
  let binary = '';
  for (const byte of padded) binary += String.fromCharCode(byte);
  return btoa(binary);
}
