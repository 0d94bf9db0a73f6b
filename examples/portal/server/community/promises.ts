import type {
  PromiseMetric,
  RequestKind,
  RequestStatus,
  ServicePromise,
} from '../../../../src/domain/index.js';

/** The published standards: an answer within 24 hours, in an emergency somebody on site within 30 minutes. */
const repair = { metric: 'response', goal: 'PT24H', hours: 24 } as const;
const emergency = { metric: 'on-site', goal: 'PT30M', hours: 0.5 } as const;

/** What is promised for a new request: around the clock, from the moment of filing. */
export function promisesFor(kind: RequestKind, isEmergency: boolean, from: Date): ServicePromise[] {
  if (kind !== 'repair') return [];
  const { metric, goal, hours } = isEmergency ? emergency : repair;
  const dueAt = new Date(from.getTime() + hours * 3_600_000).toISOString();
  return [{ metric, goal, startedAt: from.toISOString(), dueAt, source: 'server' }];
}

const over: readonly RequestStatus[] = ['resolved', 'closed', 'declined', 'cancelled'];

/** Which statuses say that a promise was met, or ended unmet. */
const stoppedBy: Readonly<Record<PromiseMetric, readonly RequestStatus[]>> = {
  response: ['acknowledged', 'scheduled', 'in-progress', 'on-hold', ...over],
  'on-site': ['in-progress', ...over],
  resolution: over,
};

/** The promises after the request moved to a status at that moment. */
export function promisesAfter(
  promises: readonly ServicePromise[],
  status: RequestStatus,
  at: Date,
): ServicePromise[] {
  return promises.map((promise) =>
    promise.stoppedAt === undefined && stoppedBy[promise.metric].includes(status)
      ? { ...promise, stoppedAt: at.toISOString() }
      : promise,
  );
}
