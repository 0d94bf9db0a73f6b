import { isOpen, standingOf, type ServiceRequest } from '../../../../src/domain/index.js';

/**
 * What has to be done first, first: by the soonest deadline that runs, which puts those that have passed before all
 * others; then what is paused or was promised nothing, in the order given; at the end what is over.
 *
 * @param now ms since the epoch
 */
export function soonestFirst(requests: readonly ServiceRequest[], now: number): ServiceRequest[] {
  return requests
    .map((request) => ({ request, isOver: !isOpen(request.status), due: soonest(request, now) }))
    .sort((one, other) => Number(one.isOver) - Number(other.isOver) || compare(one.due, other.due))
    .map(({ request }) => request);
}

/** Not their difference: that of two infinities is no number. */
const compare = (one: number, other: number) => (one === other ? 0 : one < other ? -1 : 1);

/** The deadline that comes first of those that run, ms since the epoch; infinite where none does. */
function soonest({ status, promises = [] }: ServiceRequest, now: number): number {
  if (!isOpen(status)) return Infinity;
  const running = promises.filter((promise) =>
    ['running', 'due-soon', 'overdue'].includes(standingOf(promise, now).state),
  );
  return Math.min(...running.map(({ dueAt }) => Date.parse(dueAt!)));
}
