import { AdapterError } from '../../../adapter/errors.js';
import { withDeadline } from '../../../adapter/deadline.js';
import type { RatingsPort } from '../../../adapter/ports.js';
import type { Rating } from '../../../domain/rating.js';
import type { PromptHost } from '../rating-prompt.late.js';
import { isBlank, toRatingInput } from '../rating-prompt.model.js';
import type { Backend } from './backend.js';
import type { Sending } from './sending.js';
import { findInvitation, type RatingSource } from './source.js';
import { standingRating } from './standing.js';
import type { PromptState } from './state.js';

/** What news may change. */
export interface NewsParts {
  readonly state: PromptState;
  readonly backend: Backend;
  readonly source: RatingSource;
  readonly sending: Sending;
  /** Shows nothing more of what was asked. */
  readonly rest: () => void;
}

/** How long it gathers what it hears before it reads, ms: however many updates come. */
const pause = 100;

/** Hears of what happens elsewhere to what is shown, and reads it again. */
export class News {
  readonly #form: PromptHost;
  readonly #parts: NewsParts;
  #from: RatingsPort | undefined;
  #stop: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was heard of meanwhile; `undefined`: of anything. */
  readonly #heard = new Set<string | undefined>();

  constructor(form: PromptHost, parts: NewsParts) {
    this.#form = form;
    this.#parts = parts;
  }

  /** Hears of it from the backend at hand, for whoever is there. */
  hear(): void {
    const { ratings } = this.#parts.backend;
    if (this.#from === ratings || !this.#form.host.isConnected) return;
    this.disconnect();
    this.#from = ratings;
    this.#stop = ratings?.subscribe?.((update) => {
      this.#heard.add(update.type === 'changed' ? update.id : undefined);
      this.#timer ??= setTimeout(() => void this.#readAll(), pause);
    });
  }

  disconnect(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#from = undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#heard.clear();
  }

  async #readAll(): Promise<void> {
    const { subjectId } = this.#parts.state;
    const isAny = this.#heard.has(undefined) || this.#heard.has(subjectId);
    const [first] = this.#heard;
    this.#heard.clear();
    await this.heard(isAny ? undefined : first).catch(() => undefined);
    this.#timer = this.#heard.size > 0 ? setTimeout(() => void this.#readAll(), pause) : undefined;
  }

  /** Reads again what has changed; while nothing is shown, the list of what may be rated. */
  async heard(changedId: string | undefined): Promise<void> {
    const { phase, subjectId } = this.#parts.state;
    if (phase === 'idle') return this.#parts.source.known.reload();
    if (subjectId === undefined || (changedId ?? subjectId) !== subjectId) return;
    if (phase === 'asking') await this.#readInvitation(subjectId);
    if (phase === 'sent' || phase === 'editing') await this.#readRating(subjectId);
  }

  /** What cannot be rated any more is not asked. What is being answered already stays, and says why. */
  async #readInvitation(subjectId: string): Promise<void> {
    const { state, backend, rest, source, sending } = this.#parts;
    const { keeper } = state;
    const { locale } = this.#form.locale;
    const wanted = { id: subjectId, ...state.invitation?.subject };
    const find = (signal: AbortSignal) => findInvitation(backend.ratings!, wanted, { signal, locale });
    const found = await withDeadline(undefined, find).catch(() => 'unknown' as const);
    if (found === 'unknown' || state.phase !== 'asking' || state.keeper !== keeper) return;
    if (!found && isBlank(this.#form.now().answer)) {
      rest();
      return source.known.reload();
    }
    const standing = found ? undefined : await standingRating(backend.ratings, subjectId);
    if (standing === 'unknown' || state.phase !== 'asking' || state.keeper !== keeper) return;
    const { answer } = this.#form.now();
    if (standing)
      return sending.showStanding(
        standing,
        toRatingInput(state.question!, answer),
        new AdapterError('duplicate'),
      );
    state.invitation = found ?? state.invitation;
    state.isWithdrawn = !found;
    this.#form.host.requestUpdate();
  }

  async #readRating(subjectId: string): Promise<void> {
    const { state, backend } = this.#parts;
    const { keeper, rating: before } = state;
    const rating = await standingRating(backend.ratings, subjectId);
    const isShown = state.phase === 'sent' || state.phase === 'editing';
    if (
      !rating ||
      rating === 'unknown' ||
      !isShown ||
      state.keeper !== keeper ||
      state.subjectId !== subjectId
    )
      return;
    // It was changed meanwhile: that may not be in the answer.
    if (state.rating !== before) return this.#readRating(subjectId);
    const { reply } = rating;
    if (reply && reply.text !== state.rating?.reply?.text) {
      const { replied } = this.#form.locale.section('rating');
      this.#form.announcer.say(replied(reply.by?.name ?? '', reply.text));
    }
    await this.#take(rating);
    this.#form.host.requestUpdate();
  }

  /** What is being changed and can no longer be is not written in vain. */
  async #take(rating: Rating): Promise<void> {
    const { state, sending } = this.#parts;
    state.rating = rating;
    if (state.phase !== 'editing' || sending.canChange) return;
    const hadFocus = this.#form.host.matches(':focus-within');
    state.showInstead(rating, this.#form.now().answer);
    state.error = new AdapterError('conflict');
    if (hadFocus) await this.#form.focusOn('failure');
  }
}
