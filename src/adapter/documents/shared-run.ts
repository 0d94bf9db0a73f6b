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
    let leave = () => {};
    const left = new Promise<never>((_, reject) => {
      leave = () => reject(signal!.reason as Error);
      signal?.addEventListener('abort', leave);
    });
    try {
      await Promise.race([run.done, left]);
    } finally {
      signal?.removeEventListener('abort', leave);
      run.waiting--;
      if (run.waiting === 0) this.#end(run);
    }
  }

  #start(): Run {
    const controller = new AbortController();
    const run = { done: this.#work(controller.signal), controller, waiting: 0 };
    // Those who wait hear of it; when nobody does any more, nobody needs to.
    void run.done.catch(() => undefined).finally(() => this.#forget(run));
    return run;
  }

  #end(run: Run): void {
    this.#forget(run);
    run.controller.abort();
  }

  #forget(run: Run): void {
    if (this.#running === run) this.#running = undefined;
  }
}
