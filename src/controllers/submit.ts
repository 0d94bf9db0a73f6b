import type { ReactiveControllerHost } from 'lit';
import { toAdapterError, type AdapterError } from '../adapter/errors.js';
import type { WriteOptions } from '../adapter/ports.js';
import { digest, randomId } from '../internal/key.js';
import { withDeadline } from './deadline.js';

/** Where a submission stands. `sent` only after the backend's own answer. */
export type Submission<Result> =
  | { status: 'idle' }
  | { status: 'sending' }
  | { status: 'failed'; error: AdapterError }
  | { status: 'sent'; result: Result };

/**
 * Sends one draft, once. Every attempt with the same content carries the same idempotency key; changed
 * content gets another, so that a key never stands for two things. A host that leaves the page does not stop
 * what was sent: the answer is there when it comes back.
 */
export class SubmitController<Result> {
  readonly #host: ReactiveControllerHost;
  #draft = randomId();
  #state: Submission<Result> = { status: 'idle' };

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get state(): Submission<Result> {
    return this.#state;
  }

  /**
   * Makes one attempt: prepares what is to be sent, which may take its time, then sends it, and resolves with
   * where the submission then stands. While one is under way or after one arrived,
   * further calls change nothing: two clicks in one task are one press.
   */
  async submit<Content>(
    prepare: () => Promise<Content>,
    send: (content: Content, options: WriteOptions) => Promise<Result>,
  ): Promise<Submission<Result>> {
    if (this.#state.status === 'sending' || this.#state.status === 'sent') return this.#state;
    this.#set({ status: 'sending' });
    const draft = this.#draft;
    // What comes of a draft that was given up is no longer shown.
    const settle = (state: Submission<Result>) => (draft === this.#draft ? this.#set(state) : this.#state);
    try {
      const content = await prepare();
      const idempotencyKey = `${draft}.${digest(JSON.stringify(content))}`;
      const result = await withDeadline(undefined, (signal) => send(content, { signal, idempotencyKey }));
      return settle({ status: 'sent', result });
    } catch (thrown) {
      return settle({ status: 'failed', error: toAdapterError(thrown) });
    }
  }

  /** Forgets the failure, as soon as the resident changes something. */
  clear(): void {
    if (this.#state.status === 'failed') this.#set({ status: 'idle' });
  }

  /** Starts a new draft. */
  restart(): void {
    this.#draft = randomId();
    this.#set({ status: 'idle' });
  }

  #set(state: Submission<Result>): Submission<Result> {
    this.#state = state;
    this.#host.requestUpdate();
    return state;
  }
}
