import type { Database } from '../database/database.js';
import { changeBounds, changesAfter, changesChannel, type Change } from './changes.js';

/** How often the table is asked where the database cannot notify, ms. */
const pollInterval = 1000;

/** Tells the listeners in this process of every change of any process, once and in order. */
export class ChangeFeed {
  readonly #database: Database;
  readonly #listeners = new Set<(change: Change) => void>();
  #last = 0;
  #reading: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Starts to follow: by `LISTEN`, or by asking once a second where a cluster or a pooler lacks it. */
  async start(manner: 'listen' | 'poll'): Promise<void> {
    this.#last = (await changeBounds(this.#database.query)).newest;
    if (manner === 'poll') this.#timer = setInterval(() => this.#read(), pollInterval).unref();
    else {
      await this.#database.listen(changesChannel, () => this.#read());
      this.#read();
    }
  }

  /** Stops, and waits for what is being read. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#listeners.clear();
    await this.#reading;
  }

  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #read(): void {
    this.#reading = this.#reading
      .then(() => this.#readOn())
      .catch((error: Error) => {
        // The next change or the next second tries again from the same place.
        console.error(`live updates: ${error.message}`);
      });
  }

  async #readOn(): Promise<void> {
    for (let changes; (changes = await changesAfter(this.#database.query, this.#last)).length > 0;) {
      for (const change of changes) {
        this.#last = change.id;
        for (const listener of this.#listeners) listener(change);
      }
    }
  }
}
