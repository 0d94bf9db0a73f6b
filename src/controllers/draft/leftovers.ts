import { instant, number, object } from '../../adapter/shape.js';
import type { Instant } from '../../domain/time.js';
import { recordStore, type DeviceStore } from '../../internal/storage/device-store.js';
import { FileNames } from '../outbox/file-names.js';
import { receiptLifetime, sentType, type SentRecord } from '../outbox/receipt.js';
import { toRecord, valueOf, type RecordType } from '../outbox/record.js';
import { draftLifetime, draftType, fileType, type DraftRecord } from './draft-record.js';

/** Records of one kind that go at an age. */
export interface AgingKind<Value> {
  /** What their keys begin with. */
  readonly kind: string;
  readonly type: RecordType<Value>;
  writtenAt(value: Value): Instant;
  /** ms. */
  readonly lifetime: number;
}

const drafts: AgingKind<DraftRecord> = {
  kind: 'draft',
  type: draftType,
  writtenAt: ({ savedAt }) => savedAt,
  lifetime: draftLifetime,
};

const receipts: AgingKind<SentRecord> = {
  kind: 'sent',
  type: sentType,
  writtenAt: ({ sentAt }) => sentAt,
  lifetime: receiptLifetime,
};

/** Whether something was written longer ago than it is kept; `now`: ms since the epoch. */
export function isOutlived(writtenAt: Instant, lifetime: number, now = Date.now()): boolean {
  return now - Date.parse(writtenAt) > lifetime;
}

/** There was no library, and so no draft, before 2026, ms: a clock that says so is wrong, as of a device whose battery was empty. */
const earliestDraft = Date.UTC(2026, 0);

const isUndated = ({ savedAt }: DraftRecord) => Date.parse(savedAt) < earliestDraft;

/** Whether a draft was written longer ago than it is kept, as far as anybody knows. */
export function isOldDraft(draft: DraftRecord, now?: number): boolean {
  return !isUndated(draft) && isOutlived(draft.savedAt, draftLifetime, now);
}

/**
 * Removes what has outlived its age, whoever wrote it: they may never come back to this device. Files go when no
 * draft and no entry of anybody names them, since they may be on their way to one not before they are as old as that.
 * `now`: ms since the epoch.
 */
export async function removeLeftovers(
  store: DeviceStore,
  kinds: readonly AgingKind<unknown>[] = [],
  now = Date.now(),
): Promise<void> {
  await dateDrafts(store);
  for (const kind of [drafts, receipts, ...kinds]) {
    const records = await store.list(`${kind.kind}/`);
    const old = records.filter(([, value]) => {
      const read = valueOf(kind.type, value);
      return read !== undefined && isOutlived(kind.writtenAt(read), kind.lifetime, now);
    });
    if (old.length > 0) await store.write({ remove: old.map(([key]) => key) });
  }
  await removeFiles(store, now);
}

let isDeviceSwept = false;

/** The same on the device, once a page, whoever is there: those whose it is may never sign in there again. */
export async function sweepDevice(kinds: readonly AgingKind<unknown>[], now?: number): Promise<void> {
  if (isDeviceSwept) return;
  isDeviceSwept = true;
  const device = recordStore(true);
  await removeLeftovers(device, kinds, now);
  // What it did not give is looked for by the next form.
  if (device.isSilent) isDeviceSwept = false;
}

/** Gives an age to the drafts that have none. */
async function dateDrafts(store: DeviceStore): Promise<void> {
  const undatedIn = (stored: unknown) => {
    const draft = valueOf(draftType, stored);
    return draft && isUndated(draft) ? draft : undefined;
  };
  for (const [key, found] of await store.list('draft/')) {
    if (!undatedIn(found)) continue;
    // Whoever writes in another tab meanwhile has dated it.
    await store.change(key, (stored) => {
      const draft = undatedIn(stored);
      const savedAt = new Date().toISOString();
      return draft && { put: [[key, toRecord(draftType, { ...draft, savedAt })]] };
    });
  }
}

const aged = object<{ version: number; keptAt: Instant }>({ version: number, keptAt: instant });

async function removeFiles(store: DeviceStore, now: number): Promise<void> {
  const keys = await store.keys('file/');
  if (keys.length === 0) return;
  const names = await FileNames.in(store, ['draft/', 'outbox/']);
  for (const key of keys) if (!names.has(idOf(key))) await removeOldFile(store, key, now);
}

async function removeOldFile(store: DeviceStore, key: string, now: number): Promise<void> {
  const stored = await store.get(key);
  if (!valueOf(fileType, stored)) return;
  const { keptAt } = ageOf(stored);
  if (keptAt === undefined) {
    await store.write({ put: [[key, { ...(stored as object), keptAt: new Date().toISOString() }]] });
  } else if (isOutlived(keptAt, draftLifetime, now)) await store.write({ remove: [key] });
}

/** A file that an earlier version has left has no age yet. */
function ageOf(stored: unknown): { keptAt?: Instant } {
  try {
    return aged(stored);
  } catch {
    return {};
  }
}

const idOf = (key: string) => decodeURIComponent(key.slice(key.lastIndexOf('/') + 1));
