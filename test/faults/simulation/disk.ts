import type { Changes, Decide, RecordStore } from '../../../src/internal/storage/database.js';
import type { Random } from '../../support/seeded-random.js';
import type { Deliver } from './tab.js';
import type { VirtualTime } from './virtual-time.js';

/** What a disk does for a while. */
export type DiskMood = 'well' | 'full' | 'denied' | 'silent';

/** How long the library's own `Database` waits for a step, ms. */
const patience = 2000;

/** What the tabs of one origin keep: it outlives them, and each step is done whole or not at all. */
export class Disk {
  mood: DiskMood = 'well';
  readonly records = new Map<string, unknown>();
  readonly #time: VirtualTime;
  readonly #random: Random;

  constructor(time: VirtualTime, random: Random) {
    this.#time = time;
    this.#random = random;
  }

  /** The disk as one tab has it: what the tab no longer is there to hear is done all the same. */
  of(deliver: Deliver): RecordStore {
    const step = <Result>(work: () => Result, isWrite: boolean) => this.#step(deliver, work, isWrite);
    return {
      get: (key) => step(() => this.#read(key), false),
      list: (prefix) => step(() => this.#keys(prefix).map((key) => [key, this.#read(key)] as const), false),
      keys: (prefix) => step(() => this.#keys(prefix), false),
      write: (changes) => step(() => this.#apply(changes), true),
      change: (key, decide: Decide) => step(() => this.#apply(decide(this.#read(key)) ?? {}), true),
    };
  }

  #step<Result>(deliver: Deliver, work: () => Result, isWrite: boolean): Promise<Result> {
    return new Promise((resolve, reject) => {
      const fail = (name: string, ms: number) =>
        void this.#time.after(ms, () => deliver(() => reject(new DOMException('The disk refuses', name))));
      const ms = this.#random.below(30);
      if (this.mood === 'denied') return fail('SecurityError', ms);
      if (this.mood === 'full' && isWrite) return fail('QuotaExceededError', ms);
      // It may be done although nobody hears of it.
      const isDone = this.mood === 'well' || this.#random.below(2) === 0;
      this.#time.after(ms, () => {
        const result = isDone ? work() : undefined;
        if (this.mood === 'silent' || !isDone) fail('TimeoutError', patience - ms);
        else deliver(() => resolve(result as Result));
      });
    });
  }

  #keys(prefix: string): string[] {
    return [...this.records.keys()].filter((key) => key.startsWith(prefix)).sort();
  }

  #read(key: string): unknown {
    return this.records.get(key);
  }

  #apply({ put = [], remove = [] }: Changes): void {
    for (const key of remove) this.records.delete(key);
    for (const [key, value] of put) this.records.set(key, frozen(structuredClone(value)));
  }
}

/** Whoever changes what they have read would change what is kept. */
function frozen(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof ArrayBuffer) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
