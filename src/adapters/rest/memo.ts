/** How many answers are remembered: far more than a page asks for, and still a bound. */
const capacity = 50;

/** Remembers answers by their `ETag`, so that what did not change need not be sent again. */
export class AnswerMemo {
  readonly #answers = new Map<string, { etag: string; text: string }>();

  get(key: string): { etag: string; text: string } | undefined {
    return this.#answers.get(key);
  }

  /** Remembers the answer, or forgets the one before when this one cannot be asked about. */
  remember(key: string, etag: string | null, text: string): void {
    this.#answers.delete(key);
    if (etag === null) return;
    this.#answers.set(key, { etag, text });
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > capacity) this.#answers.delete(oldest!);
  }
}
