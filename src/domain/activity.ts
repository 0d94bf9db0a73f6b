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

export const activityStatuses = ['planned', 'cancelled', 'moved'] as const;
export type ActivityStatus = (typeof activityStatuses)[number];

/** When something is: timed, with instants and the zone its clock runs in, or all day, the last day included. */
export type ActivityTime =
  | { allDay: false; start: Instant; end?: Instant; zone: TimeZone }
  | { allDay: true; start: CivilDate; end: CivilDate };

/** How full an activity is, in people: a resident counts with their guests. */
export interface Capacity {
  /** Absent: there is room for everybody. */
  total?: number;
  taken: number;
  /** How many residents wait for a place. Absent: there is no waiting list. */
  waiting?: number;
}

/** One occurrence of an activity. Recurrence is expanded by the adapter. */
export interface Activity {
  /** Unique for the occurrence. */
  id: string;
  /** The same for every occurrence of a series. */
  seriesId?: string;
  title: string;
  /** In plain text; empty lines part paragraphs. */
  description?: string;
  category: ActivityCategory;
  when: ActivityTime;
  status: ActivityStatus;
  /** For `moved`: when it was to be. */
  movedFrom?: ActivityTime;
  /** Why it was cancelled or moved, in the host's words. */
  reason?: string;
  place?: string;
  host?: Person;
  /** In words: "free", "20 yuan for materials". */
  fee?: string;
  /** Whom it is for, in words. */
  audience?: string;
  /** Whether residents say beforehand that they come. Absent: they may, where the backend takes it. */
  joinable?: boolean;
  capacity?: Capacity;
  /** How many guests a resident may bring. Absent: none. */
  guestsAtMost?: number;
  /** Until when one can join; one can leave until it begins. Absent: until it begins. */
  joinUntil?: Instant;
  /** The resident's own place. */
  rsvp?: Rsvp;
  attachments?: readonly Attachment[];
  /** Its own address, for sharing. */
  url?: string;
  /** How many times it was changed since it was published: calendars that have it keep the greatest. */
  version?: number;
  updatedAt?: Instant;
}

/** A resident's place in an activity. */
export interface Rsvp {
  state: 'joined' | 'waiting' | 'none';
  /** Guests beside the resident. */
  guests?: number;
  /** Place in the waiting list, from 1. */
  position?: number;
}

/** What a resident says who wants to come. */
export interface RsvpInput {
  /** Guests beside the resident. Absent: none. */
  guests?: number;
  /** Whether a place in the waiting list will do. Absent: it will not, so nobody waits who did not ask to. */
  wait?: boolean;
}

/** The start of an occurrence as its rule has it, moved or not: an instant, or the day of one that lasts all day. */
export type OccurrenceStart = string;

/** A series as a calendar takes it over. */
export interface ActivitySeries {
  id: string;
  /** What the occurrences share, and the first of them, with which the rule begins. */
  activity: Activity;
  /** How it recurs: the value of an RRULE (RFC 5545, section 3.3.10), as `FREQ=WEEKLY;BYDAY=SA;COUNT=10`. */
  rule: string;
  /** Starts that the rule gives and that are left out without a word. */
  except?: readonly OccurrenceStart[];
  /** Starts beside those that the rule gives. */
  also?: readonly OccurrenceStart[];
  /** Occurrences that are not as the rule has them: moved, cancelled, elsewhere. */
  changed?: readonly { start: OccurrenceStart; activity: Activity }[];
}

/** How often activities of a category were planned and held in a period. */
export interface ActivityFrequency {
  category: ActivityCategory;
  /** All that were planned, those included that were cancelled. */
  planned: number;
  /** Those that are over and took place. */
  held: number;
}
