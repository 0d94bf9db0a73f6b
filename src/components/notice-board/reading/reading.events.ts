import type { Notice } from '../../../domain/notice.js';
import { DomainEvent } from '../../../internal/domain-event.js';

/** Before an acknowledgement is sent. `preventDefault()` leaves it unsent. */
export class LinliNoticeAcknowledgeEvent extends DomainEvent<{ readonly notice: Notice }> {
  constructor(detail: { readonly notice: Notice }) {
    super('linli-notice-acknowledge', detail, true);
  }
}

/** After the backend has kept an acknowledgement. */
export class LinliNoticeAcknowledgedEvent extends DomainEvent<{ readonly notice: Notice }> {
  constructor(detail: { readonly notice: Notice }) {
    super('linli-notice-acknowledged', detail);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-notice-acknowledge': LinliNoticeAcknowledgeEvent;
    'linli-notice-acknowledged': LinliNoticeAcknowledgedEvent;
  }
}
