import { AdapterError } from '../../adapter/errors.js';
import type { Page, RequestQuery, RequestsPort } from '../../adapter/ports.js';
import type { PhotoLimits, RequestInput, ServiceRequest } from '../../domain/index.js';
import { requestActions } from './actions.js';
import type { Community, OpenCommunity } from './community.js';
import { findDouble } from './doubles.js';
import type { Line } from './line.js';
import { asSeen, isVisible, similarTo } from './neighbours.js';
import { photosPort } from './photos.js';
import type { FiledRequest } from './records.js';
import { Turns } from './turns.js';
import { toRequest } from './to-request.js';
import { validateInput } from './validate.js';

/** Files and reads requests in the community's records. */
export function requestsPort(
  community: Community,
  photoLimits: PhotoLimits | false,
  line: Line,
): RequestsPort {
  const turns = new Turns();

  const file = async (input: RequestInput, key: string, { seed, records }: OpenCommunity) => {
    const earlier = records.requestSentWith(key);
    if (earlier) return earlier;
    validateInput(input, {
      intake: seed.intake,
      fields: seed.fields?.[input.categoryId ?? ''] ?? [],
      hasPhoto: (id) => records.photo(id) !== undefined && !records.isNamed(id),
      mostPhotos: photoLimits ? photoLimits.count : 0,
    });
    const double = findDouble(input, records.newestFirst(), community.now());
    if (double) throw new AdapterError('duplicate', { originalId: double.id });
    const sequence = records.takeSequence();
    const filed: FiledRequest = {
      sequence,
      request: toRequest(structuredClone(input), seed, sequence, community.now()),
      sent: { key, content: JSON.stringify(input) },
      photoIds: [...(input.photoIds ?? [])],
    };
    await records.putRequest(filed);
    community.tell(filed.request.id);
    return filed;
  };

  return {
    intake: (options) =>
      line('requests.intake', options, async () => (await community.open(options)).seed.intake),
    fields: (categoryId, options) =>
      line('requests.fields', options, async () => {
        const { intake, fields } = (await community.open(options)).seed;
        if (!intake.categories.some(({ id }) => id === categoryId)) throw new AdapterError('not-found');
        return fields?.[categoryId] ?? [];
      }),
    create: (input, options) =>
      line('requests.create', options, async () => {
        community.judgeWriter(options);
        const open = await community.open(options);
        const filed = await turns.take(() => file(input, options.idempotencyKey, open));
        if (filed.sent!.content !== JSON.stringify(input)) {
          throw new AdapterError('conflict', { message: 'the key already stands for another request' });
        }
        return { state: 'recorded', request: community.show(filed, open.records) };
      }),
    get: (id, options) =>
      line('requests.get', options, async () => {
        const { records } = await community.open(options);
        const filed = records.request(id);
        return filed && isVisible(filed) ? community.show(filed, records) : undefined;
      }),
    list: (query, options) =>
      line('requests.list', options, async () => {
        const { records } = await community.open(options);
        const page = pageOf(records.newestFirst().filter(isVisible).map(asSeen), query);
        return { ...page, items: page.items.map((filed) => community.show(filed, records)) };
      }),
    similar: (query, options) =>
      line('requests.similar', options, async () => {
        const { seed, records } = await community.open(options);
        const found = similarTo(query, records.newestFirst(), {
          intake: seed.intake,
          now: community.now(),
        });
        return found.map((filed) => community.show(filed, records));
      }),
    actions: requestActions(community, photoLimits, { line, turns }),
    subscribe: (listener) => community.subscribe(listener),
    ...(photoLimits && { photos: photosPort(photoLimits, community, line) }),
  };
}

const defaultPageSize = 20;

/** One page of the requests, the newest first. */
export function pageOf(
  newestFirst: readonly FiledRequest[],
  { cursor, limit = defaultPageSize, statuses, search = '' }: RequestQuery,
): Page<FiledRequest> {
  const below = cursor === undefined ? Infinity : Number(cursor);
  if (Number.isNaN(below)) throw new AdapterError('invalid', { fields: { cursor: 'invalid' } });
  const words = search.toLocaleLowerCase().split(/\s+/);
  const found = newestFirst.filter(
    ({ request }) => (statuses?.includes(request.status) ?? true) && hasWords(request, words),
  );
  const rest = found.filter(({ sequence }) => sequence < below);
  const items = rest.slice(0, limit);
  const next = rest.length > items.length ? { next: String(items.at(-1)!.sequence) } : {};
  return { items, ...next, total: found.length };
}

function hasWords({ number, description, category }: ServiceRequest, words: readonly string[]): boolean {
  const text = `${number} ${description} ${category?.name ?? ''}`.toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}
