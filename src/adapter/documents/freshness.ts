import { longestAge } from './download.js';

/** What was asked for a moment ago holds still, ms: an element asks for several things at once. */
const shortestAge = 5000;

/** How long what was read last holds. */
export class Freshness {
  readonly #now: () => number;
  #until = -Infinity;

  /** `now` is the clock, ms since the epoch. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** How long nobody needs to ask again, ms. A clock that was set back does not make it longer than it ever is. */
  get left(): number {
    const left = this.#until - this.#now();
    return left > 0 && left <= longestAge ? left : 0;
  }

  /** Notes that something came. */
  renew({ receivedAt, freshFor }: { receivedAt: number; freshFor: number }): void {
    this.#until = receivedAt + Math.max(freshFor, shortestAge);
  }
}
