import type { Person } from './person.js';
import { statusAfter } from './request-actions.js';
import type { Availability, RequestEvent, RequestStatus, ResidentAction, ServiceRequest } from './request.js';
import type { PromiseMetric } from './service-level/promise.js';
import type { Instant } from './time.js';

/** One thing that is another than before. */
export type RequestChange =
  | { type: 'status'; status: RequestStatus; by?: Person }
  | { type: 'owner'; owner: Person | undefined }
  | { type: 'promise'; metric: PromiseMetric; dueAt: Instant | undefined }
  | { type: 'appointment'; availability: Availability | undefined }
  | { type: 'next-step'; nextStep: string | undefined }
  /** A message, photos, an urging: what is in the history and changes nothing else. */
  | { type: 'event'; event: RequestEvent };

/**
 * What differs between two readings of a request, the weightiest first: what a resident is told when somebody else was
 * faster, and what is announced of a live change. Empty when nothing that a resident sees is another.
 */
export function changesBetween(before: ServiceRequest, after: ServiceRequest): readonly RequestChange[] {
  const known = before.history?.map(({ id }) => id);
  // A list may leave the history out: what it does not tell is not new.
  const fresh = known ? (after.history ?? []).filter(({ id }) => !known.includes(id)) : [];
  const changes: RequestChange[] = [];
  if (after.status !== before.status) {
    const by = fresh.findLast(({ status }) => status === after.status)?.by;
    changes.push({ type: 'status', status: after.status, ...(by && { by }) });
  }
  if (!isSame(before.owner, after.owner)) changes.push({ type: 'owner', owner: after.owner });
  for (const { metric, dueAt } of [...(after.promises ?? []), ...gone(before, after)]) {
    const earlier = before.promises?.find((promise) => promise.metric === metric)?.dueAt;
    if (earlier !== dueAt) changes.push({ type: 'promise', metric, dueAt });
  }
  if (!isSame(before.availability, after.availability))
    changes.push({ type: 'appointment', availability: after.availability });
  for (const event of fresh) if (says(event)) changes.push({ type: 'event', event });
  if (before.nextStep !== after.nextStep) changes.push({ type: 'next-step', nextStep: after.nextStep });
  return changes;
}

/**
 * The changes that are not what the resident has just done themself, nor what follows from it: one that moves a request
 * has other promises and another next step. `text`: what they wrote for it.
 */
export function withoutOwn(
  changes: readonly RequestChange[],
  action: ResidentAction,
  text = '',
): readonly RequestChange[] {
  const status = statusAfter(action);
  const own = changes.find((change) => change.type === 'event' && isOf(change.event, action, text.trim()));
  return changes.filter((change) => {
    if (change === own) return false;
    if (change.type === 'appointment') return action !== 'reschedule';
    if (status === undefined || change.type === 'owner' || change.type === 'event') return true;
    return change.type === 'status' && change.status !== status;
  });
}

/** Whether an event may be what an action has left in the history. */
function isOf({ type, status, text = '' }: RequestEvent, action: ResidentAction, said: string): boolean {
  if (action === 'urge') return type === 'urged';
  if (action === 'reschedule') return type === 'rescheduled';
  if (action === 'comment') return (type === 'message' || type === 'photo') && text.trim() === said;
  return (action === 'reopen' && type === 'reopened') || status === statusAfter(action);
}

/** Promises that are not made any more, each without a deadline. */
const gone = (before: ServiceRequest, after: ServiceRequest) =>
  (before.promises ?? [])
    .filter(({ metric }) => !after.promises?.some((promise) => promise.metric === metric))
    .map(({ metric }) => ({ metric, dueAt: undefined }));

/** Whether an event says more than a status, an owner or a deadline that is told of anyway. */
const says = ({ type, text, photos }: RequestEvent) =>
  type === 'message' || type === 'photo' || type === 'urged' || Boolean(text) || Boolean(photos?.length);

/** Plain data from the same boundary: the same content has the same order. */
const isSame = (one: object | undefined, other: object | undefined) =>
  JSON.stringify(one) === JSON.stringify(other);
