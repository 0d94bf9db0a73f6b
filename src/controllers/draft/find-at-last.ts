import { longestPause, shortestPause } from '../../internal/storage/silence.js';
import type { DraftKeeper } from './draft-keeper.js';
import type { DraftRecord } from './draft-record.js';

/**
 * What a keeper finds once the device answers: it may be slow for minutes, and still have what was written. Nothing
 * where that `isOver` before, or where the page may have no database.
 */
export async function findAtLast(keeper: DraftKeeper, isOver: () => boolean): Promise<DraftRecord[]> {
  for (let pause = shortestPause; !isOver(); pause = Math.min(pause * 2, longestPause)) {
    const drafts = await keeper.find();
    // The page may have one that the device never had.
    if (!keeper.isUnsure || drafts.length > 0 || keeper.owner.store.isRefused) return drafts;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return [];
}
