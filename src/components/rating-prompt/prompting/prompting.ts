import type { ReactiveController } from 'lit';
import type { DraftKeeper } from '../../../controllers/draft/draft-keeper.js';
import { LeavingController } from '../../../controllers/draft/leaving.js';
import { goneElsewhere } from '../../../controllers/gone-elsewhere.js';
import type { OutboxEntry } from '../../../controllers/outbox/entry.js';
import { isSameOwner, type Owner } from '../../../controllers/outbox/owner.js';
import { subjectKey } from '../../../domain/rating-policy.js';
import type { Rating, RatingInvitation } from '../../../domain/rating.js';
import { LinliRatingDismissedEvent } from '../rating-prompt.events.js';
import { isBlank } from '../rating-prompt.model.js';
import type { PromptHost } from '../rating-prompt.late.js';
import { Asking } from './asking.js';
import { Backend } from './backend.js';
import { readAnswer, type KeptAnswer } from './kept-answer.js';
import { News } from './news.js';
import type { Parcel } from './posting.js';
import { Reopening } from './reopening.js';
import { Sending } from './sending.js';
import { keyOf, ratingSlot } from './slot.js';
import { RatingSource } from './source.js';
import { PromptState } from './state.js';

/** What becomes of a question from the right moment to the answer of staff. */
export class Prompting implements ReactiveController {
  readonly form: PromptHost;
  readonly state: PromptState;
  readonly backend: Backend;
  readonly asking: Asking;
  readonly reopening: Reopening;
  readonly sending: Sending;
  readonly source: RatingSource;
  #owner: Owner | undefined;
  #subjectId: string | undefined;
  #known: RatingSource['known']['state'] | undefined;
  #rules: string | undefined;
  readonly #news: News;
  #evaluating: Promise<void> | undefined;
  #mustEvaluate = false;
  /** Until it is kept that the resident wants no question. */
  #dismissing: Promise<unknown> | undefined;
  /** Whether it was decided once what to ask. */
  isDecided = false;

  constructor(form: PromptHost) {
    this.form = form;
    const { host } = form;
    const evaluate = () => void this.evaluate();
    this.state = new PromptState(form);
    const backend = (this.backend = new Backend(form));
    const asking = (this.asking = new Asking(form, evaluate));
    const reopening = (this.reopening = new Reopening(
      form,
      () => ({ requests: backend.requests, owner: this.#owner }),
      (requestId) => void this.#news.heard(requestId),
    ));
    this.sending = new Sending(form, this.state, { backend, asking, reopening, evaluate });
    this.source = new RatingSource(host, {
      port: () => backend.ratings,
      locale: () => form.locale.locale,
      subjectId: () => form.now().subjectId,
    });
    const { state, source, sending } = this;
    this.#news = new News(form, { state, backend, source, sending, rest: () => this.#rest() });
    this.#subjectId = form.now().subjectId;
    new LeavingController(host, () => {
      void this.state.keeper?.flush();
      this.reopening.flush();
    });
    host.addController(this);
    this.hostUpdate();
  }

  hostConnected(): void {
    const owner = this.#owner;
    this.hostUpdate();
    if (owner && owner === this.#owner) void this.#follow(owner);
  }

  hostDisconnected(): void {
    this.asking.disconnect();
    const { sending } = this;
    // What the resident has sent is sent, also when the portal shows another page at once, or while it hears of it.
    queueMicrotask(() => void sending.handedOver.finally(() => sending.posting.leave()));
    this.#news.disconnect();
    if (['idle', 'asking', 'dismissed'].includes(this.state.phase)) this.#rest();
  }

  /** Who is there may change with any update of the page's settings. One that has left may be drawn once more. */
  hostUpdate(): void {
    if (!this.form.host.isConnected) return;
    const { subjectId } = this.form.now();
    if (subjectId !== this.#subjectId) {
      this.#subjectId = subjectId;
      this.#rest();
    }
    this.#settle();
    this.#news.hear();
  }

  #settle(): void {
    // Where nothing can be rated, nobody is there to rate it.
    const owner = this.backend.ratings && this.backend.owner;
    const before = this.#owner;
    if (isSameOwner(before, owner)) return;
    this.#owner = owner;
    if (before) {
      // Nothing of whoever was there before is shown to whoever comes, or to nobody.
      this.#rest();
      this.source.known.renew();
      this.#news.disconnect();
    }
    if (owner) void this.#follow(owner);
  }

  hostUpdated(): void {
    const { state } = this.source.known;
    const { delay, coolDown, always } = this.form.now();
    const rules = `${delay} ${coolDown} ${always}`;
    if (state === this.#known && rules === this.#rules) return;
    this.#known = state;
    this.#rules = rules;
    void this.evaluate();
  }

  /** Decides what to show while nothing is: what waits, what was said, or a question. */
  evaluate(): Promise<void> {
    this.#mustEvaluate = true;
    this.#evaluating ??= this.#evaluateAll().finally(() => (this.#evaluating = undefined));
    return this.#evaluating;
  }

  async #evaluateAll(): Promise<void> {
    while (this.#mustEvaluate) {
      this.#mustEvaluate = false;
      // Whatever is found is drawn anew, and not in the middle of a drawing.
      await this.form.host.updateComplete;
      await this.#evaluateOnce();
    }
  }

  async #evaluateOnce(): Promise<void> {
    const known = this.source.known.state.value;
    const { posting } = this.sending;
    const owner = this.#owner;
    if (!owner || this.state.phase !== 'idle' || !known || !posting.outbox || !this.form.host.isConnected)
      return;
    if (this.#adoptWaiting()) return;
    if (known.rating) return this.#show(known.rating, owner);
    const settled = posting.settledSlots;
    const open = known.invitations.filter(({ subject }) => !settled.has(ratingSlot(subjectKey(subject))));
    const chosen = await this.asking.choose(open, this.backend.now);
    if (!chosen) return this.#decided();
    const isSame = owner === this.#owner && known === this.source.known.state.value;
    if (isSame && this.state.phase === 'idle' && this.form.host.isConnected) await this.#ask(chosen, owner);
    else this.asking.leave();
  }

  /** What the page has put in the place of a question gives way. */
  #decided(): void {
    this.isDecided = true;
    this.form.host.requestUpdate();
  }

  /** What an earlier page could not send stands here until it is sent. */
  #adoptWaiting(): boolean {
    const { subjectId } = this.form.now();
    // Nobody but this element writes the content of these entries.
    const isMine = ({ content }: OutboxEntry) =>
      subjectId === undefined || (content as Parcel).subjectId === subjectId;
    const entry = this.sending.posting.waiting.find(isMine);
    if (!entry) return false;
    const { invitations = [] } = this.source.known.state.value ?? {};
    this.state.invitation = invitations.find(({ subject }) => ratingSlot(subjectKey(subject)) === entry.slot);
    this.sending.posting.entryId = entry.id;
    this.state.phase = 'waiting';
    // Where it is refused, it comes back into the form.
    this.state.keepFor(this.#owner!, keyOf(entry.slot));
    const answer = readAnswer(entry.draft)?.answer;
    if (answer) this.form.put(answer);
    this.sending.sync();
    return true;
  }

  async #ask(invitation: RatingInvitation, owner: Owner): Promise<void> {
    const { form, state } = this;
    const key = subjectKey(invitation.subject);
    const keeper = state.keepFor(owner, key);
    // Whoever is there, what is asked about or the page may be another by then.
    const isOver = () => state.keeper !== keeper;
    const kept = await state.restore(keeper, isOver);
    if (isOver()) return;
    state.invitation = invitation;
    state.phase = 'asking';
    state.isRestored = kept !== undefined;
    if (kept) form.put(kept.answer);
    else void this.#askedLate(keeper);
    this.#decided();
    await this.asking.begin(key, this.backend.now);
    await form.host.updateComplete;
    if (isOver()) return;
    void this.reopening.look(state.requestId);
    if (!form.now().always)
      form.announcer.say(form.locale.section('rating').announced(invitation.subject.title));
  }

  /** What a silent device gives once the question stands comes into it, unless it is being answered by then. */
  async #askedLate(keeper: DraftKeeper): Promise<void> {
    const { form, state } = this;
    const isAsking = () => state.keeper === keeper && state.phase === 'asking' && isBlank(form.now().answer);
    const kept = await state.restoreLate(keeper, () => !isAsking());
    if (!kept) return;
    form.put(kept.answer);
    state.isRestored = true;
    form.host.requestUpdate();
  }

  /** The resident's own rating. What they were changing when the page went is taken up again. */
  async #show(rating: Rating, owner: Owner): Promise<void> {
    const { state, form } = this;
    state.show(rating);
    void this.sending.afterSent();
    const keeper = state.keepFor(owner, rating.subjectId);
    // Somebody may be changing it already; as long as they have written nothing, they go on with what they had.
    const isOpen = () => state.phase === 'sent' || (state.phase === 'editing' && keeper.isBlank);
    const isOver = () => state.keeper !== keeper || !isOpen();
    const { id } = keeper;
    const isUntouched = () => keeper.id === id && state.phase === 'sent' && form.host.isConnected;
    const takeUp = (kept: KeptAnswer | undefined) => kept && this.#takeUp(rating, kept);
    const kept = await state.restore(keeper, isOver);
    if (kept) takeUp(kept);
    else void state.restoreLate(keeper, () => isOver() || !isUntouched()).then(takeUp);
  }

  #takeUp(rating: Rating, kept: KeptAnswer): void {
    const { state, form } = this;
    if (kept.ratingId === rating.id && this.sending.canChange) {
      form.put(kept.answer);
      state.isRestored = true;
      state.phase = 'editing';
    } else if (state.phase === 'sent') state.showInstead(state.rating ?? rating, kept.answer);
    form.host.requestUpdate();
  }

  /** Shows nothing more of what was asked, and lets others ask. */
  #rest(): void {
    if (this.state.phase === 'idle' && !this.state.keeper) return;
    void this.state.keeper?.flush();
    this.reopening.reset();
    this.sending.posting.leaveEntry();
    this.state.rest();
    this.asking.leave();
  }

  readonly later = () => this.#dismiss('later');
  readonly never = () => this.#dismiss('never');

  async #dismiss(until: 'later' | 'never'): Promise<void> {
    const { state, asking, form } = this;
    const { invitation } = state;
    if (state.phase !== 'asking' || !invitation) return;
    state.phase = 'dismissed';
    state.dismissed = until;
    const ending =
      until === 'later'
        ? asking.end(subjectKey(invitation.subject), 'later', this.backend.now)
        : asking.silence();
    this.#dismissing = Promise.all([state.keeper?.flush(), ending]);
    await form.focusOn('title');
    await this.#dismissing;
    form.host.dispatchEvent(new LinliRatingDismissedEvent({ invitation, until }));
  }

  readonly undo = async () => {
    if (this.state.phase !== 'dismissed') return;
    const isElsewhere = goneElsewhere(this.form.host);
    // What is not kept yet cannot be taken back.
    await this.#dismissing;
    await this.asking.undo();
    if (this.state.phase !== 'dismissed') return;
    this.state.phase = 'asking';
    this.form.host.requestUpdate();
    if (this.state.keeper) void this.#askedLate(this.state.keeper);
    if (!isElsewhere()) await this.form.focusOn('title');
  };

  async #follow(owner: Owner): Promise<void> {
    this.asking.follow(owner);
    await this.sending.posting.follow(owner);
    // It may have arrived while the element was away.
    this.sending.sync();
    await this.evaluate();
  }
}
