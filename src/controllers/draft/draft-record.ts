import { writeJson } from '../../adapter/json.js';
import {
  flag,
  id,
  instant,
  listOf,
  number,
  object,
  recordOf,
  text,
  type Shape,
} from '../../adapter/shape.js';
import type { Instant } from '../../domain/time.js';
import { recordKey, type Owner } from '../outbox/owner.js';
import { toRecord, valueOf, type RecordType } from '../outbox/record.js';

/** A file of a draft, made ready to be sent. Bytes, not a `Blob`: WebKit's private windows cannot store those. */
export interface KeptFile {
  readonly id: string;
  /** The idempotency key of its upload. */
  readonly key: string;
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: ArrayBuffer;
  /** Size in px, where it is known. */
  readonly width?: number;
  readonly height?: number;
  /** False when the file is as it came, with whatever place and camera data it carries. */
  readonly reencoded: boolean;
  /** What the backend calls it, once it is uploaded. */
  readonly uploadedId?: string;
}

/** What somebody has begun to write in one place of a portal. */
export interface DraftRecord {
  readonly id: string;
  readonly savedAt: Instant;
  readonly content: object;
  /** The ids of its files, in their order. */
  readonly fileIds: readonly string[];
}

// Not `instanceof`: a database may hand out what another realm made.
const arrayBuffer: Shape<ArrayBuffer> = (value, path) =>
  Object.prototype.toString.call(value) === '[object ArrayBuffer]'
    ? (value as ArrayBuffer)
    : (text(undefined, path) as never);

export const fileType: RecordType<KeptFile> = {
  name: 'photo',
  version: 1,
  shape: object<KeptFile>(
    { id, key: id, name: text, type: text, bytes: arrayBuffer, reencoded: flag },
    { width: number, height: number, uploadedId: text },
  ),
};

/** A file under its key. It has an age of its own, for it may be left over. */
export function storedFile(owner: Owner, file: KeptFile): readonly [string, unknown] {
  const keptAt = new Date().toISOString();
  return [recordKey('file', owner, file.id), { ...toRecord(fileType, file), keptAt }];
}

export const draftType: RecordType<DraftRecord> = {
  name: 'draft',
  version: 1,
  shape: object<DraftRecord>({
    id,
    savedAt: instant,
    content: recordOf((value) => value),
    fileIds: listOf(id),
  }),
};

/** What is kept of a draft, as text. */
export const textOf = ({ content, fileIds }: { content?: object | undefined; fileIds: readonly string[] }) =>
  writeJson([content ?? {}, fileIds]);

/** Whether something is stored that is not the draft of that text. */
export function isOther(stored: unknown, text: string): boolean {
  const draft = valueOf(draftType, stored);
  return stored !== undefined && (!draft || textOf(draft) !== text);
}

/** How long a draft is kept after the last change, ms: a week, as long as Safari keeps what a page stores. */
export const draftLifetime = 7 * 24 * 3_600_000;
