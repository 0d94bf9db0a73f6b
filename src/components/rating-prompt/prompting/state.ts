import type { AdapterError } from '../../../adapter/errors.js';
import { DraftKeeper } from '../../../controllers/draft/draft-keeper.js';
import { findAtLast } from '../../../controllers/draft/find-at-last.js';
import type { Owner } from '../../../controllers/outbox/owner.js';
import type { Rating, RatingInvitation, RatingSummary } from '../../../domain/rating.js';
import { blankAnswer, isBlank, toAnswer, type Answer, type Question } from '../rating-prompt.model.js';
import type { PromptHost } from '../rating-prompt.late.js';
import { readAnswer, type KeptAnswer } from './kept-answer.js';
import { ratingSlot } from './slot.js';

/** Where the prompt stands. */
export type Phase = 'idle' | 'asking' | 'dismissed' | 'sending' | 'waiting' | 'sent' | 'editing';

/** What the prompt shows, and keeps of what is being answered. */
export class PromptState {
  readonly #form: PromptHost;
  phase: Phase = 'idle';
  invitation: RatingInvitation | undefined;
  rating: Rating | undefined;
  summary: RatingSummary | undefined;
  keeper: DraftKeeper | undefined;
  dismissed: 'later' | 'never' | undefined;
  /** Why the last attempt was refused. */
  error: AdapterError | undefined;
  isTooLong = false;
  isRestored = false;
  /** Words that found another rating in their place, which cannot be changed into them. */
  unsent: string | undefined;
  /** Whether what is being answered cannot be rated any more, as things stand. */
  isWithdrawn = false;
  /** Whether the rating was sent just now. */
  isFresh = false;

  constructor(form: PromptHost) {
    this.#form = form;
  }

  get subjectId(): string | undefined {
    return this.invitation?.subject.id ?? this.rating?.subjectId;
  }

  /** The request that is rated; `undefined`: something else is. What only the rating is known of is taken for a request. */
  get requestId(): string | undefined {
    return this.invitation?.subject.type === 'activity' ? undefined : this.subjectId;
  }

  get question(): Question | undefined {
    const { invitation, rating } = this;
    if (!invitation) return rating && questionOf(rating);
    const { scale, dimensions = [], reasons = [], offersCallBack = false, person } = invitation;
    return { scale, dimensions, reasons, asksComment: true, offersCallBack, personName: person?.name };
  }

  /** Shows the resident's own rating. */
  show(rating: Rating): void {
    this.rating = rating;
    this.phase = 'sent';
    this.isWithdrawn = false;
    this.isTooLong = false;
    this.#form.put(toAnswer(rating));
  }

  /** Shows the rating that stands where another was meant to, and with it the words that do not. */
  showInstead(rating: Rating, answer: Answer): void {
    const words = answer.comment.trim();
    this.show(rating);
    this.unsent = words && words !== rating.comment ? words : undefined;
  }

  /** Keeps the answer to a subject from now on. */
  keepFor(owner: Owner, subjectKey: string): DraftKeeper {
    this.keeper = new DraftKeeper(owner, ratingSlot(subjectKey), () => this.#form.host.requestUpdate());
    return this.keeper;
  }

  /** What is kept of it already, unless it `isOver` before the device answers: then it stays beside what is there. */
  async restore(
    keeper: DraftKeeper,
    isOver: () => boolean,
    find = () => keeper.find(),
  ): Promise<KeptAnswer | undefined> {
    const [found] = await find();
    if (!found || isOver()) return undefined;
    // All at once: what is answered while the device is busy belongs to it.
    void keeper.adopt(found);
    return readAnswer(found.content);
  }

  /** The same of a device that has not said by now what it has, as soon as it does. */
  async restoreLate(keeper: DraftKeeper, isOver: () => boolean): Promise<KeptAnswer | undefined> {
    return keeper.isUnsure ? this.restore(keeper, isOver, () => findAtLast(keeper, isOver)) : undefined;
  }

  /** The resident has changed the answer. */
  changed(): void {
    this.error = undefined;
    this.isTooLong = false;
    this.keeper?.save(isBlank(this.#form.now().answer) && this.phase !== 'editing' ? undefined : this.kept);
  }

  /** What is kept of the answer while it is given. */
  get kept(): KeptAnswer {
    const { answer } = this.#form.now();
    const ratingId = this.phase === 'editing' ? this.rating?.id : undefined;
    return { answer, ...(ratingId !== undefined && { ratingId }) };
  }

  /** Shows nothing. */
  rest(): void {
    this.phase = 'idle';
    this.keeper = undefined;
    this.invitation = undefined;
    this.rating = undefined;
    this.unsent = undefined;
    this.isWithdrawn = false;
    this.summary = undefined;
    this.error = undefined;
    this.isTooLong = false;
    this.isRestored = false;
    this.isFresh = false;
    this.#form.put(blankAnswer);
    this.#form.host.requestUpdate();
  }
}

/** What can be asked without the invitation, which has the labels: what was wished for can be taken back. */
function questionOf({ scale, callBack = false, thanks }: Rating): Question {
  return {
    scale,
    dimensions: [],
    reasons: [],
    asksComment: true,
    offersCallBack: callBack,
    personName: thanks ? '' : undefined,
  };
}
