import { recordKey, type Owner } from './outbox/owner.js';
import { toRecord, valueOf, type RecordType } from './outbox/record.js';
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

/** What is remembered of one resident of one portal: on the device where that is allowed, else while the page lives. */
export class DeviceMemory<Value extends object> {
  readonly #owner: Owner;
  readonly #kind: MemoryKind<Value>;
  readonly #key: string;
  readonly #listeners = new Set<() => void>();
  #stopHearing: (() => void) | undefined;

  constructor(owner: Owner, kind: MemoryKind<Value>) {
    this.#owner = owner;
    this.#kind = kind;
    this.#key = recordKey(kind.kind, owner);
  }

  async read(): Promise<Value> {
    return valueOf(this.#kind.type, await this.#owner.store.get(this.#key)) ?? this.#kind.blank;
  }

  /** Changes what is remembered, one tab at a time, and tells all who listen. */
  async change(change: (value: Value) => Value): Promise<void> {
    const { type, trim } = this.#kind;
    await alone(this.#key, async () => {
      const kept = trim(change(await this.read()));
      await this.#owner.store.write({ put: [[this.#key, toRecord(type, kept)]] });
    });
    for (const listener of [...this.#listeners]) listener();
    tabLine().tell(this.#key);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    this.#stopHearing ??= tabLine().hear((topic) => {
      if (topic === this.#key) for (const tell of [...this.#listeners]) tell();
    });
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#stopHearing?.();
      this.#stopHearing = undefined;
      memories.delete(this.#key);
    };
  }
}

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
