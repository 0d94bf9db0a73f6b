import { wordsChangeAt } from './sla-badge.model.js';
import { nextMidnight } from '../../i18n/moments.js';
import type { PromiseView } from './sla-badge.view.js';

/** When the words about a promise change next by themselves, ms since the epoch. */
export function textChangesAt({ promise, standing, now, writing }: PromiseView): number {
  return wordsChangeAt(promise, standing, now, nextMidnight(now, writing.timeZone));
}
