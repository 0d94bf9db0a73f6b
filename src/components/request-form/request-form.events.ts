import type { RequestInput, ServiceRequest } from '../../domain/request.js';
import { DomainEvent } from '../../internal/domain-event.js';

// Whatever sends a report tells of it, also where no form is on the page.
export {
  LinliRequestFailedEvent,
  LinliRequestSubmittedEvent,
  LinliSessionExpiredEvent,
  type RequestFailedDetail,
} from '../../controllers/outbox/request-events.js';

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

/** Before the resident follows somebody else's request. `preventDefault()` leaves that to the page. */
export class LinliRequestFollowEvent extends DomainEvent<{ readonly request: ServiceRequest }> {
  constructor(detail: { readonly request: ServiceRequest }) {
    super('linli-request-follow', detail, true);
  }
}

/** After the resident has come to follow somebody else's request. */
export class LinliRequestFollowedEvent extends DomainEvent<{ readonly request: ServiceRequest }> {
  constructor(detail: { readonly request: ServiceRequest }) {
    super('linli-request-followed', detail);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-request-submit': LinliRequestSubmitEvent;
    'linli-request-follow': LinliRequestFollowEvent;
    'linli-request-followed': LinliRequestFollowedEvent;
  }
}
