import type { ResidentAction, ServiceRequest } from '../../../domain/request.js';
import { DomainEvent } from '../../../internal/domain-event.js';

/** What a resident does with a request. */
export interface RequestActDetail {
  readonly action: ResidentAction;
  readonly request: ServiceRequest;
}

/** Before something is done with a request. `preventDefault()` leaves that to the page. */
export class LinliRequestActEvent extends DomainEvent<RequestActDetail> {
  constructor(detail: RequestActDetail) {
    super('linli-request-act', detail, true);
  }
}

/** After the backend said that it is done, with the request as it is then. */
export class LinliRequestActedEvent extends DomainEvent<RequestActDetail> {
  constructor(detail: RequestActDetail) {
    super('linli-request-acted', detail);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-request-act': LinliRequestActEvent;
    'linli-request-acted': LinliRequestActedEvent;
  }
}
