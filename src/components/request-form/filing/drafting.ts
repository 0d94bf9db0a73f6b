import { DraftKeeper } from '../../../controllers/draft/draft-keeper.js';
import type { DraftRecord, KeptFile } from '../../../controllers/draft/draft-record.js';
import { longestPause, shortestPause } from '../../../internal/storage/silence.js';
import { LeavingController } from '../../../controllers/draft/leaving.js';
import { goneElsewhere } from '../../../controllers/gone-elsewhere.js';
import type { Owner, Succession } from '../../../controllers/outbox/owner.js';
import type { Instant } from '../../../domain/time.js';
import { randomId } from '../../../internal/key.js';
import type { StorageTrouble } from '../../../internal/storage/device-store.js';
import { contentIn, keepPhotos, type Content } from './content.js';
import { Decisions } from './decisions.js';
import { isBlank, readDraft } from './draft-shape.js';
import { DraftSlot } from './draft-slot.js';
import type { FilingForm } from './filing-form.js';
import { showLatePhotos } from './late-photos.js';
import type { Posting } from './posting.js';

/** What the resident is told of a draft. */
export type DraftNotice =
  { state: 'restored' | 'offered'; savedAt: Instant } | { state: 'discarded' } | undefined;

/**
 * Keeps the form's draft, brings it back, and lets go of it when the resident says so. Whoever waits for the device looks
 * afterwards whether the keeper is the same: by then another resident may be there, who is to see nothing of it.
 */
export class Drafting {
  readonly #form: FilingForm;
  readonly #posting: Posting;
  readonly #slot = new DraftSlot();
  /** What was discarded last. */
  #discarded: Content | undefined;
  /** Earlier drafts that are kept beside the one at hand, the one that is offered first. */
  #offered: readonly DraftRecord[] = [];
  #following: Owner | undefined;
  /** Resolves once the device has what those wrote who were there before. */
  #leaving: Promise<unknown> | undefined;
  #isTouched = false;
  /** The one that just asks the device. */
  #looking: DraftKeeper | undefined;
  readonly decisions = new Decisions();
  #timer: ReturnType<typeof setTimeout> | undefined;
  keeper: DraftKeeper | undefined;
  notice: DraftNotice;

  constructor(form: FilingForm, posting: Posting) {
    this.#form = form;
    this.#posting = posting;
    new LeavingController(form.host, () => void this.keeper?.flush());
  }

  /** Why the device does not keep what the resident has written. */
  get trouble(): StorageTrouble | undefined {
    return this.keeper?.kept === 'page' ? this.keeper.trouble : undefined;
  }

  /** Whether nothing is decided of drafts: what is in the form is being sent. */
  isOut(): boolean {
    return this.#posting.phase !== 'writing';
  }

  connect(): void {
    this.#slot.hold();
    if (this.keeper?.isUnsure && this.#looking !== this.keeper) void this.#look(this.keeper, shortestPause);
  }

  disconnect(): void {
    clearTimeout(this.#timer);
    this.keeper?.leave(this.#form.photos.prepared());
    this.#slot.leave();
  }

  /**
   * Keeps the draft for another owner from now on. What the one before has written is theirs alone, unless it was
   * nobody: then it becomes the new owner's (`heirOf`).
   */
  async follow(owner: Owner, { hadOther, heirOf }: Succession): Promise<void> {
    this.#following = owner;
    const before = this.keeper;
    if (hadOther) {
      const { photos } = this.#form;
      photos.turnAway();
      // What was chosen while what handles photos was on its way comes to them, too.
      before?.leave(photos.tray ? photos.tray.leave() : photos.prepared().then(() => photos.tray?.left));
      // Until another is there: what is written now is none of theirs.
      this.keeper = undefined;
      this.#form.photos.keeper = undefined;
      this.#form.clear();
      this.#discarded = undefined;
      this.#offered = [];
      this.notice = undefined;
      this.#isTouched = false;
    }
    // What was handed over comes with the outbox, unless something else is begun meanwhile.
    const handedId = this.#posting.isHanded ? before?.id : undefined;
    await (this.#leaving = Promise.all([this.#leaving, before?.flush()]));
    const isHanded = handedId !== undefined && before?.id === handedId;
    if (isHanded) before?.renew();
    const slot = this.#slot.take(owner, this.#form.now().slot);
    // A form that has left the page meanwhile takes it again when it is back.
    if (!this.#form.host.isConnected) this.#slot.leave();
    const keeper = new DraftKeeper(owner, slot, () => this.#form.host.requestUpdate());
    const isAtHand = heirOf !== undefined && !isHanded && before?.owner.portal === heirOf.portal;
    const inheritedId =
      heirOf && (await keeper.takeFrom(isAtHand ? before : new DraftKeeper(heirOf, slot, () => {})));
    if (this.#following !== owner) return;
    this.keeper = keeper;
    this.#form.photos.keeper = keeper;
    await this.#look(keeper, shortestPause, isAtHand ? inheritedId : undefined);
  }

  /** A device may be slow to answer for minutes, and still have what was written: it is asked until it answers. */
  async #look(keeper: DraftKeeper, pause: number, idAtHand?: string): Promise<void> {
    this.#looking = keeper;
    const drafts = (await keeper.find()).filter(({ content }) => readDraft(content) !== undefined);
    if (this.keeper !== keeper) return;
    this.#looking = undefined;
    if (drafts.length > 0) await this.#found(keeper, drafts, idAtHand);
    else if (!this.isFree && pause === shortestPause) await this.#keepAtHand(keeper);
    else if (!this.isFree) this.#keepWords();
    if (this.keeper !== keeper) return;
    if (keeper.isUnsure) {
      if (!this.#form.host.isConnected) return;
      this.#timer = setTimeout(() => void this.#look(keeper, Math.min(pause * 2, longestPause)), pause);
    } else if (pause > shortestPause) void this.#posting.outbox?.run(true);
  }

  /** The resident has changed something. */
  changed(): void {
    this.#isTouched = true;
    this.#discarded = undefined;
    this.#offer();
    this.#keepWords();
  }

  #keepWords(): void {
    // What was handed over, or is with the keeper to be, still stands in the form: later it would be a draft once more.
    if (this.#posting.isHanded || (this.isOut() && !this.keeper?.isBlank)) return;
    const { draft } = this.#form.now();
    this.keeper?.save(isBlank(draft) ? undefined : draft);
  }

  /** Gives the draft up; it can be taken back until something is written. */
  readonly startOver = () => this.#decide(() => this.#startOver());

  /** Takes back what was given up, or what was offered. */
  readonly takeAside = () => this.#decide(() => this.#takeAside());

  /** Does without the draft that was offered. */
  readonly dropAside = () => this.#decide(() => this.#dropAside());

  /** One after the other, each about the notice that was pressed: a second press on the same is none. */
  #decide(what: () => Promise<void>): Promise<void> {
    const { notice } = this;
    return this.decisions.add(async () => {
      if (this.notice === notice && !this.isOut()) await what();
    });
  }

  async #startOver(): Promise<void> {
    const { keeper } = this;
    const content = await contentIn(this.#form);
    if (this.keeper !== keeper) return;
    this.#discarded = content;
    this.#form.photos.tray?.discard();
    // At once: what is written while the device is busy is something new.
    this.#form.clear();
    this.notice = { state: 'discarded' };
    this.#form.host.requestUpdate();
    await Promise.all([keeper?.discard(), this.#form.focusOn('draft-notice')]);
  }

  async #takeAside(): Promise<void> {
    const { keeper } = this;
    const isElsewhere = goneElsewhere(this.#form.host);
    if (this.notice?.state === 'offered') await this.#takeOffered();
    else await this.#takeBack();
    if (this.keeper !== keeper) return;
    this.#form.host.requestUpdate();
    if (!isElsewhere()) await this.#form.focusOn('title');
  }

  async #dropAside(): Promise<void> {
    const isElsewhere = goneElsewhere(this.#form.host);
    const [draft, ...rest] = this.#offered;
    this.#offered = rest;
    this.#offer();
    this.#form.host.requestUpdate();
    if (!this.notice && !isElsewhere()) void this.#form.focusOn('title');
    if (draft) await this.keeper?.dropAside(draft);
  }

  /** A new request was begun. */
  begin(): void {
    this.#discarded = undefined;
    this.#offer();
  }

  /** What is in the form gives way to the draft that was offered, and can be taken back. */
  async #takeOffered(): Promise<void> {
    const keeper = this.keeper!;
    const [draft, ...rest] = this.#offered;
    const files = await keeper.filesOf(draft!);
    const discarded = this.isFree ? undefined : await contentIn(this.#form);
    if (this.keeper !== keeper) return;
    this.#offered = rest;
    this.#discarded = discarded;
    if (discarded) this.notice = { state: 'discarded' };
    else this.#offer();
    this.#form.photos.tray?.discard();
    await this.#adopt(keeper, draft!, files);
  }

  async #takeBack(): Promise<void> {
    const discarded = this.#discarded;
    if (!discarded) return;
    this.#discarded = undefined;
    const keeper = this.keeper!;
    // What came in its place is kept beside it, with photos that are still to be made ready.
    await this.#form.photos.prepared().catch(() => undefined);
    const instead = await keeper.setAside();
    // It is a draft again, whoever is there by now.
    keeper.save(discarded.draft);
    // The backend was told to forget the photos: they go there anew.
    const files = discarded.files.map(({ uploadedId, ...file }) =>
      uploadedId === undefined ? file : { ...file, id: randomId(), key: randomId() },
    );
    if (this.keeper === keeper) {
      if (instead) this.#offered = [instead, ...this.#offered];
      this.#form.photos.tray?.clear();
      await this.show({ ...discarded, files });
    }
    for (const file of files) await keeper.keepFile(file);
    if (this.keeper !== keeper) return keeper.flush();
    this.#offer();
    this.changed();
  }

  #offer(): void {
    const [draft] = this.#offered;
    const isOffered = this.notice?.state === 'offered' && this.notice.savedAt === draft?.savedAt;
    if (!isOffered) this.notice = draft && { state: 'offered', savedAt: draft.savedAt };
  }

  /** Whether nothing would be lost if something else came into the form. */
  get isFree(): boolean {
    return isBlank(this.#form.now().draft) && this.#form.photos.count === 0;
  }

  /** Goes on with an earlier draft. All at once: what is typed while the device is busy belongs to it. */
  async #adopt(keeper: DraftKeeper, draft: DraftRecord, files: readonly KeptFile[]): Promise<void> {
    const adopting = keeper.adopt(draft);
    await this.show({ draft: readDraft(draft.content)!, files });
    await adopting;
    void showLatePhotos(this, this.#form, keeper, draft, files);
  }

  /** Whether the draft is in the form, and is no other's by now. */
  isAtHand(keeper: DraftKeeper, id: string): boolean {
    const isThere = this.keeper === keeper && keeper.id === id;
    return isThere && this.#form.host.isConnected && !this.#posting.isHanded;
  }

  /** Puts something else into the form. */
  async show({ draft, files, chosen = [] }: Content): Promise<void> {
    this.#form.clear();
    this.#form.put({ draft });
    if (files.length > 0) await this.#form.photos.restore(files);
    if (chosen.length > 0) this.#form.addPhotos(chosen);
  }

  /** `idAtHand`: the draft that is in the form already. */
  async #found(keeper: DraftKeeper, drafts: readonly DraftRecord[], idAtHand?: string): Promise<void> {
    const draft = drafts.find(({ id }) => id === idAtHand) ?? drafts[0]!;
    const isAtHand = draft.id === idAtHand && !this.isFree;
    const files = isAtHand ? [] : await keeper.filesOf(draft);
    if (this.keeper !== keeper) return;
    if (!isAtHand && (this.#isTouched || !this.isFree)) {
      // What is being written stays; the earlier drafts wait for a word.
      this.#offered = drafts;
      this.#offer();
      return this.#keepAtHand(keeper);
    }
    this.#offered = drafts.filter((other) => other !== draft);
    if (isAtHand) await keeper.adopt(draft);
    else await this.#adopt(keeper, draft, files);
    if (this.keeper !== keeper) return;
    this.#offer();
    if (isAtHand) return this.#keepAtHand(keeper, draft.fileIds);
    this.notice ??= { state: 'restored', savedAt: draft.savedAt };
    this.#form.host.requestUpdate();
  }

  /** Something may have been added before this keeper was there. */
  async #keepAtHand(keeper: DraftKeeper, fileIds: readonly string[] = []): Promise<void> {
    // The photos of what was handed over go with it.
    if (this.#posting.isHanded) return;
    this.#keepWords();
    await keepPhotos(this.#form, keeper, fileIds, () => this.keeper === keeper);
  }
}
