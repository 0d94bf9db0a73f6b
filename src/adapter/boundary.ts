import type { Report } from './checking.js';
import { checkFiling } from './filing-boundary.js';
import { checkFollowing } from './following-boundary.js';
import type { RequestsPort } from './ports.js';

export { checkFiling, type FilingPort } from './filing-boundary.js';
export { checkFollowing, type FollowingPort } from './following-boundary.js';

/**
 * The same port with everything checked that comes back through it: whatever is thrown, also synchronously,
 * arrives as an `AdapterError`; an aborted call rejects with the signal's reason even when the adapter goes
 * on; a bad record in a list is left out and reported, a bad single answer is `malformed`.
 */
export function checkRequests(port: RequestsPort, report: Report): RequestsPort {
  return { ...checkFiling(port, report), ...checkFollowing(port, report) };
}
