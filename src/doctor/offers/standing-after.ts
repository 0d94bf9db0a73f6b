import type { Played } from '../kit/play-kit.js';
import type { Examined } from './examine.js';

/** Scenarios that a backend passes as well which has nothing at the address, for it refuses whatever comes. */
const ofRefusals = /\.(?:unknown|not-asked)$/;

/** How capabilities stand that were not tried by reading, once the kit was played. */
export function standingAfter(examined: readonly Examined[], played: readonly Played[]): readonly Examined[] {
  return examined.map((one) => {
    if (one.standing !== 'untried') return one;
    const prefix = one.capability.scenarios ?? `${one.capability.key}.`;
    const about = played.filter(({ key }) => key.startsWith(prefix));
    if (about.length === 0) return one;
    if (about.some(({ finding }) => finding)) return { capability: one.capability, standing: 'broken' };
    if (about.every(({ key }) => ofRefusals.test(key)))
      return { ...one, because: 'only on what there is not' };
    return { capability: one.capability, standing: 'works' };
  });
}
