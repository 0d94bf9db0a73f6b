import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { readImageHeader } from '../../../../src/internal/photo/header.js';
import { mostPixels, photoLimits } from '../community/community.js';
import type { Environment, Portal } from '../portal-context.js';
import { once } from '../store/idempotency.js';
import { deletePhoto, findPhoto, insertPhoto } from '../store/photos.js';
import { Problem } from './problem.js';
import { idempotencyKey, idParameter } from './reading.js';
import { photoUrl } from './requests.js';

/** A form around the file may add a little. */
const formOverhead = 10_000;

/** Takes photos before the request that names them, and serves them to who may see them. */
export function photoRoutes({ database }: Portal): Hono<Environment> {
  const routes = new Hono<Environment>();

  routes.post(
    '/photos',
    bodyLimit({ maxSize: photoLimits.bytes + formOverhead, onError: tooLarge }),
    async (context) => {
      const key = idempotencyKey(context);
      const { bytes, name } = await readUpload(context);
      const header = checkPhoto(bytes);
      const residentId = context.get('account').id;
      const photo = await once(database, { residentId, key, content: bytes }, (query) =>
        insertPhoto(query, { residentId, name, bytes, ...header }),
      );
      const url = photoUrl(photo.id);
      return context.json({ ...photo, url }, 201, { Location: url, 'Cache-Control': 'no-store' });
    },
  );

  routes.get('/photos/:id', async (context) => {
    const photo = await findPhoto(database.query, idParameter(context));
    const account = context.get('account');
    if (!photo || (account.role !== 'staff' && photo.residentId !== account.id)) {
      throw new Problem(404, 'not-found', 'There is no photo with this id.');
    }
    return context.newResponse(new Uint8Array(photo.bytes), 200, {
      // What was found by content when it came, never what somebody said it was.
      'Content-Type': photo.type,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(photo.name)}`,
      'Cache-Control': 'private, max-age=86400, immutable',
    });
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
    const { file } = await context.req.parseBody();
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

/** A name to show, not a path: without folders and control characters. */
function cleanName(name: string): string {
  const base = name
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\p{Cc}/gu, '')
    .trim();
  return [...base].slice(0, 120).join('') || 'photo';
}

function checkPhoto(bytes: Uint8Array): { type: string; width: number; height: number } {
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
