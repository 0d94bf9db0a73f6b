import { randomId } from '../../internal/key.js';
import type { Changes } from '../../internal/storage/database.js';
import { recordStore, type DeviceStore, type StorageTrouble } from '../../internal/storage/device-store.js';
import { recordKey, type Owner } from '../outbox/owner.js';
import { readRecord, toRecord } from '../outbox/record.js';
import { draftLifetime, draftType, fileType, type DraftRecord, type KeptFile } from './draft-record.js';

/** How old the kept text may be while somebody writes, ms. The write itself takes some 10 ms more. */
const pace = 400;

/** A draft with its files, as it was found. */
export interface FoundDraft {
  record: DraftRecord;
  files: readonly KeptFile[];
}

/**
 * Keeps what somebody writes in one place ("slot") of a portal, so that a reload, a crash or a camera that needs the
 * memory takes nothing away. Files are records of their own: a letter more writes no photo anew.
 */
export class DraftKeeper {
  readonly owner: Owner;
  readonly slot: string;
  readonly #changed: () => void;
  #store: DeviceStore;
  #id = randomId();
  #content: object | undefined;
  #fileIds: readonly string[] = [];
  #isDirty = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();
  /** Where the draft is kept now; `undefined` while there is none or it was changed since. */
  kept: 'device' | 'page' | undefined;

  /** `changed` is called whenever `kept` or `trouble` may be another. */
  constructor(owner: Owner, slot: string, changed: () => void) {
    this.owner = owner;
    this.slot = slot;
    this.#changed = changed;
    this.#store = owner.store;
  }

  /** The id of the draft. */
  get id(): string {
    return this.#id;
  }

  /** Why the device does not keep the draft, if that was meant. */
  get trouble(): StorageTrouble | undefined {
    return this.#store.trouble;
  }

  /** What was kept here, unless it is too old. Later saves go on with it. */
  async restore(): Promise<FoundDraft | undefined> {
    const found = readRecord(draftType, await this.#store.get(this.#key));
    // A later version of the library has its draft here; ours stays in the page.
    if (found.state === 'foreign') this.#store = recordStore(false);
    if (found.state !== 'read') return undefined;
    const { id, fileIds, savedAt } = found.value;
    const files = await Promise.all(fileIds.map((file) => this.file(file)));
    if (Date.now() - Date.parse(savedAt) > draftLifetime) {
      await this.#store.write({ remove: [this.#key, ...fileIds.map((file) => this.#fileKey(file))] });
      return undefined;
    }
    this.#id = id;
    this.#content = found.value.content;
    this.#fileIds = fileIds;
    return { record: found.value, files: files.filter((file) => file !== undefined) };
  }

  /** Keeps the content soon; `undefined`: there is nothing to keep. */
  save(content: object | undefined): void {
    this.#content = content;
    this.#isDirty = true;
    this.kept = undefined;
    this.#timer ??= setTimeout(() => void this.flush(), pace);
  }

  /** Keeps at once what was to be kept soon. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#isDirty) return this.#writing;
    this.#isDirty = false;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  /** Keeps a file with the draft, or what has become of it. The text goes first: it is small, and means more. */
  async keepFile(file: KeptFile): Promise<void> {
    await this.flush();
    await this.#store.write({ put: [[this.#fileKey(file.id), toRecord(fileType, file)]] });
    if (this.#fileIds.includes(file.id)) return;
    this.#fileIds = [...this.#fileIds, file.id];
    await this.#writeNow();
  }

  /** Forgets a file. */
  async dropFile(id: string): Promise<void> {
    this.#fileIds = this.#fileIds.filter((other) => other !== id);
    await this.#store.write({ remove: [this.#fileKey(id)] });
    await this.#writeNow();
  }

  /** A file that is kept, of this or of an earlier draft. */
  async file(id: string): Promise<KeptFile | undefined> {
    const found = readRecord(fileType, await this.#store.get(this.#fileKey(id)));
    return found.state === 'read' ? found.value : undefined;
  }

  /** What removes the draft and leaves its files, for a step in which something else takes its place. */
  handOver(): Changes {
    return { remove: [this.#key] };
  }

  /** What puts the draft back, as it was handed over. */
  takeOver(draft: Pick<DraftRecord, 'id' | 'content' | 'fileIds'>): Changes {
    this.#id = draft.id;
    this.#content = draft.content;
    this.#fileIds = draft.fileIds;
    return { put: [this.#stored(draft)] };
  }

  /** Begins a new draft. What was kept of the old one is left to whoever took it over. */
  renew(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isDirty = false;
    this.#id = randomId();
    this.#content = undefined;
    this.#fileIds = [];
    this.kept = undefined;
  }

  /** Forgets the draft and its files. */
  async discard(): Promise<void> {
    const remove = [this.#key, ...this.#fileIds.map((id) => this.#fileKey(id))];
    this.renew();
    await this.#writing;
    await this.#store.write({ remove });
    this.#changed();
  }

  async #write(): Promise<void> {
    const content = this.#content;
    if (!content && this.#fileIds.length === 0) {
      await this.#store.write({ remove: [this.#key] });
      return this.#changed();
    }
    const draft = { id: this.#id, content: content ?? {}, fileIds: this.#fileIds };
    await this.#store.write({ put: [this.#stored(draft)] });
    // A photo that found no room is not kept, though the text is.
    if (!this.#isDirty && draft.id === this.#id) this.kept = this.#store.isDurable ? 'device' : 'page';
    this.#changed();
  }

  #writeNow(): Promise<void> {
    this.#isDirty = true;
    return this.flush();
  }

  #stored({ id, content, fileIds }: Omit<DraftRecord, 'savedAt'>): readonly [string, unknown] {
    const savedAt = new Date().toISOString();
    return [this.#key, toRecord(draftType, { id, savedAt, content, fileIds })];
  }

  get #key(): string {
    return recordKey('draft', this.owner, this.slot);
  }

  #fileKey(id: string): string {
    return recordKey('file', this.owner, id);
  }
}
