import type { Deliver } from './tab.js';

/** A tab. */
interface Holder {
  readonly isGone: boolean;
}

interface Waiter {
  tab: Holder;
  grant: () => void;
}

/** The Web Locks of one origin: exclusive ones, in the order in which they are asked for. */
export class Locks {
  readonly #held = new Map<string, Holder>();
  readonly #waiting = new Map<string, Waiter[]>();

  /** The locks as one tab asks for them. */
  of(tab: Holder, deliver: Deliver): Pick<LockManager, 'request'> {
    const request = (name: string, work: () => Promise<unknown>) =>
      new Promise((resolve, reject) => {
        // What still stirs in a tab that was killed gets nothing.
        if (tab.isGone) return;
        const grant = () => {
          this.#held.set(name, tab);
          deliver(() => {
            work()
              .finally(() => this.#release(name, tab))
              .then(resolve, reject);
          });
        };
        if (!this.#held.has(name)) return grant();
        this.#waiting.set(name, [...(this.#waiting.get(name) ?? []), { tab, grant }]);
      });
    return { request: request as LockManager['request'] };
  }

  /** A tab that is gone holds nothing and waits for nothing. */
  releaseAll(tab: Holder): void {
    for (const [name, waiting] of this.#waiting)
      this.#waiting.set(
        name,
        waiting.filter((waiter) => waiter.tab !== tab),
      );
    for (const [name, holder] of [...this.#held]) if (holder === tab) this.#release(name, tab);
  }

  #release(name: string, tab: Holder): void {
    if (this.#held.get(name) !== tab) return;
    this.#held.delete(name);
    const [next, ...rest] = this.#waiting.get(name) ?? [];
    if (rest.length > 0) this.#waiting.set(name, rest);
    else this.#waiting.delete(name);
    next?.grant();
  }
}
