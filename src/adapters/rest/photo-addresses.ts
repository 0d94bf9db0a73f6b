import { wholeAddresses } from './addresses.js';
import { asObject } from '../../adapter/json.js';

/**
 * A request, or an event of its history, with the addresses of its photos made whole: the backend gives them
 * as seen from itself, and a page of another origin, or with a `<base href>`, would look elsewhere.
 */
export function withPhotoAddresses(record: unknown, base: string): Record<string, unknown> {
  const { photos, history, ...rest } = asObject(record);
  return {
    ...rest,
    ...(Array.isArray(photos) && { photos: photos.map((photo) => withAddresses(photo, base)) }),
    ...(Array.isArray(history) && { history: history.map((event) => withPhotoAddresses(event, base)) }),
  };
}

/** A photo with its addresses made whole. */
export function withAddresses(photo: unknown, base: string): Record<string, unknown> {
  const { url, thumbnailUrl, ...rest } = asObject(photo);
  return { ...rest, ...wholeAddresses({ url, thumbnailUrl }, base) };
}
