import type {
  Activity,
  ActivitySeries,
  Field,
  Intake,
  Notice,
  Person,
  PhotoLimits,
  RatingDimension,
  RatingReason,
  RatingScale,
  ServiceLevel,
  ServiceRequest,
  TimeZone,
  WorkCalendar,
} from '../../domain/index.js';
import type { Faults } from './faults.js';

/** What the community is before anybody files anything. */
export interface MemorySeed {
  intake: Intake;
  /** What categories ask, by category id. */
  fields?: Readonly<Record<string, readonly Field[]>>;
  /** Requests that are already there, in any order. */
  requests?: readonly ServiceRequest[];
  /** Open requests of neighbours, of which the resident learns when they are similar to their own. */
  neighbours?: readonly ServiceRequest[];
  /** Who answers for what is filed from now on. Absent: nobody yet. */
  owner?: Person;
  /** What happens next with what is filed from now on. */
  nextStep?: string;
  /** What residents are asked once a request is solved. Absent: how satisfied they are, and no more. */
  rating?: RatingSeed;
  /** What stands on the board, in any order. Absent: nothing. */
  notices?: readonly Notice[];
  /** What goes on in the community, in any order. Absent: nothing. */
  activities?: readonly Activity[];
  /** The series that some of them are of, for calendars to take over. */
  series?: readonly ActivitySeries[];
}

/** What residents are asked once a request is solved. */
export interface RatingSeed {
  /** Absent: satisfaction. */
  scale?: RatingScale;
  dimensions?: readonly RatingDimension[];
  reasons?: readonly RatingReason[];
  offersCallBack?: boolean;
  /** How the mean comes about, in words. */
  method?: string;
  /** Scores that other residents gave, and how many were asked, for the summary. */
  others?: { scores: readonly number[]; asked: number };
}

/** How the memory adapter behaves. */
export interface MemoryOptions {
  /** The community. Absent: an invented one, in the language of each call. */
  seed?: MemorySeed;
  /** The language of the invented community. Absent: that of each call. */
  locale?: 'zh-Hans' | 'en';
  /** Wins over the seed's. */
  owner?: Person;
  /** What is promised. Wins over that of the seed's intake. */
  serviceLevel?: ServiceLevel;
  /** The calendars that the standard names. Win over those of the seed's intake. */
  calendars?: readonly WorkCalendar[];
  /** What is taken as photos; `false`: none. */
  photoLimits?: PhotoLimits | false;
  /** What residents are asked once a request is solved. Wins over the seed's; `false`: nobody asks. */
  rating?: RatingSeed | false;
  /** What stands on the board. Wins over the seed's; `false`: there is no board. */
  notices?: readonly Notice[] | false;
  /** What goes on in the community. Wins over the seed's; `false`: there is no calendar. */
  activities?: readonly Activity[] | false;
  /** The zone that days begin in. Absent: Asia/Shanghai. */
  zone?: TimeZone;
  /** Who is signed in. What was written for another is refused. Absent: nobody knows. */
  residentId?: string;
  /** How long every answer takes, ms: always the same, or at random between two bounds. Absent: no time. */
  latency?: number | { min: number; max: number };
  /** Which calls fail, and how. */
  faults?: Faults;
  /**
   * Keeps what is filed in the browser's IndexedDB under this name. One tab at a time. Where the browser
   * refuses, nothing is kept.
   */
  persist?: string;
  /** The clock, ms since the epoch. Absent: the device's. */
  now?: () => number;
}

/** Photos as the invented community takes them. */
export const defaultPhotoLimits: PhotoLimits = {
  count: 9,
  bytes: 5_000_000,
  types: ['image/jpeg', 'image/png', 'image/webp'],
};
