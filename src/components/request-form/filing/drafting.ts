import { DraftKeeper, type FoundDraft } from '../../../controllers/draft/draft-keeper.js';
import type { KeptFile } from '../../../controllers/draft/draft-record.js';
import { recordKey, type Owner } from '../../../controllers/outbox/owner.js';
import { toKeptFile } from '../../../controllers/tray-photo.js';
import type { Instant } from '../../../domain/time.js';
import { randomId } from '../../../internal/key.js';
import type { StorageTrouble } from '../../../internal/storage/device-store.js';
import type { Draft } from '../request-form.model.js';
import { isBlank, readDraft } from './draft-shape.js';
import type { FilingForm } from './filing-form.js';

/** What the resident is told of a draft. */
export type DraftNotice =
  { state: 'restored' | 'offered'; savedAt: Instant } | { state: 'discarded' } | undefined;

/** How long to wait before a silent device is asked again, ms: longer than the store leaves it alone. */
const pause = 6000;
const mostLooks = 5;

interface Content {
  draft: Draft;
  files: readonly KeptFile[];
}

/** Keeps the form's draft, brings it back, and lets go of it when the resident says so. */
export class Drafting {
  readonly #form: FilingForm;
  readonly #back: () => void;
  readonly #flush = () => {
    if (document.hidden) void this.keeper?.flush();
  };
  /** What was discarded last, or offered and not yet taken. */
  #aside: Content | undefined;
  #isTouched = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #slotKey: string | undefined;
  keeper: DraftKeeper | undefined;
  notice: DraftNotice;

  /** `back` is called when a device answers that was silent before. */
  constructor(form: FilingForm, back: () => void) {
    this.#form = form;
    this.#back = back;
  }

  /** Why the device does not keep what the resident has written. */
  get trouble(): StorageTrouble | undefined {
    return this.keeper?.kept === 'page' ? this.keeper.trouble : undefined;
  }

  connect(): void {
    document.addEventListener('visibilitychange', this.#flush);
    addEventListener('pagehide', this.#flush);
    if (this.#slotKey !== undefined) takenSlots.add(this.#slotKey);
  }

  disconnect(): void {
    document.removeEventListener('visibilitychange', this.#flush);
    removeEventListener('pagehide', this.#flush);
    clearTimeout(this.#timer);
    void this.keeper?.flush();
    this.#leaveSlot();
  }

  /** Keeps the draft for another owner from now on. What the one before has written is theirs alone. */
  async follow(owner: Owner, hadOther: boolean): Promise<void> {
    if (hadOther) {
      this.#form.photos.tray?.leave();
      this.#form.clear();
      this.dropAside();
      this.#isTouched = false;
    }
    await this.keeper?.flush();
    const keeper = new DraftKeeper(owner, this.#takeSlot(owner), () => this.#form.host.requestUpdate());
    this.keeper = keeper;
    this.#form.photos.keeper = keeper;
    const found = await keeper.restore();
    if (this.keeper !== keeper) return;
    if (found) await this.#found(found);
    else if (!isBlank(this.#form.now().draft)) this.changed(false);
    else if (keeper.trouble === 'denied') this.#lookAgainSoon(keeper, mostLooks);
  }

  /** A device that has just been started may be slow to answer, and still have what was written. */
  #lookAgainSoon(keeper: DraftKeeper, left: number): void {
    this.#timer = setTimeout(() => void this.#lookAgain(keeper, left - 1), pause);
  }

  async #lookAgain(keeper: DraftKeeper, left: number): Promise<void> {
    if (this.keeper !== keeper || this.#isTouched || !isBlank(this.#form.now().draft)) return;
    const found = await keeper.restore();
    if (found) await this.#found(found);
    if (keeper.trouble !== 'denied') this.#back();
    else if (left > 0) this.#lookAgainSoon(keeper, left);
  }

  /** The resident has changed something; `isTyped` false: only where it is kept. */
  changed(isTyped = true): void {
    if (isTyped) {
      this.#isTouched = true;
      if (this.notice?.state !== 'offered') this.notice = undefined;
    }
    const { draft } = this.#form.now();
    this.keeper?.save(isBlank(draft) ? undefined : draft);
  }

  /** Gives the draft up; it can be taken back until something is written. */
  async startOver(): Promise<void> {
    const files = await Promise.all((this.#form.photos.tray?.photos ?? []).map(toKeptFile));
    this.#aside = { draft: this.#form.now().draft, files: files.filter((file) => file !== undefined) };
    this.#form.photos.tray?.discard();
    await this.keeper?.discard();
    this.#form.clear();
    this.notice = { state: 'discarded' };
    this.#form.host.requestUpdate();
    await this.#form.focusOn('draft-notice');
  }

  /** Takes back what was given up, or what was offered. */
  async takeAside(): Promise<void> {
    if (!this.#aside) return;
    // The backend was told to forget the photos: they go there anew.
    const files = this.#aside.files.map(({ uploadedId, ...file }) =>
      uploadedId === undefined ? file : { ...file, id: randomId(), key: randomId() },
    );
    await this.apply({ draft: this.#aside.draft, files });
    this.#aside = undefined;
    this.notice = undefined;
    for (const file of files) await this.keeper?.keepFile(file);
    this.changed();
    await this.#form.focusOn('title');
  }

  /** Does without the draft that was offered. */
  dropAside(): void {
    this.#aside = undefined;
    this.notice = undefined;
    this.#form.host.requestUpdate();
  }

  /** Puts a draft into the form. */
  async apply({ draft, files }: Content): Promise<void> {
    this.#form.clear();
    this.#form.put({ draft });
    if (files.length > 0) await this.#form.photos.restore(files);
  }

  async #found({ record, files }: FoundDraft): Promise<void> {
    const draft = readDraft(record.content);
    if (!draft) return;
    const { savedAt } = record;
    if (this.#isTouched || !isBlank(this.#form.now().draft)) {
      // What is being written stays; the earlier draft waits for a word.
      this.#aside = { draft, files };
      this.notice = { state: 'offered', savedAt };
      this.keeper!.renew();
      this.changed();
      return;
    }
    await this.apply({ draft, files });
    this.notice = { state: 'restored', savedAt };
    this.#form.host.requestUpdate();
  }

  /** Two forms of one kind on a page must not write over each other; in two tabs they are one. */
  #takeSlot(owner: Owner): string {
    this.#leaveSlot();
    for (let number = 1; ; number++) {
      const slot = number === 1 ? this.#form.now().slot : `${this.#form.now().slot}/${number}`;
      const key = recordKey('draft', owner, slot);
      if (takenSlots.has(key)) continue;
      takenSlots.add((this.#slotKey = key));
      return slot;
    }
  }

  #leaveSlot(): void {
    if (this.#slotKey !== undefined) takenSlots.delete(this.#slotKey);
  }
}

const takenSlots = new Set<string>();
