import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';

/** The names of the photos that came to the request after it was filed, as staff see them. */
export async function photosLater(adapter: MemoryAdapter): Promise<(string | undefined)[]> {
  const request = await adapter.requests.get(adapter.requestsFiled[0]!.id, {});
  return (request!.history ?? []).flatMap(({ photos = [] }) => photos.map(({ name }) => name));
}
