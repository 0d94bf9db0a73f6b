import { wakeAt } from '../../internal/ticker.js';
import { toAdapterError } from '../errors.js';
import type { LiveUpdate, Unsubscribe } from '../ports.js';

/** The longest pause after failures, ms. */
const longestPause = 3_600_000;

/** What is looked at again and again. */
export interface Watched {
  /** Whether there will never be anything again. */
  readonly isGone: boolean;
  /** How long nobody needs to ask again, ms. */
  readonly freshFor: number;
}

/** Looks for news while somebody listens, and only while the page is seen. */
export class Polling {
  readonly #refresh: (signal: AbortSignal) => Promise<Watched>;
  readonly #pollEvery: number;
  readonly #listeners = new Set<(update: LiveUpdate) => void>();
  #looking: AbortController | undefined;

  /** `refresh` brings up to date what is watched. `pollEvery` in ms. */
  constructor(refresh: (signal: AbortSignal) => Promise<Watched>, pollEvery: number) {
    this.#refresh = refresh;
    this.#pollEvery = pollEvery;
  }

  subscribe(listener: (update: LiveUpdate) => void): Unsubscribe {
    // A listener of its own, so that the same function subscribed twice is ended one at a time.
    const own = (update: LiveUpdate) => listener(update);
    this.#listeners.add(own);
    if (!this.#looking) {
      this.#looking = new AbortController();
      void this.#look(this.#looking.signal);
    }
    return () => {
      this.#listeners.delete(own);
      if (this.#listeners.size > 0) return;
      this.#looking?.abort();
      this.#looking = undefined;
    };
  }

  /** Tells everybody who listens. */
  tell(update: LiveUpdate): void {
    for (const listener of this.#listeners) {
      // Each in its own task, so that one that throws does not keep the others from hearing.
      queueMicrotask(() => {
        if (this.#listeners.has(listener)) listener(update);
      });
    }
  }

  async #look(signal: AbortSignal): Promise<void> {
    const pollEvery = this.#pollEvery;
    let wait = pollEvery;
    for (let failures = 0; ;) {
      await pause(wait, signal);
      if (signal.aborted) return;
      try {
        const { isGone, freshFor } = await this.#refresh(signal);
        if (isGone) return;
        failures = 0;
        wait = Math.max(pollEvery, freshFor);
      } catch (thrown) {
        // Whoever asks for the list hears of a failure; here it only means to wait.
        const { retryAfterMs = 0 } = toAdapterError(thrown);
        wait = Math.max(retryAfterMs, Math.min(pollEvery * 2 ** ++failures, longestPause));
      }
    }
  }
}

/** Waits, ms, or until the signal is aborted; in a page, until it is seen. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      cancel();
      // The signal outlives thousands of waits.
      signal.removeEventListener('abort', end);
      resolve();
    };
    const cancel = globalThis.document
      ? wakeAt(Date.now() + ms, end)
      : clearTimeout.bind(undefined, setTimeout(end, ms));
    signal.addEventListener('abort', end);
  });
}
