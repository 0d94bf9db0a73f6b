import type {
  RequestEvent,
  RequestStatus,
  ServicePromise,
  ServiceRequest,
} from '../../../src/domain/index.js';
import type { CondoRecord } from './listing.js';
import type { CondoHome } from './options.js';

interface Named {
  name?: string;
}

export interface Classifier {
  id: string;
  place?: Named;
  category?: Named;
  problem?: Named;
}

/** A ticket as the documents ask for it. */
export interface Ticket extends CondoRecord {
  number: number;
  details: string;
  updatedAt: string;
  statusUpdatedAt?: string;
  statusReason?: string;
  statusReopenedCounter?: number;
  feedbackValue?: string;
  feedbackComment?: string;
  deadline?: string;
  deferredUntil?: string;
  completedAt?: string;
  isEmergency?: boolean;
  unitName?: string;
  unitType?: string;
  clientName?: string;
  clientPhone?: string;
  sourceMeta?: { idempotencyKey?: string };
  status: { type: string; name?: string };
  property?: { id: string; address?: string };
  classifier?: Classifier;
  executor?: { name: string; phone?: string };
}

/** The types of condo's statuses. */
const statuses: Readonly<Record<string, RequestStatus>> = {
  new_or_reopened: 'submitted',
  processing: 'in-progress',
  deferred: 'on-hold',
  completed: 'resolved',
  closed: 'closed',
  canceled: 'declined',
};

/** A ticket that was reopened has the type of a new one, but somebody knows of it. */
function statusOf({ status: { type }, statusReopenedCounter = 0 }: Ticket): RequestStatus {
  const status = statuses[type] ?? 'in-progress';
  return status === 'submitted' && statusReopenedCounter > 0 ? 'acknowledged' : status;
}

/** What to ask condo for to get the tickets of a status. */
export function whereStatusIs(asked: RequestStatus) {
  const ofNew = { submitted: { statusReopenedCounter: 0 }, acknowledged: { statusReopenedCounter_gt: 0 } };
  const isNew = asked === 'submitted' || asked === 'acknowledged';
  const types = Object.keys(statuses).filter((type) => statuses[type] === (isNew ? 'submitted' : asked));
  return { status: { type_in: types }, ...(isNew && ofNew[asked]) };
}

/** "Kitchen – plumbing – leak": which of the three there are differs from one classifier to the next. */
export const nameOf = ({ place, category, problem }: Classifier) =>
  [place, category, problem].flatMap((part) => part?.name ?? []).join(' – ');

export function toRequest(ticket: Ticket, homes: readonly CondoHome[]): ServiceRequest {
  const { id, number, details, createdAt, updatedAt, status, classifier, executor } = ticket;
  const { clientName: name, clientPhone: phone } = ticket;
  const canonical = statusOf(ticket);
  return {
    id,
    number: String(number),
    kind: 'repair',
    ...(classifier && { category: { id: classifier.id, name: nameOf(classifier) } }),
    status: canonical,
    rawStatus: { code: status.type, ...(status.name && { label: status.name }) },
    description: details,
    location: locationOf(ticket, homes),
    contact: { ...(name && { name }), ...(phone && { phone }) },
    emergency: ticket.isEmergency ?? false,
    ...(executor && { owner: { name: executor.name, ...(executor.phone && { phone: executor.phone }) } }),
    promises: promisesOf(ticket),
    history: historyOf(ticket),
    actions: canonical === 'resolved' ? ['confirm', 'reopen'] : [],
    createdAt,
    updatedAt,
  };
}

function locationOf({ property, unitName }: Ticket, homes: readonly CondoHome[]): ServiceRequest['location'] {
  if (!property) return undefined;
  const home = homes.find((one) => one.propertyId === property.id && one.unitName === unitName);
  if (home) return { type: 'home', homeId: home.id, label: home.label };
  return { type: 'area', areaId: property.id, ...(property.address && { label: property.address }) };
}

/** The deadline is condo's own. That a ticket is deferred does not move it, so the promise knows no pause. */
function promisesOf({ createdAt, deadline, completedAt, status }: Ticket): ServicePromise[] {
  if (!deadline || status.type === 'canceled') return [];
  const stopped = ['completed', 'closed'].includes(status.type) && completedAt;
  return [
    {
      metric: 'resolution',
      source: 'server',
      clock: 'wall',
      startedAt: createdAt,
      dueAt: deadline,
      ...(stopped && { stoppedAt: stopped }),
    },
  ];
}

/** Of what happened condo tells the last change alone: of a deferral until when, of a reopening why. */
function historyOf(ticket: Ticket): RequestEvent[] {
  const { id, createdAt, statusUpdatedAt: at, deferredUntil: until, statusReason } = ticket;
  const status = statusOf(ticket);
  if (!at || at === createdAt) return [];
  const isReopened = status === 'acknowledged' && ticket.feedbackValue === 'returned';
  const text = isReopened ? ticket.feedbackComment : statusReason;
  return [
    {
      id: `${id}-status`,
      type: isReopened ? 'reopened' : 'status',
      at,
      status,
      ...(text && { text }),
      ...(status === 'on-hold' && until && { until }),
    },
  ];
}
