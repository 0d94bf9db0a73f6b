import type { Activity } from '../../../domain/activity.js';
import { DomainEvent } from '../../../internal/domain-event.js';

/** A reply as it is about to be sent. */
export interface JoinDetail {
  readonly activity: Activity;
  /** Guests beside the resident. */
  readonly guests?: number;
  /** Whether a place in the waiting list will do. */
  readonly wait?: boolean;
}

/** Before a reply is sent. `preventDefault()` stops it. */
export class LinliActivityJoinEvent extends DomainEvent<JoinDetail> {
  constructor(detail: JoinDetail) {
    super('linli-activity-join', detail, true);
  }
}

/** After the backend has answered a reply; `activity.rsvp` says what came of it. */
export class LinliActivityJoinedEvent extends DomainEvent<{ readonly activity: Activity }> {
  constructor(detail: { readonly activity: Activity }) {
    super('linli-activity-joined', detail);
  }
}

/** Before a place is given up. `preventDefault()` stops it. */
export class LinliActivityLeaveEvent extends DomainEvent<{ readonly activity: Activity }> {
  constructor(detail: { readonly activity: Activity }) {
    super('linli-activity-leave', detail, true);
  }
}

/** After the backend has taken a place back. */
export class LinliActivityLeftEvent extends DomainEvent<{ readonly activity: Activity }> {
  constructor(detail: { readonly activity: Activity }) {
    super('linli-activity-left', detail);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-activity-join': LinliActivityJoinEvent;
    'linli-activity-joined': LinliActivityJoinedEvent;
    'linli-activity-leave': LinliActivityLeaveEvent;
    'linli-activity-left': LinliActivityLeftEvent;
  }
}
