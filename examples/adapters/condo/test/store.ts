import { randomUUID } from 'node:crypto';

export interface TicketRow {
  [member: string]: unknown;
  id: string;
  clientId: string;
  details: string;
  createdAt: string;
  status: { id: string; type: string; name: string };
  statusReopenedCounter: number;
}

export interface NewsRow {
  [member: string]: unknown;
  id: string;
  createdAt: string;
}

const named = (id: string, name: string) => ({ id, name });

export const classifiers = [
  {
    id: 'classifier-1',
    place: named('p1', 'Flat'),
    category: named('c1', 'Plumbing'),
    problem: named('r1', 'Leak'),
  },
  { id: 'classifier-2', place: named('p2', 'Entrance'), category: named('c2', 'Lift') },
];

/** Everything in memory. */
export class Store {
  readonly tickets: TicketRow[] = [];
  readonly news: NewsRow[] = [];
  /** How many tickets a day are taken of one resident. */
  dayLimit = 10;
  #lastMoment = 0;

  readonly newId = () => randomUUID();

  /** The time, to the millisecond, and never twice the same. */
  moment(): string {
    this.#lastMoment = Math.max(this.#lastMoment + 1, Date.now());
    return new Date(this.#lastMoment).toISOString();
  }
}

/** A status with the name that an organisation gives it. */
export const statusOf = (type: string) => ({ id: `status-${type}`, type, name: type.replace(/_/g, ' ') });

/** Sets a status as condo does: the rest of the ticket follows. */
export function moveTicket(store: Store, ticket: TicketRow, type: string, more: object = {}): void {
  const now = store.moment();
  const isDone = type === 'completed' || type === 'closed';
  Object.assign(ticket, more, { status: statusOf(type), statusUpdatedAt: now, updatedAt: now });
  if (isDone) ticket.completedAt ??= now;
}
