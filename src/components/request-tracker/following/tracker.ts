import type { CommunityAdapter } from '../../../adapter/adapter.js';
import type { FollowingPort } from '../../../adapter/following-boundary.js';
import type { AnnounceController } from '../../../controllers/announce.js';
import type { LocalizeController } from '../../../controllers/localize.js';
import type { ServiceRequest } from '../../../domain/request.js';
import type { LinliRequestTracker } from '../request-tracker.js';
import type { RequestTrackerSource } from '../request-tracker.source.js';

/** How the tracker stands at a moment. */
export interface TrackerState {
  readonly adapter: CommunityAdapter | undefined;
  readonly port: FollowingPort | undefined;
  /** The request that is shown in full. */
  readonly request: ServiceRequest | undefined;
  readonly requestId: string | undefined;
  readonly formHref: string | undefined;
  readonly sharedDevice: boolean;
  /** The server's time, ms since the epoch, and whether it may be wrong. */
  readonly now: number;
  readonly isUncertain: boolean;
}

/** The tracker, as what is loaded after it sees it. */
export interface Tracker {
  readonly host: LinliRequestTracker;
  readonly locale: LocalizeController<'requestTracker'>;
  readonly announcer: AnnounceController;
  readonly source: RequestTrackerSource;
  /** How it stands now. */
  now(): TrackerState;
  /** Puts the focus on what has the id, once it is drawn; on the title where nothing has. */
  focusOn(id: string): Promise<void>;
}
