import { flag, id, listOf, number, object, oneOf } from '../../../adapter/shape.js';
import { recordKey, type Owner } from '../../../controllers/outbox/owner.js';
import { readRecord, toRecord, type RecordType } from '../../../controllers/outbox/record.js';
import { alone, tabLine } from '../../../controllers/outbox/tabs.js';
import { blankMemory, type Asked, type AskingMemory } from '../../../domain/rating-policy.js';

const memoryType: RecordType<AskingMemory> = {
  name: 'memory of questions',
  version: 1,
  shape: object<AskingMemory>({
    never: flag,
    asked: listOf(object<Asked>({ subjectId: id, at: number }, { outcome: oneOf(['later', 'answered']) })),
  }),
};

/** More questions than that nobody was asked within any cool-down. */
const mostRemembered = 100;

/** What was asked of one resident of one portal: on the device where that is allowed, else while the page lives. */
export class AskingStore {
  readonly #owner: Owner;
  readonly #key: string;
  readonly #listeners = new Set<() => void>();
  #stopHearing: (() => void) | undefined;

  constructor(owner: Owner) {
    this.#owner = owner;
    this.#key = recordKey('asked', owner);
  }

  async read(): Promise<AskingMemory> {
    const record = readRecord(memoryType, await this.#owner.store.get(this.#key));
    return record.state === 'read' ? record.value : blankMemory;
  }

  /** Changes what is remembered, one tab at a time, and tells all prompts. */
  async change(change: (memory: AskingMemory) => AskingMemory): Promise<void> {
    await alone(this.#key, async () => {
      const { asked, ...rest } = change(await this.read());
      const kept = { ...rest, asked: asked.slice(-mostRemembered) };
      await this.#owner.store.write({ put: [[this.#key, toRecord(memoryType, kept)]] });
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
      stores.delete(this.#key);
    };
  }
}

const stores = new Map<string, AskingStore>();

/** The page's one store of an owner. */
export function askingStoreOf(owner: Owner): AskingStore {
  const key = recordKey('asked', owner);
  let store = stores.get(key);
  if (!store) stores.set(key, (store = new AskingStore(owner)));
  return store;
}
