import { AdapterError } from '../../adapter/errors.js';
import type { RequestActions, WriteOptions } from '../../adapter/ports.js';
import type { PhotoLimits, ServiceRequest } from '../../domain/index.js';
import type { Community } from './community.js';
import type { MemoryCall } from './faults.js';
import type { Line } from './line.js';
import { cancelled, commented, confirmed, reopened, rescheduled, urged, type Change } from './moves.js';
import { isShared, isVisible } from './neighbours.js';
import type { FiledRequest, Records } from './records.js';
import type { Turns } from './turns.js';

/** What a resident does with requests that are there. */
export function requestActions(
  community: Community,
  photoLimits: PhotoLimits | false,
  { line, turns }: { line: Line; turns: Turns },
): Required<RequestActions> {
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

  /** Changes the resident's own request, once for each key. */
  const act = (
    call: MemoryCall,
    id: string,
    said: unknown,
    options: WriteOptions,
    change: Change,
  ): Promise<ServiceRequest> =>
    line(call, options, async () => {
      community.judgeWriter(options);
      const { seed, records } = await community.open(options);
      const { idempotencyKey: key } = options;
      const content = JSON.stringify([call, id, said]);
      const changed = await turns.take(async () => {
        const earlier = records.requestWrittenWith(key);
        if (earlier?.content === content) return records.request(earlier.id)!;
        if (earlier) throw new AdapterError('conflict', { message: 'the key stands for something else' });
        const filed = ownRequest(id, records);
        const hasPhoto = (photoId: string) =>
          records.photo(photoId) !== undefined && !records.isNamed(photoId);
        const next = change(filed, { intake: seed.intake, now: community.now(), hasPhoto, mostPhotos });
        const deliveries = [...(filed.deliveries ?? []), { key, content }];
        await records.putRequest({ ...next, deliveries });
        community.tell(id);
        return next;
      });
      return community.show(changed, records);
    });

  return {
    follow: (id, options) =>
      line('requests.follow', options, async () => {
        community.judgeWriter(options);
        const { records } = await community.open(options);
        return community.show(await turns.take(() => follow(id, records)), records);
      }),
    comment: (id, said, options) => act('requests.comment', id, said, options, commented(said)),
    urge: (id, options) => act('requests.urge', id, undefined, options, urged),
    confirm: (id, options) => act('requests.confirm', id, undefined, options, confirmed),
    reopen: (id, reason, options) => act('requests.reopen', id, reason, options, reopened(reason)),
    cancel: (id, reason, options) => act('requests.cancel', id, reason, options, cancelled(reason)),
    reschedule: (id, availability, options) =>
      act('requests.reschedule', id, availability, options, rescheduled(availability)),
  };
}

function ownRequest(id: string, records: Records): FiledRequest {
  const filed = records.request(id);
  if (!filed || !isVisible(filed)) throw new AdapterError('not-found');
  if (filed.neighbour) throw new AdapterError('forbidden');
  return filed;
}
