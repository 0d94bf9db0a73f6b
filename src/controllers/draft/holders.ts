import { settled } from './under-way.js';

/** Which keeper of this page has gone on with a draft last, by the draft's key. */
const holders = new Map<string, symbol>();

/** The keeper goes on with the draft. */
export function hold(key: string, keeper: symbol): void {
  holders.set(key, keeper);
}

/** The keeper has begun another. */
export function letGo(key: string, keeper: symbol): void {
  if (holders.get(key) === keeper) holders.delete(key);
}

/** Whether somebody else has gone on with the draft. */
export function isHeldByAnother(key: string, keeper: symbol): boolean {
  const holder = holders.get(key);
  return holder !== undefined && holder !== keeper;
}

/**
 * Somebody else of this page is about to discard the draft with the key: from then on no keeper writes to it. Resolves
 * once nothing more is on its way to it, which would bring it back.
 */
export async function takeFromKeepers(key: string): Promise<void> {
  await settled(key.slice(0, key.lastIndexOf('/') + 1));
  holders.set(key, Symbol());
}
