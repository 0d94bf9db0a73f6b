import type { TemplateResult } from 'lit';
import { registerTrackingWords } from '../../../i18n/tracking-words.js';
import type { ServiceRequest } from '../../../domain/request.js';
import type { ShownRequest } from '../views/request.view.js';
import { RequestTrackerFollowing } from './following.js';
import { FollowingParts } from './following-parts.js';
import type { Tracker } from './tracker.js';

/** What shows one request, acts on it, and keeps and sends what is written. */
export interface Following {
  /** Tells later whether whoever has just pressed something has gone to something else since. */
  goneElsewhere(): () => boolean;
  /** Above the list: what is not sent yet. */
  readonly unsent: unknown;
  /** The promise of a request that is not kept yet. */
  promise(request: ServiceRequest): unknown;
  /** One request in full. */
  request(shown: ShownRequest): TemplateResult;
}

let hasWords = false;

/** Begins to follow what changes, and to keep and send what the resident writes. */
export function startFollowing(tracker: Tracker): Following {
  if (!hasWords) registerTrackingWords();
  hasWords = true;
  return new FollowingParts(new RequestTrackerFollowing(tracker));
}
