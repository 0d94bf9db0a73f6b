import type { Changes } from '../../internal/storage/database.js';
import { entryType, type OutboxEntry } from './entry.js';
import { recordKey, type Owner } from './owner.js';
import { receiptLifetime, sentType, type SentRecord } from './receipt.js';
import { readRecord, toRecord, type RecordType } from './record.js';
import { tabLine } from './tabs.js';

/** The records of one owner's outbox: what waits, and what was sent of late. */
export class OutboxRecords {
  readonly owner: Owner;
  readonly #type: RecordType<OutboxEntry>;
  /** What is not sent yet, the oldest first, as it was read last. */
  entries: readonly OutboxEntry[] = [];
  /** What was sent within a day, the oldest first, as it was read last. */
  sent: readonly SentRecord[] = [];

  constructor(owner: Owner, type = entryType) {
    this.owner = owner;
    this.#type = type;
  }

  /** What is said to other tabs when something has changed. */
  get topic(): string {
    return recordKey('outbox', this.owner);
  }

  /** Reads what is there, after another tab has changed it. */
  async refresh(): Promise<void> {
    const [entries, sent] = await Promise.all([
      this.#list('outbox', this.#type),
      this.#list('sent', sentType),
    ]);
    const isOld = ({ sentAt }: SentRecord) => Date.now() - Date.parse(sentAt) >= receiptLifetime;
    const old = sent.filter(isOld).map(({ id }) => this.#key('sent', id));
    if (old.length > 0) await this.owner.store.write({ remove: old });
    this.entries = entries.sort((one, other) => one.createdAt.localeCompare(other.createdAt));
    this.sent = sent
      .filter((record) => !isOld(record))
      .sort((one, other) => one.sentAt.localeCompare(other.sentAt));
  }

  /** The entry as it is now, if it still waits. */
  async read(id: string): Promise<OutboxEntry | undefined> {
    const record = readRecord(this.#type, await this.owner.store.get(this.#key('outbox', id)));
    return record.state === 'read' ? record.value : undefined;
  }

  async wasSent(id: string): Promise<boolean> {
    return (await this.owner.store.get(this.#key('sent', id))) !== undefined;
  }

  /** Writes an entry, with what else is written in the same step. */
  put(entry: OutboxEntry, { put = [], remove = [] }: Changes = {}): Promise<void> {
    return this.#write({
      put: [...put, [this.#key('outbox', entry.id), toRecord(this.#type, entry)]],
      remove,
    });
  }

  /** Takes an entry out, with what else is written in the same step. */
  withdraw(id: string, { put = [], remove = [] }: Changes): Promise<void> {
    return this.#write({ put, remove: [...remove, this.#key('outbox', id)] });
  }

  /** Remembers what the backend answered, in the place of the entry. */
  async replace(entry: OutboxEntry, receipt: object): Promise<void> {
    const { id, draftId, channel, slot, summary } = entry;
    const sentAt = new Date().toISOString();
    const sent = { id, draftId, channel, slot, summary, sentAt, receipt, seen: false };
    await this.remove(entry, [[this.#key('sent', id), toRecord(sentType, sent)]]);
  }

  /** Removes an entry and those of its files that no draft and no other entry has. */
  async remove(entry: OutboxEntry, put: Changes['put'] = []): Promise<void> {
    const own = this.#key('outbox', entry.id);
    const holders = await Promise.all(['draft', 'outbox'].map((kind) => this.#listStored(kind)));
    const others = JSON.stringify(holders.flat().filter(([key]) => key !== own));
    const files = entry.files.filter(({ id }) => !others.includes(JSON.stringify(id)));
    await this.#write({ put, remove: [own, ...files.map(({ id }) => this.#key('file', id))] });
  }

  /** Remembers that the resident has seen what became of an entry. */
  async markSeen(id: string): Promise<void> {
    const sent = this.sent.find((record) => record.id === id);
    if (!sent || sent.seen) return;
    await this.#write({ put: [[this.#key('sent', id), toRecord(sentType, { ...sent, seen: true })]] });
  }

  async #list<Value>(kind: string, type: RecordType<Value>): Promise<Value[]> {
    const stored = await this.#listStored(kind);
    return stored.flatMap(([, value]) => {
      const record = readRecord(type, value);
      return record.state === 'read' ? [record.value] : [];
    });
  }

  #listStored(kind: string) {
    return this.owner.store.list(this.#key(kind, ''));
  }

  #key(kind: string, id: string): string {
    return recordKey(kind, this.owner, id);
  }

  async #write(changes: Changes): Promise<void> {
    await this.owner.store.write(changes);
    await this.refresh();
    tabLine().tell(this.topic);
  }
}
