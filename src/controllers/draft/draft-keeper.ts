import { randomId } from '../../internal/key.js';
import type { Changes } from '../../internal/storage/database.js';
import type { DeviceStore, StorageTrouble } from '../../internal/storage/device-store.js';
import { spareFilesOf } from '../outbox/file-names.js';
import { recordKey, type Owner } from '../outbox/owner.js';
import { toRecord, valueOf } from '../outbox/record.js';
import { hold, isHeldByAnother, letGo } from './holders.js';
import { isStillDue } from './still-due.js';
import { draftType, fileType, isOther, storedFile, textOf } from './draft-record.js';
import type { DraftRecord, KeptFile } from './draft-record.js';
import { leaveUnderWay, settled } from './under-way.js';

/** How old the kept text may be while somebody writes, ms. The write itself takes some 10 ms more. */
const pace = 400;

/**
 * Keeps what somebody writes in one place ("slot") of a portal, so that a reload, a crash or a camera that needs the
 * memory takes nothing away. Each draft is a record under its own id: no tab writes over what is typed in another. Files
 * are records of their own: a letter more writes no photo anew.
 */
export class DraftKeeper {
  readonly owner: Owner;
  readonly slot: string;
  readonly #changed: () => void;
  readonly #store: DeviceStore;
  readonly #mark = Symbol();
  #id = randomId();
  #content: object | undefined;
  #fileIds: readonly string[] = [];
  #isDirty = false;
  /** What was read or written last of the draft on the device, as text. */
  #written = '';
  #isUnsure = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();
  #kept: 'device' | 'page' | undefined;

  /** `changed` is called whenever `kept` or `trouble` may be another. */
  constructor(owner: Owner, slot: string, changed: () => void) {
    this.owner = owner;
    this.slot = slot;
    this.#changed = changed;
    this.#store = owner.store;
  }

  /** Where the draft is kept now; `undefined` while there is none or it was changed since. */
  get kept(): 'device' | 'page' | undefined {
    return this.#kept === 'page' && this.#store.isCaughtUp ? 'device' : this.#kept;
  }

  /** The id of the draft. */
  get id(): string {
    return this.#id;
  }

  /** Why the device does not keep the draft, if that was meant. */
  get trouble(): StorageTrouble | undefined {
    return this.#store.trouble;
  }

  /** What was kept here and was not sent, the newest first: all but the draft at hand. */
  async find(): Promise<DraftRecord[]> {
    this.#isUnsure = true;
    await settled(this.#key(''));
    const { records, isWhole } = await this.#store.listWhole(this.#key(''));
    const others = records
      .flatMap(([, value]) => valueOf(draftType, value) ?? [])
      .filter(({ id }) => id !== this.#id)
      .sort((one, other) => other.savedAt.localeCompare(one.savedAt));
    const drafts: DraftRecord[] = [];
    for (const draft of others)
      if (await isStillDue(this.owner, draft, this.#key(draft.id))) drafts.push(draft);
    this.#isUnsure = !isWhole;
    return drafts;
  }

  /** Whether nothing is to be kept yet. */
  get isBlank(): boolean {
    return !this.#atHand;
  }

  /** Whether no answer has come yet to whether something was kept here. */
  get isUnsure(): boolean {
    return this.#isUnsure;
  }

  /** The ids of the files that are kept with it. */
  get fileIds(): readonly string[] {
    return this.#fileIds;
  }

  /** The files of a draft, as far as they are there. */
  async filesOf({ fileIds }: Pick<DraftRecord, 'fileIds'>): Promise<KeptFile[]> {
    return (await Promise.all(fileIds.map((id) => this.file(id)))).filter((file) => file !== undefined);
  }

  /** Goes on with a draft that was found, in the place of the one at hand, which is given up with its files. */
  async adopt(draft: DraftRecord): Promise<void> {
    const own = this.#atHand;
    const files = this.#fileIds.filter((id) => !draft.fileIds.includes(id));
    this.renew();
    hold(this.#key(draft.id), this.#mark);
    this.takeOver(draft);
    await this.#writing;
    if (own)
      await this.#store.write({ remove: [this.#key(own.id), ...(await this.#spareFiles(files, own.id))] });
  }

  /** Keeps the draft at hand beside a new one that is begun. */
  async setAside(): Promise<DraftRecord | undefined> {
    await this.#writing;
    const own = this.#atHand;
    this.renew();
    if (!own) return undefined;
    const draft = { ...own, savedAt: new Date().toISOString() };
    await this.#store.write({ put: [[this.#key(draft.id), toRecord(draftType, draft)]] });
    return draft;
  }

  /** Gives up a draft that was found or set aside. */
  async dropAside({ id, fileIds }: DraftRecord): Promise<void> {
    await this.#store.write({ remove: [this.#key(id), ...(await this.#spareFiles(fileIds, id))] });
  }

  /** Takes over what another keeper of this page has, and keeps it beside the draft at hand; resolves with its id. */
  async takeFrom(other: DraftKeeper): Promise<string | undefined> {
    const own = other.#atHand;
    const draft = own ? { ...own, savedAt: new Date().toISOString() } : (await other.find())[0];
    if (!draft) return undefined;
    const files = await other.filesOf(draft);
    const stored = [this.#key(draft.id), toRecord(draftType, draft)] as const;
    await this.#store.write({ put: [stored, ...files.map((file) => storedFile(this.owner, file))] });
    hold(other.#key(draft.id), other.#mark);
    other.takeOver(draft);
    await other.discard();
    return draft.id;
  }

  /** Keeps the content soon; `undefined`: there is nothing to keep. */
  save(content: object | undefined): void {
    this.#content = content;
    this.#isDirty = true;
    this.#kept = undefined;
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
    const draftId = this.#id;
    const isKept = this.#fileIds.includes(file.id);
    await this.flush();
    this.#part();
    // The draft was handed over meanwhile, file and all, and may be sent or gone: nobody would take the file away again.
    if (isKept && this.#id !== draftId) return;
    await this.#store.write({ put: [storedFile(this.owner, file)] });
    // Another draft was begun meanwhile, and has no part in it.
    if (this.#id !== draftId || this.#fileIds.includes(file.id)) return;
    this.#fileIds = [...this.#fileIds, file.id];
    await this.#writeNow();
  }

  /** Forgets a file. */
  async dropFile(id: string): Promise<void> {
    const draftId = this.#id;
    this.#fileIds = this.#fileIds.filter((other) => other !== id);
    // In its turn: it may be kept again before a slow device has said what else names it.
    this.#writing = this.#writing.then(async () => {
      await this.#store.write({ remove: await this.#spareFiles([id], draftId) });
    });
    await this.#writeNow();
  }

  /** A file that is kept, of this or of an earlier draft. */
  async file(id: string): Promise<KeptFile | undefined> {
    return valueOf(fileType, await this.#store.get(recordKey('file', this.owner, id)));
  }

  /** What removes the draft, or one before it, and leaves its files, for a step in which something else takes its place. */
  handOver(id?: string): Changes {
    this.#part();
    return { remove: [this.#key(id ?? this.#id)] };
  }

  /** What puts the draft back, as it was handed over. */
  takeOver(draft: Pick<DraftRecord, 'id' | 'content' | 'fileIds'>): Changes {
    this.#id = draft.id;
    this.#content = draft.content;
    this.#fileIds = draft.fileIds;
    this.#written = textOf(draft);
    this.#part();
    return { put: [this.#stored({ ...draft, id: this.#id })] };
  }

  /**
   * Whoever writes leaves the place while something is on its way to the draft, such as a photo: it comes before others
   * of this page find the draft, who would bring it back without.
   */
  leave(onItsWay: Promise<unknown>): void {
    leaveUnderWay(this.#key(''), onItsWay);
  }

  /** Begins a new draft. What was kept of the old one is left to whoever took it over. */
  renew(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isDirty = false;
    letGo(this.#key(this.#id), this.#mark);
    this.#id = randomId();
    this.#content = undefined;
    this.#fileIds = [];
    this.#kept = undefined;
  }

  /** Forgets the draft and its files. */
  async discard(): Promise<void> {
    this.#part();
    const [id, fileIds] = [this.#id, this.#fileIds];
    this.renew();
    await this.#writing;
    await this.#store.write({ remove: [this.#key(id), ...(await this.#spareFiles(fileIds, id))] });
    this.#changed();
  }

  async #write(): Promise<void> {
    const before = this.#written;
    const content = this.#content;
    const written = textOf({ content, fileIds: this.#fileIds });
    // Whoever has gone on with the draft has all of it already.
    if (written === before && isHeldByAnother(this.#key(this.#id), this.#mark)) {
      this.#setKept();
      return this.#changed();
    }
    this.#written = written;
    this.#part();
    const draft = this.#atHand;
    const own = this.#id;
    const apart = randomId();
    let id = own;
    await this.#store.change(this.#key(own), (stored) => {
      // Another tab has gone on with it, or another page to which this one led: each keeps what they have.
      id = isOther(stored, before) ? apart : own;
      if (this.#id === own) this.#id = id;
      return draft ? { put: [this.#stored({ ...draft, id })] } : { remove: [this.#key(id)] };
    });
    // What was written since may be on its way by now. A photo that found no room is not kept, though the text is.
    if (draft && !this.#isDirty && content === this.#content && id === this.#id) this.#setKept();
    // A device that was busy for a while has it later.
    if (this.trouble) void this.#store.caughtUp().then(this.#changed);
    this.#changed();
  }

  #setKept(): void {
    this.#kept = this.#store.isDurable ? 'device' : 'page';
  }

  /** Whoever was put away leaves the draft to the one that has gone on with it, and keeps what they have as another. */
  #part(): void {
    if (isHeldByAnother(this.#key(this.#id), this.#mark)) this.#id = randomId();
  }

  #writeNow(): Promise<void> {
    this.#isDirty = true;
    return this.flush();
  }

  /** What is to be kept, if anything is. */
  get #atHand(): Omit<DraftRecord, 'savedAt'> | undefined {
    if (!this.#content && this.#fileIds.length === 0) return undefined;
    return { id: this.#id, content: this.#content ?? {}, fileIds: this.#fileIds };
  }

  #stored({ id, content, fileIds }: Omit<DraftRecord, 'savedAt'>): readonly [string, unknown] {
    const savedAt = new Date().toISOString();
    return [this.#key(id), toRecord(draftType, { id, savedAt, content, fileIds })];
  }

  /** The keys of those files that nothing but the draft `id` names. */
  async #spareFiles(ids: readonly string[], id: string): Promise<string[]> {
    return ids.length > 0 ? (await spareFilesOf(this.owner, this.#key(id)))(ids) : [];
  }

  #key(id: string): string {
    return recordKey('draft', this.owner, this.slot, id);
  }
}
