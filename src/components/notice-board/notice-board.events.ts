import type { Notice } from '../../domain/notice.js';
import { DomainEvent } from '../../internal/domain-event.js';

/** Which notice it is about; `notice` is known when it comes from the list. */
export interface NoticeDetail {
  readonly noticeId: string;
  readonly notice: Notice | undefined;
}

/**
 * Before one notice is shown in full. `preventDefault()` leaves that to the page, which may have an address for each
 * notice, and sets `notice-id` itself.
 */
export class LinliNoticeOpenEvent extends DomainEvent<NoticeDetail> {
  constructor(detail: NoticeDetail) {
    super('linli-notice-open', detail, true);
  }
}

/** Before the list is shown in the place of one notice. `preventDefault()` leaves that to the page. */
export class LinliNoticeCloseEvent extends DomainEvent<{ readonly noticeId: string }> {
  constructor(detail: { readonly noticeId: string }) {
    super('linli-notice-close', detail, true);
  }
}

/** After the number of unread notices has changed, or is known for the first time. */
export class LinliNoticeCountedEvent extends DomainEvent<{ readonly unread: number }> {
  constructor(detail: { readonly unread: number }) {
    super('linli-notice-counted', detail);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-notice-open': LinliNoticeOpenEvent;
    'linli-notice-close': LinliNoticeCloseEvent;
    'linli-notice-counted': LinliNoticeCountedEvent;
  }
}
