import type { CommunityAdapter } from '../../../adapter/adapter.js';
import { checkFiling, type FilingPort } from '../../../adapter/filing-boundary.js';
import { checkFollowing, type FollowingPort } from '../../../adapter/following-boundary.js';
import { wholeOf } from '../../../adapter/whole.js';
import { warnOnce } from '../../../internal/warn.js';

/**
 * The ways to the backend for what waits, whatever element has written it: what a brand switches off in the tracker may
 * have been written where it is not.
 */
export class SendingPorts {
  #made: { of: CommunityAdapter; filing: FilingPort; following: FollowingPort } | undefined;

  /** The same for the same adapter. */
  of(adapter: CommunityAdapter | undefined): { filing: FilingPort; following: FollowingPort } | undefined {
    const whole = adapter && wholeOf(adapter);
    if (!whole?.requests) return undefined;
    if (this.#made?.of !== whole) {
      const report = (message: string) => warnOnce(`adapter "${whole.name}": ${message}`);
      const filing = checkFiling(whole.requests, report);
      this.#made = { of: whole, filing, following: checkFollowing(whole.requests, report) };
    }
    return this.#made;
  }
}
