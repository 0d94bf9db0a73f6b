import type { HostilePage } from '../hostile-page.js';

const refuse = (): never => {
  throw new DOMException('the host keeps nothing', 'SecurityError');
};

const getter = (name: string, get: () => unknown) =>
  Object.defineProperty(globalThis, name, { get, configurable: true });

/** Pages on which nothing, or not enough, can be kept. */
export const storage: readonly HostilePage[] = [
  {
    name: 'storage-throws',
    does: 'Throws when its storage is asked for.',
    before: throwing('localStorage', 'sessionStorage'),
  },
  { name: 'storage-missing', does: 'Has no storage.', before: missing('localStorage', 'sessionStorage') },
  {
    name: 'storage-full',
    does: 'Has storage that is full.',
    before: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('the host has no room', 'QuotaExceededError');
      };
    },
  },
  { name: 'database-missing', does: 'Has no IndexedDB.', before: missing('indexedDB') },
  { name: 'database-throws', does: 'Throws when IndexedDB is asked for.', before: throwing('indexedDB') },
  {
    name: 'database-refuses',
    does: 'Throws when a database is opened.',
    before: () => {
      IDBFactory.prototype.open = refuse;
    },
  },
  {
    name: 'database-hangs',
    does: 'Never opens a database.',
    before: () => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
    },
  },
  {
    name: 'database-full',
    does: 'Has no room in its databases.',
    before: () => {
      IDBObjectStore.prototype.put = function () {
        this.transaction.abort();
        throw new DOMException('the host has no room', 'QuotaExceededError');
      };
    },
  },
  {
    name: 'nothing-at-all',
    does: 'Has neither storage nor databases, nor locks, nor channels.',
    before: missing('localStorage', 'sessionStorage', 'indexedDB', 'BroadcastChannel', 'caches'),
  },
  {
    name: 'locks-throw',
    does: 'Throws when a lock is asked for.',
    before: () => {
      const locks = (navigator as { locks?: LockManager }).locks;
      if (locks) locks.request = refuse;
    },
  },
  { name: 'channels-throw', does: 'Throws when a channel is made.', before: throwing('BroadcastChannel') },
  {
    name: 'own-keys',
    does: 'Keeps things of its own, and compares them after us.',
    before: () => {
      localStorage.setItem('cart', '[1,2,3]');
      localStorage.setItem('lin', 'not ours');
      sessionStorage.setItem('visit', '17');
      document.cookie = 'theme=dark';
    },
    backend: 'portal',
  },
  {
    name: 'own-database',
    does: 'Holds a database of its own open.',
    before: () => {
      indexedDB.open('records', 3);
    },
  },
];

function throwing(...names: string[]): () => void {
  return () => {
    for (const name of names) getter(name, refuse);
  };
}

function missing(...names: string[]): () => void {
  return () => {
    for (const name of names) getter(name, () => undefined);
  };
}
