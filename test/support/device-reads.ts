import { replace } from './replace.js';

type Read = (this: IDBObjectStore, asked?: unknown) => IDBRequest;

/** Puts something in the place of every reading of a record or a list of them, until `restoreAll` is called. */
export function replaceReads(make: (read: () => IDBRequest) => IDBRequest): void {
  const reads = IDBObjectStore.prototype as unknown as Record<'get' | 'getAll' | 'getAllKeys', Read>;
  for (const name of ['get', 'getAll', 'getAllKeys'] as const)
    replace(
      reads,
      name,
      (original) =>
        function (this: IDBObjectStore, asked) {
          return make(() => original.call(this, asked));
        },
    );
}
