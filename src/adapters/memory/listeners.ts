import type { LiveUpdate, Unsubscribe } from '../../adapter/ports.js';

/** Who wants to hear of changes. */
export class Listeners {
  readonly #all = new Set<(update: LiveUpdate) => void>();

  /** A listener of its own for each call, so that the same function subscribed twice is ended one at a time. */
  readonly subscribe = (listener: (update: LiveUpdate) => void): Unsubscribe => {
    const own = (update: LiveUpdate) => listener(update);
    this.#all.add(own);
    return () => void this.#all.delete(own);
  };

  /** Says that a record changed, once the call that changed it has gone on its way. */
  tell(id: string): void {
    for (const listener of this.#all) {
      queueMicrotask(() => {
        if (this.#all.has(listener)) listener({ type: 'changed', id });
      });
    }
  }
}
