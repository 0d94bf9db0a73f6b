import type { Played } from '../kit/play-kit.js';
import type { Examined } from './examine.js';

/** How capabilities stand that were not tried by reading, once the kit was played. */
export function standingAfter(examined: readonly Examined[], played: readonly Played[]): readonly Examined[] {
  return examined.map((one) => {
    if (one.standing !== 'untried') return one;
    const prefix = one.capability.scenarios ?? `${one.capability.key}.`;
    const about = played.filter(({ key }) => key.startsWith(prefix));
    if (about.length === 0) return one;
    const standing = about.some(({ finding }) => finding) ? 'broken' : 'works';
    return { capability: one.capability, standing };
  });
}
