import { Database, type Changes, type Decide, type RecordStore } from './database.js';

/** Why something stays in the page's memory: the browser refuses, or has no more room. */
export type StorageTrouble = 'denied' | 'full';

/** For how many times as long as one that refuses a full device is left alone: room is made by people. */
const restsWhenFull = 6;

/** How long it takes at most until one tab hears another, ms: as many frames as a busy page may drop. */
export const hearing = 100;

/** Records by their keys, in the order of those. */
export type Records = readonly (readonly [key: string, value: unknown])[];

/** A step that the device refused, by its keys. */
interface RefusedStep {
  readonly put: readonly string[];
  readonly remove: readonly string[];
}

/**
 * Keeps records on the device as far as it lets us, and those that it refuses in the page's memory: whoever reads
 * gets both. Never rejects.
 */
export class DeviceStore {
  readonly #disk: RecordStore | undefined;
  readonly #memory = new Map<string, unknown>();
  /** What the memory no longer has and the disk still might. */
  readonly #forgotten = new Set<string>();
  /**
   * Refused steps that removed something, the oldest first. What a step removes stays on the disk for as long as the
   * disk lacks what the step puts in its place: it may be all that is left after a crash.
   */
  #refused: RefusedStep[] = [];
  readonly #rest: number;
  #writing: Promise<unknown> = Promise.resolve();
  #catchUpTimer: ReturnType<typeof setTimeout> | undefined;
  #catchUpAt = Infinity;
  #deniedUntil = 0;
  #trouble: StorageTrouble | undefined;
  #isRefused = false;
  /** Who waits until everything is on the device. */
  #waiting: (() => void)[] = [];

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

  /** Whether the page has no database, or may have none: what is not known of it was never there. */
  get isRefused(): boolean {
    return this.#isRefused;
  }

  /** Whether everything that was meant for the device is on it. */
  get isCaughtUp(): boolean {
    return this.isDurable && this.#memory.size === 0;
  }

  /** Resolves once it is. */
  caughtUp(): Promise<void> {
    return this.isCaughtUp ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Whether the device does not answer: then what was not found may be there all the same. */
  get isSilent(): boolean {
    return performance.now() < this.#deniedUntil;
  }

  async get(key: string): Promise<unknown> {
    const { value } = await this.getWhole(key);
    return value;
  }

  /** The same, and whether that is certain: a device that did not answer may have something. */
  async getWhole(key: string): Promise<{ value: unknown; isWhole: boolean }> {
    // Whoever reads sees what was written before.
    await this.#writing;
    if (this.#memory.has(key)) return { value: this.#memory.get(key), isWhole: true };
    if (this.#forgotten.has(key)) return { value: undefined, isWhole: true };
    const read = await this.#try<{ value: unknown } | undefined>('read', undefined, async (disk) => ({
      value: await disk.get(key),
    }));
    return { value: read?.value, isWhole: read !== undefined || !this.#disk };
  }

  async list(prefix: string): Promise<Records> {
    const { records } = await this.listWhole(prefix);
    return records;
  }

  /** The same, and whether those are all: a device that did not answer may have more. */
  async listWhole(prefix: string): Promise<{ records: Records; isWhole: boolean }> {
    await this.#writing;
    const stored = await this.#try<Records | undefined>('read', undefined, (disk) => disk.list(prefix));
    const all = new Map(stored?.filter(([key]) => !this.#forgotten.has(key)));
    for (const [key, value] of this.#memory) if (key.startsWith(prefix)) all.set(key, value);
    return {
      records: [...all].sort(([one], [other]) => (one < other ? -1 : 1)),
      isWhole: stored !== undefined || !this.#disk,
    };
  }

  /** The keys that begin with the text. */
  async keys(prefix: string): Promise<string[]> {
    await this.#writing;
    const stored = await this.#try('read', [], (disk) => disk.keys(prefix));
    const all = new Set([...stored.filter((key) => !this.#forgotten.has(key)), ...this.#memory.keys()]);
    return [...all].filter((key) => key.startsWith(prefix)).sort();
  }

  /** Resolves with whether everything is on the device. What it refuses is kept in memory. */
  write(changes: Changes): Promise<boolean> {
    return this.#inTurn(() => this.#write(changes));
  }

  /**
   * Writes what `decide` makes of a record, with no other tab in between; `known` gives what stands for the record of
   * a device that does not answer. Resolves with what was decided.
   */
  change(key: string, decide: Decide, known?: () => unknown): Promise<Changes | undefined> {
    return this.#inTurn(async () => {
      const isHere = this.#memory.has(key) || this.#forgotten.has(key) || !this.#disk;
      let decided: { changes: Changes | undefined } | undefined;
      const isStored =
        !isHere &&
        (await this.#try('write', false, async (disk) => {
          await disk.change(key, (stored) => (decided = { changes: decide(stored) }).changes);
          return true;
        }));
      // A full device may not so much as begin to change something, and reads all the same.
      const stored = isHere || decided ? this.#memory.get(key) : await this.#read(key);
      decided ??= { changes: decide(this.isSilent && !isHere ? known?.() : stored) };
      const { changes } = decided;
      if (changes && isStored) await this.#settle(changes, true);
      else if (changes) await this.#write(changes);
      return changes;
    });
  }

  /** Keeps no longer what the device refused, or is just about to refuse: another tab has removed the record. */
  forget(key: string): Promise<void> {
    const drop = () => {
      if (this.#memory.delete(key) && this.#memory.size === 0) this.#recover();
    };
    drop();
    return this.#inTurn(async () => drop());
  }

  #read(key: string): Promise<unknown> {
    return this.#try<unknown>('read', undefined, (disk) => disk.get(key));
  }

  async #write(changes: Changes): Promise<boolean> {
    const isStored = await this.#tell(changes);
    await this.#settle(changes, isStored);
    return isStored;
  }

  #tell(changes: Changes): Promise<boolean> {
    return this.#try('write', false, async (disk) => {
      await disk.write(changes);
      return true;
    });
  }

  /** Remembers what was written, and what the disk still has to be told. */
  async #settle({ put = [], remove = [] }: Changes, isStored: boolean): Promise<void> {
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
    if (!isStored && this.#disk && remove.length > 0)
      this.#refused.push({ put: put.map(([key]) => key), remove });
    // Something may have become possible: there is more room, or what stood in the way of a removal is gone.
    if (remove.length > 0) await this.#catchUp();
    if (isStored && this.#memory.size === 0) this.#recover();
  }

  /** One write after the other: what is caught up must not undo what is newer. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#writing.then(work);
    this.#writing = turn.catch(() => undefined);
    return turn;
  }

  /** Tells the device what it has missed, as far as it listens: what was removed would come back otherwise. */
  async #catchUp(): Promise<void> {
    if (!this.#disk) return;
    const steps = this.#refused;
    this.#refused = [];
    for (const { put, remove } of steps) {
      const missed = {
        put: put.filter((key) => this.#memory.has(key)).map((key) => [key, this.#memory.get(key)] as const),
        remove: remove.filter((key) => this.#forgotten.has(key)),
      };
      if (missed.remove.length === 0) continue;
      if (await this.#tell(missed)) this.#isTold(missed);
      else this.#refused.push({ put, remove });
    }
    const held = new Set(this.#refused.flatMap(({ put }) => put));
    for (const key of smallestFirst(this.#memory)) {
      // It may be forgotten while the device takes others.
      if (!this.#memory.has(key) || held.has(key)) continue;
      const missed = { put: [[key, this.#memory.get(key)] as const], remove: [] };
      if (await this.#tell(missed)) this.#isTold(missed);
    }
  }

  #isTold({ put, remove }: Required<Changes>): void {
    for (const [key] of put) this.#memory.delete(key);
    for (const key of remove) this.#forgotten.delete(key);
    if (this.#memory.size === 0) this.#recover();
  }

  #recover(): void {
    this.#trouble = undefined;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** A device that was silent for a while is asked again, and one that was full, on which there may be room by then. */
  #catchUpLater(): void {
    const pause = this.#trouble === 'full' ? this.#rest * restsWhenFull : this.#rest;
    const at = performance.now() + pause;
    if (at >= this.#catchUpAt) return;
    this.#catchUpAt = at;
    clearTimeout(this.#catchUpTimer);
    // A page in the background too: it may be closed from there. One that was frozen hears first what others have taken out.
    const afterHearing = () => (this.#catchUpTimer = setTimeout(() => this.#askAgain(), hearing));
    this.#catchUpTimer = setTimeout(afterHearing, pause);
  }

  #askAgain(): void {
    this.#catchUpAt = Infinity;
    void this.#inTurn(async () => {
      if (this.#memory.size === 0 && this.#forgotten.size === 0) return;
      this.#deniedUntil = 0;
      await this.#catchUp();
    });
  }

  async #try<Result>(
    kind: 'read' | 'write',
    otherwise: Result,
    work: (disk: RecordStore) => Promise<Result>,
  ): Promise<Result> {
    if (!this.#disk || performance.now() < this.#deniedUntil) return otherwise;
    try {
      const result = await work(this.#disk);
      if (this.#trouble === 'denied') this.#trouble = undefined;
      return result;
    } catch (thrown) {
      const name = thrown instanceof Error ? thrown.name : '';
      this.#isRefused = /^(?:Security|Reference|Type)Error$/.test(name);
      // Chromium says so of a database that it cannot so much as open: one that is full can be read.
      this.#trouble = name === 'QuotaExceededError' && kind === 'write' ? 'full' : 'denied';
      // A full device may have room for something smaller; one that refuses or hangs is left alone for a while.
      if (this.#trouble === 'denied') this.#deniedUntil = performance.now() + this.#rest;
      this.#catchUpLater();
      return otherwise;
    }
  }
}

/**
 * The keys of what is kept, bytes last: a photo that a slow device never takes in time would keep it from what was typed,
 * since it is left alone after each that it refuses.
 */
function smallestFirst(records: ReadonlyMap<string, unknown>): string[] {
  const hasBytes = (value: unknown) => Number(value instanceof Object && 'bytes' in value);
  return [...records].sort(([, one], [, other]) => hasBytes(one) - hasBytes(other)).map(([key]) => key);
}

const device = new DeviceStore(new Database('linli'));
const page = new DeviceStore();

/** Where records that may outlive the page are kept, or those that may not. One each for the whole page. */
export function recordStore(mayOutlivePage: boolean): DeviceStore {
  return mayOutlivePage ? device : page;
}
