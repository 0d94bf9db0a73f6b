import { randomId } from '../../internal/key.js';
import type { Changes } from '../../internal/storage/database.js';
import type { DeviceStore, StorageTrouble } from '../../internal/storage/device-store.js';
import type { Owner } from '../outbox/owner.js';
import { readRecord, toRecord, valueOf } from '../outbox/record.js';
import { OutboxRecords } from '../outbox/records.js';
import { DraftPlace } from './draft-place.js';
import { isOutlived } from './leftovers.js';
import {
  draftLifetime,
  draftType,
  fileType,
  storedFile,
  type DraftRecord,
  type KeptFile,
} from './draft-record.js';

/** How old the kept text may be while somebody writes, ms. The write itself takes some 10 ms more. */
const pace = 400;

/**
 * Keeps what somebody writes in one place ("slot") of a portal, so that a reload, a crash or a camera that needs the
 * memory takes nothing away. Files are records of their own: a letter more writes no photo anew.
 */
export class DraftKeeper {
  readonly owner: Owner;
  readonly slot: string;
  readonly #changed: () => void;
  readonly #store: DeviceStore;
  readonly #place: DraftPlace;
  #id = randomId();
  #content: object | undefined;
  #fileIds: readonly string[] = [];
  #isDirty = false;
  #isUnsure = false;
  /** Whether a later version of the library has its draft in this place. */
  #isTaken = false;
  /** Whether something of the draft at hand may stand beside what was found. */
  #isBeside = false;
  /** The draft that stood in this place when it was looked for. */
  #main: DraftRecord | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();
  #kept: 'device' | 'page' | undefined;

  /** `changed` is called whenever `kept` or `trouble` may be another. */
  constructor(owner: Owner, slot: string, changed: () => void) {
    this.owner = owner;
    this.slot = slot;
    this.#changed = changed;
    this.#store = owner.store;
    this.#place = new DraftPlace(owner, slot);
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

  /**
   * What was kept here and was not sent: the draft at hand first, then earlier ones that were set aside for it, the
   * newest first. Until the device has answered, what is saved stands beside what may be there.
   */
  async find(): Promise<DraftRecord[]> {
    this.#isUnsure = true;
    // In one look: what another tab moves from one place to the other meanwhile would be in neither.
    const { key } = this.#place;
    const all = new Map(await this.#store.list(key));
    if (!all.has(key) && this.#store.isSilent) return [];
    const main = readRecord(draftType, all.get(key));
    this.#isTaken = main.state === 'foreign';
    this.#main = main.state === 'read' ? main.value : undefined;
    const aside = [...all]
      .filter(([name]) => name.startsWith(this.#place.asideKey('')))
      .flatMap(([, value]) => valueOf(draftType, value) ?? [])
      .filter(({ id }) => id !== this.#id && id !== this.#main?.id)
      .sort((one, other) => other.savedAt.localeCompare(one.savedAt));
    const drafts: DraftRecord[] = [];
    for (const draft of this.#main ? [this.#main, ...aside] : aside)
      if (await this.#isStillDue(draft)) drafts.push(draft);
    this.#isUnsure = false;
    return drafts;
  }

  /** Whether no answer has come yet to whether something was kept here. */
  get isUnsure(): boolean {
    return this.#isUnsure;
  }

  /** The files of a draft, of the one at hand where none is said, as far as they are there. */
  async filesOf({ fileIds }: Pick<DraftRecord, 'fileIds'> = { fileIds: this.#fileIds }): Promise<KeptFile[]> {
    const files = await Promise.all(fileIds.map((id) => this.file(id)));
    return files.filter((file) => file !== undefined);
  }

  /** Goes on with a draft that was found, in the place of the one at hand, which is given up with its files. */
  async adopt(draft: DraftRecord): Promise<void> {
    const ids = [draft.id, this.#id];
    const files = this.#fileIds.filter((id) => !draft.fileIds.includes(id));
    this.renew();
    this.takeOver(draft);
    await this.#writing;
    if (draft === this.#main) return;
    const stored = this.#stored(draft);
    const aside = ids.map((id) => this.#place.asideKey(id)).filter((key) => key !== stored[0]);
    const remove = [...aside, ...(await this.#place.spareFiles(files))];
    await this.#place.write({ put: [stored], remove }, ids);
  }

  /** Keeps what was found in this place beside the draft at hand, until somebody decides. */
  async setFoundAside(): Promise<void> {
    const found = this.#main;
    if (!found) return;
    this.#main = undefined;
    await this.#writing;
    const aside = [this.#place.asideKey(found.id), toRecord(draftType, found)] as const;
    const own = this.#atHand;
    await this.#place.write(
      own
        ? { put: [aside, this.#stored(own)], remove: [this.#place.asideKey(own.id)] }
        : { put: [aside], remove: [this.#place.key] },
      [found.id, this.#id],
    );
  }

  /** Keeps the draft at hand beside a new one that is begun. */
  async setAside(): Promise<DraftRecord | undefined> {
    await this.flush();
    const own = this.#atHand;
    if (!own) return undefined;
    const draft = { ...own, savedAt: new Date().toISOString() };
    this.renew();
    const aside = [this.#place.asideKey(draft.id), toRecord(draftType, draft)] as const;
    await this.#place.write({ put: [aside], remove: [this.#place.key] }, [draft.id]);
    return draft;
  }

  /** Gives up a draft that was set aside. */
  async dropAside({ id, fileIds }: DraftRecord): Promise<void> {
    const files = await this.#place.spareFiles(fileIds.filter((file) => !this.#fileIds.includes(file)));
    await this.#store.write({ remove: [this.#place.asideKey(id), ...files] });
  }

  /** Takes over what another keeper of this page has, and keeps it beside the draft at hand; resolves with its id. */
  async takeFrom(other: DraftKeeper): Promise<string | undefined> {
    const [draft] = await other.find();
    if (!draft) return undefined;
    const files = await other.filesOf(draft);
    const aside = [this.#place.asideKey(draft.id), toRecord(draftType, draft)] as const;
    await this.#store.write({ put: [aside, ...files.map((file) => storedFile(this.owner, file))] });
    await other.adopt(draft);
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
    // The draft was handed over meanwhile, file and all, and may have been sent: nobody would take the file away again.
    if (isKept && this.#id !== draftId) return;
    await this.#store.write({ put: [storedFile(this.owner, file)] });
    // Another draft was begun meanwhile, and has no part in it.
    if (this.#id !== draftId || this.#fileIds.includes(file.id)) return;
    this.#fileIds = [...this.#fileIds, file.id];
    await this.#writeNow();
  }

  /** Forgets a file. */
  async dropFile(id: string): Promise<void> {
    this.#fileIds = this.#fileIds.filter((other) => other !== id);
    await this.#store.write({ remove: await this.#place.spareFiles([id]) });
    await this.#writeNow();
  }

  /** A file that is kept, of this or of an earlier draft. */
  async file(id: string): Promise<KeptFile | undefined> {
    return valueOf(fileType, await this.#store.get(this.#place.fileKey(id)));
  }

  /** What removes the draft and leaves its files, for a step in which something else takes its place. */
  handOver(): Changes {
    return { remove: this.#ownKeys };
  }

  /** What puts the draft back, as it was handed over: beside what another tab may have in its place by now. */
  takeOver(draft: Pick<DraftRecord, 'id' | 'content' | 'fileIds'>): Changes {
    this.#id = draft.id;
    this.#content = draft.content;
    this.#fileIds = draft.fileIds;
    this.#isBeside = true;
    const [, record] = this.#stored(draft);
    return { put: [[this.#place.asideKey(draft.id), record]] };
  }

  /** Begins a new draft. What was kept of the old one is left to whoever took it over. */
  renew(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isDirty = false;
    this.#id = randomId();
    this.#content = undefined;
    this.#fileIds = [];
    this.#kept = undefined;
  }

  /** Forgets the draft and its files. */
  async discard(): Promise<void> {
    const [id, ownKeys, fileIds] = [this.#id, this.#ownKeys, this.#fileIds];
    this.renew();
    await this.#writing;
    const remove = [...ownKeys, ...(await this.#place.spareFiles(fileIds))];
    await this.#place.write({ remove }, [id]);
    this.#changed();
  }

  async #write(): Promise<void> {
    const draft = this.#atHand;
    if (!draft) {
      await this.#place.write({ remove: this.#ownKeys }, [this.#id]);
      return this.#changed();
    }
    const remove = this.#isBeside && !this.#isAside ? [this.#place.asideKey(draft.id)] : [];
    this.#isBeside = this.#isAside;
    await this.#place.write({ put: [this.#stored(draft)], remove }, [draft.id]);
    // A photo that found no room is not kept, though the text is.
    if (!this.#isDirty && draft.id === this.#id) this.#kept = this.#store.isDurable ? 'device' : 'page';
    // A device that was busy for a while has it later.
    if (this.trouble) void this.#store.caughtUp().then(this.#changed);
    this.#changed();
  }

  #writeNow(): Promise<void> {
    this.#isDirty = true;
    return this.flush();
  }

  /** Whether a draft is neither too old nor sent; one that is goes. */
  async #isStillDue(draft: DraftRecord): Promise<boolean> {
    const isOld = isOutlived(draft.savedAt, draftLifetime);
    const isSent = !isOld && (await new OutboxRecords(this.owner).hasDraft(draft));
    if (!isOld && !isSent) return true;
    // The files of one that was sent are those of the entry.
    const files = isOld ? await this.#place.spareFiles(draft.fileIds) : [];
    const key = draft === this.#main ? this.#place.key : this.#place.asideKey(draft.id);
    await this.#place.write({ remove: [key, ...files] }, [draft.id]);
    return false;
  }

  /** What is to be kept, if anything is. */
  get #atHand(): Omit<DraftRecord, 'savedAt'> | undefined {
    if (!this.#content && this.#fileIds.length === 0) return undefined;
    return { id: this.#id, content: this.#content ?? {}, fileIds: this.#fileIds };
  }

  #stored(draft: Omit<DraftRecord, 'savedAt'>): readonly [string, unknown] {
    const key = this.#isAside ? this.#place.asideKey(draft.id) : this.#place.key;
    return [key, toRecord(draftType, { ...draft, savedAt: new Date().toISOString() })];
  }

  /** Whether the draft at hand has its place beside what stands there, or may. */
  get #isAside(): boolean {
    return this.#isUnsure || this.#isTaken;
  }

  /** Where the draft at hand may be kept. */
  get #ownKeys(): string[] {
    return [...(this.#isAside ? [] : [this.#place.key]), this.#place.asideKey(this.#id)];
  }
}
