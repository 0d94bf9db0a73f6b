import { AdapterError } from '../../adapter/errors.js';
import type { PhotosPort, UploadOptions } from '../../adapter/ports.js';
import type { PhotoLimits } from '../../domain/index.js';
import { randomId } from '../../internal/key.js';
import type { Community } from './community.js';
import { wait } from './faults.js';
import type { Line } from './line.js';
import { Once } from './once.js';
import type { KeptPhoto, Records } from './records.js';

/** In how many steps an upload makes progress. */
const steps = 4;

/** Takes photos into the records. */
export function photosPort(limits: PhotoLimits, community: Community, line: Line): PhotosPort {
  const uploads = new Once<KeptPhoto>();
  return {
    limits,
    upload: (photo, options) =>
      line('photos.upload', options, async (delay) => {
        community.judgeWriter(options);
        const { records } = await community.open(options);
        judgePhoto(photo.blob, limits);
        await makeProgress(options, delay);
        const key = options.idempotencyKey;
        const kept = await uploads.run(key, () => keep(photo, key, records));
        return community.album.show(kept);
      }),
    remove: (id, options) =>
      line('photos.remove', options, async () => {
        const { records } = await community.open(options);
        if (records.isNamed(id)) throw new AdapterError('conflict', { message: 'a request shows the photo' });
        await records.deletePhoto(id);
        community.album.forget(id);
      }),
  };
}

function judgePhoto({ type, size }: Blob, limits: PhotoLimits): void {
  if (!limits.types.includes(type)) throw new AdapterError('invalid', { fields: { file: 'format' } });
  if (size > limits.bytes) throw new AdapterError('too-large');
}

async function makeProgress({ onProgress, signal }: UploadOptions, delay: number): Promise<void> {
  for (let step = 1; step <= steps; step++) {
    if (delay > 0) await wait(delay / steps, signal);
    onProgress?.(step / steps);
  }
}

async function keep(
  { blob, name }: { blob: Blob; name: string },
  key: string,
  records: Records,
): Promise<KeptPhoto> {
  const earlier = records.photoSentWith(key);
  if (earlier) return earlier;
  const photo = { id: randomId(), name, type: blob.type, bytes: await blob.arrayBuffer(), key };
  await records.putPhoto(photo);
  return photo;
}
