import { checkSubscribe, guard, readList, readOne, readPage, type Report } from './checking.js';
import { checkPhotos } from './photos-boundary.js';
import type { CallOptions, RequestActions, RequestsPort } from './ports.js';
import { requestShape } from './shapes.js';

/** What it takes to find and follow requests. */
export type FollowingPort = Pick<
  RequestsPort,
  'get' | 'list' | 'photos' | 'similar' | 'actions' | 'subscribe'
>;

/** The part of `checkRequests()` that a tracker needs. */
export function checkFollowing(port: RequestsPort, report: Report): FollowingPort {
  const checked: FollowingPort = {
    get: (id, options) =>
      guard(
        options,
        () => port.get(id, options),
        (raw) => (raw === undefined || raw === null ? undefined : readOne(requestShape, raw)),
      ),
    list: (query, options) =>
      guard(
        options,
        () => port.list(query, options),
        (raw) => readPage(requestShape, raw, 'request', report),
      ),
  };
  if (port.similar) {
    checked.similar = (query, options) =>
      guard(
        options,
        () => port.similar!(query, options),
        (raw) => readList(requestShape, raw, 'request', report),
      );
  }
  if (port.photos) checked.photos = checkPhotos(port.photos);
  if (port.actions) checked.actions = checkActions(port.actions);
  if (port.subscribe) checked.subscribe = checkSubscribe((listener) => port.subscribe!(listener), report);
  return checked;
}

const actionNames = ['follow', 'urge', 'confirm', 'reopen', 'cancel', 'comment', 'reschedule'] as const;

/** Each takes its options last, and answers with the request. */
function checkActions(actions: RequestActions): RequestActions {
  const methods = actions as Readonly<Record<string, (...parameters: unknown[]) => unknown>>;
  const checked = actionNames.flatMap((name) => {
    if (!methods[name]) return [];
    const act = (...parameters: unknown[]) =>
      guard(
        parameters.at(-1) as CallOptions,
        () => methods[name]!(...parameters),
        (raw) => readOne(requestShape, raw),
      );
    return [[name, act]];
  });
  return Object.fromEntries(checked) as RequestActions;
}
