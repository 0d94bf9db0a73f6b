import type { ServiceRequest } from '../../domain/request.js';
import { DomainEvent } from '../../internal/domain-event.js';

/** Which request is about to be shown in full; from a list it is known already. */
export interface RequestOpenDetail {
  readonly requestId: string;
  readonly request: ServiceRequest | undefined;
}

/**
 * Before one request is shown in full. `preventDefault()` leaves that to the page, which may have an address for each
 * request, and sets `request-id` itself.
 */
export class LinliRequestOpenEvent extends DomainEvent<RequestOpenDetail> {
  constructor(detail: RequestOpenDetail) {
    super('linli-request-open', detail, true);
  }
}

/** Before the list is shown in the place of one request. `preventDefault()` leaves that to the page. */
export class LinliRequestCloseEvent extends DomainEvent<{ readonly requestId: string }> {
  constructor(detail: { readonly requestId: string }) {
    super('linli-request-close', detail, true);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-request-open': LinliRequestOpenEvent;
    'linli-request-close': LinliRequestCloseEvent;
  }
}
