import type { TemplateResult } from 'lit';
import type { Found } from '../../../controllers/one-record.js';
import type { Resource } from '../../../controllers/resource.js';
import type { Activity } from '../../../domain/activity.js';
import type { CivilDate } from '../../../domain/time.js';
import { registerActivityWords } from '../../../i18n/activity-words.js';
import type { DayMarks } from '../almanac/index.js';
import type { CalendarParts } from '../calendar-parts.js';
import { ActivityAttending } from './attending.js';

/** What shows one activity, takes replies, and keeps the calendar up to date. */
export interface Attending {
  /** What is known of the activity that is shown in full. */
  readonly one: Resource<Found<Activity>>;
  /** One activity in full, or what stands in its place. */
  view(): TemplateResult;
  /** Reads that activity again. */
  reload(): Promise<void>;
  /** What a resident has to know of an activity at once: that it is not on, that they are in, how many places are left. */
  marks(activity: Activity): unknown;
  /** A key was pressed in the grid of days. */
  pressed(event: KeyboardEvent): void;
  /** What a day is besides: its lunar day, a festival, a public holiday. `undefined`: nobody wants to know. */
  almanac(day: CivilDate): DayMarks | undefined;
  /** That the times are the building's, where the reader's device is in another zone. */
  readonly zoneWords: string | undefined;
  /** Below the calendar: how often it happens, and the address to subscribe to. */
  readonly aroundCalendar: unknown;
}

let hasWords = false;

/** Begins to follow what changes. */
export function startAttending(calendar: CalendarParts): Attending {
  if (!hasWords) registerActivityWords();
  hasWords = true;
  return new ActivityAttending(calendar);
}
