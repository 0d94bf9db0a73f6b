import type { AdapterError } from '../../adapter/errors.js';
import type { RequestReceipt } from '../../adapter/ports.js';
import type { RequestInput } from '../../domain/request.js';

/**
 * Before anything is sent. `preventDefault()` keeps the form as it is and leaves the sending to the page.
 */
export class LinliRequestSubmitEvent extends Event {
  static readonly eventName = 'linli-request-submit';
  /** What is about to be sent, and how many photos go with it. */
  readonly detail: { readonly input: RequestInput; readonly photoCount: number };

  constructor(detail: LinliRequestSubmitEvent['detail']) {
    super(LinliRequestSubmitEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
  }
}

/** After the backend said that it has the request. */
export class LinliRequestSubmittedEvent extends Event {
  static readonly eventName = 'linli-request-submitted';
  /** The record, or what the backend gave in its place. */
  readonly detail: { readonly receipt: RequestReceipt };

  constructor(detail: LinliRequestSubmittedEvent['detail']) {
    super(LinliRequestSubmittedEvent.eventName, { bubbles: true, composed: true });
    this.detail = detail;
  }
}

/** After an attempt that did not get through. The form still holds everything. */
export class LinliRequestFailedEvent extends Event {
  static readonly eventName = 'linli-request-failed';
  /** Why: its `code` says what happened, its `cause` is what the adapter threw. */
  readonly detail: { readonly error: AdapterError };

  constructor(detail: LinliRequestFailedEvent['detail']) {
    super(LinliRequestFailedEvent.eventName, { bubbles: true, composed: true });
    this.detail = detail;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-request-submit': LinliRequestSubmitEvent;
    'linli-request-submitted': LinliRequestSubmittedEvent;
    'linli-request-failed': LinliRequestFailedEvent;
  }
}
