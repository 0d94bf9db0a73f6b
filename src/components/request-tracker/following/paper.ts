import { writeJson } from '../../../adapter/json.js';
import { flag, object, text } from '../../../adapter/shape.js';
import { DraftKeeper } from '../../../controllers/draft/draft-keeper.js';
import { findAtLast } from '../../../controllers/draft/find-at-last.js';
import type { KeptFile } from '../../../controllers/draft/draft-record.js';
import type { Owner } from '../../../controllers/outbox/owner.js';
import { digest } from '../../../internal/key.js';

/** What a resident writes about a request: a reason, a message, times. */
export interface Written {
  readonly text: string;
  /** Wall-clock times in the building's zone. */
  readonly from: string;
  readonly until: string;
  readonly entryAllowed: boolean;
}

export const nothingWritten: Written = { text: '', from: '', until: '', entryAllowed: false };

const writtenShape = object<Written>({ text, from: text, until: text, entryAllowed: flag });

/** One thing that is written, kept on the device until it is sent or given up. */
export class Paper {
  readonly keeper: DraftKeeper;
  /** Its photos that the device has given and that are not shown yet. */
  files: readonly KeptFile[] = [];
  /** Whether a silent device may still give some; until it has, or something else is written. */
  mayHaveMore = false;
  readonly #blank: () => Written;
  #written: Written | undefined;

  /** `blank`: what stands there before anything is written, as the present appointment does. */
  constructor(owner: Owner, slot: string, changed: () => void, blank = () => nothingWritten) {
    this.keeper = new DraftKeeper(owner, slot, changed);
    this.#blank = blank;
  }

  get written(): Written {
    return this.#written ?? this.#blank();
  }

  get isBlank(): boolean {
    return writeJson(this.written) === writeJson(this.#blank());
  }

  /** Whether the device, which has just given those files, may give the others later. */
  mayGive(fileIds: readonly string[], files: readonly KeptFile[]): boolean {
    return files.length < fileIds.length && this.keeper.owner.store.isSilent;
  }

  /** Whether some are to be shown, or may be. */
  get hasFiles(): boolean {
    return this.files.length > 0 || this.mayHaveMore;
  }

  /** The idempotency key: the same for the same words, also after a reload; another for others. */
  keyWith(content: unknown): string {
    return `${this.keeper.id}.${digest(writeJson(content))}`;
  }

  /**
   * Takes back what was written on an earlier visit, with its files, however long the device needs, unless it `isOver`
   * before. Resolves with whether it is there.
   */
  async restore(isOver: () => boolean): Promise<boolean> {
    const [draft] = await findAtLast(this.keeper, isOver);
    if (!draft) return false;
    const files = await this.keeper.filesOf(draft);
    const mayHaveMore = this.mayGive(draft.fileIds, files);
    // Somebody was faster than the device: the earlier words stay beside theirs.
    if (isOver() || !this.isBlank || !this.keeper.isBlank) return false;
    // All at once: what is typed while the device is busy belongs to it, and so do the files if it is sent.
    const adopting = this.keeper.adopt(draft);
    this.put(draft.content);
    this.files = files;
    this.mayHaveMore = mayHaveMore;
    await adopting;
    // It may be sent by now.
    return !this.isBlank || this.hasFiles;
  }

  /** Takes over what stood in the same place of another owner. */
  async inherit(from: Owner): Promise<void> {
    await this.keeper.takeFrom(new DraftKeeper(from, this.keeper.slot, () => undefined));
  }

  change(change: Partial<Written>): void {
    this.#written = { ...this.written, ...change };
    this.keeper.save(this.isBlank ? undefined : this.written);
  }

  /** Forgets it, here and on the device. */
  async discard(): Promise<void> {
    this.#written = undefined;
    this.files = [];
    this.mayHaveMore = false;
    await this.keeper.discard();
  }

  /** Takes back what was handed over and not taken. */
  put(content: object): void {
    try {
      this.#written = writtenShape({ ...this.#blank(), ...content });
    } catch {
      this.#written = undefined;
    }
  }

  /** Lets go of it: something else has taken it over, with its files. */
  release(): void {
    this.#written = undefined;
    this.files = [];
    this.mayHaveMore = false;
    this.keeper.renew();
  }
}
