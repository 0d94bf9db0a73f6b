import type { Activity } from '../../domain/activity.js';
import type { CivilDate } from '../../domain/time.js';
import { DomainEvent } from '../../internal/domain-event.js';
import type { CalendarView } from './activity-calendar.model.js';

/** Which activity it is about; `activity` is known when it comes from the calendar. */
export interface ActivityDetail {
  readonly activityId: string;
  readonly activity: Activity | undefined;
}

/**
 * Before one activity is shown in full. `preventDefault()` leaves that to the page, which may have an address for each
 * activity, and sets `activity-id` itself.
 */
export class LinliActivityOpenEvent extends DomainEvent<ActivityDetail> {
  constructor(detail: ActivityDetail) {
    super('linli-activity-open', detail, true);
  }
}

/** Before the calendar is shown in the place of one activity. `preventDefault()` leaves that to the page. */
export class LinliActivityCloseEvent extends DomainEvent<{ readonly activityId: string }> {
  constructor(detail: { readonly activityId: string }) {
    super('linli-activity-close', detail, true);
  }
}

/** What the calendar shows. */
export interface CalendarDetail {
  /** The day that is selected. */
  readonly date: CivilDate;
  readonly view: CalendarView;
}

/** After a resident has gone to another day, or to another view. */
export class LinliCalendarChangedEvent extends DomainEvent<CalendarDetail> {
  constructor(detail: CalendarDetail) {
    super('linli-calendar-changed', detail);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'linli-activity-open': LinliActivityOpenEvent;
    'linli-activity-close': LinliActivityCloseEvent;
    'linli-calendar-changed': LinliCalendarChangedEvent;
  }
}
