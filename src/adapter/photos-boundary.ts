import type { PhotoLimits } from '../domain/intake.js';
import { checkMethods, nothing, one, type Report } from './checking.js';
import { toAdapterError } from './errors.js';
import type { PhotosPort } from './ports.js';
import { count, listOf, number, object, text } from './shape.js';
import { photoShape } from './shapes.js';

/** The same port with everything checked that comes back through it. */
export function checkPhotos(port: PhotosPort, report: Report): PhotosPort {
  return {
    // Asked for each time, for a backend may say them with its first answer.
    get limits() {
      try {
        return limitsShape(port.limits);
      } catch (thrown) {
        report(`photos: ${toAdapterError(thrown).message}`);
        return { count: 0, bytes: 0, types: [] };
      }
    },
    ...checkMethods<Omit<PhotosPort, 'limits'>>(port, report, { upload: one(photoShape), remove: nothing }),
  };
}

const limitsShape = object<PhotoLimits>({ count, bytes: number, types: listOf(text) });
