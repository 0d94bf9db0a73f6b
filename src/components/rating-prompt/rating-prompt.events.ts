import type { AdapterError } from '../../adapter/errors.js';
import type { Rating, RatingInput, RatingInvitation } from '../../domain/rating.js';
import type { ServiceRequest } from '../../domain/request.js';
import { DomainEvent } from '../../internal/domain-event.js';

/** What is about to be sent; `ratingId` where it changes a rating that is there. */
export interface RatingSubmitDetail {
  readonly input: RatingInput;
  readonly subjectId: string;
  readonly ratingId?: string;
}

/** Before a rating is sent. `preventDefault()` keeps everything as it is and leaves the sending to the page. */
export class LinliRatingSubmitEvent extends DomainEvent<RatingSubmitDetail> {
  constructor(detail: RatingSubmitDetail) {
    super('linli-rating-submit', detail, true);
  }
}

/** After the backend said that it has the rating. */
export class LinliRatingSubmittedEvent extends DomainEvent<{ readonly rating: Rating }> {
  constructor(detail: { readonly rating: Rating }) {
    super('linli-rating-submitted', detail);
  }
}

/** After an attempt that did not get through, and whether it is made again by itself. Nothing is lost. */
export class LinliRatingFailedEvent extends DomainEvent<{
  readonly error: AdapterError;
  readonly willRetry: boolean;
}> {
  constructor(detail: { readonly error: AdapterError; readonly willRetry: boolean }) {
    super('linli-rating-failed', detail);
  }
}

/** What the resident did not want to answer, and for how long. */
export interface RatingDismissedDetail {
  readonly invitation: RatingInvitation;
  readonly until: 'later' | 'never';
}

/** After the resident chose "later", or not to be asked again. */
export class LinliRatingDismissedEvent extends DomainEvent<RatingDismissedDetail> {
  constructor(detail: RatingDismissedDetail) {
    super('linli-rating-dismissed', detail);
  }
}

/** Before the request that was rated is reopened. `preventDefault()` leaves that to the page. */
export class LinliRatingReopenEvent extends DomainEvent<{
  readonly requestId: string;
  readonly reason: string;
}> {
  constructor(detail: { readonly requestId: string; readonly reason: string }) {
    super('linli-rating-reopen', detail, true);
  }
}

/** After the backend said that the request is open again. */
export class LinliRatingReopenedEvent extends DomainEvent<{ readonly request: ServiceRequest }> {
  constructor(detail: { readonly request: ServiceRequest }) {
    super('linli-rating-reopened', detail);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-rating-submit': LinliRatingSubmitEvent;
    'linli-rating-submitted': LinliRatingSubmittedEvent;
    'linli-rating-failed': LinliRatingFailedEvent;
    'linli-rating-dismissed': LinliRatingDismissedEvent;
    'linli-rating-reopen': LinliRatingReopenEvent;
    'linli-rating-reopened': LinliRatingReopenedEvent;
  }
}
