import type { DraftKeeper } from '../../../controllers/draft/draft-keeper.js';
import { storedFile } from '../../../controllers/draft/draft-record.js';
import type { TrayPhoto } from '../../../controllers/tray-photo.js';
import type { Changes } from '../../../internal/storage/database.js';
import { readable } from './content.js';

/**
 * What changes on the device in the step in which the outbox takes the draft with the id over. A form that was emptied
 * meanwhile (`isEmptied`) keeps the photos no more, and may keep another draft, which stays.
 */
export async function handedOver(
  keeper: DraftKeeper,
  draftId: string,
  photos: readonly TrayPhoto[],
  isEmptied: boolean,
): Promise<Changes> {
  if (!isEmptied) return keeper.handOver();
  const files = (await Promise.all(photos.map(readable))).filter((file) => file !== undefined);
  const put = files.map((file) => storedFile(keeper.owner, file));
  return { ...keeper.handOver(draftId), put };
}
