const refuse = () => {
  throw new DOMException('refused by the test', 'SecurityError');
};

/** The most bytes of a photo that a device without room takes. */
const room = 5000;

/** What can be wrong with the storage of a page before the library is there. */
const spoilers = {
  /** There is no IndexedDB, as in old private windows. */
  missing() {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  },
  /** IndexedDB throws, as in sandboxed pages. */
  throws() {
    IDBFactory.prototype.open = refuse;
  },
  /** IndexedDB never answers, as where storage is denied in some browsers. */
  hangs() {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  },
  /** IndexedDB takes longer than anybody waits, and answers then, as on a device that has just been started. */
  late() {
    const { open } = IDBFactory.prototype;
    const ready = performance.now() + 3000;
    IDBFactory.prototype.open = function (...parameters) {
      const isReady = performance.now() > ready;
      return isReady ? open.apply(this, parameters) : (new EventTarget() as IDBOpenDBRequest);
    };
  },
  /** There is no room for photos. */
  full() {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value, key) {
      const { bytes } = value as { bytes?: ArrayBuffer };
      if (bytes === undefined || bytes.byteLength < room) return put.call(this, value, key);
      this.transaction.abort();
      throw new DOMException('no room, says the test', 'QuotaExceededError');
    };
  },
  /** Blobs cannot be stored, as in WebKit's private windows. */
  blobs() {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value, key) {
      const values: unknown[] = Object.values(value as object);
      if (values.some((part) => part instanceof Blob)) throw new DOMException('no Blobs', 'UnknownError');
      return put.call(this, value, key);
    };
  },
  /** The page's other storage throws. */
  'local-storage'() {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, { get: refuse });
  },
};

export type Spoiler = keyof typeof spoilers;

/** Spoils the page's storage. To be called before the library is loaded. */
export function spoil(name: string): void {
  spoilers[name as Spoiler]?.();
}
