import { openDB, type IDBPDatabase, type IDBPObjectStore } from 'idb';

/** What is written in one go: all of it or nothing. */
export interface Changes {
  readonly put?: readonly (readonly [key: string, value: unknown])[];
  readonly remove?: readonly string[];
}

/** What is to be written, by what is there. */
export type Decide = (stored: unknown) => Changes | undefined;

/** Keeps plain values under text keys. */
export interface RecordStore {
  get(key: string): Promise<unknown>;
  /** Everything whose key begins with the text, in the order of the keys. */
  list(prefix: string): Promise<readonly (readonly [key: string, value: unknown])[]>;
  /** The keys that begin with the text, in their order. */
  keys(prefix: string): Promise<readonly string[]>;
  write(changes: Changes): Promise<void>;
  /**
   * Writes what `decide` makes of a record, with nobody in between; nothing when it makes nothing of it. It may be
   * asked more than once.
   */
  change(key: string, decide: Decide): Promise<void>;
}

const objectStore = 'records';

/**
 * How long the browser may take for one step, ms. Some never answer where storage is denied, and nobody should
 * wait for that.
 */
const patience = 2000;

/**
 * One object store of IndexedDB as a `RecordStore`. The database is opened for each use and closed after it: an
 * open one would keep the page out of the back-forward cache, and block whoever deletes it. Its own version never
 * changes; records carry theirs. Rejects with whatever the browser throws, or a `TimeoutError`.
 */
export class Database implements RecordStore {
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  get(key: string): Promise<unknown> {
    return this.#use('readonly', async (store): Promise<unknown> => store.get(key));
  }

  list(prefix: string): Promise<[string, unknown][]> {
    const range = beginningWith(prefix);
    return this.#use('readonly', async (store) => {
      const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
      return keys.map((key, index) => [key as string, values[index] as unknown]);
    });
  }

  keys(prefix: string): Promise<string[]> {
    const range = beginningWith(prefix);
    return this.#use('readonly', async (store) => store.getAllKeys(range)) as Promise<string[]>;
  }

  write(changes: Changes): Promise<void> {
    return this.#use('readwrite', (store) => apply(store, changes));
  }

  change(key: string, decide: Decide): Promise<void> {
    return this.#use('readwrite', async (store) => apply(store, decide(await store.get(key)) ?? {}));
  }

  /**
   * A database that another page deleted or changed under our hands is there again for the second attempt, and so is
   * this page where it was left in the middle of the first.
   */
  async #use<Result>(mode: IDBTransactionMode, work: (store: Store) => Promise<Result>): Promise<Result> {
    try {
      return await this.#transact(mode, work);
    } catch (thrown) {
      if (!/^(?:InvalidState|Abort|NotFound)Error$/.test((thrown as Error).name)) throw thrown;
      return this.#transact(mode, work);
    }
  }

  /**
   * One transaction, on disk before it counts as done; all of it or nothing. `work` throws nothing, but rejects.
   *
   * A page that is kept for going back cannot hear the answer that would end a transaction, and WebKit keeps the
   * transaction with it: no later page could use the device (seen in WebKitGTK). `commit()` beforehand would do, but after
   * it WebKitGTK sometimes never ends a deletion.
   */
  async #transact<Result>(
    mode: IDBTransactionMode,
    work: (store: Store) => Promise<Result>,
  ): Promise<Result> {
    const database = await this.#open();
    try {
      const transaction = database.transaction(objectStore, mode, { durability: 'strict' });
      let isBack: Promise<unknown> | undefined;
      const leave = ({ persisted }: PageTransitionEvent) => {
        if (!persisted) return;
        isBack = new Promise((resolve) => addEventListener('pageshow', resolve, { once: true }));
        abort(transaction);
        database.close();
      };
      addEventListener('pagehide', leave);
      try {
        const [result] = await within(Promise.all([work(transaction.store as Store), transaction.done]));
        return result;
      } catch (thrown) {
        abort(transaction);
        // A second attempt before that would be left in the middle, too.
        await isBack;
        throw thrown;
      } finally {
        removeEventListener('pagehide', leave);
      }
    } finally {
      database.close();
    }
  }

  async #open(): Promise<IDBPDatabase> {
    const opening = openDB(this.#name, 1, {
      upgrade: (database) => void database.createObjectStore(objectStore),
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
    return within(opening, (late) => late.close());
  }
}

type Store = IDBPObjectStore<unknown, [typeof objectStore], typeof objectStore, IDBTransactionMode>;

async function apply(store: Store, { put = [], remove = [] }: Changes): Promise<void> {
  // Each in a promise of its own: some values are refused by throwing.
  await Promise.all([
    ...remove.map(async (key) => store.delete!(key)),
    ...put.map(async ([key, value]) => store.put!(value, key)),
  ]);
}

const beginningWith = (prefix: string) => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

/** Left alone, a transaction commits the steps before the one that failed. */
function abort(transaction: { abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}

/**
 * Waits no longer than it has patience, nor for what it asked before the page was left and came back, which some browsers
 * never answer; what comes later is handed to `dispose`.
 */
async function within<Result>(work: Promise<Result>, dispose?: (late: Result) => void): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let comeBack!: (event: PageTransitionEvent) => void;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('IndexedDB does not answer', 'TimeoutError')), patience);
    comeBack = ({ persisted }) => {
      if (persisted) reject(new DOMException('the page was left', 'AbortError'));
    };
  });
  addEventListener('pageshow', comeBack);
  try {
    return await Promise.race([work, end]);
  } catch (thrown) {
    void work.then(dispose, () => undefined);
    throw thrown;
  } finally {
    clearTimeout(timer);
    removeEventListener('pageshow', comeBack);
  }
}
