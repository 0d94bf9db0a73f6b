import type { CommunityAdapter } from '../adapter/adapter.js';
import type { Activity, Notice, RequestStatus } from '../domain/index.js';

/**
 * A backend of its own for one scenario, with what only its owner can make happen there. All but the adapter is
 * optional: what is missing leaves out the scenarios that need it, and `describeAdapter()` says which.
 */
export interface TestBackend {
  /** As a page would make it, with a resident signed in who may file, rate and join. */
  adapter: CommunityAdapter;
  /** The adapter anew, as after a reload: the same backend and resident, nothing remembered. */
  reload?(): CommunityAdapter;
  /** How another resident of the same community sees it, who lives elsewhere. */
  neighbour?: CommunityAdapter;
  /** Signs the resident out; their adapter stays. */
  signOut?(): void | Promise<void>;
  staff?: TestStaff;
  line?: TestLine;
  /** Ends what belongs to it. Called once, also after a failure. */
  close?(): void | Promise<void>;
}

/**
 * What staff do in the backend's own way: its pages, its database, its files. Each resolves once the adapter can see it:
 * an adapter that asks again only after a while has a clock that goes on by that while.
 */
export interface TestStaff {
  /** Moves a request on. */
  moveRequest?(id: string, status: RequestStatus): Promise<unknown>;
  /** Publishes a notice, and answers with the id that the adapter gives it. Fields that the backend lacks are left out. */
  putNotice?(notice: NewNotice): Promise<string>;
  /** Corrects a notice that was published, and says what was wrong: as a correction of it, later than all that was before. */
  correctNotice?(id: string, text: string): Promise<unknown>;
  /** Puts one activity into the calendar, and answers with the id that the adapter gives it. Fields as above. */
  putActivity?(activity: NewActivity): Promise<string>;
}

/** A notice that is still to be published: its id and when are the backend's. */
export type NewNotice = Pick<Notice, 'kind' | 'title' | 'body'> &
  Partial<
    Pick<
      Notice,
      | 'acknowledgement'
      | 'category'
      | 'number'
      | 'pinned'
      | 'priority'
      | 'validUntil'
      | 'window'
      | 'withdrawn'
    >
  >;

/** An activity that is still to be planned. `capacity.taken` are people whom only staff know, where they can say so. */
export type NewActivity = Pick<Activity, 'title' | 'category' | 'when'> &
  Partial<
    Pick<
      Activity,
      'capacity' | 'description' | 'guestsAtMost' | 'joinable' | 'joinUntil' | 'place' | 'status'
    >
  >;

/** What lies between the adapter and its backend. `FetchLine` is one for whatever speaks by `fetch`. */
export interface TestLine {
  /** The next write reaches the backend, and its reply is lost. */
  loseReply(): void;
  /** Holds every call from now on, unanswered, until what it returns is called. */
  hold?(): () => void;
  /** How many calls were begun so far. */
  readonly begun?: number;
  /** How many of them are neither answered nor given up. */
  readonly unanswered?: number;
  /**
   * Answers the next call, or the next write, in the place of the backend, as a gateway or a sign-in page would; an
   * error: nothing is reached.
   */
  answer?(answer: Response | Error, to?: 'call' | 'write'): void;
}
