import { GraphQLError } from 'graphql';
import { classifiers, moveTicket, statusOf, type Store, type TicketRow } from './store.js';
import { select, type Where } from './where.js';

/** Who asks; `undefined`: nobody is signed in. */
export interface Context {
  clientId: string | undefined;
}

interface Selection {
  where?: Where;
  first?: number;
  skip?: number;
}

interface Connection {
  connect: { id: string };
}

interface CreateData {
  dv?: number;
  sender?: { dv: number; fingerprint: string };
  details?: string;
  classifier?: Connection;
  property?: Connection;
  sourceMeta?: unknown;
}

interface UpdateData extends Pick<CreateData, 'dv' | 'sender'> {
  feedbackValue?: string;
  feedbackComment?: string;
}

/** A refusal in condo's shape. */
function refusal(code: string, message: string, more: object = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...more } });
}

/** condo's days are eight unless the organisation says otherwise: `P8D`, on the wall. */
const deadlineMs = 8 * 86_400_000;

/** What the schema asks for, over the store. Residents see their own tickets. */
export function resolversOf(store: Store) {
  const own = ({ clientId }: Context) => {
    if (clientId === undefined)
      throw refusal('UNAUTHENTICATED', 'No or incorrect authentication credentials');
    return { clientId, tickets: store.tickets.filter((ticket) => ticket.clientId === clientId) };
  };
  return {
    allTickets: (selection: Selection, context: Context) => select(own(context).tickets, selection),
    _allTicketsMeta: (selection: Selection, context: Context) => ({
      count: select(own(context).tickets, selection).length,
    }),
    allTicketClassifiers: (_: Selection, context: Context) => own(context) && classifiers,
    allNewsItems: (selection: Selection, context: Context) => own(context) && select(store.news, selection),
    _allNewsItemsMeta: (selection: Selection, context: Context) => ({
      count: own(context) && select(store.news, selection).length,
    }),
    createTicket({ data }: { data: CreateData }, context: Context) {
      const { clientId, tickets } = own(context);
      judgeSender(data);
      judgeTicket(data);
      judgeLimits(store, tickets, data);
      const ticket = newTicket(store, clientId, data);
      store.tickets.push(ticket);
      return ticket;
    },
    updateTicket({ id, data }: { id: string; data: UpdateData }, context: Context) {
      const ticket = own(context).tickets.find((one) => one.id === id);
      if (!ticket) throw refusal('NOT_FOUND', 'No such ticket');
      judgeSender(data);
      const { feedbackValue, feedbackComment } = data;
      if (feedbackValue === undefined || ticket.status.type !== 'completed') {
        throw refusal('BAD_USER_INPUT', 'Feedback is for completed tickets', {
          variable: ['data', 'feedbackValue'],
        });
      }
      const type = feedbackValue === 'returned' ? 'new_or_reopened' : 'closed';
      const statusReopenedCounter = ticket.statusReopenedCounter + (feedbackValue === 'returned' ? 1 : 0);
      moveTicket(store, ticket, type, { feedbackValue, feedbackComment, statusReopenedCounter });
      return ticket;
    },
  };
}

function judgeSender({ dv, sender }: Pick<CreateData, 'dv' | 'sender'>): void {
  if (dv !== 1 || sender?.dv !== 1 || !sender.fingerprint) {
    throw refusal('BAD_USER_INPUT', 'Wrong dv or sender', { type: 'DV_VERSION_MISMATCH' });
  }
}

function judgeTicket({ details = '', classifier, property }: CreateData): void {
  const wrong = (member: string) =>
    refusal('BAD_USER_INPUT', `Wrong ${member}`, { variable: ['data', member] });
  if (details.trim() === '' || details.includes('\0')) throw wrong('details');
  if (!classifiers.some(({ id }) => id === classifier?.connect.id)) throw wrong('classifier');
  if (property?.connect.id !== 'property-1') throw wrong('property');
}

/** So many tickets a day, and two that say the same. */
function judgeLimits(store: Store, tickets: readonly TicketRow[], { details }: CreateData): void {
  const since = new Date(Date.now() - 86_400_000).toISOString();
  const today = tickets.filter(({ createdAt }) => createdAt > since);
  if (today.length >= store.dayLimit) {
    throw refusal('BAD_USER_INPUT', 'Too many tickets', { type: 'TICKET_FOR_PHONE_DAY_LIMIT_REACHED' });
  }
  if (today.filter((ticket) => ticket.details === details).length >= 2) {
    throw refusal('BAD_USER_INPUT', 'Same ticket', { type: 'SAME_TICKET_FOR_PHONE_DAY_LIMIT_REACHED' });
  }
}

function newTicket(store: Store, clientId: string, data: CreateData): TicketRow {
  const createdAt = store.moment();
  return {
    ...data,
    id: store.newId(),
    clientId,
    number: store.tickets.length + 1,
    details: data.details!,
    status: statusOf('new_or_reopened'),
    statusReopenedCounter: 0,
    classifier: classifiers.find(({ id }) => id === data.classifier!.connect.id),
    property: { id: 'property-1', address: '17 Garden Street' },
    createdAt,
    updatedAt: createdAt,
    statusUpdatedAt: createdAt,
    deadline: new Date(Date.parse(createdAt) + deadlineMs).toISOString(),
  };
}
