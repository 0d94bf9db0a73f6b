import type { Clock, CommunityAdapter } from '../../adapter/adapter.js';
import { AdapterError } from '../../adapter/errors.js';
import type { ActivitiesPort, NoticesPort, RatingsPort, RequestsPort } from '../../adapter/ports.js';
import type { Activity, Notice, Rating, RequestInput, ServiceRequest } from '../../domain/index.js';
import { Activities } from './activities.js';
import { Community } from './community.js';
import { FaultPlan, type Faults } from './faults.js';
import { makeLine } from './line.js';
import { isVisible } from './neighbours.js';
import { Notices } from './notices.js';
import { defaultPhotoLimits, type MemoryOptions } from './options.js';
import { Ratings } from './ratings.js';
import { requestsPort } from './requests.js';
import { patched, toRequest } from './to-request.js';

export type { Fault, Faults, MemoryCall, PlannedFault } from './faults.js';
export type { MemoryOptions, MemorySeed, RatingSeed } from './options.js';

/** A community that lives in the page, with handles for stories and tests. */
export interface MemoryAdapter extends CommunityAdapter {
  readonly requests: RequestsPort;
  /** Absent with `rating: false`. */
  readonly ratings?: RatingsPort;
  /** Absent with `notices: false`. */
  readonly notices?: NoticesPort;
  /** Absent with `activities: false`. */
  readonly activities?: ActivitiesPort;
  readonly clock: Clock;
  /** What residents filed, the oldest first, as it is now; nothing before the adapter's first call. */
  readonly requestsFiled: readonly ServiceRequest[];
  /**
   * Changes a request as staff would, and tells whoever is subscribed. A new owner or status is added to the
   * history, unless the patch brings its own. Rejects with `not-found`.
   */
  update(id: string, patch: Partial<Omit<ServiceRequest, 'id'>>): Promise<ServiceRequest>;
  /** Files a request as a neighbour would: the resident learns of it by `similar()`, and may follow it. */
  fileAsNeighbour(input: RequestInput): Promise<ServiceRequest>;
  /** Replies to a rating as staff would, and tells whoever is subscribed. Rejects with `not-found`. */
  replyToRating(id: string, text: string): Promise<Rating>;
  /** Puts a notice on the board, or another text in the place of one with its id, and tells whoever is subscribed. */
  putNotice(notice: Notice): void;
  /**
   * Puts an activity into the calendar, or another in the place of one with its id, and tells whoever is subscribed. Its
   * capacity counts the others: the resident's own place is added.
   */
  putActivity(activity: Activity): void;
  /**
   * A neighbour comes to an activity where there is room for one more, or comes no more (`false`). Resolves with whether
   * there was room. Rejects with `not-found`.
   */
  joinAsNeighbour(id: string, isComing?: boolean): Promise<boolean>;
  /** Replaces the faults and starts counting calls anew. */
  setFaults(faults: Faults): void;
}

/**
 * A backend inside the page: for a first look, for stories and for tests. It needs no server, judges what it
 * is given as a server would, and can be slow or fail on demand.
 */
export function memory(options: MemoryOptions = {}): MemoryAdapter {
  const community = new Community(options);
  const faults = new FaultPlan(options.faults);
  const line = makeLine(options.latency, faults);
  const { residentId } = options;
  const ratings = new Ratings(community, line);
  const notices = new Notices(community, line);
  const activities = new Activities(community, line, options.zone);
  return {
    name: 'memory',
    portal: options.persist ?? 'memory',
    ...(residentId !== undefined && { resident: () => residentId }),
    requests: requestsPort(community, options.photoLimits ?? defaultPhotoLimits, line),
    ...(options.rating !== false && { ratings: ratings.port }),
    ...(options.notices !== false && { notices: notices.port }),
    ...(options.activities !== false && { activities: activities.port }),
    clock: { now: community.now },
    get requestsFiled() {
      return structuredClone(community.filed);
    },
    async update(id, patch) {
      const { seed, records } = await community.open();
      const filed = records.request(id);
      if (!filed) throw new AdapterError('not-found');
      const request = patched(filed.request, patch, seed.intake, community.now());
      const changed = { ...filed, request };
      await records.putRequest(changed);
      if (isVisible(changed)) community.tell(id);
      return structuredClone(community.show(changed, records));
    },
    async fileAsNeighbour(input) {
      const { seed, records } = await community.open();
      const sequence = records.takeSequence();
      const request = toRequest(structuredClone(input), seed, sequence, community.now());
      const neighbour = { anonymous: input.anonymous ?? false };
      await records.putRequest({ sequence, request, photoIds: [], neighbour });
      return structuredClone(request);
    },
    replyToRating: (id, text) => ratings.reply(id, text),
    putNotice: (notice) => notices.put(notice),
    putActivity: (activity) => activities.put(activity),
    joinAsNeighbour: (id, isComing = true) => activities.countNeighbour(id, isComing),
    setFaults: (next) => faults.replace(next),
  };
}
