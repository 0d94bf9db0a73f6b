/** How long is worked before the page gets its turn, ms. */
const turn = 12;

/** Lets the page go on between the pieces of long work. */
export class Turns {
  readonly #signal: AbortSignal | undefined;
  #ends = performance.now() + turn;

  constructor(signal?: AbortSignal) {
    this.#signal = signal;
  }

  /** Whether it is the page's turn. */
  get isOver(): boolean {
    return performance.now() > this.#ends;
  }

  /** Waits until the page has had its turn. Rejects with the signal's reason once that is aborted. */
  async pass(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    this.#signal?.throwIfAborted();
    this.#ends = performance.now() + turn;
  }
}
