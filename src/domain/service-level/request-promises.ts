import type { RequestEvent, RequestStatus, ServiceRequest } from '../request.js';
import type { WorkCalendar } from './calendar.js';
import { promiseOf, targetFor, type ServiceLevel } from './level.js';
import {
  promiseMetrics,
  type Pause,
  type PromiseCourse,
  type PromiseMetric,
  type ServicePromise,
} from './promise.js';

/** The part of a request that its promises depend on. */
export type PromisedRequest = Pick<
  ServiceRequest,
  'kind' | 'category' | 'emergency' | 'status' | 'createdAt' | 'history'
>;

interface Move {
  at: string;
  status: RequestStatus;
  text?: string | undefined;
  until?: string | undefined;
}

const over: readonly RequestStatus[] = ['resolved', 'closed'];
const answered: readonly RequestStatus[] = [
  'acknowledged',
  'scheduled',
  'in-progress',
  'on-hold',
  ...over,
  'declined',
];

/** Which statuses say that a promise is met. Nobody is on site for a request that is declined or cancelled. */
const stoppedBy: Readonly<Record<PromiseMetric, readonly RequestStatus[]>> = {
  response: answered,
  'on-site': ['in-progress', ...over],
  resolution: over,
};

const givenUp: readonly RequestStatus[] = ['declined', 'cancelled'];

/**
 * The promises of a request under a level, each with its own start, stop and pauses as the history tells them; those
 * that the backend sent win. When urgency or category changes, another target may hold: its time is counted from the
 * same start, and no pause is lost. A request that was given up is promised nothing more.
 */
export function promisesFor(
  level: ServiceLevel,
  calendars: readonly WorkCalendar[],
  request: PromisedRequest,
  source: ServicePromise['source'] = 'computed',
): ServicePromise[] {
  const moves = movesOf(request);
  if (!moves) return [];
  const subject = { ...request, categoryId: request.category?.id };
  return promiseMetrics.flatMap((metric) => {
    const target = targetFor(level, metric, subject);
    const course = target && courseOf(moves, metric, target.from ?? 'submitted');
    return course ? [promiseOf(target, course, calendars, source)] : [];
  });
}

/** What the backend sent, and what can be computed where it is silent. */
export function promisesOf(
  request: PromisedRequest & Pick<ServiceRequest, 'promises'>,
  level: ServiceLevel | undefined,
  calendars: readonly WorkCalendar[],
): ServicePromise[] {
  const sent = request.promises ?? [];
  const computed = level ? promisesFor(level, calendars, request) : [];
  return promiseMetrics.flatMap((metric) => {
    const isIt = (promise: ServicePromise) => promise.metric === metric;
    const promise = sent.find(isIt) ?? computed.find(isIt);
    return promise ? [promise] : [];
  });
}

/** Every status and since when; `undefined` where the history is needed and does not lead to where the request is. */
function movesOf({ status, createdAt, history }: PromisedRequest): Move[] | undefined {
  const isMove = (event: RequestEvent): event is RequestEvent & Move => event.status !== undefined;
  const moves = (history ?? [])
    .filter(isMove)
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const all: Move[] = [{ at: createdAt, status: 'submitted' }, ...moves];
  return all.at(-1)!.status === status ? all : undefined;
}

/** How it went with one promise; `undefined` while it has not begun, and once the request was given up. */
function courseOf(
  moves: readonly Move[],
  metric: PromiseMetric,
  from: RequestStatus,
): PromiseCourse | undefined {
  const begins = from === 'acknowledged' ? answered : [from];
  const first = moves.findIndex(({ status }) => begins.includes(status));
  if (first < 0) return undefined;
  const course = moves.slice(first);
  const pauses: Pause[] = [];
  let stoppedAt: string | undefined;
  let hold: Pause | undefined;
  for (const { at, status, text, until } of course) {
    if (hold) pauses.push({ ...hold, until: at });
    hold = undefined;
    const isOver = stoppedBy[metric].includes(status);
    // What was done is done: only a resolution can be taken back.
    if (stoppedAt && metric === 'resolution' && !isOver) {
      pauses.push({ since: stoppedAt, until: at });
      stoppedAt = undefined;
    }
    if (isOver) stoppedAt ??= at;
    else if (status === 'on-hold' && !stoppedAt)
      hold = { since: at, ...(text && { reason: text }), ...(until && { until }) };
    if (!stoppedAt && givenUp.includes(status)) return undefined;
  }
  return {
    startedAt: course[0]!.at,
    ...(stoppedAt && { stoppedAt }),
    ...(hold && { paused: hold }),
    ...(pauses.length > 0 && { pauses }),
  };
}
