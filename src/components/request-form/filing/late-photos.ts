import type { DraftKeeper } from '../../../controllers/draft/draft-keeper.js';
import type { DraftRecord, KeptFile } from '../../../controllers/draft/draft-record.js';
import { keptToEntryFile, toEntryFile, type TrayPhoto } from '../../../controllers/tray-photo.js';
import type { EntryFile } from '../../../controllers/outbox/entry.js';
import { longestPause, shortestPause } from '../../../internal/storage/silence.js';
import type { Drafting } from './drafting.js';
import type { FilingForm } from './filing-form.js';

const wait = (pause: number) => new Promise((resolve) => setTimeout(resolve, pause));

/**
 * Shows those photos of a draft that are not among the `files`, as soon as a silent device gives them, while the draft
 * is at hand.
 */
export async function showLate(
  drafting: Pick<Drafting, 'isAtHand'>,
  { photos }: FilingForm,
  keeper: DraftKeeper,
  { id: draftId, fileIds }: Pick<DraftRecord, 'id' | 'fileIds'>,
  files: readonly KeptFile[],
): Promise<void> {
  const isShown = (id: string) => [...files, ...(photos.tray?.photos ?? [])].some((file) => file.id === id);
  for (let pause = shortestPause; !fileIds.every(isShown); pause = Math.min(pause * 2, longestPause)) {
    await wait(pause);
    if (!drafting.isAtHand(keeper, draftId)) return;
    const wasSilent = keeper.owner.store.isSilent;
    const late = await keeper.filesOf({ fileIds: fileIds.filter((id) => !isShown(id)) });
    if (!drafting.isAtHand(keeper, draftId)) return;
    if (late.length > 0) await photos.restore(late);
    // What is not there after an answer is gone.
    if (!wasSilent && !keeper.owner.store.isSilent) return;
  }
}

/** The files that go along: the photos that are shown, and those that are kept with the draft and could not be shown. */
export async function filesToSend(keeper: DraftKeeper, photos: readonly TrayPhoto[]): Promise<EntryFile[]> {
  const fileIds = keeper.fileIds.filter((id) => !photos.some((photo) => photo.id === id));
  const wasSilent = keeper.owner.store.isSilent;
  let hidden = await keeper.filesOf({ fileIds });
  // A device that was silent is left alone for a while, and may answer after it.
  if (hidden.length < fileIds.length && (wasSilent || keeper.owner.store.isSilent)) {
    await wait(shortestPause);
    hidden = await keeper.filesOf({ fileIds });
  }
  return [...photos.map(toEntryFile), ...hidden.map(keptToEntryFile)];
}
