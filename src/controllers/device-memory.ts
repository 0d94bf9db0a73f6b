import { longestPause, shortestPause } from '../internal/storage/silence.js';
import { recordKey, type Owner } from './outbox/owner.js';
import { readRecord, toRecord, type RecordType } from './outbox/record.js';
import { alone, tabLine } from './outbox/tabs.js';

/** Something small that is remembered of each resident of each portal. */
export interface MemoryKind<Value extends object> {
  /** What its keys begin with. */
  readonly kind: string;
  readonly type: RecordType<Value>;
  /** Of whom nothing is remembered. */
  readonly blank: Value;
  /** Leaves out what is no longer worth remembering. */
  readonly trim: (value: Value) => Value;
}

/** What is remembered, as far as this page can tell. */
export interface Remembered<Value> {
  readonly value: Value;
  /** Not where the device has not answered yet, nor where another version of the library wrote it: there may be more. */
  readonly isKnown: boolean;
}

/** Asked more than once: it does nothing but answer. */
type Change<Value> = (value: Value) => Value;

/** What is remembered of one resident of one portal: on the device where that is allowed, else while the page lives. */
export class DeviceMemory<Value extends object> {
  readonly #owner: Owner;
  readonly #kind: MemoryKind<Value>;
  readonly #key: string;
  readonly #listeners = new Set<() => void>();
  #stopHearing: (() => void) | undefined;
  /** What the device has said last. */
  #said: Value | undefined;
  /**
   * What it was not told yet, the oldest first. The whole of it made from nothing would take the place of what it has
   * and did not say.
   */
  #missed: readonly Change<Value>[] = [];
  #pause = shortestPause;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(owner: Owner, kind: MemoryKind<Value>) {
    this.#owner = owner;
    this.#kind = kind;
    this.#key = recordKey(kind.kind, owner);
  }

  async read(): Promise<Remembered<Value>> {
    const { value: stored, isWhole } = await this.#owner.store.getWhole(this.#key);
    const { isRefused } = this.#owner.store;
    const said = isWhole
      ? this.#understood(stored)
      : (this.#said ?? (isRefused ? this.#kind.blank : undefined));
    if (isWhole) this.#said = said;
    else if (!isRefused) this.#askAgainLater();
    return { value: afterAll(this.#missed, said ?? this.#kind.blank), isKnown: said !== undefined };
  }

  /**
   * Changes what is remembered, one tab at a time, and tells all who listen. Resolves with what it was before, as far as
   * this page can tell. What the device does not take now is remembered in the page, and told once it answers.
   */
  async change(change: Change<Value>): Promise<Value> {
    const before = await alone(this.#key, async () => {
      const { value } = await this.read();
      this.#missed = [...this.#missed, change];
      await this.#tell();
      return value;
    });
    this.#announce();
    tabLine().tell(this.#key);
    return before;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    this.#stopHearing ??= tabLine().hear((topic) => {
      if (topic === this.#key) this.#announce();
    });
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#stopHearing?.();
      this.#stopHearing = undefined;
      // What was told once holds while the device is silent; one that is not can be asked.
      if (this.#missed.length === 0 && !this.#owner.store.isSilent) memories.delete(this.#key);
    };
  }

  /** `undefined`: another version wrote it. What is damaged is nobody's, and gives way. */
  #understood(stored: unknown): Value | undefined {
    const record = readRecord(this.#kind.type, stored);
    if (record.state === 'foreign') return undefined;
    return record.state === 'read' ? record.value : this.#kind.blank;
  }

  /** Writes what was missed, where the device answers with something that it may be written over. */
  async #tell(): Promise<void> {
    const { type, trim } = this.#kind;
    const missed = this.#missed;
    let isSilent = false;
    let kept: Value | undefined;
    const decide = (stored: unknown) => {
      const said = isSilent ? undefined : this.#understood(stored);
      kept = said && trim(afterAll(missed, said));
      return kept && { put: [[this.#key, toRecord(type, kept)] as const] };
    };
    await this.#owner.store.change(this.#key, decide, () => void (isSilent = !this.#owner.store.isRefused));
    if (kept) {
      this.#said = kept;
      this.#missed = this.#missed.slice(missed.length);
    } else if (isSilent) this.#askAgainLater();
  }

  #announce(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  /** A device may be slow to answer for minutes, and still have what was remembered: it is asked until it answers. */
  #askAgainLater(): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => void this.#askAgain(), this.#pause);
    this.#pause = Math.min(2 * this.#pause, longestPause);
  }

  async #askAgain(): Promise<void> {
    this.#timer = undefined;
    if (this.#listeners.size + this.#missed.length === 0) return;
    const { isWhole } = await this.#owner.store.getWhole(this.#key);
    if (!isWhole) return this.#askAgainLater();
    this.#pause = shortestPause;
    if (this.#missed.length > 0) {
      await alone(this.#key, () => this.#tell());
      tabLine().tell(this.#key);
    }
    this.#announce();
  }
}

const afterAll = <Value>(changes: readonly Change<Value>[], value: Value): Value =>
  changes.reduce((changed, change) => change(changed), value);

const memories = new Map<string, object>();

/** The page's one memory of a kind and an owner. */
export function deviceMemoryOf<Value extends object>(
  owner: Owner,
  kind: MemoryKind<Value>,
): DeviceMemory<Value> {
  const key = recordKey(kind.kind, owner);
  let memory = memories.get(key) as DeviceMemory<Value> | undefined;
  if (!memory) memories.set(key, (memory = new DeviceMemory(owner, kind)));
  return memory;
}
