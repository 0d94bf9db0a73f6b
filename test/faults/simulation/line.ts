import type { AdapterErrorCode, AdapterError } from '../../../src/adapter/errors.js';
import type { Random } from '../../support/seeded-random.js';
import type { Backend } from './backend.js';
import type { Tab } from './tab.js';
import type { VirtualTime } from './virtual-time.js';

/** What may become of one call. */
const fates = ['lost', 'reply-lost', 'silent', 'late', 'broken', 'busy', 'garbled'] as const;

/** The line from the tabs to the backend, which spoils so many calls of a hundred. */
export class Line {
  isOnline = true;
  /** 0–100. */
  spoilt = 40;
  readonly #time: VirtualTime;
  readonly #random: Random;
  readonly #backend: Backend;
  /** Which tab is sending what, by keys. */
  readonly #sending = new Map<string, Tab>();
  /** Whether one tab can keep the others from sending the same. */
  readonly #hasLocks: boolean;

  constructor(time: VirtualTime, random: Random, backend: Backend, hasLocks: boolean) {
    this.#time = time;
    this.#random = random;
    this.#backend = backend;
    this.#hasLocks = hasLocks;
  }

  /** Calls the backend for a tab, under a key. */
  async call(tab: Tab, key: string, signal: AbortSignal, arrive: () => object): Promise<object> {
    // As the boundary does in front of every adapter: a tab may have been frozen until nobody waits for the answer.
    signal.throwIfAborted();
    const other = this.#sending.get(key);
    if (this.#hasLocks && other && other !== tab && !other.isGone)
      this.#backend.complaints.push(`${key} is sent by two tabs at once`);
    this.#sending.set(key, tab);
    try {
      return await this.#carry(tab, signal, arrive);
    } finally {
      if (this.#sending.get(key) === tab) this.#sending.delete(key);
    }
  }

  #carry(tab: Tab, signal: AbortSignal, arrive: () => object): Promise<object> {
    return new Promise((resolve, reject) => {
      const { AdapterError } = tab.library;
      const ms = 20 + this.#random.below(this.#random.of([100, 1000, 15_000]));
      const later = (work: () => void, wait = ms) => void this.#time.after(wait, work);
      const hear = (work: () => void) => later(() => tab.deliver(work), this.#random.below(200));
      const fail = (code: AdapterErrorCode, detail: ConstructorParameters<typeof AdapterError>[1] = {}) =>
        hear(() => reject(new AdapterError(code, detail) as AdapterError));
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      if (!this.isOnline) return fail('offline');
      const fate = this.#random.below(100) < this.spoilt ? this.#random.of(fates) : 'answered';
      if (fate === 'lost') return later(() => fail('offline'));
      if (fate === 'busy')
        return fail(this.#random.of(['unavailable', 'rate-limited']), {
          ...(this.#random.below(2) === 0 && { retryAfterMs: this.#random.below(120_000) }),
        });
      const wait = fate === 'late' ? ms + this.#random.below(120_000) : ms;
      later(() => {
        if (!this.#backend.isSignedIn) return fail('unauthenticated');
        if (fate === 'silent' && this.#random.below(2) === 0) return;
        const reply = arrive();
        if (fate === 'silent' || fate === 'late') return;
        if (fate === 'reply-lost') return fail('offline');
        if (fate === 'broken') return fail('unavailable');
        if (fate === 'garbled') return fail('malformed');
        hear(() => resolve(reply));
      }, wait);
    });
  }
}
