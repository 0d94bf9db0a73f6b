import { AdapterError, isAdapterError, type AdapterErrorCode } from './errors.js';

/** What is known of a key. */
interface Attempt<Result> {
  content: string;
  outcome: Promise<Result>;
  /** Whether the backend said no to all that was tried: nothing was filed. */
  isRefused: boolean;
}

/** With these the backend says that it did nothing. */
const refusals: readonly AdapterErrorCode[] = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not-found',
  'too-large',
  'rate-limited',
  'unsupported',
];

/**
 * For backends that keep no idempotency keys: within this page, the same key is answered once. What a reload forgets, the
 * adapter has to find again in the backend's records.
 */
export class Once<Result extends object> {
  readonly #attempts = new Map<string, Attempt<Result>>();

  /**
   * Answers a key that succeeded with the same again. Else `attempt` runs, one at a time for each key, and is told
   * whether the key was tried before: then the backend may have what only the reply was lost of. The same key for another
   * content is a `conflict`, unless the backend refused the first. Rejects with the signal's reason once that is aborted,
   * also while another caller's attempt goes on.
   */
  async do(
    key: string,
    input: unknown,
    attempt: (wasTried: boolean) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result> {
    signal?.throwIfAborted();
    const content = JSON.stringify(input);
    const earlier = this.#attempts.get(key);
    if (earlier && !earlier.isRefused && earlier.content !== content) {
      throw new AdapterError('conflict', { message: 'the key stands for something else' });
    }
    const run = async () => {
      const known = await earlier?.outcome.catch(() => undefined);
      if (known) return known;
      signal?.throwIfAborted();
      const wasTried = earlier !== undefined && !earlier.isRefused;
      return attempt(wasTried).catch((thrown: unknown) => {
        // A refusal now says nothing of an earlier attempt whose reply was lost.
        current.isRefused = !wasTried && isAdapterError(thrown) && refusals.includes(thrown.code);
        throw thrown;
      });
    };
    const current: Attempt<Result> = { content, outcome: run(), isRefused: false };
    this.#attempts.set(key, current);
    return orAborted(current.outcome, signal);
  }
}

async function orAborted<Result>(outcome: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  let giveUp = () => {};
  const aborted = new Promise<never>((_, reject) => {
    giveUp = () => reject(signal!.reason as Error);
    signal?.addEventListener('abort', giveUp);
  });
  try {
    return await Promise.race([outcome, aborted]);
  } finally {
    signal?.removeEventListener('abort', giveUp);
  }
}
