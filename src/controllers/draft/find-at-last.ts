import type { DraftKeeper } from './draft-keeper.js';
import type { DraftRecord } from './draft-record.js';

/** How long to wait before a silent device is asked again, ms: longer than the store leaves it alone, then ever longer. */
export const shortestPause = 6000;
export const longestPause = 60_000;

/**
 * What a keeper finds once the device answers: it may be slow for minutes, and still have what was written. Nothing
 * where that `isOver` before.
 */
export async function findAtLast(keeper: DraftKeeper, isOver: () => boolean): Promise<DraftRecord[]> {
  for (let pause = shortestPause; !isOver(); pause = Math.min(pause * 2, longestPause)) {
    const drafts = await keeper.find();
    if (!keeper.isUnsure) return drafts;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return [];
}
