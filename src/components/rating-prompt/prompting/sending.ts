import type { AdapterError } from '../../../adapter/errors.js';
import { isBeside } from '../../../controllers/gone-elsewhere.js';
import { failureOf, type OutboxEntry } from '../../../controllers/outbox/entry.js';
import { problemsOfRating } from '../../../domain/rating-input.js';
import { ratingCommentLimit, type Rating, type RatingInput } from '../../../domain/rating.js';
import { countCharacters } from '../../../domain/text.js';
import { copyText } from '../../../internal/clipboard.js';
import { LinliRatingSubmitEvent } from '../rating-prompt.events.js';
import type { PromptHost } from '../rating-prompt.late.js';
import { toAnswer, toRatingInput, type Answer, type Question } from '../rating-prompt.model.js';
import type { Asking } from './asking.js';
import type { Backend } from './backend.js';
import type { KeptAnswer } from './kept-answer.js';
import { ratingIn, RatingPosting, type Parcel } from './posting.js';
import type { Reopening } from './reopening.js';
import { keyOf } from './slot.js';
import { summaryOf } from './source.js';
import { isWhatWasSent, standingRating } from './standing.js';
import type { PromptState } from './state.js';

/** What sending needs beside the element. */
export interface SendingParts {
  readonly backend: Backend;
  readonly asking: Asking;
  readonly reopening: Reopening;
  /** Called when nothing is shown and something may be. */
  readonly evaluate: () => void;
}

/** From the button to the receipt: the outbox, what was refused, and what is changed afterwards. */
export class Sending {
  readonly #form: PromptHost;
  readonly #state: PromptState;
  readonly #parts: SendingParts;
  readonly posting: RatingPosting;
  #isTakingBack = false;
  /** The summary that was asked for last. */
  #asked: symbol | undefined;
  /** Resolves once nothing is being handed over, of an earlier question either. */
  handedOver: Promise<unknown> = Promise.resolve();

  constructor(form: PromptHost, state: PromptState, parts: SendingParts) {
    this.#form = form;
    this.#state = state;
    this.#parts = parts;
    this.posting = new RatingPosting(
      form.host,
      () => parts.backend.ratings,
      () => this.sync(),
    );
  }

  /** Whether the backend would take a change of what is shown. */
  get canChange(): boolean {
    const { backend } = this.#parts;
    return (
      backend.ratings?.update !== undefined &&
      Date.parse(this.#state.rating?.editableUntil ?? '') > backend.now
    );
  }

  readonly send = async () => {
    const { question, subjectId, rating, phase, invitation } = this.#state;
    const { answer } = this.#form.now();
    if ((phase !== 'asking' && phase !== 'editing') || !question || subjectId === undefined) return;
    if (this.#state.isWithdrawn) return this.#form.focusOn('failure');
    if (answer.score === undefined) return this.#form.focusOn('title');
    const input = this.#inputOf(question, answer);
    this.#state.isTooLong = countCharacters(input.comment ?? '') > ratingCommentLimit;
    if (this.#state.isTooLong) return this.#form.focusOn('comment');
    if (invitation && Object.keys(problemsOfRating(invitation, input)).length > 0) return;
    const parcel: Parcel = { input, subjectId, ...(phase === 'editing' && { ratingId: rating!.id }) };
    const draft = this.#state.kept;
    // Before anybody hears of it: a page may take the element away then, and it is sent all the same.
    this.#state.phase = 'sending';
    if (!this.#form.host.dispatchEvent(new LinliRatingSubmitEvent(parcel)))
      return void (this.#state.phase = phase);
    this.#state.error = undefined;
    this.#form.host.requestUpdate();
    const handing = this.#handOver(parcel, draft);
    this.handedOver = Promise.allSettled([this.handedOver, handing]);
    await handing;
    this.sync();
  };

  async #handOver(parcel: Parcel, draft: KeptAnswer): Promise<void> {
    const keeper = this.#state.keeper!;
    const { owner, slot } = keeper;
    const { subject } = this.#state.invitation ?? {};
    const summary = subject ? nameOf(subject) : this.#form.locale.section('rating').yours;
    this.posting.handing = parcel;
    await keeper.flush();
    // Somebody else has signed in meanwhile: it stays the draft of whoever wrote it.
    if (this.posting.owner !== owner) return this.posting.handed(parcel);
    // Both begin at once, so that both are for the same person.
    await Promise.all([
      this.#parts.asking.end(keyOf(slot), 'answered', this.#parts.backend.now),
      this.posting.hand(parcel, { draftId: keeper.id, draft, slot, summary }, keeper.handOver()),
    ]);
  }

  /** What is not asked again, for want of its labels, stays as it was sent. */
  #inputOf(question: Question, answer: Answer): RatingInput {
    const { rating, invitation } = this.#state;
    const input = toRatingInput(question, answer);
    if (invitation) return { ...input, invitationId: invitation.id };
    const { dimensions, reasonIds, invitationId } = rating!;
    return {
      ...input,
      invitationId,
      ...(dimensions && { dimensions }),
      ...(reasonIds && { reasonIds }),
    };
  }

  readonly edit = async () => {
    const { rating, phase } = this.#state;
    if (phase !== 'sent' || !rating || !this.canChange) return;
    this.#state.phase = 'editing';
    this.#state.error = undefined;
    this.#form.put(toAnswer(rating));
    await this.#form.focusOn('title');
  };

  readonly leaveAsItWas = async () => {
    const { rating, phase, keeper } = this.#state;
    if (phase !== 'editing' || !rating) return;
    this.#state.error = undefined;
    this.#state.isRestored = false;
    this.#state.show(rating);
    // At once: by the time a slow device has forgotten it, the resident may be changing it anew.
    await Promise.all([keeper?.discard(), this.#form.focusOn('title')]);
  };

  readonly copyUnsent = async () => {
    const isCopied = await copyText(this.#state.unsent ?? '');
    const { copied, copyFailed } = this.#form.locale.section('rating');
    this.#form.announcer.say(isCopied ? copied : copyFailed);
  };

  readonly dropUnsent = async () => {
    this.#state.unsent = undefined;
    await Promise.all([this.#state.keeper?.discard(), this.#form.focusOn('title')]);
  };

  readonly discard = async (id: string) => {
    const { owner, outbox } = this.posting;
    const { keeper } = this.#state;
    const isDiscarded = await outbox?.discard(id);
    if (!isDiscarded || owner !== this.posting.owner) return;
    this.#form.announcer.say(this.#form.locale.section('outbox').discarded);
    // Something else may be asked by now.
    if (keeper !== this.#state.keeper) return;
    this.posting.entryId = undefined;
    this.#state.rest();
    this.#parts.asking.leave();
  };

  /** Something in the outbox is another than before: here, in the background, or in another tab. */
  readonly sync = () => {
    const { phase } = this.#state;
    if (phase === 'idle') this.#parts.evaluate();
    if (phase !== 'sending' && phase !== 'waiting') return this.#form.host.requestUpdate();
    const { entry, sent, outbox, handing } = this.posting;
    if (sent) return void this.#arrived(sent.id);
    if (handing || this.#isTakingBack || !outbox) return this.#form.host.requestUpdate();
    if (entry?.state === 'refused' && !outbox.isSending(entry.id)) return void this.#takeBack(entry);
    if (!entry) this.#goBack();
    else if (phase === 'sending') {
      this.#state.phase = 'waiting';
      if (!isBeside(this.#form.host)) return void this.#form.focusOn('title');
      this.#form.announcer.say(this.#form.locale.section('outbox').title);
    }
    this.#form.host.requestUpdate();
  };

  /** The answer is in the form again, if there is something that it answers. */
  #goBack(): void {
    const { rating, invitation } = this.#state;
    this.posting.entryId = undefined;
    if (rating || invitation) return void (this.#state.phase = rating ? 'editing' : 'asking');
    this.#state.rest();
    this.#parts.asking.leave();
  }

  /** Whether the resident is waiting for what becomes of it. Somebody who has gone on to something else stays there, and is told. */
  get #isHere(): boolean {
    const { host } = this.#form;
    return host.matches(':focus-within') || (this.#state.phase === 'sending' && !isBeside(host));
  }

  async #arrived(sentId: string): Promise<void> {
    const { posting } = this;
    const rating = posting.sent && ratingIn(posting.sent);
    const isHere = this.#isHere;
    posting.entryId = undefined;
    this.#state.isRestored = false;
    this.#state.isFresh = true;
    this.#state.keeper?.renew();
    if (rating) this.#state.show(rating);
    else this.#state.rest();
    if (this.#form.host.isConnected) void posting.outbox?.markSeen(sentId);
    this.#parts.asking.leave();
    void this.afterSent();
    // The focus tells those that are still here.
    if (isHere) return this.#form.focusOn('title');
    this.#form.announcer.say(this.#form.locale.section('rating').sentTitle);
    this.#form.host.requestUpdate();
  }

  /** What stands beside a rating: whether the request may be reopened, and what everybody said. */
  async afterSent(): Promise<void> {
    const { ratings } = this.#parts.backend;
    const { rating } = this.#state;
    if (!ratings || !rating) return;
    void this.#parts.reopening.look(this.#state.requestId);
    const asked = (this.#asked = Symbol());
    const summary = await summaryOf(ratings, this.#form.locale.locale);
    // It may have been asked for anew, after a change, and be answered before.
    if (asked !== this.#asked || this.#state.subjectId !== rating.subjectId) return;
    this.#state.summary = summary;
    this.#form.host.requestUpdate();
  }

  async #takeBack(entry: OutboxEntry): Promise<void> {
    this.#isTakingBack = true;
    const isDone = await this.#takeOut(entry).finally(() => (this.#isTakingBack = false));
    // Another tab, or another prompt, was faster.
    if (!isDone) this.sync();
  }

  /** What the backend does not take as it is comes back into the form, if anything is asked that it answers, and says why. */
  async #takeOut(entry: OutboxEntry): Promise<boolean> {
    const { keeper, question } = this.#state;
    if (!keeper) return true;
    // Nobody but this element writes the content of these entries.
    const { input, subjectId, ratingId } = entry.content as Parcel;
    const error = failureOf(entry);
    const { ratings } = this.#parts.backend;
    const mayStand = error && standingCodes.includes(error.code);
    const found = mayStand ? await standingRating(ratings, subjectId) : undefined;
    const standing = found === 'unknown' ? undefined : found;
    if (this.#state.keeper !== keeper) return false;
    // Nothing is asked any more that it would answer: it stays where it can be tried again and discarded.
    if (!standing && !question) return this.#wait();
    const back = { id: entry.draftId, content: entry.draft, fileIds: [] };
    const taken = await this.posting.outbox?.withdraw(entry.id, () => keeper.takeOver(back));
    if (!taken || this.#state.keeper !== keeper) return false;
    if (standing) {
      await this.showStanding(standing, input, error);
    } else {
      // Of a change, the rating stands that was to be changed.
      if (ratingId === undefined) void this.#parts.asking.refused(keyOf(entry.slot), this.#parts.backend.now);
      this.#state.error = error;
      this.#goBack();
      this.#form.host.requestUpdate();
      if (!isBeside(this.#form.host)) await this.#form.focusOn('failure');
    }
    return true;
  }

  #wait(): true {
    this.#state.phase = 'waiting';
    this.#form.host.requestUpdate();
    return true;
  }

  /** What stands at the backend counts; `why` is said where it is not what was answered here. */
  async showStanding(
    standing: Rating,
    input: Omit<RatingInput, 'invitationId'>,
    why: AdapterError | undefined,
  ): Promise<void> {
    const isHere = this.#isHere;
    const isThis = isWhatWasSent(standing, input);
    const { keeper } = this.#state;
    this.posting.entryId = undefined;
    this.#state.isRestored = false;
    this.#state.showInstead(standing, this.#form.now().answer);
    this.#state.error = isThis ? undefined : why;
    this.#state.isFresh = isThis;
    this.#parts.asking.leave();
    void this.afterSent();
    if (isThis) void keeper?.discard();
    if (isHere) return this.#form.focusOn(isThis ? 'title' : 'failure');
    if (isThis) this.#form.announcer.say(this.#form.locale.section('rating').sentTitle);
    this.#form.host.requestUpdate();
  }
}

/** Why one may stand: rated on another device, no longer to be changed, or done with an answer that nobody can read. */
const standingCodes: readonly string[] = ['duplicate', 'conflict', 'malformed'];

/** What was done, as people call it: "Lift out of order · R-0002". */
export function nameOf({ title, number }: { title: string; number?: string }): string {
  return number === undefined ? title : `${title} · ${number}`;
}
