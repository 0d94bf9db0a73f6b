import { withDeadline } from '../deadline.js';

interface Run {
  done: Promise<void>;
  controller: AbortController;
  /** How many wait for it. */
  waiting: number;
}

/** Does one thing for all who ask for it at the same time, and gives it up when the last of them has. */
export class SharedRun {
  readonly #work: (signal: AbortSignal) => Promise<void>;
  #running: Run | undefined;

  constructor(work: (signal: AbortSignal) => Promise<void>) {
    this.#work = work;
  }

  /** Resolves when the work is done, or rejects as it does; with the signal's reason once that is aborted. */
  async join(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const run = (this.#running ??= this.#start());
    run.waiting++;
    try {
      await withDeadline(signal, () => run.done, Infinity);
    } finally {
      if (--run.waiting === 0) {
        this.#forget(run);
        run.controller.abort();
      }
    }
  }

  #start(): Run {
    const controller = new AbortController();
    const run = { done: this.#work(controller.signal), controller, waiting: 0 };
    const forget = () => this.#forget(run);
    // Those who wait hear of a failure; when nobody does any more, nobody needs to.
    run.done.then(forget, forget);
    return run;
  }

  #forget(run: Run): void {
    if (this.#running === run) this.#running = undefined;
  }
}
