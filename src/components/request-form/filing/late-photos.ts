import type { DraftKeeper } from '../../../controllers/draft/draft-keeper.js';
import type { DraftRecord, KeptFile } from '../../../controllers/draft/draft-record.js';
import { keptToEntryFile, toEntryFile, type TrayPhoto } from '../../../controllers/tray-photo.js';
import type { EntryFile } from '../../../controllers/outbox/entry.js';
import { randomId } from '../../../internal/key.js';
import { longestPause, shortestPause } from '../../../internal/storage/silence.js';
import type { Drafting } from './drafting.js';
import type { FilingForm } from './filing-form.js';

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
  // One that the resident has taken away meanwhile is no longer the draft's.
  const isMissing = (id: string) => keeper.fileIds.includes(id) && !isShown(id);
  for (let pause = shortestPause; !fileIds.every(isShown); pause = Math.min(pause * 2, longestPause)) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (!drafting.isAtHand(keeper, draftId)) return;
    const wasSilent = keeper.owner.store.isSilent;
    const late = await keeper.filesOf({ fileIds: fileIds.filter(isMissing) });
    if (!drafting.isAtHand(keeper, draftId)) return;
    const missing = late.filter(({ id }) => isMissing(id));
    if (missing.length > 0) await photos.restore(missing);
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
