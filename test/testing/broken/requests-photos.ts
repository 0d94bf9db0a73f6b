import type { PhotosPort } from '../../../src/adapter/ports.js';
import { randomId } from '../../../src/internal/key.js';
import { withRequests, type BrokenAdapter } from './broken.js';

/** With some of what takes photos replaced. */
const withPhotos = (change: (photos: Required<PhotosPort>) => Partial<PhotosPort>) =>
  withRequests(({ photos }) => ({ photos: { ...photos!, ...change(photos as Required<PhotosPort>) } }));

export const brokenPhotos: readonly BrokenAdapter[] = [
  {
    defect: 'takes no JPEG, which the form makes of every photo',
    caughtBy: 'photos.limits',
    open: withPhotos(() => ({ limits: { count: 3, bytes: 1000, types: ['image/png'] } })),
  },
  {
    defect: 'shows the photos in another order than they were given',
    caughtBy: 'photos.upload.shown',
    open: withRequests(({ get }) => ({
      async get(id, options) {
        const request = await get(id, options);
        return request?.photos ? { ...request, photos: [...request.photos].reverse() } : request;
      },
    })),
  },
  {
    defect: 'tells that a half is sent, and no more',
    caughtBy: 'photos.upload.progress',
    open: withPhotos(({ upload }) => ({
      upload(photo, { onProgress, ...options }) {
        onProgress?.(0.5);
        return upload(photo, options);
      },
    })),
  },
  {
    defect: 'keeps a photo for each attempt',
    caughtBy: 'photos.upload.repeated-key',
    open: withPhotos(({ upload }) => ({
      upload: (photo, options) => upload(photo, { ...options, idempotencyKey: randomId() }),
    })),
  },
  {
    defect: 'says for good that a photo was refused whose reply was lost',
    caughtBy: 'photos.upload.lost-reply',
    open: withPhotos(({ upload }) => {
      const tried = new Map<string, ReturnType<typeof upload>>();
      return {
        upload(photo, options) {
          const answer = tried.get(options.idempotencyKey) ?? upload(photo, options);
          tried.set(options.idempotencyKey, answer);
          return answer;
        },
      };
    }),
  },
  {
    defect: 'keeps what is removed',
    caughtBy: 'photos.remove',
    open: withPhotos(() => ({ remove: async () => undefined })),
  },
  {
    defect: 'leaves out photos that it does not have, in silence',
    caughtBy: 'photos.unknown',
    open: withRequests(({ create }) => ({
      create: ({ photoIds, ...input }, options) =>
        create({ ...input, photoIds: photoIds?.filter((id) => id !== 'no-such-photo') ?? [] }, options),
    })),
  },
  {
    defect: 'goes on with an upload that was given up',
    caughtBy: 'photos.upload.aborted',
    open: withPhotos(({ upload }) => ({
      upload: (photo, { idempotencyKey }) => upload(photo, { idempotencyKey }),
    })),
  },
];
