import {
  canMove,
  isOpen,
  type Availability,
  type RequestStatus,
  type ResidentAction,
  type ServiceRequest,
} from './request.js';

/** How long after one urging the next is possible, ms: a day. Whoever is asked more often than that listens less. */
export const urgePause = 86_400_000;

/** Where each action that is a move leads. */
const leadsTo: Readonly<Partial<Record<ResidentAction, RequestStatus>>> = {
  confirm: 'closed',
  reopen: 'acknowledged',
  cancel: 'cancelled',
};

/** After these nobody reads on. */
const final: readonly RequestStatus[] = ['closed', 'declined', 'cancelled'];

/**
 * Whether a request stands so that the resident may do this with it: what the backend says, else what the status
 * allows. Work that has begun is not cancelled by a button: somebody may be on the way.
 */
export function mayDo(
  action: ResidentAction,
  { status, actions }: Pick<ServiceRequest, 'status' | 'actions'>,
): boolean {
  if (actions) return actions.includes(action);
  if (action === 'comment') return !final.includes(status);
  if (action === 'urge' || action === 'reschedule') return isOpen(status);
  if (action === 'cancel') return status !== 'in-progress' && canMove(status, 'cancelled');
  if (action === 'reopen') return status === 'resolved' || status === 'closed';
  return canMove(status, leadsTo[action]!);
}

/** Whether a visit was welcome only before that moment, ms since the epoch: nobody can come any more. */
export function isOverBy({ until }: Availability, now: number): boolean {
  return until !== undefined && Date.parse(until) <= now;
}

/** The status that an action leads to, if it is a move. */
export const statusAfter = (action: ResidentAction): RequestStatus | undefined => leadsTo[action];

/** Whether a request stands as the action leaves it. What was reopened may be further on its way. */
export function hasLedTo(action: ResidentAction, { status }: Pick<ServiceRequest, 'status'>): boolean {
  if (action === 'reopen') return isOpen(status);
  return leadsTo[action] === undefined || leadsTo[action] === status;
}

/** From when on the resident may urge, ms since the epoch: as the backend says, else at once, or a day after they last did. */
export function mayUrgeFrom({
  urgeFrom,
  history = [],
}: Pick<ServiceRequest, 'urgeFrom' | 'history'>): number {
  if (urgeFrom !== undefined) return Date.parse(urgeFrom);
  const urged = history.filter(({ type }) => type === 'urged').map(({ at }) => Date.parse(at));
  return Math.max(...urged) + urgePause;
}
