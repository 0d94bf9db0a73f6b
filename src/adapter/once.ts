import { AdapterError } from './errors.js';

/** What is known of a key. */
interface Attempt<Result> {
  content: string;
  outcome: Promise<Result>;
}

/**
 * For backends that keep no idempotency keys: within this page, the same key is answered once. What a reload forgets, the
 * adapter has to find again in the backend's records.
 */
export class Once<Result extends object> {
  readonly #attempts = new Map<string, Attempt<Result>>();

  /**
   * Answers a key that succeeded with the same again. Else `attempt` runs, one at a time for each key, and is told
   * whether the key was tried before: then the backend may have what only the reply was lost of. The same key for another
   * content is a `conflict`.
   */
  async do(key: string, input: unknown, attempt: (wasTried: boolean) => Promise<Result>): Promise<Result> {
    const content = JSON.stringify(input);
    const earlier = this.#attempts.get(key);
    if (earlier && earlier.content !== content) {
      throw new AdapterError('conflict', { message: 'the key already stands for something else' });
    }
    const run = async () => (await earlier?.outcome.catch(() => undefined)) ?? attempt(earlier !== undefined);
    const outcome = run();
    this.#attempts.set(key, { content, outcome });
    return outcome;
  }
}
