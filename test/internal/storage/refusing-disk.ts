import { randomId } from '../../../src/internal/key.js';
import {
  Database,
  type Changes,
  type Decide,
  type RecordStore,
} from '../../../src/internal/storage/database.js';
import { DeviceStore } from '../../../src/internal/storage/device-store.js';

/** A real database that can be told to refuse. */
export class Disk implements RecordStore {
  readonly #database: Database;
  refusal: string | undefined;
  /** The most bytes of a record; more is answered as a full device does. */
  room = Infinity;
  asked = 0;

  constructor(name = `test-${randomId()}`) {
    this.#database = new Database(name);
  }

  async get(key: string): Promise<unknown> {
    this.#ask();
    return this.#database.get(key);
  }

  async list(prefix: string): Promise<[string, unknown][]> {
    this.#ask();
    return this.#database.list(prefix);
  }

  async keys(prefix: string): Promise<string[]> {
    this.#ask();
    return this.#database.keys(prefix);
  }

  async write(changes: Changes): Promise<void> {
    this.#ask();
    this.#measure(changes);
    return this.#database.write(changes);
  }

  async change(key: string, decide: Decide): Promise<void> {
    this.#ask();
    return this.#database.change(key, (stored) => {
      const changes = decide(stored);
      this.#measure(changes ?? {});
      return changes;
    });
  }

  #measure({ put = [] }: Changes): void {
    const sizes = put.map(([, value]) => JSON.stringify(value).length);
    if (sizes.some((size) => size > this.room)) throw new DOMException('full', 'QuotaExceededError');
  }

  #ask(): void {
    this.asked++;
    if (this.refusal) throw new DOMException('refused', this.refusal);
  }
}

/** A store over such a disk. */
export const makeStore = () => {
  const disk = new Disk();
  return { disk, store: new DeviceStore(disk) };
};
/** More than a disk with room for 1,000 bytes takes. */
export const photo = 'x'.repeat(2000);
