import type { ActivitiesPort, NoticesPort, RatingsPort, RequestsPort } from './ports.js';

/** The server's clock, so that a device whose clock is wrong shows the right time left. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
  /** `false` until a server has said what time it is: times are then shown as "about". Absent: certain. */
  readonly isCertain?: boolean;
}

/**
 * A backend as the elements see it: a name and the ports it offers. An element whose port is missing shows
 * less, or says so once.
 */
export interface CommunityAdapter {
  /** For messages to developers: "rest". */
  readonly name: string;
  /**
   * Which portal it is, so that what waits on a device goes to no other: the backend's address, for example.
   * Absent: the name.
   */
  readonly portal?: string;
  /**
   * The id of the resident who is signed in, as far as the page knows it: drafts and unsent reports are kept on
   * the device for them alone. Absent: what the intake says (`Intake.residentId`); where that is silent too,
   * nothing outlives the page.
   */
  resident?(): string | undefined;
  readonly requests?: RequestsPort;
  readonly notices?: NoticesPort;
  readonly ratings?: RatingsPort;
  readonly activities?: ActivitiesPort;
  /** Absent: the device's clock. */
  readonly clock?: Clock;
}
