import { randomId } from '../../internal/key.js';
import { longestPause, shortestPause } from '../../internal/storage/silence.js';
import type { EntryFile } from '../outbox/entry.js';
import { keptToEntryFile } from '../tray-photo.js';
import type { DraftKeeper } from './draft-keeper.js';
import type { DraftRecord, KeptFile } from './draft-record.js';

/** Where the files of a draft are shown. */
export interface Showing {
  /** Whether the draft is still what is shown there. */
  readonly isAtHand: () => boolean;
  /** Whether it is on its way for the moment, and nothing is to be added to it. */
  readonly isOut?: () => boolean;
  readonly isShown: (fileId: string) => boolean;
  readonly show: (files: readonly KeptFile[]) => void | Promise<void>;
}

/**
 * Shows those files of a draft that are not among the `given`, as soon as a silent device gives them, while the draft is
 * at hand. Resolves with whether it ended because there is nothing more to come.
 */
export async function showLate(
  keeper: DraftKeeper,
  { fileIds }: Pick<DraftRecord, 'fileIds'>,
  given: readonly KeptFile[],
  { isAtHand, isOut = () => false, isShown, show }: Showing,
): Promise<boolean> {
  const isThere = (id: string) => given.some((file) => file.id === id) || isShown(id);
  // One that the resident has taken away meanwhile is no longer the draft's.
  const isMissing = (id: string) => keeper.fileIds.includes(id) && !isThere(id);
  for (let pause = shortestPause; !fileIds.every(isThere); pause = Math.min(pause * 2, longestPause)) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (!isAtHand()) return false;
    if (isOut()) continue;
    const wasSilent = keeper.owner.store.isSilent;
    const late = await keeper.filesOf({ fileIds: fileIds.filter(isMissing) });
    if (!isAtHand()) return false;
    if (isOut()) continue;
    const missing = late.filter(({ id }) => isMissing(id));
    if (missing.length > 0) await show(missing);
    // What is not there after an answer is gone.
    const { isSilent, isRefused } = keeper.owner.store;
    if (isRefused || (!wasSilent && !isSilent)) return true;
  }
  return true;
}

/**
 * The files that go along: those that are `shown`, and those that are kept with the draft and could not be shown. What a
 * silent device does not give is waited for by the outbox, but not by an emergency.
 */
export async function filesToSend(
  keeper: DraftKeeper,
  shown: readonly EntryFile[],
  isEmergency: boolean,
): Promise<EntryFile[]> {
  const hiddenIds = keeper.fileIds.filter((id) => !shown.some((file) => file.id === id));
  const wasSilent = keeper.owner.store.isSilent;
  const given = await keeper.filesOf({ fileIds: hiddenIds });
  const mayHaveMore = !isEmergency && (wasSilent || keeper.owner.store.isSilent);
  const hidden = hiddenIds.flatMap((id) => {
    const file = given.find((one) => one.id === id);
    if (file) return keptToEntryFile(file);
    return mayHaveMore ? { id, key: randomId(), mayBeGone: true } : [];
  });
  return [...shown, ...hidden];
}
