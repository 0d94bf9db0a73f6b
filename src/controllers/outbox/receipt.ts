import { writeJson } from '../../adapter/json.js';
import { flag, id, instant, listOf, object, recordOf, text } from '../../adapter/shape.js';
import type { Instant } from '../../domain/time.js';
import { digest } from '../../internal/key.js';
import type { OutboxEntry } from './entry.js';
import type { RecordType } from './record.js';

/** What is remembered of the draft that was sent. */
export interface SentDraft {
  readonly digest: string;
  readonly fileIds: readonly string[];
  /** Whether photos of it were to follow. */
  readonly arePhotosLater?: boolean;
}

/** What is remembered of something that was sent, so that "Back" and a lost answer do not ask for it again. */
export interface SentRecord {
  /** The idempotency key that it was sent with. */
  readonly id: string;
  readonly draftId: string;
  readonly channel: string;
  readonly slot: string;
  /** How people recognise it. */
  readonly summary: string;
  readonly sentAt: Instant;
  /** What the backend answered. */
  readonly receipt: object;
  /** Whether the resident has seen it. */
  readonly seen: boolean;
  /** What the draft was, so that it is known where it was not removed. */
  readonly draft?: SentDraft;
}

export const sentType: RecordType<SentRecord> = {
  name: 'receipt',
  version: 1,
  shape: object<SentRecord>(
    {
      id,
      draftId: id,
      channel: text,
      slot: text,
      summary: text,
      sentAt: instant,
      receipt: recordOf((value) => value),
      seen: flag,
    },
    { draft: object<SentDraft>({ digest: text, fileIds: listOf(id) }, { arePhotosLater: flag }) },
  ),
};

/** How long receipts are kept, ms: a day, for the resident who comes back wondering. */
export const receiptLifetime = 24 * 3_600_000;

/** What tells whether a draft is the one that was sent. */
export const digestOf = (content: object): string => digest(writeJson(content));

/** What is remembered of the draft that an entry was. */
export function sentDraft({ draft, files }: OutboxEntry): SentDraft {
  return {
    digest: digestOf(draft),
    fileIds: files.map(({ id }) => id),
    ...(files.some(({ follows }) => follows) && { arePhotosLater: true }),
  };
}
