import { uploadTimeout, withDeadline } from '../../adapter/deadline.js';
import { AdapterError } from '../../adapter/errors.js';
import type { PhotosPort } from '../../adapter/ports.js';
import { randomId } from '../../internal/key.js';
import { fileType } from '../draft/draft-record.js';
import type { Attempt } from './channel.js';
import type { EntryFile } from './entry.js';
import { recordKey, type Owner } from './owner.js';
import { valueOf } from './record.js';

/** Where files are uploaded from, and to. */
export interface UploadRoute {
  owner: Owner;
  /** Absent: the backend takes none. */
  photos: PhotosPort | undefined;
}

/** How often an attempt is told that something with a limit of its own is still under way, ms. */
const beat = 5000;

/** Does something that has a limit of its own, which the limit of the attempt is not to cut short. */
export async function withinOwnLimit<Result>(
  { alive }: Pick<Attempt, 'alive'>,
  work: () => Promise<Result>,
): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const sayAlive = () => {
    alive();
    timer = setTimeout(sayAlive, beat);
  };
  sayAlive();
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    alive();
  }
}

/** The same files for a backend that has forgotten what was uploaded: they go there anew. */
export function uploadedAnew(files: readonly EntryFile[]): EntryFile[] {
  return files.map(({ id, mayBeGone }) => ({ id, key: randomId(), ...(mayBeGone && { mayBeGone }) }));
}

/**
 * Uploads those of the files that are not uploaded yet, from the device, one after the other: each may stand still for
 * as long as an upload may (K006), and one that moves has no end (K008). Resolves with their ids in order,
 * but for those that follow, and those that are gone and might have been from the first.
 */
export async function uploadFiles(
  files: readonly EntryFile[],
  attempt: Attempt,
  { owner, photos }: UploadRoute,
): Promise<string[]> {
  const { alive, keep, residentId } = attempt;
  const done = [...files];
  for (const [index, file] of files.entries()) {
    if (file.uploadedId !== undefined || file.follows) continue;
    const { value, isWhole } = await owner.store.getWhole(recordKey('file', owner, file.id));
    // A device that does not answer may have it, and answer by the next attempt.
    if (!isWhole) throw new AdapterError('unavailable');
    const kept = valueOf(fileType, value);
    if (!kept && file.mayBeGone) continue;
    if (!kept || !photos) throw new AdapterError('invalid', { fields: { photoIds: 'expired' } });
    const upload = (signal: AbortSignal, moved: () => void) =>
      photos.upload(
        { blob: new Blob([kept.bytes], { type: kept.type }), name: kept.name },
        {
          signal,
          idempotencyKey: file.key,
          onProgress: moved,
          ...(residentId !== undefined && { residentId }),
        },
      );
    const photo = await withinOwnLimit({ alive }, () => withDeadline(attempt.signal, upload, uploadTimeout));
    done[index] = { id: file.id, key: file.key, uploadedId: photo.id };
    await keep(done);
  }
  return done.flatMap(({ uploadedId }) => uploadedId ?? []);
}
