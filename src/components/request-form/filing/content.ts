import type { DraftKeeper } from '../../../controllers/draft/draft-keeper.js';
import type { KeptFile } from '../../../controllers/draft/draft-record.js';
import { toKeptFile, type TrayPhoto } from '../../../controllers/tray-photo.js';
import type { Draft } from '../request-form.model.js';
import type { FilingForm } from './filing-form.js';

/** What is in the form. */
export interface Content {
  draft: Draft;
  files: readonly KeptFile[];
  /** The photos that are not ready, as they were chosen. */
  chosen?: readonly File[];
}

/** What is in the form now. */
export async function contentIn(form: FilingForm): Promise<Content> {
  const photos = form.photos.tray?.photos ?? [];
  const files = await Promise.all(photos.map(readable));
  const chosen = photos.filter((_, index) => !files[index]).map(({ file }) => file);
  return { draft: form.now().draft, files: files.filter((file) => file !== undefined), chosen };
}

/** A photo as it is kept; nothing where it is not ready, or its bytes cannot be read any more. */
export const readable = (photo: TrayPhoto): Promise<KeptFile | undefined> =>
  toKeptFile(photo).catch(() => undefined);

/** Keeps the photos in the form with a draft, but for those with the ids, as long as it is theirs who are there. */
export async function keepPhotos(
  { photos: { tray } }: FilingForm,
  keeper: DraftKeeper,
  keptIds: readonly string[],
  isTheirs: () => boolean,
): Promise<void> {
  for (const photo of tray?.photos ?? []) {
    const file = keptIds.includes(photo.id) ? undefined : await readable(photo);
    // It may be taken away, or somebody else may come, while another is kept.
    if (file && isTheirs() && tray!.photos.includes(photo)) await keeper.keepFile(file);
  }
}
