import { withDeadline } from '../../../adapter/deadline.js';
import { toAdapterError, type AdapterError } from '../../../adapter/errors.js';
import type { FollowingPort } from '../../../adapter/boundary.js';
import { fits, object, text } from '../../../adapter/shape.js';
import { DraftKeeper } from '../../../controllers/draft/draft-keeper.js';
import { findAtLast } from '../../../controllers/draft/find-at-last.js';
import { goneElsewhere } from '../../../controllers/gone-elsewhere.js';
import type { Owner } from '../../../controllers/outbox/owner.js';
import { LinliSessionExpiredEvent } from '../../../controllers/outbox/request-events.js';
import { mayDo } from '../../../domain/request-actions.js';
import type { ServiceRequest } from '../../../domain/request.js';
import { descriptionLimit, countCharacters } from '../../../domain/text.js';
import { digest } from '../../../internal/key.js';
import { LinliRatingReopenEvent, LinliRatingReopenedEvent } from '../rating-prompt.events.js';
import type { PromptHost } from '../rating-prompt.late.js';
import { outcomeIn } from './reopening.view.js';
import { reopeningSlot } from './slot.js';

/** What it works with, and for whom. */
export interface ReopeningPort {
  readonly requests: FollowingPort | undefined;
  readonly owner: Owner | undefined;
}

/** "It isn't solved": reopens the request that is rated, with a reason. Apart from the rating, and by its own choice. */
export class Reopening {
  readonly #form: PromptHost;
  readonly #port: () => ReopeningPort;
  readonly #reopened: (requestId: string) => void;
  #requestId: string | undefined;
  /** Keeps the reason, of one person about one request: another keeper means another of either. */
  #keeper: DraftKeeper | undefined;
  /** The request as it was loaded, or as it is since. */
  request: ServiceRequest | undefined;
  step: 'offered' | 'writing' | 'sending' | 'done' = 'offered';
  reason = '';
  /** Why it did not work; `missing`: without a word of reason. */
  problem: 'missing' | 'too-long' | AdapterError | undefined;

  /** `reopened` is called once the request is open again. */
  constructor(form: PromptHost, port: () => ReopeningPort, reopened: (requestId: string) => void) {
    this.#form = form;
    this.#port = port;
    this.#reopened = reopened;
  }

  /** Whether to offer it: the backend can, and the request stands so. */
  get isOffered(): boolean {
    const { requests } = this.#port();
    return (
      this.step !== 'offered' ||
      (requests?.actions?.reopen !== undefined && this.request !== undefined && mayDo('reopen', this.request))
    );
  }

  /** Looks how the request stands and what was written about it before, once for each. `undefined`: no request is rated. */
  async look(requestId: string | undefined): Promise<void> {
    if (this.#requestId === requestId) return;
    this.reset();
    const { requests, owner } = this.#port();
    if (requestId === undefined || !requests?.actions?.reopen || !owner) return;
    this.#requestId = requestId;
    const changed = () => this.#form.host.requestUpdate();
    const keeper = (this.#keeper = new DraftKeeper(owner, reopeningSlot(requestId), changed));
    const isOver = () => this.#keeper !== keeper;
    const loading = this.#load(requestId);
    const finding = findAtLast(keeper, isOver);
    const request = await loading;
    if (isOver()) return;
    this.request = request;
    changed();
    const [draft] = await finding;
    if (!draft || isOver()) return;
    // Somebody was faster than the device: the earlier words stay beside theirs.
    if (this.reason) return;
    // Both at once: what is typed while the device is busy belongs to it.
    const adopting = keeper.adopt(draft);
    if (fits(keptShape, draft.content)) this.reason = draft.content.reason;
    await adopting;
    if (isOver()) return;
    if (this.reason && this.isOffered) this.step = 'writing';
    changed();
  }

  /** Forgets everything: it was about something else, or somebody else's. What was written is kept for them. */
  reset(): void {
    this.flush();
    this.#requestId = undefined;
    this.#keeper = undefined;
    this.request = undefined;
    this.step = 'offered';
    this.reason = '';
    this.problem = undefined;
  }

  /** Keeps at once what is being written. */
  flush(): void {
    void this.#keeper?.flush();
  }

  readonly open = () => {
    this.step = 'writing';
    void this.#form.focusOn('reopen-reason');
  };

  /** Puts it away. What was written stays for another time. */
  readonly close = () => {
    this.step = 'offered';
    this.problem = undefined;
    void this.#form.focusOn('reopen');
  };

  readonly write = (reason: string) => {
    this.reason = reason;
    this.#keeper?.save(reason ? { reason } : undefined);
    this.problem = undefined;
    this.#form.host.requestUpdate();
  };

  readonly send = async () => {
    const { requests, owner } = this.#port();
    const { request } = this;
    const keeper = this.#keeper;
    const reason = this.reason.trim();
    if (this.step === 'sending' || !requests?.actions?.reopen || !request || !keeper) return;
    this.problem =
      reason === '' ? 'missing' : countCharacters(reason) > descriptionLimit ? 'too-long' : undefined;
    if (this.problem) return this.#form.focusOn('reopen-reason');
    const { id } = request;
    if (!this.#form.host.dispatchEvent(new LinliRatingReopenEvent({ requestId: id, reason }))) return;
    this.step = 'sending';
    const isElsewhere = goneElsewhere(this.#form.host);
    this.#form.host.requestUpdate();
    const residentId = owner?.residentId;
    const { actions } = requests;
    try {
      await keeper.flush();
      // The same words after a lost answer are the same deed; other words are another.
      const options = {
        idempotencyKey: `${keeper.id}.${digest(reason)}`,
        ...(residentId !== undefined && { residentId }),
      };
      const reopened = await withDeadline(undefined, (signal) =>
        actions.reopen!(id, reason, { ...options, signal }),
      );
      await keeper.discard();
      if (this.#keeper !== keeper) return;
      this.request = reopened;
      this.step = 'done';
      this.#form.host.dispatchEvent(new LinliRatingReopenedEvent({ request: reopened }));
      this.#reopened(id);
    } catch (thrown) {
      if (this.#keeper !== keeper) return;
      await this.#failed(id, toAdapterError(thrown));
      if (this.#keeper !== keeper) return;
    }
    if (!isElsewhere()) return this.#form.focusOn(this.step === 'done' ? 'reopened' : 'reopen-problem');
    // Whoever rates it meanwhile goes on, and hears it.
    this.#form.announcer.say(outcomeIn(this, this.#form.locale));
    this.#form.host.requestUpdate();
  };

  async #failed(id: string, error: AdapterError): Promise<void> {
    this.step = 'writing';
    this.problem = error;
    const keeper = this.#keeper!;
    const { host } = this.#form;
    // After signing in, the same resident's reason for the same request goes; what is written by then was never sent.
    const again = async () => {
      host.requestUpdate();
      await host.updateComplete;
      const { slot, owner } = this.#keeper ?? {};
      if (slot === keeper.slot && owner?.residentId === keeper.owner.residentId) await this.send();
    };
    if (error.code === 'unauthenticated')
      host.dispatchEvent(new LinliSessionExpiredEvent({ retry: () => void again() }));
    if (error.code !== 'conflict') return;
    // Somebody has moved it meanwhile: what may be done now is what the backend says now.
    const request = await this.#load(id);
    if (request && this.#keeper === keeper) this.request = request;
  }

  /** Whoever cannot read the request is not offered to reopen it. */
  async #load(id: string): Promise<ServiceRequest | undefined> {
    const { locale } = this.#form.locale;
    const load = (signal: AbortSignal) => this.#port().requests!.get(id, { locale, signal });
    return withDeadline(undefined, load).catch(() => undefined);
  }
}

const keptShape = object<{ reason: string }>({ reason: text });
