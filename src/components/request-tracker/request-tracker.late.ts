import { late } from '../../internal/late.js';
import type { Following } from './following/index.js';
import type { Tracker } from './following/tracker.js';

/**
 * What is needed once the line is gone has to be there before: from the browser's own store when it comes to that. A page
 * that has every element, and uses others, does not load it.
 */
const fetched = late(() => import('./following/index.js'));
export const fetchFollowing = (): Promise<unknown> => fetched.load();

/** Loads what shows one request and acts on it: there before the first is opened, not before the list. */
export class RequestTrackerLate {
  readonly #tracker: Tracker;
  #loading: Promise<Following> | undefined;
  loaded: Following | undefined;
  /** Whether it could not be loaded. */
  isCutOff = false;

  constructor(tracker: Tracker) {
    this.#tracker = tracker;
    void fetchFollowing();
  }

  /** Once; whoever asks after it failed tries again. */
  async load(): Promise<void> {
    if (this.loaded || this.#loading) return;
    try {
      this.#loading = import('./following/index.js').then(({ startFollowing }) =>
        startFollowing(this.#tracker),
      );
      this.loaded = await this.#loading;
      this.isCutOff = false;
    } catch {
      this.#loading = undefined;
      this.isCutOff = true;
    }
    this.#tracker.host.requestUpdate();
  }
}
