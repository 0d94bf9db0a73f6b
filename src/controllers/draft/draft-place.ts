import type { Changes } from '../../internal/storage/database.js';
import { recordKey, type Owner } from '../outbox/owner.js';
import { valueOf } from '../outbox/record.js';
import { OutboxRecords } from '../outbox/records.js';
import { draftType } from './draft-record.js';

/** Where somebody's drafts in one place ("slot") of a portal are on the device, and their files. */
export class DraftPlace {
  /** Of the draft that was written last. */
  readonly key: string;
  readonly #owner: Owner;
  readonly #slot: string;

  constructor(owner: Owner, slot: string) {
    this.#owner = owner;
    this.#slot = slot;
    this.key = recordKey('draft', owner, slot);
  }

  /** Of a draft that is kept beside that one. */
  asideKey(id: string): string {
    return recordKey('draft', this.#owner, this.#slot, id);
  }

  fileKey(id: string): string {
    return recordKey('file', this.#owner, id);
  }

  /** Changes what stands under `key`. What is there by now of another tab, none of the drafts `ids`, is kept beside it. */
  async write({ put = [], remove = [] }: Changes, ids: readonly string[]): Promise<void> {
    const { key } = this;
    const names = put.map(([name]) => name);
    const isReplaced = names.includes(key);
    // Another tab may have put it there.
    const beside = ids.map((id) => this.asideKey(id)).filter((name) => isReplaced && !names.includes(name));
    await this.#owner.store.change(key, (stored) => {
      const other = valueOf(draftType, stored);
      if (other && ids.includes(other.id)) return { put, remove };
      if (!other) return { put, remove: [...remove, ...beside] };
      const aside = [this.asideKey(other.id), stored] as const;
      const others = remove.filter((name) => name !== key);
      return { put: isReplaced ? [...put, aside] : put, remove: [...others, ...beside] };
    });
  }

  /** The keys of those files that nothing has which waits to be sent: another tab may have sent the same draft. */
  async spareFiles(ids: readonly string[]): Promise<string[]> {
    const outbox = new OutboxRecords(this.#owner);
    if (ids.length > 0) await outbox.refresh();
    // A device that does not answer has not said that nothing waits. What is left over goes in time.
    if (outbox.isSilent) return [];
    const waiting = new Set(outbox.entries.flatMap(({ files }) => files.map(({ id }) => id)));
    return ids.filter((id) => !waiting.has(id)).map((id) => this.fileKey(id));
  }
}
