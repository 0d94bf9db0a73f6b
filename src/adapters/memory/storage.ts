/** Keeps plain values under string keys. */
export interface RecordStorage {
  readAll(): Promise<readonly unknown[]>;
  /** Writes them all or none. `undefined` deletes. */
  write(entries: ReadonlyMap<string, unknown>): Promise<void>;
}

/** Keeps nothing beyond the page. */
export const noStorage: RecordStorage = {
  readAll: () => Promise.resolve([]),
  write: () => Promise.resolve(),
};

const objectStore = 'records';

/** How long opening may take, ms: some browsers never answer where storage is denied. */
const openTimeout = 2000;

/**
 * IndexedDB, or nothing where the browser refuses it. The database is opened for each use and closed after
 * it: an open one would keep the page out of the back-forward cache, and block whoever deletes it.
 */
export async function openStorage(name: string): Promise<RecordStorage> {
  try {
    (await open(name)).close();
  } catch {
    return noStorage;
  }
  return {
    async readAll() {
      const database = await open(name);
      const values: unknown[] = await result(
        database.transaction(objectStore).objectStore(objectStore).getAll(),
      );
      database.close();
      return values;
    },
    async write(entries) {
      const database = await open(name);
      const transaction = database.transaction(objectStore, 'readwrite', { durability: 'strict' });
      const store = transaction.objectStore(objectStore);
      for (const [key, value] of entries) {
        if (value === undefined) store.delete(key);
        else store.put(value, key);
      }
      await finished(transaction).finally(() => database.close());
    },
  };
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      reject(new Error('IndexedDB does not answer'));
    }, openTimeout);
    const request = indexedDB.open(`linli-memory-${name}`, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(objectStore);
    request.onsuccess = () => {
      clearTimeout(timer);
      if (isLate) return request.result.close();
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error!);
  });
}

function result<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error!);
  });
}
