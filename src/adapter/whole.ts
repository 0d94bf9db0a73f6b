import type { CommunityAdapter } from './adapter.js';

/** What adapters were made of by leaving something out. */
const wholes = new WeakMap<CommunityAdapter, CommunityAdapter>();

/** Remembers what an adapter was made of, for `wholeOf()`. */
export function rememberWhole(part: CommunityAdapter, whole: CommunityAdapter): CommunityAdapter {
  wholes.set(part, whole);
  return part;
}

/** The adapter with all that was left out of it for one element. */
export const wholeOf = (adapter: CommunityAdapter): CommunityAdapter => wholes.get(adapter) ?? adapter;
