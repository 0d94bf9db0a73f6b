import { wakeAt } from '../../internal/ticker.js';
import { toAdapterError, type AdapterError } from '../errors.js';
import type { LiveUpdate, Unsubscribe } from '../ports.js';

/** The longest pause after failures, ms. */
const longestPause = 3_600_000;

/** What is looked at again and again. */
export interface Watched {
  /** Brings it up to date. */
  refresh(signal: AbortSignal): Promise<void>;
  /** Whether there will never be anything again. */
  readonly isGone: boolean;
  /** How long nobody needs to ask again, ms. */
  readonly freshFor: number;
}

/** Looks for news while somebody listens, and only while the page is seen. */
export class Polling {
  readonly #watched: Watched;
  readonly #pollEvery: number;
  readonly #listeners = new Set<(update: LiveUpdate) => void>();
  #looking: AbortController | undefined;

  /** `pollEvery` in ms. */
  constructor(watched: Watched, pollEvery: number) {
    this.#watched = watched;
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
      if (signal.aborted || this.#watched.isGone) return;
      const error = await this.#lookOnce(signal);
      failures = error ? failures + 1 : 0;
      wait = error
        ? Math.max(error.retryAfterMs ?? 0, Math.min(pollEvery * 2 ** failures, longestPause))
        : Math.max(pollEvery, this.#watched.freshFor);
    }
  }

  /** Whoever asks for the list hears of a failure; here it only means to wait. */
  async #lookOnce(signal: AbortSignal): Promise<AdapterError | undefined> {
    try {
      await this.#watched.refresh(signal);
      return undefined;
    } catch (thrown) {
      return toAdapterError(thrown);
    }
  }
}

/** Waits, ms, or until the signal is aborted; in a page, until it is seen. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const cancel = globalThis.document ? wakeAt(Date.now() + ms, resolve) : cancellableTimer(ms, resolve);
    signal.addEventListener('abort', () => {
      cancel();
      resolve();
    });
  });
}

function cancellableTimer(ms: number, ring: () => void): () => void {
  const timer = setTimeout(ring, ms);
  return () => clearTimeout(timer);
}
