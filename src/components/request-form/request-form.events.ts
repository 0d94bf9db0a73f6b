import type { AdapterError } from '../../adapter/errors.js';
import type { RequestReceipt } from '../../adapter/ports.js';
import type { RequestInput } from '../../domain/request.js';
import { DomainEvent } from '../../internal/domain-event.js';

/** What is about to be sent, and how many photos go with it. */
export interface RequestSubmitDetail {
  readonly input: RequestInput;
  readonly photoCount: number;
}

/**
 * Before anything is sent. `preventDefault()` keeps the form as it is and leaves the sending to the page.
 */
export class LinliRequestSubmitEvent extends DomainEvent<RequestSubmitDetail> {
  constructor(detail: RequestSubmitDetail) {
    super('linli-request-submit', detail, true);
  }
}

/** After the backend said that it has the request: the record, or what it gave in its place. */
export class LinliRequestSubmittedEvent extends DomainEvent<{ readonly receipt: RequestReceipt }> {
  constructor(detail: { readonly receipt: RequestReceipt }) {
    super('linli-request-submitted', detail);
  }
}

/**
 * After an attempt that did not get through. The form still holds everything. The error's `code` says what
 * happened, its `cause` is what the adapter threw.
 */
export class LinliRequestFailedEvent extends DomainEvent<{ readonly error: AdapterError }> {
  constructor(detail: { readonly error: AdapterError }) {
    super('linli-request-failed', detail);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-request-submit': LinliRequestSubmitEvent;
    'linli-request-submitted': LinliRequestSubmittedEvent;
    'linli-request-failed': LinliRequestFailedEvent;
  }
}
