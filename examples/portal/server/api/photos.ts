import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { readImageHeader } from '../../../../src/internal/photo/header.js';
import type { Photo } from '../../../../src/domain/index.js';
import { mostPixels, mostWaitingPhotos, photoLimits } from '../community/community.js';
import type { Environment, Portal } from '../portal-context.js';
import { once } from '../store/idempotency.js';
import { countWaiting, deletePhoto, findPhoto, insertPhoto } from '../store/photos.js';
import { inTurn } from '../store/restraint.js';
import { created, photoUrl } from './addresses.js';
import { cleanName, fileReply } from './files.js';
import { Problem } from './problem.js';
import { idempotencyKey, idParameter } from './reading.js';

/** A form around the file may add a little. */
const formOverhead = 10_000;

/** Takes photos before the request that names them, and serves them to who may see them. */
export function photoRoutes(portal: Portal): Hono<Environment> {
  const { database } = portal;
  const routes = new Hono<Environment>();

  routes.post(
    '/photos',
    bodyLimit({ maxSize: photoLimits.bytes + formOverhead, onError: tooLarge }),
    async (context) => {
      const key = idempotencyKey(context);
      const { bytes, name } = await readUpload(context);
      const header = checkPhoto(bytes);
      const residentId = context.get('account').id;
      const { id, body } = await once(portal, { residentId, key, content: bytes }, async (query) => {
        await inTurn(query, residentId);
        if ((await countWaiting(query, residentId)) >= mostWaitingPhotos) {
          throw new Problem(429, 'rate-limited', 'Too many photos wait for a request.', { retryAfter: 3600 });
        }
        const photoId = await insertPhoto(query, { residentId, name, bytes, ...header });
        const { width, height } = header;
        return { id: photoId, url: photoUrl(photoId), name, width, height } satisfies Photo;
      });
      return created(body, photoUrl(id));
    },
  );

  routes.get('/photos/:id', async (context) => {
    const id = idParameter(context);
    const photo = await findPhoto(database.query, id, context.get('account'));
    if (!photo) throw new Problem(404, 'not-found', 'There is no photo with this id.');
    return fileReply(context, id, { ...photo, disposition: 'inline' });
  });

  routes.delete('/photos/:id', async (context) => {
    const deleted = await deletePhoto(database.query, idParameter(context), context.get('account').id);
    if (!deleted) throw new Problem(404, 'not-found', 'There is no such photo that no request names.');
    return context.body(null, 204);
  });

  return routes;
}

function tooLarge(): never {
  throw new Problem(413, 'too-large', `A photo has at most ${photoLimits.bytes} bytes.`);
}

/** The file itself as the body, or a form with one part called `file`. */
async function readUpload(context: Context): Promise<{ bytes: Uint8Array; name: string }> {
  if (context.req.header('Content-Type')?.startsWith('multipart/form-data')) {
    const { file } = await context.req.parseBody().catch(() => ({ file: undefined }));
    if (!(file instanceof File)) throw new Problem(400, 'invalid', 'The form has no part called "file".');
    return { bytes: new Uint8Array(await file.arrayBuffer()), name: cleanName(file.name) };
  }
  const given = /filename\*=UTF-8''([^;]+)/i.exec(context.req.header('Content-Disposition') ?? '')?.[1];
  return { bytes: new Uint8Array(await context.req.arrayBuffer()), name: cleanName(decode(given ?? '')) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** What a picture says of itself, if it is one that is taken. */
export function checkPhoto(bytes: Uint8Array): { type: string; width: number; height: number } {
  if (bytes.byteLength > photoLimits.bytes) tooLarge();
  const header = readImageHeader(bytes);
  if (!header || !photoLimits.types.includes(header.type)) {
    throw new Problem(415, 'invalid', `A photo is one of ${photoLimits.types.join(', ')}.`, {
      fields: { file: 'format' },
    });
  }
  if (header.width * header.height > mostPixels) {
    throw new Problem(413, 'too-large', `A photo has at most ${mostPixels} pixels.`, {
      fields: { file: 'too-large' },
    });
  }
  return header;
}
