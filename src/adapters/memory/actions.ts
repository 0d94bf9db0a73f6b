import { AdapterError } from '../../adapter/errors.js';
import type { RequestActions, WriteOptions } from '../../adapter/ports.js';
import type { PhotoLimits, RequestEvent, ServiceRequest } from '../../domain/index.js';
import { randomId } from '../../internal/key.js';
import type { Community } from './community.js';
import type { Line } from './line.js';
import { isShared, isVisible } from './neighbours.js';
import type { FiledRequest, Records } from './records.js';
import type { Turns } from './turns.js';
import { validateComment } from './validate.js';

type Comment = Parameters<NonNullable<RequestActions['comment']>>[1];

/** After these nobody reads on. */
const final: readonly ServiceRequest['status'][] = ['closed', 'declined', 'cancelled'];

/** What a resident does with requests that are there. */
export function requestActions(
  community: Community,
  photoLimits: PhotoLimits | false,
  { line, turns }: { line: Line; turns: Turns },
): Required<Pick<RequestActions, 'follow' | 'comment'>> {
  const mostPhotos = photoLimits ? photoLimits.count : 0;

  const follow = async (id: string, records: Records) => {
    const filed = records.request(id);
    if (!filed || !(isVisible(filed) || isShared(filed, community.now())))
      throw new AdapterError('not-found');
    if (isVisible(filed)) return filed;
    const followed = { ...filed, neighbour: { ...filed.neighbour, followed: true } };
    await records.putRequest(followed);
    community.tell(id);
    return followed;
  };

  const comment = async (
    id: string,
    said: Comment,
    { idempotencyKey: key }: WriteOptions,
    records: Records,
  ) => {
    const content = JSON.stringify([id, said]);
    const earlier = records.requestCommentedWith(key);
    if (earlier) {
      if (earlier.content === content) return records.request(earlier.id)!;
      throw new AdapterError('conflict', { message: 'the key already stands for another comment' });
    }
    const filed = ownRequest(id, records);
    if (final.includes(filed.request.status)) throw new AdapterError('conflict');
    const hasPhoto = (photoId: string) => records.photo(photoId) !== undefined && !records.isNamed(photoId);
    validateComment(said, { hasPhoto, mostPhotos });
    const commented = withComment(filed, said, new Date(community.now()).toISOString());
    const comments = [...(filed.comments ?? []), { key, content }];
    await records.putRequest({ ...commented, comments });
    community.tell(id);
    return commented;
  };

  return {
    follow: (id, options) =>
      line('requests.follow', options, async () => {
        community.judgeWriter(options);
        const { records } = await community.open(options);
        return community.show(await turns.take(() => follow(id, records)), records);
      }),
    comment: (id, said, options) =>
      line('requests.comment', options, async () => {
        community.judgeWriter(options);
        const { records } = await community.open(options);
        return community.show(await turns.take(() => comment(id, said, options, records)), records);
      }),
  };
}

function ownRequest(id: string, records: Records): FiledRequest {
  const filed = records.request(id);
  if (!filed || !isVisible(filed)) throw new AdapterError('not-found');
  if (filed.neighbour) throw new AdapterError('forbidden');
  return filed;
}

function withComment(filed: FiledRequest, { text, photoIds = [] }: Comment, at: string): FiledRequest {
  const event: RequestEvent = {
    id: randomId(),
    at,
    type: 'message',
    ...(text?.trim() && { text }),
    ...(photoIds.length > 0 && { photos: photoIds.map((id) => ({ id })) }),
  };
  const { request } = filed;
  return {
    ...filed,
    request: { ...request, updatedAt: at, history: [...(request.history ?? []), event] },
    photoIds: [...filed.photoIds, ...photoIds],
  };
}
