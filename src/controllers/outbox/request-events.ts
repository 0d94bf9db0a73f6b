import type { AdapterError } from '../../adapter/errors.js';
import type { RequestReceipt } from '../../adapter/ports.js';
import { DomainEvent } from '../../internal/domain-event.js';

/** After the backend said that it has the request: the record, or what it gave in its place. */
export class LinliRequestSubmittedEvent extends DomainEvent<{ readonly receipt: RequestReceipt }> {
  constructor(detail: { readonly receipt: RequestReceipt }) {
    super('linli-request-submitted', detail);
  }
}

/** Why an attempt failed, and whether it is made again by itself. */
export interface RequestFailedDetail {
  readonly error: AdapterError;
  readonly willRetry: boolean;
}

/**
 * After an attempt that did not get through. Nothing is lost. The error's `code` says what happened, its `cause` is
 * what the adapter threw.
 */
export class LinliRequestFailedEvent extends DomainEvent<RequestFailedDetail> {
  constructor(detail: RequestFailedDetail) {
    super('linli-request-failed', detail);
  }
}

/**
 * Once, after the backend said that nobody is signed in. What waits is kept; `retry()` sends it after the resident
 * has signed in again. Without it, it goes when the page is looked at again.
 */
export class LinliSessionExpiredEvent extends DomainEvent<{ readonly retry: () => void }> {
  constructor(detail: { readonly retry: () => void }) {
    super('linli-session-expired', detail);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-request-submitted': LinliRequestSubmittedEvent;
    'linli-request-failed': LinliRequestFailedEvent;
    'linli-session-expired': LinliSessionExpiredEvent;
  }
}
