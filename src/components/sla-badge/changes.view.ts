import { wordsChangeAt } from './sla-badge.model.js';
import { nextMidnight } from './sla-badge.time.js';
import type { PromiseView } from './sla-badge.view.js';

/** When the words about a promise change next by themselves, ms since the epoch. */
export function textChangesAt({ promise, standing, now, writing }: PromiseView): number {
  return wordsChangeAt(promise, standing, now, nextMidnight(now, writing.timeZone));
}
