import { toAdapterError, type AdapterError } from '../../adapter/errors.js';
import type { LiveUpdate, Unsubscribe } from '../../adapter/ports.js';
import { wakeAt } from '../../internal/ticker.js';
import { Board } from './board.js';
import type { Settings } from './options.js';

/** The longest pause after failures, ms. */
const longestPause = 3_600_000;

/** Looks for news while somebody listens, and only while the page is seen. */
export class Polling {
  readonly board: Board;
  readonly #settings: Settings;
  readonly #listeners = new Set<(update: LiveUpdate) => void>();
  #looking: AbortController | undefined;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.board = new Board(settings, (update) => this.#tell(update));
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

  async #look(signal: AbortSignal): Promise<void> {
    const { pollEvery } = this.#settings;
    let wait = pollEvery;
    for (let failures = 0; ;) {
      await pause(wait, signal);
      if (signal.aborted || this.board.isGone) return;
      const error = await this.#lookOnce(signal);
      failures = error ? failures + 1 : 0;
      wait = error
        ? Math.max(error.retryAfterMs ?? 0, Math.min(pollEvery * 2 ** failures, longestPause))
        : Math.max(pollEvery, this.board.freshFor);
    }
  }

  /** Whoever asks for the list hears of a failure; here it only means to wait. */
  async #lookOnce(signal: AbortSignal): Promise<AdapterError | undefined> {
    try {
      await this.board.refresh(signal);
      return undefined;
    } catch (thrown) {
      return toAdapterError(thrown);
    }
  }

  #tell(update: LiveUpdate): void {
    for (const listener of this.#listeners) {
      // Each in its own task, so that one that throws does not keep the others from hearing.
      queueMicrotask(() => {
        if (this.#listeners.has(listener)) listener(update);
      });
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
