import type { ReactiveControllerHost } from 'lit';
import type { FilingPort } from '../../adapter/boundary.js';
import type { RequestReceipt } from '../../adapter/ports.js';
import { SubmitController, type Submission } from '../../controllers/submit.js';
import { WaitController } from '../../controllers/wait.js';
import type { RequestInput } from '../../domain/request.js';
import type { RequestFormPhotos } from './request-form.photos.js';

/** What is sent, and through what. */
export interface Sending {
  port: FilingPort;
  photos: RequestFormPhotos;
  locale: string;
  /** Made anew for each attempt. */
  input: (photoIds: readonly string[]) => RequestInput;
}

/** Sends a request with its photos, once, and keeps to the wait that a backend asks for. */
export class RequestFormSending {
  readonly submission: SubmitController<RequestReceipt>;
  readonly wait: WaitController;

  constructor(host: ReactiveControllerHost) {
    this.submission = new SubmitController(host);
    this.wait = new WaitController(host);
  }

  /** One attempt; a second one when the backend forgot photos that waited too long, which are still here. */
  async send(sending: Sending): Promise<Submission<RequestReceipt>> {
    let outcome = await this.#attempt(sending);
    if (outcome.status === 'failed' && outcome.error.fields.photoIds) {
      sending.photos.tray?.expire();
      outcome = await this.#attempt(sending);
    }
    if (outcome.status === 'failed' && outcome.error.retryAfterMs)
      this.wait.start(outcome.error.retryAfterMs);
    return outcome;
  }

  /** Begins a new draft. */
  restart(): void {
    this.wait.start(0);
    this.submission.restart();
  }

  #attempt({ port, photos, locale, input }: Sending): Promise<Submission<RequestReceipt>> {
    return this.submission.submit(
      async () => input(await photos.settle()),
      (content, options) => port.create(content, { ...options, locale }),
    );
  }
}
