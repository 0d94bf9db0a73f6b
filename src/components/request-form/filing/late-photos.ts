import type { DraftKeeper } from '../../../controllers/draft/draft-keeper.js';
import type { DraftRecord, KeptFile } from '../../../controllers/draft/draft-record.js';
import { showLate } from '../../../controllers/draft/late-files.js';
import type { Drafting } from './drafting.js';
import type { FilingForm } from './filing-form.js';

/** Shows in the form what photos of a draft are not among the `files`, as soon as a silent device gives them. */
export function showLatePhotos(
  drafting: Pick<Drafting, 'isAtHand'>,
  { photos }: FilingForm,
  keeper: DraftKeeper,
  draft: Pick<DraftRecord, 'id' | 'fileIds'>,
  files: readonly KeptFile[],
): Promise<boolean> {
  return showLate(keeper, draft, files, {
    isAtHand: () => drafting.isAtHand(keeper, draft.id),
    isShown: (fileId) => photos.tray?.photos.some(({ id }) => id === fileId) ?? false,
    show: (late) => photos.restore(late),
  });
}
