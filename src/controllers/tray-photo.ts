import type { AdapterError } from '../adapter/errors.js';
import type { PhotosPort } from '../adapter/ports.js';
import type { PhotoRefusalCode, PreparedPhoto } from '../internal/photo/prepare.js';
import type { KeptFile } from './draft/draft-record.js';
import type { EntryFile } from './outbox/entry.js';

/** A file that was not taken, and why. */
export interface RefusedFile {
  name: string;
  code: PhotoRefusalCode;
  /** Bytes that it may have at most, where it has more. */
  limit: number;
}

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
  /** Where it was uploaded to, and its id there. */
  uploaded?: { port: PhotosPort; id: string };
}

/** A photo as it is kept on the device; `undefined` while it is not ready. */
export async function toKeptFile({
  id,
  key,
  prepared,
  uploaded,
}: Pick<TrayPhoto, 'id' | 'key' | 'prepared' | 'uploaded'>): Promise<KeptFile | undefined> {
  if (!prepared) return undefined;
  const { blob, ...rest } = prepared;
  const bytes = await blob.arrayBuffer();
  return { ...rest, id, key, bytes, ...(uploaded && { uploadedId: uploaded.id }) };
}

/** A photo that was kept on the device. What was uploaded is taken to be there still. */
export function fromKeptFile(kept: KeptFile, port: PhotosPort | undefined): TrayPhoto {
  const { id, key, name, type, bytes, uploadedId, ...rest } = kept;
  const blob = new Blob([bytes], { type });
  return {
    id,
    key,
    name,
    file: new File([blob], name),
    state: 'ready',
    share: 0,
    prepared: { ...rest, blob, name, type },
    ...(port && uploadedId !== undefined && { uploaded: { port, id: uploadedId } }),
  };
}

/** A photo as it goes with something that is to be sent. */
export function toEntryFile({ id, key, uploaded }: TrayPhoto): EntryFile {
  return { id, key, ...(uploaded && { uploadedId: uploaded.id }) };
}

/** The same of one that is kept on the device. */
export function keptToEntryFile({ id, key, uploadedId }: KeptFile): EntryFile {
  return { id, key, ...(uploadedId !== undefined && { uploadedId }) };
}
