import type { ReactiveController } from 'lit';
import type { AdapterError } from '../../../adapter/errors.js';
import { filesToSend } from '../../../controllers/draft/late-files.js';
import { failureOf } from '../../../controllers/outbox/entry.js';
import { goneElsewhere, isBeside } from '../../../controllers/gone-elsewhere.js';
import type { Owner, Succession } from '../../../controllers/outbox/owner.js';
import type { SentRecord } from '../../../controllers/outbox/receipt.js';
import { toEntryFile } from '../../../controllers/tray-photo.js';
import type { RequestInput } from '../../../domain/request.js';
import { namesOfBadInput } from '../../../internal/bad-input.js';
import { randomId } from '../../../internal/key.js';
import { cameBack } from '../../../internal/navigation.js';
import { pastedImages } from '../../../internal/photo/pasted.js';
import { LinliRequestSubmitEvent } from '../request-form.events.js';
import { validateDraft, type Draft } from '../request-form.model.js';
import { controlId } from '../views/form-view.js';
import { Afterwards } from './afterwards.js';
import { canJudge } from './can-judge.js';
import { Drafting } from './drafting.js';
import { EmergencyWatch } from './emergency-watch.js';
import type { FilingForm } from './filing-form.js';
import { handedOver } from './handed-over.js';
import { Neighbours } from './neighbours.js';
import { warnOfNonsense } from './nonsense.js';
import { Posting, type Handed } from './posting.js';
import { Presence } from './presence.js';
import { toRequestInput } from './request-input.js';
import { contentOf, requestKey } from './request-key.js';
import { TakingBack } from './taking-back.js';

/**
 * What becomes of a request from the first letter to the receipt: the draft, the emergency, the neighbours' reports,
 * the outbox, and what can be done afterwards. Loaded once the form stands, so that the form itself comes quickly.
 */
export class RequestFormFiling implements ReactiveController {
  readonly form: FilingForm;
  readonly presence: Presence;
  readonly drafting: Drafting;
  readonly posting: Posting;
  readonly neighbours: Neighbours;
  readonly afterwards: Afterwards;
  readonly emergency: EmergencyWatch;
  readonly #takingBack: TakingBack;
  readonly #paste = (event: ClipboardEvent) => {
    const files = this.posting.phase === 'writing' ? pastedImages(event) : [];
    if (files.length === 0 || !this.form.now().port?.photos) return;
    event.preventDefault();
    this.form.addPhotos(files);
  };
  #settling: Promise<unknown> = Promise.resolve();
  /** Until all that is sent is in the outbox, an earlier one too, and until every first attempt has come to an end. */
  #handing: Promise<unknown> = Promise.resolve();
  #allSent: Promise<unknown> = Promise.resolve();
  #sending: Promise<void> | undefined;
  #arrivedId: string | undefined;
  /** Why the last attempt was refused. */
  error: AdapterError | undefined;
  /** Whether one before it may have arrived. */
  isUnsure = false;
  /** The same was sent before. */
  already: SentRecord | undefined;

  constructor(form: FilingForm) {
    this.form = form;
    this.presence = new Presence(form);
    this.posting = new Posting(form, this.presence, () => this.#sync());
    this.drafting = new Drafting(form, this.posting);
    this.#takingBack = new TakingBack(this);
    this.neighbours = new Neighbours(form);
    this.afterwards = new Afterwards(form, this.neighbours, this.posting);
    this.emergency = new EmergencyWatch(form);
    form.host.addController(this);
    this.hostUpdate();
    // What the form shows of one without this is less than what is to be done.
    if (this.emergency.isEmergency) form.host.requestUpdate();
  }

  hostConnected(): void {
    this.drafting.connect();
    this.emergency.connect();
    this.form.host.addEventListener('paste', this.#paste);
    const { owner } = this.presence;
    this.hostUpdate();
    if (owner && this.presence.owner === owner)
      this.#settling = Promise.all([this.#settling, this.posting.follow(owner).then(() => this.#sync())]);
  }

  hostDisconnected(): void {
    this.drafting.disconnect();
    // It is no draft for whoever looks next.
    this.drafting.keeper?.leave(this.#handing);
    this.emergency.disconnect();
    this.form.host.removeEventListener('paste', this.#paste);
    // What the resident has sent is sent, also when the portal shows another page at once, or while it hears of it.
    queueMicrotask(() => void this.#allSent.finally(() => this.posting.leave()));
  }

  /** The draft may be another one, whoever changed it, and so may who is there. */
  hostUpdate(): void {
    warnOfNonsense(this.form.host);
    this.emergency.changed();
    this.neighbours.changed();
    const { presence } = this;
    const wasKnown = presence.isKnown;
    const after = presence.look();
    if (after) this.#settling = this.#follow(presence.owner!, after);
    if (after || wasKnown || !presence.isKnown) return;
    // The owner is still there, at another backend: what has come and what waits had to wait for that.
    this.#sync();
    void this.posting.outbox?.run(true);
  }

  /** The resident has changed something. */
  changed(): void {
    this.error = this.already = undefined;
    this.drafting.changed();
  }

  /** Checks the draft, hands it over, and resolves once the first attempt has come to an end. */
  async send({ again = false } = {}): Promise<void> {
    const { form, posting } = this;
    const { locale, host, photos } = form;
    // What is decided of drafts comes first, and what is in the form by then was not what was seen.
    const seen = JSON.stringify(form.now().draft);
    if (this.drafting.decisions.pending) await this.drafting.decisions.pending;
    const { context, draft } = form.now();
    if (JSON.stringify(draft) !== seen || !context || posting.phase !== 'writing' || !canJudge(form)) return;
    const issues = validateDraft(draft, context, namesOfBadInput(host.shadowRoot!));
    form.put({ issues });
    if (issues.length > 0) return form.focusOn(controlId(issues[0]!.path));
    // Somebody may press in the very moment of the last letter.
    this.emergency.changed();
    const { isEmergency } = this.emergency;
    const input = toRequestInput(draft, context, { timeZone: locale.timeZone, emergency: isEmergency });
    if (!host.dispatchEvent(new LinliRequestSubmitEvent({ input, photoCount: photos.count }))) return;
    posting.preparing = input;
    this.afterwards.leave();
    this.error = this.already = undefined;
    if (isEmergency) this.emergency.startWaiting();
    host.requestUpdate();
    const handing = this.#handOver(input, draft, again);
    const sending = (this.#sending = handing.then((handed) => handed?.attempt));
    this.#handing = Promise.allSettled([this.#handing, handing]);
    this.#allSent = Promise.allSettled([this.#allSent, sending]);
    try {
      await sending;
    } finally {
      if (posting.preparing === input) posting.preparing = undefined;
      // A form that was emptied, or taken over, may have sent something else meanwhile.
      if (this.#sending === sending) await this.#outcome();
    }
  }

  /** Takes a request out of the outbox and back into the form. */
  readonly change = async (id: string): Promise<void> => {
    const entry = this.posting.outbox?.entries.find((candidate) => candidate.id === id);
    if (entry) await this.#takingBack.take(entry, undefined, this.#settling);
  };

  /** Gives up a request that is not sent yet. */
  readonly discard = async (id: string): Promise<void> => {
    const { outbox, entryId } = this.posting;
    const [owner, draftId] = [this.presence.owner, this.drafting.keeper?.id];
    const isElsewhere = goneElsewhere(this.form.host);
    const isDiscarded = await outbox?.discard(id);
    // What arrived in the form's place meanwhile leads there by itself.
    if (this.presence.owner !== owner || (!isDiscarded && id === entryId)) return;
    if (isDiscarded) this.form.announcer.say(this.form.locale.section('outbox').discarded);
    // Something else may have been begun while a slow device gave it up.
    if (id === entryId && this.drafting.keeper?.id === draftId) this.restart();
    if (!isElsewhere()) await this.form.focusOn('title');
  };

  /** Puts away what was sent while nobody looked. What is being written stays, and so does who writes it. */
  readonly hide = async ({ id }: SentRecord): Promise<void> => {
    const isElsewhere = goneElsewhere(this.form.host);
    await this.posting.outbox?.markSeen(id);
    this.form.host.requestUpdate();
    if (!isElsewhere()) await this.form.focusOn('title');
  };

  /** Shows what was sent earlier. */
  show(sent: SentRecord): void {
    this.already = undefined;
    this.posting.entryId = sent.id;
    this.#sync();
  }

  /** Begins a new request. What waits goes on waiting. */
  restart(): void {
    const isOut = this.posting.phase !== 'writing';
    this.#forget();
    // Its photos belong to what was handed over.
    if (isOut) {
      this.form.photos.tray?.clear();
      this.drafting.keeper?.renew();
    } else {
      this.form.photos.tray?.discard();
      void this.drafting.keeper?.discard();
    }
    this.drafting.begin();
    this.form.clear();
  }

  /** Lets go of all that is shown of earlier requests. */
  #forget(): void {
    this.posting.entryId = this.posting.preparing = undefined;
    this.#arrivedId = undefined;
    this.error = this.already = undefined;
    this.afterwards.forget();
    this.emergency.forget();
    this.neighbours.followed = undefined;
    this.neighbours.forget();
  }

  async #follow(owner: Owner, after: Succession): Promise<void> {
    if (after.hadOther) {
      this.#forget();
      // It has the home and the telephone number of whoever was there before, unless it is on its way already.
      if (this.form.source.intake.state.value) this.form.source.intake.renew();
    }
    await Promise.all([this.drafting.follow(owner, after), this.posting.follow(owner, after.heirOf)]);
    const last = this.posting.recentlySent(this.drafting.keeper?.slot);
    if (last && cameBack() && this.drafting.isFree && this.posting.entryId === undefined) {
      this.#arrivedId = this.posting.entryId = last.id;
      this.afterwards.arrive(last);
    }
    const { entries = [], sent = [] } = this.posting.outbox ?? {};
    if (entries.length + sent.length > 0) this.#sync();
  }

  /** Gives the draft to the outbox, in one step: it is never in neither. */
  async #handOver(input: RequestInput, draft: Draft, again: boolean): Promise<Handed | undefined> {
    // Whoever wrote it: the update may find that somebody else has signed in.
    const { owner } = this.presence;
    // Those that are there now, whatever is begun and chosen after a reset.
    const pressedId = this.drafting.keeper?.id ?? randomId();
    const prepared = this.form.photos.prepared();
    await this.form.host.updateComplete;
    await this.#settling;
    const photos = await prepared;
    const { keeper } = this.drafting;
    // It stays a draft of whoever wrote it; and in a form that had left before this was loaded, which cannot keep it.
    if (!keeper || this.presence.owner !== owner) return undefined;
    // A form that was emptied meanwhile keeps something else by now.
    const isEmptied = () => this.posting.preparing !== input;
    if (!isEmptied()) {
      keeper.save(draft);
      await keeper.flush();
      if (this.presence.owner !== owner) return undefined;
    }
    const draftId = isEmptied() ? pressedId : keeper.id;
    const shown = photos.map(toEntryFile);
    const given = isEmptied() ? shown : await filesToSend(keeper, shown, input.emergency === true);
    const files = this.afterwards.lettingFollow(input, given);
    const content = contentOf(input, files);
    if (!again) this.already = this.posting.sentElsewhere(draftId, content);
    if (this.already) return undefined;
    const parcel = { id: requestKey(draftId, content), draftId, slot: keeper.slot, input, draft, files };
    const changes = await handedOver(keeper, draftId, photos, isEmptied());
    return this.presence.owner === owner ? this.posting.hand(parcel, changes) : undefined;
  }

  /** After an attempt: tells the resident how it stands. */
  async #outcome(): Promise<void> {
    const { phase, entry } = this.posting;
    this.emergency.stopWaiting(phase !== 'waiting' || !entry?.emergency);
    this.#sync();
    const isWaiting = phase === 'waiting' && entry?.state !== 'refused';
    // Whoever is on another page by now hears of it from what stands there.
    if (!this.form.host.isConnected || (!this.already && !isWaiting)) return;
    if (!isBeside(this.form.host)) await this.form.focusOn(this.already ? 'failure' : 'title');
    else if (isWaiting) this.form.announcer.say(this.form.locale.section('outbox').title);
  }

  /** Something in the outbox is another than before: here, in the background, or in another tab. */
  #sync(): void {
    if (!this.presence.isKnown) return this.form.host.requestUpdate();
    this.afterwards.changed();
    const { entryId, entry, sent, outbox, phase } = this.posting;
    if (sent && this.#arrivedId !== sent.id) void this.#arrived(sent);
    if (entry?.state === 'refused' && !outbox?.isSending(entry.id))
      void this.#takingBack.take(entry, failureOf(entry), this.#settling);
    // Discarded in another tab, or taken away with everything that the page stores: what is in the form stays.
    if (entryId !== undefined && phase === 'writing') this.posting.entryId = undefined;
    this.form.host.requestUpdate();
  }

  async #arrived(sent: SentRecord): Promise<void> {
    this.#arrivedId = sent.id;
    this.emergency.stopWaiting(true);
    this.afterwards.arrive(sent);
    this.form.photos.tray?.clear();
    this.drafting.keeper?.renew();
    // A form that has left the page has shown nothing to anybody.
    if (this.form.host.isConnected) void this.posting.outbox?.markSeen(sent.id);
    if (!isBeside(this.form.host)) await this.form.focusOn('title');
    this.form.announcer.say(this.form.locale.section('filing').sentTitle);
  }
}
