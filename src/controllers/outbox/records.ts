import type { Changes } from '../../internal/storage/database.js';
import type { DraftRecord } from '../draft/draft-record.js';
import { hearing } from '../../internal/storage/device-store.js';
import { entryType, newEntry, type NewEntry, type OutboxEntry } from './entry.js';
import { spareFilesOf } from './file-names.js';
import { knownAfter, knownNow, type Listed, type Puts } from './known-records.js';
import { recordKey, type Owner } from './owner.js';
import { digestOf, receiptLifetime, sentDraft, sentType, type SentRecord } from './receipt.js';
import { toRecord, valueOf, type RecordType } from './record.js';
import { sendingFor } from './schedule.js';
import { tabLine } from './tabs.js';

/** How often it is looked whether another tab has come to an end, ms. */
const lookPause = 500;

/** The records of one owner's outbox: what waits, and what was sent of late. */
export class OutboxRecords {
  readonly owner: Owner;
  readonly #type: RecordType<OutboxEntry>;
  /** What is not sent yet, the oldest first, as it was read last. */
  entries: readonly OutboxEntry[] = [];
  /** What was sent within a day, the oldest first, as it was read last. */
  sent: readonly SentRecord[] = [];
  /** How often something was written here, or heard to be gone: what was read before the last time is out of date. */
  #changes = 0;
  /** Whether the device did not say what it has when it was asked last. */
  #isUnread = false;
  /** What another tab has taken out since this page was opened. */
  readonly #takenOut = new Set<string>();

  constructor(owner: Owner, type = entryType) {
    this.owner = owner;
    this.#type = type;
  }

  /** What is said to other tabs when something has changed. */
  get topic(): string {
    return recordKey('outbox', this.owner);
  }

  /** Calls back when another tab has changed something. What it has taken out is kept here no longer. */
  hear(changed: () => void): () => void {
    return tabLine().hear((topic) => {
      const isTaken = topic.startsWith(this.#key('outbox', ''));
      if (isTaken) {
        this.#takenOut.add(topic);
        this.entries = this.#remembered;
        this.#changes++;
        void this.owner.store.forget(topic);
      }
      if (isTaken || topic === this.topic) changed();
    });
  }

  /** Whether the device does not say what it has. */
  get isSilent(): boolean {
    return this.#isUnread || this.owner.store.isSilent;
  }

  /** Resolves once what others have said until now is heard: there is nothing else to go by while the device is silent. */
  async heard(): Promise<void> {
    if (this.isSilent) await new Promise((resolve) => setTimeout(resolve, hearing));
  }

  /** Reads what is there, after another tab has changed it. */
  async refresh(): Promise<void> {
    // What was read before something was taken out still has it. Whoever goes on writing reads after each time.
    for (let looks = 0; looks < 3; looks++) {
      const changes = this.#changes;
      const [entries, sent] = await Promise.all([
        this.#list('outbox', (stored) => this.#entryOf(stored)),
        this.#list('sent', (stored) => valueOf(sentType, stored)),
      ]);
      if (changes === this.#changes) return this.#take(entries, sent);
    }
  }

  async #take(entries: Listed<OutboxEntry>, sent: Listed<SentRecord>): Promise<void> {
    this.#isUnread = !entries.isWhole || !sent.isWhole;
    const now = this.owner.now?.() ?? Date.now();
    const isOld = ({ sentAt }: SentRecord) => now - Date.parse(sentAt) >= receiptLifetime;
    const known = knownNow(this.sent, sent);
    // A tab that the device refused an entry may have written it again after another had sent it.
    const isSent = ({ id }: OutboxEntry) => known.some((record) => record.id === id);
    this.entries = knownNow(this.#remembered, entries)
      .filter((entry) => !isSent(entry))
      .sort((one, other) => one.createdAt.localeCompare(other.createdAt));
    this.sent = known
      .filter((record) => !isOld(record))
      .sort((one, other) => one.sentAt.localeCompare(other.sentAt));
    const old = sent.found.filter(isOld).map(({ id }) => this.#key('sent', id));
    if (old.length > 0) await this.owner.store.write({ remove: old });
    for (const entry of entries.found.filter(isSent)) await this.remove(entry);
  }

  /** The entry as it is now, if it still waits. */
  async read(id: string): Promise<OutboxEntry | undefined> {
    const { value, isWhole } = await this.owner.store.getWhole(this.#key('outbox', id));
    return isWhole ? this.#entryOf(value) : this.#remembered.find((entry) => entry.id === id);
  }

  async wasSent(id: string): Promise<boolean> {
    return (await this.owner.store.get(this.#key('sent', id))) !== undefined;
  }

  /** Whether a draft waits here, or was sent, exactly as it is. */
  async hasDraft({ id, content, fileIds }: Omit<DraftRecord, 'savedAt'>): Promise<boolean> {
    await this.refresh();
    const text = digestOf(content);
    const waiting = this.entries.filter(({ draftId }) => draftId === id);
    const sent = this.sent.filter(({ draftId }) => draftId === id);
    const all = [...waiting.map(sentDraft), ...sent.flatMap(({ draft }) => draft ?? [])];
    return all.some((one) => one.digest === text && fileIds.every((file) => one.fileIds.includes(file)));
  }

  /** Writes an entry, with what else is written in the same step. */
  async put(entry: OutboxEntry, { put = [], remove = [] }: Changes = {}): Promise<void> {
    await this.#write({
      put: [...put, [this.#key('outbox', entry.id), toRecord(this.#type, entry)]],
      remove,
    });
  }

  /** Changes an entry if it is still there, and if there is anything to change; resolves with what it is then. */
  async update(
    id: string,
    change: (entry: OutboxEntry) => OutboxEntry | undefined,
  ): Promise<OutboxEntry | undefined> {
    let changed: OutboxEntry | undefined;
    await this.#decide(id, (entry) => {
      changed = entry && change(entry);
      return changed && { put: [[this.#key('outbox', id), toRecord(this.#type, changed)]] };
    });
    return changed;
  }

  /**
   * Takes an entry out, with what else is written in the same step, once no other tab is sending it. Resolves with
   * it, unless it stays or went meanwhile.
   */
  async withdraw(id: string, changesFor: Withdrawing): Promise<OutboxEntry | undefined> {
    let changes: Changes | undefined;
    for (;;) {
      let found: OutboxEntry | undefined;
      const isTaken = await this.#decide(id, (entry) => {
        found = entry;
        if (!entry || sendingFor(entry, Date.now()) > 0) return undefined;
        // A device that was interrupted asks again, and whoever takes it back has it by then.
        changes ??= changesFor(entry);
        if (!changes) found = undefined;
        return changes && { ...changes, remove: [...(changes.remove ?? []), this.#key('outbox', id)] };
      });
      if (isTaken || !found) return found;
      await new Promise((resolve) => setTimeout(resolve, lookPause));
    }
  }

  /** Takes an entry out with its files, once no other tab is sending it. Resolves with whether it was still there. */
  async discard(id: string): Promise<boolean> {
    const spareFiles = await spareFilesOf(this.owner, this.#key('outbox', id));
    const entry = await this.withdraw(id, ({ files }) => ({ remove: spareFiles(idsOf(files)) }));
    return entry !== undefined;
  }

  /** Remembers what the backend answered, in the place of the entry, and what of it is to be sent `after` that. */
  async replace(before: OutboxEntry, receipt: object, after: After = () => undefined): Promise<void> {
    const known = await this.read(before.id);
    // Another tab was first, and may have sent the rest as well.
    if (!known && (await this.wasSent(before.id))) return;
    const entry = known ?? before;
    const { id, draftId, channel, slot, summary } = entry;
    const sentAt = new Date().toISOString();
    const draft = sentDraft(entry);
    const sent = { id, draftId, channel, slot, summary, sentAt, receipt, seen: false, draft };
    await this.remove(entry, [[this.#key('sent', id), toRecord(sentType, sent)]], after(entry));
  }

  /** Removes an entry and those of its files that no draft and no other entry has. `next`: what takes its place. */
  async remove({ id, files }: OutboxEntry, receipts: Puts = [], next?: NewEntry): Promise<void> {
    const key = this.#key('outbox', id);
    const kept = next ? idsOf(next.files) : [];
    const spareFiles = await spareFilesOf(this.owner, key);
    const remove = [key, ...spareFiles(idsOf(files).filter((file) => !kept.includes(file)))];
    const rest: Puts = next
      ? [[this.#key('outbox', next.id), toRecord(this.#type, newEntry(next, Date.now()))]]
      : [];
    const isStored = await this.#write({ put: [...receipts, ...rest], remove });
    // What was sent goes, also where there is no room for what is to be remembered of it.
    if (!isStored && receipts.length > 0) await this.#write({ put: rest, remove });
  }

  /** Hands an entry with its files over to another owner's records. */
  async hand(id: string, to: OutboxRecords): Promise<void> {
    const entry = await this.read(id);
    if (!entry) return;
    const files = entry.files.map(
      async (file) =>
        [to.#key('file', file.id), await this.owner.store.get(this.#key('file', file.id))] as const,
    );
    const put = (await Promise.all(files)).filter(([, value]) => value !== undefined);
    await to.put(entry, { put });
    await this.remove(entry);
  }

  /** Hands all receipts over to another owner's records. */
  async handSent(to: OutboxRecords): Promise<void> {
    if (this.sent.length === 0) return;
    const { sent } = this;
    await to.#write({ put: sent.map((record) => [to.#key('sent', record.id), toRecord(sentType, record)]) });
    await this.#write({ remove: sent.map(({ id }) => this.#key('sent', id)) });
  }

  /** Remembers that the resident has seen what became of an entry. */
  async markSeen(id: string): Promise<void> {
    const sent = this.sent.find((record) => record.id === id);
    if (!sent || sent.seen) return;
    await this.#write({ put: [[this.#key('sent', id), toRecord(sentType, { ...sent, seen: true })]] });
  }

  /** What a tab goes by whose device does not answer: not what others have taken out, though it was just written here. */
  get #remembered(): readonly OutboxEntry[] {
    return this.entries.filter(({ id }) => !this.#takenOut.has(this.#key('outbox', id)));
  }

  /** What another tab has taken out and the device still has may have been sent there: the device may be full. */
  #entryOf(stored: unknown): OutboxEntry | undefined {
    const entry = valueOf(this.#type, stored);
    return entry && this.#takenOut.has(this.#key('outbox', entry.id))
      ? { ...entry, mayHaveArrived: true }
      : entry;
  }

  async #list<Value>(kind: string, read: (stored: unknown) => Value | undefined): Promise<Listed<Value>> {
    const { records, isWhole } = await this.owner.store.listWhole(this.#key(kind, ''));
    return { found: records.flatMap(([, value]) => read(value) ?? []), isWhole };
  }

  #key(kind: string, id: string): string {
    return recordKey(kind, this.owner, id);
  }

  /** Whether anything was written. */
  async #decide(
    id: string,
    decide: (entry: OutboxEntry | undefined) => Changes | undefined,
  ): Promise<boolean> {
    /** Asked only where the device does not answer: by then another tab may have taken it out. */
    const known = () => {
      const entry = this.#remembered.find((one) => one.id === id);
      return entry && toRecord(this.#type, entry);
    };
    const key = this.#key('outbox', id);
    const changes = await this.owner.store.change(key, (stored) => decide(this.#entryOf(stored)), known);
    if (changes) await this.#written(changes);
    return changes !== undefined;
  }

  async #write(changes: Changes): Promise<boolean> {
    const isStored = await this.owner.store.write(changes);
    await this.#written(changes);
    return isStored;
  }

  /** What was written is known, also where the device falls silent before it can be read. */
  async #written(changes: Changes): Promise<void> {
    this.#changes++;
    // At once: a tab whose device does not answer goes by what it hears.
    for (const key of changes.remove ?? []) if (key.startsWith(this.#key('outbox', ''))) tabLine().tell(key);
    this.entries = knownAfter(this.entries, (id) => this.#key('outbox', id), this.#type, changes);
    this.sent = knownAfter(this.sent, (id) => this.#key('sent', id), sentType, changes);
    await this.refresh();
    tabLine().tell(this.topic);
  }
}

/** What of an entry is to be sent after the backend's answer. */
type After = (entry: OutboxEntry) => NewEntry | undefined;

/** What is written with what takes an entry out; nothing: it stays. */
export type Withdrawing = (entry: OutboxEntry) => Changes | undefined;

const idsOf = (files: OutboxEntry['files']) => files.map(({ id }) => id);
