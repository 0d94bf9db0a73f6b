import { randomId } from '../../internal/key.js';
import type { OutboxEntry } from './entry.js';
import type { OutboxRecords } from './records.js';
import { sendingFor, sendingLease } from './schedule.js';

/** Says to other tabs that an entry is being sent, where Web Locks do not: by each attempt of its own. */
export class SendingLease {
  readonly #records: OutboxRecords;
  readonly #id: string;
  readonly #attemptId = randomId();
  readonly #isLocked: boolean;
  #until = 0;
  #isOver = false;
  /** Whether nothing can have arrived yet. */
  isPreparing = false;

  constructor(records: OutboxRecords, id: string, isLocked: boolean) {
    this.#records = records;
    this.#id = id;
    this.#isLocked = isLocked;
  }

  /**
   * Whether the entry was still there, and no other attempt is under way, unless the resident has `asked` for this one:
   * some backends know no keys, and make two of it. From here on nobody can know whether it arrived: browsers are killed.
   */
  async begin(asked: boolean): Promise<boolean> {
    return (await this.#say((entry) => asked || Object.keys(this.others(entry)).length === 0)) !== undefined;
  }

  /** Something is still moving. */
  extend(): void {
    const left = this.#until - Date.now();
    // One that seems to last longer than it may was measured with another clock, and other tabs take it for none.
    const isDue = left < sendingLease / 2 || left > sendingLease;
    if (!this.#isLocked && !this.#isOver && isDue) void this.#say();
  }

  /** Waits for what comes before the write itself. */
  async before<Result>(work: Promise<Result>): Promise<Result> {
    this.isPreparing = true;
    const result = await work;
    this.isPreparing = false;
    return result;
  }

  /** What still moves after an attempt that has failed says nothing any more. */
  end(): void {
    this.#isOver = true;
  }

  /** The leases of other attempts that are under way. */
  others({ leases = {} }: OutboxEntry): Readonly<Record<string, number>> {
    const isOther = ([id, until]: [string, number]) =>
      id !== this.#attemptId && sendingFor({ leases: { [id]: until } }, Date.now()) > 0;
    return Object.fromEntries(Object.entries(leases).filter(isOther));
  }

  #say(isFree: (entry: OutboxEntry) => boolean = () => true) {
    this.#until = Date.now() + sendingLease;
    return this.#records.update(this.#id, (entry) => {
      if (!isFree(entry)) return undefined;
      const own = !this.#isLocked && { [this.#attemptId]: this.#until };
      return { ...entry, mayHaveArrived: true, leases: { ...this.others(entry), ...own } };
    });
  }
}
