import { cleanName } from '../api/files.js';
import { checkPhoto } from '../api/photos.js';
import { Problem } from '../api/problem.js';
import type { NewPhoto } from '../store/photos.js';

/**
 * The photo of a form, if one was chosen. The page draws it anew before it is sent, as the residents' form does, so that
 * it is upright and says neither where nor with what it was taken; one that still does is refused.
 *
 * @throws Problem when it is not taken
 */
export async function readAfterPhoto(
  file: unknown,
): Promise<Omit<NewPhoto, 'residentId' | 'stage'> | undefined> {
  if (!(file instanceof File) || file.size === 0) return undefined;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const header = checkPhoto(bytes);
  if (header.type !== 'image/jpeg' || hasMetadata(bytes)) {
    throw new Problem(415, 'invalid', 'The photo still says where it was taken.', {
      fields: { photo: 'format' },
    });
  }
  return { ...header, bytes, name: cleanName(file.name) };
}

/** Where EXIF and XMP stand in a JPEG, and where IPTC does. */
const metadataMarkers = [0xe1, 0xed];

/** Where the picture itself begins. */
const startOfScan = 0xda;

/** Whether a JPEG carries a segment that tells of its making. One that cannot be followed is taken to. */
function hasMetadata(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let offset = 2; offset + 4 <= bytes.byteLength; offset += 2 + view.getUint16(offset + 2)) {
    const marker = view.getUint8(offset + 1);
    if (view.getUint8(offset) !== 0xff || metadataMarkers.includes(marker)) return true;
    if (marker === startOfScan) return false;
  }
  return true;
}
