import type { Page, RatingsPort, WriteOptions } from '../../adapter/ports.js';
import type { Rating, RatingInput, RatingInvitation, RatingSummary } from '../../domain/index.js';
import type { LiveUpdates } from './events.js';
import { writeHeaders, type HttpClient, type Outgoing } from './http.js';
import { asObject } from '../../adapter/json.js';
import { orNone, orUnsupported } from './missing.js';
import { pageParameters } from './paging.js';
import { segment } from '../../adapter/segment.js';

/**
 * The ratings of docs/rest/openapi.yaml. A backend that has none (404, 405, 501) invites nobody. What comes back is taken
 * for the type that the contract names: the boundary (src/adapter/ratings-boundary.ts) checks it.
 */
export function ratingsPort(client: HttpClient, live: LiveUpdates): Required<RatingsPort> {
  const write = async (to: Pick<Outgoing, 'method' | 'path'>, json: RatingInput, call: WriteOptions) =>
    (await client.send({ ...to, headers: writeHeaders(call), json }, call)).body as Rating;

  return {
    invitations: (query, call) => {
      const read = client.read('ratings/invitations', call, pageParameters(query));
      return orNone(read as Promise<Page<RatingInvitation>>, { items: [] });
    },
    submit: (input, call) => write({ method: 'POST', path: 'ratings' }, input, call),
    update: async (id, input, call) => write({ method: 'PUT', path: `ratings/${segment(id)}` }, input, call),
    async get(subjectId, call) {
      const answer = await orNone(client.read('ratings', call, new URLSearchParams({ subjectId })), {
        items: [],
      });
      const { items } = asObject(answer);
      // An answer that is none is left for the boundary to refuse.
      return (Array.isArray(items) ? items[0] : answer) as Rating | undefined;
    },
    summary: async (call) => (await orUnsupported(client.read('ratings/summary', call))) as RatingSummary,
    subscribe: (listener) => live.subscribe('rating', listener),
  };
}
