import { Database, type Changes, type RecordStore } from './database.js';

/** Why something stays in the page's memory: the browser refuses, or has no more room. */
export type StorageTrouble = 'denied' | 'full';

/**
 * Keeps records on the device as far as it lets us, and those that it refuses in the page's memory: whoever reads
 * gets both. Never rejects.
 */
export class DeviceStore {
  readonly #disk: RecordStore | undefined;
  readonly #memory = new Map<string, unknown>();
  /** What the memory no longer has and the disk still might. */
  readonly #forgotten = new Set<string>();
  readonly #rest: number;
  #writing: Promise<unknown> = Promise.resolve();
  #isCatchingUp = false;
  #deniedUntil = 0;
  #trouble: StorageTrouble | undefined;

  /** `disk` absent: nothing is to outlive the page. `rest`: how long a device that refused is left alone, ms. */
  constructor(disk?: RecordStore, rest = 5000) {
    this.#disk = disk;
    this.#rest = rest;
  }

  /** Whether it is meant to outlive the page and, as far as is known, does. */
  get isDurable(): boolean {
    return this.#disk !== undefined && this.#trouble === undefined;
  }

  /** Why something stays in memory; `undefined`: all is on the device, or was never meant to be. */
  get trouble(): StorageTrouble | undefined {
    return this.#trouble;
  }

  async get(key: string): Promise<unknown> {
    // Whoever reads sees what was written before.
    await this.#writing;
    if (this.#memory.has(key)) return this.#memory.get(key);
    if (this.#forgotten.has(key)) return undefined;
    return this.#try(undefined, (disk) => disk.get(key));
  }

  async list(prefix: string): Promise<(readonly [string, unknown])[]> {
    await this.#writing;
    const stored = await this.#try([], (disk) => disk.list(prefix));
    const all = new Map(stored.filter(([key]) => !this.#forgotten.has(key)));
    for (const [key, value] of this.#memory) if (key.startsWith(prefix)) all.set(key, value);
    return [...all].sort(([one], [other]) => (one < other ? -1 : 1));
  }

  /** Resolves with whether everything is on the device. What it refuses is kept in memory. */
  write(changes: Changes): Promise<boolean> {
    return this.#inTurn(() => this.#write(changes));
  }

  async #write(changes: Changes): Promise<boolean> {
    const { put = [], remove = [] } = changes;
    const isStored = await this.#try(false, async (disk) => {
      await disk.write(changes);
      return true;
    });
    for (const key of remove) {
      this.#memory.delete(key);
      if (!isStored && this.#disk) this.#forgotten.add(key);
      else this.#forgotten.delete(key);
    }
    for (const [key, value] of put) {
      if (isStored) this.#memory.delete(key);
      else this.#memory.set(key, value);
      this.#forgotten.delete(key);
    }
    if (isStored && this.#memory.size === 0) this.#trouble = undefined;
    return isStored;
  }

  /** One write after the other: what is caught up must not undo what is newer. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#writing.then(work);
    this.#writing = turn.catch(() => undefined);
    return turn;
  }

  /** Tells a device that was silent for a while what it has missed: what was removed would come back otherwise. */
  #catchUpLater(): void {
    if (this.#isCatchingUp) return;
    this.#isCatchingUp = true;
    // A page in the background too: it may be closed from there.
    setTimeout(() => {
      this.#isCatchingUp = false;
      void this.#inTurn(async () => {
        if (this.#memory.size === 0 && this.#forgotten.size === 0) return;
        const all = { put: [...this.#memory], remove: [...this.#forgotten] };
        if (!(await this.#write(all))) this.#catchUpLater();
      });
    }, this.#rest);
  }

  async #try<Result>(otherwise: Result, work: (disk: RecordStore) => Promise<Result>): Promise<Result> {
    if (!this.#disk || performance.now() < this.#deniedUntil) return otherwise;
    try {
      const result = await work(this.#disk);
      if (this.#trouble === 'denied') this.#trouble = undefined;
      return result;
    } catch (thrown) {
      const name = thrown instanceof Error ? thrown.name : '';
      this.#trouble = name === 'QuotaExceededError' ? 'full' : 'denied';
      // A full device may have room for something smaller; one that refuses or hangs is left alone for a while.
      if (this.#trouble === 'denied') {
        this.#deniedUntil = performance.now() + this.#rest;
        this.#catchUpLater();
      }
      return otherwise;
    }
  }
}

const device = new DeviceStore(new Database('linli'));
const page = new DeviceStore();

/** Where records that may outlive the page are kept, or those that may not. One each for the whole page. */
export function recordStore(mayOutlivePage: boolean): DeviceStore {
  return mayOutlivePage ? device : page;
}
