import { guard, readOne } from './checking.js';
import type { PhotosPort } from './ports.js';
import { photoShape } from './shapes.js';

/** The same port with everything checked that comes back through it. */
export function checkPhotos(port: PhotosPort): PhotosPort {
  const checked: PhotosPort = {
    get limits() {
      return port.limits;
    },
    upload: (photo, options) =>
      guard(
        options,
        () => port.upload(photo, options),
        (raw) => readOne(photoShape, raw),
      ),
  };
  if (port.remove) {
    checked.remove = (id, options) =>
      guard(
        options,
        () => port.remove!(id, options),
        () => undefined,
      );
  }
  return checked;
}
