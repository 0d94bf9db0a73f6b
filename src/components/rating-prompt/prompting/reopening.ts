import { toAdapterError, type AdapterError } from '../../../adapter/errors.js';
import type { FollowingPort } from '../../../adapter/boundary.js';
import { mayDo } from '../../../domain/request-actions.js';
import type { ServiceRequest } from '../../../domain/request.js';
import { descriptionLimit, countCharacters } from '../../../domain/text.js';
import { digest, randomId } from '../../../internal/key.js';
import { LinliRatingReopenEvent, LinliRatingReopenedEvent } from '../rating-prompt.events.js';
import type { PromptHost } from '../rating-prompt.late.js';

/** What it works with, and for whom. */
export interface ReopeningPort {
  readonly requests: FollowingPort | undefined;
  readonly residentId: string | undefined;
}

/** "It isn't solved": reopens the request that is rated, with a reason. Apart from the rating, and by its own choice. */
export class Reopening {
  readonly #form: PromptHost;
  readonly #port: () => ReopeningPort;
  #subjectId: string | undefined;
  #draftId = randomId();
  /** The request as it was loaded, or as it is since. */
  request: ServiceRequest | undefined;
  step: 'offered' | 'writing' | 'sending' | 'done' = 'offered';
  reason = '';
  /** Why it did not work; `missing`: without a word of reason. */
  problem: 'missing' | 'too-long' | AdapterError | undefined;

  constructor(form: PromptHost, port: () => ReopeningPort) {
    this.#form = form;
    this.#port = port;
  }

  /** Whether to offer it: the backend can, and the request stands so. */
  get isOffered(): boolean {
    const { requests } = this.#port();
    return (
      this.step !== 'offered' ||
      (requests?.actions?.reopen !== undefined && this.request !== undefined && mayDo('reopen', this.request))
    );
  }

  /** Looks how the request stands, once for each. */
  async look(subjectId: string): Promise<void> {
    if (this.#subjectId === subjectId) return;
    this.#subjectId = subjectId;
    this.step = 'offered';
    this.request = undefined;
    this.reason = '';
    this.problem = undefined;
    const { requests } = this.#port();
    if (!requests?.actions?.reopen) return;
    // Whoever cannot read the request is not offered to reopen it.
    const request = await requests
      .get(subjectId, { locale: this.#form.locale.locale })
      .catch(() => undefined);
    if (this.#subjectId !== subjectId) return;
    this.request = request;
    this.#form.host.requestUpdate();
  }

  readonly open = () => {
    this.step = 'writing';
    void this.#form.focusOn('reopen-reason');
  };

  readonly close = () => {
    this.step = 'offered';
    this.problem = undefined;
    void this.#form.focusOn('reopen');
  };

  readonly write = (reason: string) => {
    this.reason = reason;
    this.problem = undefined;
    this.#form.host.requestUpdate();
  };

  readonly send = async () => {
    const { requests, residentId } = this.#port();
    const reason = this.reason.trim();
    if (this.step === 'sending' || !requests?.actions?.reopen || !this.request) return;
    this.problem =
      reason === '' ? 'missing' : countCharacters(reason) > descriptionLimit ? 'too-long' : undefined;
    if (this.problem) return this.#form.focusOn('reopen-reason');
    const { id: requestId } = this.request;
    if (!this.#form.host.dispatchEvent(new LinliRatingReopenEvent({ requestId, reason }))) return;
    this.step = 'sending';
    this.#form.host.requestUpdate();
    // The same words after a lost answer are the same deed; other words are another.
    const idempotencyKey = `${this.#draftId}.${digest(reason)}`;
    const options = {
      idempotencyKey,
      signal: AbortSignal.timeout(20_000),
      ...(residentId !== undefined && { residentId }),
    };
    try {
      this.request = await requests.actions.reopen(requestId, reason, options);
      this.step = 'done';
      this.#draftId = randomId();
      this.#form.announcer.say(this.#form.locale.section('rating').reopened(this.request.number));
      this.#form.host.dispatchEvent(new LinliRatingReopenedEvent({ request: this.request }));
    } catch (thrown) {
      this.step = 'writing';
      this.problem = toAdapterError(thrown);
      if (this.problem.code === 'conflict') await this.#lookAgain(requestId);
    }
    await this.#form.focusOn(this.step === 'done' ? 'reopened' : 'reopen-problem');
  };

  /** Somebody has moved it meanwhile: what may be done now is what the backend says now. */
  async #lookAgain(id: string): Promise<void> {
    const { requests } = this.#port();
    this.request = (await requests?.get(id, {}).catch(() => undefined)) ?? this.request;
  }
}
