import {
  promisesFor,
  type PromiseMetric,
  type PromisedRequest,
  type RequestEvent,
  type RequestStatus,
  type ServiceLevel,
  type ServicePromise,
} from '../../../src/domain/index.js';

/** All on one day: "10:30". */
export const at = (time: string) => `2026-03-10T${time}:00.000Z`;

export const level: ServiceLevel = {
  id: 'level',
  name: 'Level',
  targets: [
    { metric: 'on-site', urgencies: ['emergency'], goal: 'PT30M', clock: 'wall' },
    { metric: 'resolution', categories: ['lift'], goal: 'PT2H', clock: 'wall' },
    { metric: 'response', goal: 'PT1H', clock: 'wall' },
    { metric: 'on-site', goal: 'PT4H', clock: 'wall' },
    { metric: 'resolution', goal: 'PT10H', clock: 'wall' },
  ],
};

export type Move = [time: string, status: RequestStatus, more?: Partial<RequestEvent>];

/** Filed at 08:00, then as the moves say. */
export function requestWith(moves: readonly Move[], more: Partial<PromisedRequest> = {}): PromisedRequest {
  const history = moves.map(([time, status, details], index): RequestEvent => ({
    id: String(index),
    at: at(time),
    type: 'status',
    status,
    ...details,
  }));
  return {
    kind: 'repair',
    createdAt: at('08:00'),
    status: history.at(-1)?.status ?? 'submitted',
    history,
    ...more,
  };
}

export const metricsOf = (promises: readonly ServicePromise[]) => promises.map(({ metric }) => metric);

export function promiseFor(metric: PromiseMetric, request: PromisedRequest, by = level) {
  return promisesFor(by, [], request).find((promise) => promise.metric === metric);
}
