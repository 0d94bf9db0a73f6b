import { checkMethods, list, one, oneOrNothing, page, type Report } from './checking.js';
import { checkPhotos } from './photos-boundary.js';
import type { RequestsPort } from './ports.js';
import { requestShape } from './shapes.js';

/** What it takes to find and follow requests. */
export type FollowingPort = Pick<
  RequestsPort,
  'get' | 'list' | 'photos' | 'similar' | 'actions' | 'subscribe'
>;

/** The part of `checkRequests()` that a tracker needs. */
export function checkFollowing(port: RequestsPort, report: Report): FollowingPort {
  const { photos, actions } = port;
  return {
    ...checkMethods<FollowingPort>(port, report, {
      get: oneOrNothing(requestShape),
      list: page(requestShape, 'request', report),
      similar: list(requestShape, 'request', report),
    }),
    ...(photos && { photos: checkPhotos(photos, report) }),
    ...(actions && { actions: checkMethods(actions, report, actionReaders) }),
  };
}

const changed = one(requestShape);
const actionReaders = {
  follow: changed,
  urge: changed,
  confirm: changed,
  reopen: changed,
  cancel: changed,
  comment: changed,
  reschedule: changed,
};
