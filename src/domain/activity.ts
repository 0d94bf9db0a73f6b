import type { Attachment } from './notice.js';
import type { Person } from './person.js';
import type { CivilDate, Instant, TimeZone } from './time.js';

export const activityCategories = [
  'festival',
  'club',
  'volunteering',
  'meeting',
  'maintenance',
  'other',
] as const;
export type ActivityCategory = (typeof activityCategories)[number];

/** One occurrence of an activity. Recurrence is expanded by the adapter. */
export interface Activity {
  /** Unique for the occurrence. */
  id: string;
  /** The same for every occurrence of a series. */
  seriesId?: string;
  title: string;
  description?: string;
  category: ActivityCategory;
  /** A timed activity has instants and the zone its clock runs in; an all-day one has days, the last included. */
  when:
    | { allDay: false; start: Instant; end?: Instant; zone: TimeZone }
    | { allDay: true; start: CivilDate; end: CivilDate };
  status: 'planned' | 'cancelled' | 'moved';
  place?: string;
  host?: Person;
  /** In words: "free", "20 yuan for materials". */
  fee?: string;
  audience?: string;
  capacity?: { total?: number; taken: number; waiting?: number };
  /** Until when one can join. */
  joinUntil?: Instant;
  /** The resident's own place. */
  rsvp?: Rsvp;
  attachments?: readonly Attachment[];
}

/** A resident's place in an activity. */
export interface Rsvp {
  state: 'joined' | 'waiting' | 'none';
  /** Guests beside the resident. */
  guests?: number;
  /** Place in the waiting list, from 1. */
  position?: number;
}
