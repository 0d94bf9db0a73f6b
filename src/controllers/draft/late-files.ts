import { randomId } from '../../internal/key.js';
import { longestPause, shortestPause } from '../../internal/storage/silence.js';
import type { EntryFile } from '../outbox/entry.js';
import { keptToEntryFile, toEntryFile, type TrayPhoto } from '../tray-photo.js';
import type { DraftKeeper } from './draft-keeper.js';
import type { DraftRecord, KeptFile } from './draft-record.js';

/** Where the files of a draft are shown. */
export interface Showing {
  /** Whether the draft is still what is shown there, and may be added to. */
  readonly isAtHand: () => boolean;
  readonly isShown: (fileId: string) => boolean;
  readonly show: (files: readonly KeptFile[]) => void | Promise<void>;
}

/**
 * Shows those files of a draft that are not among the `given`, as soon as a silent device gives them, while the draft is
 * at hand.
 */
export async function showLate(
  keeper: DraftKeeper,
  { fileIds }: Pick<DraftRecord, 'fileIds'>,
  given: readonly KeptFile[],
  { isAtHand, isShown, show }: Showing,
): Promise<void> {
  const isThere = (id: string) => given.some((file) => file.id === id) || isShown(id);
  // One that the resident has taken away meanwhile is no longer the draft's.
  const isMissing = (id: string) => keeper.fileIds.includes(id) && !isThere(id);
  for (let pause = shortestPause; !fileIds.every(isThere); pause = Math.min(pause * 2, longestPause)) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (!isAtHand()) return;
    const wasSilent = keeper.owner.store.isSilent;
    const late = await keeper.filesOf({ fileIds: fileIds.filter(isMissing) });
    if (!isAtHand()) return;
    const missing = late.filter(({ id }) => isMissing(id));
    if (missing.length > 0) await show(missing);
    // What is not there after an answer is gone.
    if (!wasSilent && !keeper.owner.store.isSilent) return;
  }
}

/**
 * The files that go along: the photos that are shown, and those that are kept with the draft and could not be shown. What
 * a silent device does not give is waited for by the outbox, but not by an emergency.
 */
export async function filesToSend(
  keeper: DraftKeeper,
  photos: readonly TrayPhoto[],
  isEmergency: boolean,
): Promise<EntryFile[]> {
  const hiddenIds = keeper.fileIds.filter((id) => !photos.some((photo) => photo.id === id));
  const wasSilent = keeper.owner.store.isSilent;
  const given = await keeper.filesOf({ fileIds: hiddenIds });
  const mayHaveMore = !isEmergency && (wasSilent || keeper.owner.store.isSilent);
  const hidden = hiddenIds.flatMap((id) => {
    const file = given.find((one) => one.id === id);
    if (file) return keptToEntryFile(file);
    return mayHaveMore ? { id, key: randomId() } : [];
  });
  return [...photos.map(toEntryFile), ...hidden];
}
