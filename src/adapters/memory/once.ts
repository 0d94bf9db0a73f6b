/** Does the work of a key once at a time: whoever comes with the same key meanwhile shares the outcome. */
export class Once<Value> {
  readonly #running = new Map<string, Promise<Value>>();

  run(key: string, work: () => Promise<Value>): Promise<Value> {
    let running = this.#running.get(key);
    if (!running) {
      running = work().finally(() => this.#running.delete(key));
      this.#running.set(key, running);
    }
    return running;
  }
}
