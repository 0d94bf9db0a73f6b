import { isDenial } from '../adapter/denial.js';
import type { Resource } from './resource.js';

/** What stands on the page, and can be read again as a whole. */
export interface Shown {
  readonly state: Resource<unknown>;
  reload(): Promise<void>;
}

/**
 * Reads what is newer than what is shown; resolves with whether anything is. Where the backend says that it is not for
 * whoever is there, all of it goes and that is shown instead, and nothing is newer than nothing: until it is there again,
 * it is read as a whole, and this rejects.
 */
export async function readNewer(shown: readonly Shown[], read: () => Promise<boolean>): Promise<boolean> {
  // What is on its way may have been asked for before: it is read again once that is there.
  if (shown.some(({ state }) => state.status === 'loading')) throw new Error('it is still being loaded');
  try {
    if (!shown.some(({ state }) => isDenial(state.error))) return await read();
  } catch (thrown) {
    if (!isDenial(thrown)) throw thrown;
  }
  await Promise.all(shown.map((one) => one.reload()));
  for (const { state } of shown) if (state.error) throw state.error;
  return true;
}
