import type { CallOptions, PageQuery } from '../../adapter/ports.js';
import type { HttpClient } from './http.js';
import { asObject } from '../../adapter/json.js';
import { orUnsupported } from './missing.js';

/** The most items that a page may be asked for (docs/rest/openapi.yaml). */
const largestLimit = 100;

/** Where to go on in a list, and how much to bring, as parameters. Who wants more than a page takes reads on. */
export function pageParameters({ cursor, limit }: PageQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  if (cursor !== undefined) parameters.set('cursor', cursor);
  if (limit !== undefined) parameters.set('limit', String(Math.min(limit, largestLimit)));
  return parameters;
}

/** The items of a list that has no pages; `unsupported` where the backend has nothing of the kind. */
export async function readItems(
  client: HttpClient,
  path: string,
  call: CallOptions,
  query?: URLSearchParams,
): Promise<unknown> {
  const answer = await orUnsupported(client.read(path, call, query));
  // An answer that has no items is left for the boundary to refuse.
  return asObject(answer).items ?? answer;
}
