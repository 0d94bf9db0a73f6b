import type {
  Activity,
  ActivityCategory,
  ActivityFrequency,
  ActivitySeries,
  Availability,
  CivilDate,
  Field,
  Instant,
  Intake,
  Notice,
  NoticeCategory,
  Photo,
  PhotoLimits,
  Rating,
  RatingInput,
  RatingInvitation,
  RatingSummary,
  RequestInput,
  RequestKind,
  RequestLocation,
  RequestStatus,
  RsvpInput,
  ServiceRequest,
} from '../domain/index.js';

/** Given to every call. Once the signal is aborted nothing continues and the promise rejects. */
export interface CallOptions {
  signal?: AbortSignal;
  /** The language the resident reads, BCP 47. A backend that has names in several answers in it. */
  locale?: string;
}

/** Given to every write. The same key twice makes one record, and answers with it both times. */
export interface WriteOptions extends CallOptions {
  /** 1–255 visible ASCII characters. */
  idempotencyKey: string;
  /**
   * The id of the resident who wrote it. What waited on a device must never go out as somebody else's: a backend
   * where another is signed in by then answers `unauthenticated`. Absent: nobody knows who writes.
   */
  residentId?: string;
}

/** Given to an upload. */
export interface UploadOptions extends WriteOptions {
  /** Called with the share that was sent, 0–1. */
  onProgress?: (share: number) => void;
}

/** Where to go on in a list, and how much to bring. */
export interface PageQuery {
  /**
   * What the page before gave as `next`. Its form is the adapter's affair; one that it does not know gets a page or an
   * `AdapterError`.
   */
  cursor?: string;
  limit?: number;
}

/** One page of a list. */
export interface Page<Item> {
  items: readonly Item[];
  /** The cursor of the next page; absent on the last. */
  next?: string;
  /** How many there are in all, where the backend knows. */
  total?: number;
  /** How many records were left out because they could not be read. The boundary adds what it leaves out itself. */
  omitted?: number;
}

/** What a live update says: a record changed, or updates may have been missed and everything should be read again. */
export type LiveUpdate = { type: 'changed'; id: string } | { type: 'missed' };

/** Ends a subscription. Calling it twice does no harm. */
export type Unsubscribe = () => void;

/** Calls the listener on each update until it is ended. */
export type Subscribe = (listener: (update: LiveUpdate) => void) => Unsubscribe;

/**
 * The proof that a request arrived: the record itself, or, from backends that number later (Open311 "batch"
 * and "blackbox" services), at most a reference to ask with.
 */
export type RequestReceipt =
  { state: 'recorded'; request: ServiceRequest } | { state: 'accepted'; reference?: string };

/** A list of requests, the newest first. */
export interface RequestQuery extends PageQuery {
  /** Only these statuses. */
  statuses?: readonly RequestStatus[];
  /** Words to look for in number, description and category. */
  search?: string;
}

/** Files and reads service requests. */
export interface RequestsPort {
  /** What the form needs before it can be filled. */
  intake(options: CallOptions): Promise<Intake>;
  /** What a category asks, in the backend's order. Needed when any category has `hasFields`. */
  fields?(categoryId: string, options: CallOptions): Promise<readonly Field[]>;
  create(input: RequestInput, options: WriteOptions): Promise<RequestReceipt>;
  /** The request, or `undefined` when there is none that this resident may see. */
  get(id: string, options: CallOptions): Promise<ServiceRequest | undefined>;
  list(query: RequestQuery, options: CallOptions): Promise<Page<ServiceRequest>>;
  /** Absent: no photos. */
  photos?: PhotosPort;
  /**
   * Open requests that may be about the same thing, the likeliest first, at most five. Of a neighbour's request
   * only what any resident may know: no contact, no photos, no words of theirs.
   */
  similar?(input: SimilarQuery, options: CallOptions): Promise<readonly ServiceRequest[]>;
  actions?: RequestActions;
  subscribe?: Subscribe;
}

/** What is known of a request that is still being written. */
export interface SimilarQuery {
  kind: RequestKind;
  categoryId?: string;
  location?: RequestLocation;
  text?: string;
}

/** Takes photos before the request that shows them is sent. */
export interface PhotosPort {
  limits: PhotoLimits;
  /** Stores one photo until a request names it. Its id goes into `RequestInput.photoIds`. */
  upload(photo: { blob: Blob; name: string }, options: UploadOptions): Promise<Photo>;
  /** Forgets a photo that no request names. */
  remove?(id: string, options: CallOptions): Promise<void>;
}

/** What a resident can do with a request. Each answers with the request as it is then. */
export interface RequestActions {
  /** Tells the resident about somebody else's request from now on, as if it were their own. */
  follow?(id: string, options: WriteOptions): Promise<ServiceRequest>;
  /** Asks for more speed. Rejects with `rate-limited` and the delay until the next is possible. */
  urge?(id: string, options: WriteOptions): Promise<ServiceRequest>;
  /** Says that it is solved. */
  confirm?(id: string, options: WriteOptions): Promise<ServiceRequest>;
  reopen?(id: string, reason: string, options: WriteOptions): Promise<ServiceRequest>;
  cancel?(id: string, reason: string | undefined, options: WriteOptions): Promise<ServiceRequest>;
  /** Adds words, photos or both. Where it is there, an emergency is sent before all of its photos, which come by it. */
  comment?(
    id: string,
    comment: { text?: string; photoIds?: readonly string[] },
    options: WriteOptions,
  ): Promise<ServiceRequest>;
  reschedule?(id: string, availability: Availability, options: WriteOptions): Promise<ServiceRequest>;
}

/** A list of notices: pinned first, then the newest. */
export interface NoticeQuery extends PageQuery {
  categoryId?: string;
  /** Words to look for in title, text and number. */
  search?: string;
  /** Brings those that no longer apply, instead of those that do. */
  expired?: boolean;
}

/** One page of notices. */
export interface NoticePage extends Page<Notice> {
  /** How many notices that apply this resident has not read, whatever was asked for; absent: the backend does not know. */
  unread?: number;
}

/**
 * Which notices were read: these, or all that were published or corrected until that instant. `seen` says which text the
 * resident saw, as `changedAt()` of the notice that was shown: of these, one that was corrected since stays unread.
 */
export type NoticesRead = { ids: readonly string[]; seen?: Instant } | { until: Instant };

/** Given to an acknowledgement. */
export interface AcknowledgeOptions extends WriteOptions {
  /** Which text the resident saw: `changedAt()` of the notice that was shown. Absent: nobody says. */
  seen?: Instant;
}

/** Reads notices. A resident gets those that are for them. */
export interface NoticesPort {
  list(query: NoticeQuery, options: CallOptions): Promise<NoticePage>;
  /** The notice, or `undefined` when there is none that this resident may see. */
  get(id: string, options: CallOptions): Promise<Notice | undefined>;
  /**
   * What matters now, wherever it stands in the list, at most fifty: urgent notices that apply, and outages and works
   * that are not over, the soonest first. Absent: whatever the first page shows.
   */
  current?(options: CallOptions): Promise<readonly Notice[]>;
  /** What the list can be filtered by. Absent: whatever categories the notices name. */
  categories?(options: CallOptions): Promise<readonly NoticeCategory[]>;
  /** Absent: what was read is remembered on the device. */
  markRead?(read: NoticesRead, options: WriteOptions): Promise<void>;
  /**
   * Answers with the notice as it is then. Once is enough: what comes again, also under another key, keeps the first
   * time. Rejects with `conflict` when it is not asked for, or no longer, and when it was corrected since the resident
   * saw it (`isCorrectedSince()`): they have not read what holds now. Rejects with `not-found`, too.
   */
  acknowledge?(id: string, options: AcknowledgeOptions): Promise<Notice>;
  subscribe?: Subscribe;
}

/**
 * Asks for and keeps ratings. `get` and `subscribe` name requests and activities by their ids alone: where both can be rated, no
 * activity has the id of a request that can be.
 */
export interface RatingsPort {
  /** What may be rated and is not rated yet, the latest finished first. */
  invitations(query: PageQuery, options: CallOptions): Promise<Page<RatingInvitation>>;
  /** Rejects with `duplicate` and the rating's id when the subject is rated already. */
  submit(input: RatingInput, options: WriteOptions): Promise<Rating>;
  /** Changes a rating while it may be. Rejects with `conflict` after that. */
  update?(id: string, input: RatingInput, options: WriteOptions): Promise<Rating>;
  /** The resident's own rating of a subject, or `undefined`. */
  get?(subjectId: string, options: CallOptions): Promise<Rating | undefined>;
  summary?(options: CallOptions): Promise<RatingSummary>;
  /** Tells of a rating or an invitation that changed, by the id of its subject. */
  subscribe?: Subscribe;
}

/** A list of occurrences, the earliest first. */
export interface ActivityQuery extends PageQuery {
  /** Occurrences that overlap the span from `from` to `until`, in the order in which they begin. */
  from: Instant;
  until: Instant;
  /** Absent: all. */
  categories?: readonly ActivityCategory[];
}

/** Reads activities and joins them. */
export interface ActivitiesPort {
  list(query: ActivityQuery, options: CallOptions): Promise<Page<Activity>>;
  get(id: string, options: CallOptions): Promise<Activity | undefined>;
  rsvp?: {
    /**
     * Joins, or changes with how many guests. Resolves with the activity as it is then, whose `rsvp` says what came of
     * it: `none` where there was no room and the resident does not want to wait; the number of guests as it was where
     * there is no room for more. Places in the waiting list move up in the order in which they were taken. Rejects with
     * `conflict` when it is closed, over or cancelled, and with `not-found`.
     */
    join(id: string, reply: RsvpInput, options: WriteOptions): Promise<Activity>;
    /** Gives the place up, in the waiting list too. Resolves with the activity as it is then. */
    leave(id: string, options: WriteOptions): Promise<Activity>;
  };
  /** A whole series, so that a calendar can take it over. */
  series?(seriesId: string, options: CallOptions): Promise<ActivitySeries | undefined>;
  /** How often activities were planned and held from a day to a day, both included, in the community's zone. */
  frequency?(
    period: { from: CivilDate; until: CivilDate },
    options: CallOptions,
  ): Promise<readonly ActivityFrequency[]>;
  /** The address of a calendar subscription (.ics), absolute or in relation to the page. It may come with the first list. */
  subscriptionUrl?: string | undefined;
  subscribe?: Subscribe;
}
