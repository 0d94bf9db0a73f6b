import {
  AdapterError,
  type CallOptions,
  Once,
  type RequestsPort,
  type WriteOptions,
} from '../../../src/adapter/index.js';
import type { Intake, RequestStatus, ServiceRequest } from '../../../src/domain/index.js';
import type { CondoApi } from './client.js';
import { allTicketClassifiers, allTickets, updateTicket } from './documents.js';
import { Filing } from './filing.js';
import { listFrom } from './listing.js';
import type { CondoOptions } from './options.js';
import { nameOf, toRequest, whereStatusIs, type Classifier, type Ticket } from './tickets.js';

/** As many classifiers as one call brings. */
const mostClassifiers = 1000;

/**
 * Tickets as requests. Feedback is `good`, `bad` or `returned`. `returned` opens the ticket again and the others close it,
 * so they are the actions "reopen" and "confirm". As a rating it is not offered: of five stars two would be left.
 */
export function requestsPort(api: CondoApi, options: CondoOptions): RequestsPort {
  const { homes, user } = options;
  const filing = new Filing(api, options);
  const acting = new Once<ServiceRequest>();
  const show = (ticket: Ticket) => toRequest(ticket, homes);

  const get = async (id: string, call: CallOptions) => {
    const { items } = await listFrom<Ticket>(api, allTickets, [{ id }], { limit: 1 }, call);
    return items[0] && show(items[0]);
  };

  const giveFeedback = (id: string, feedback: Feedback, leadsTo: RequestStatus[], call: WriteOptions) =>
    acting.do(
      call.idempotencyKey,
      { id, ...feedback },
      async (wasTried) => {
        const request = await get(id, call);
        if (!request) throw new AdapterError('not-found');
        // The reply to the first attempt was lost: it did what it should.
        if (wasTried && leadsTo.includes(request.status)) return request;
        if (request.status !== 'resolved') throw new AdapterError('conflict');
        const { ticket } = await api.write<{ ticket: Ticket }>(updateTicket, { id, data: feedback }, call);
        return show(ticket);
      },
      call.signal,
    );

  return {
    async intake(call): Promise<Intake> {
      const variables = { first: mostClassifiers };
      type Found = { allTicketClassifiers: Classifier[] };
      const found = await api.query<Found>(allTicketClassifiers, variables, call);
      const areas = new Map(homes.map(({ propertyId, address }) => [propertyId, address]));
      return {
        kinds: ['repair'],
        categories: found.allTicketClassifiers.map((classifier) => ({
          id: classifier.id,
          name: nameOf(classifier),
          ...(classifier.place?.name && { group: classifier.place.name }),
        })),
        homes: homes.map(({ id, label }) => ({ id, label })),
        areas: [...areas].map(([id, label]) => ({ id, label })),
        contact: { name: user.name, phone: user.phone },
        residentId: user.id,
      };
    },
    create: (input, call) => filing.create(input, call),
    get,
    async list({ statuses: asked, search = '', ...page }, call) {
      const ofStatus = asked ? [{ OR: asked.map(whereStatusIs) }] : [];
      const where = [...ofStatus, ...wordsIn(search)];
      const { items, ...rest } = await listFrom<Ticket>(api, allTickets, where, page, call);
      return { ...rest, items: items.map(show) };
    },
    actions: {
      confirm: (id, call) => giveFeedback(id, { feedbackValue: 'good' }, ['closed'], call),
      async reopen(id, comment, call) {
        const reason = comment.trim();
        if (reason === '') throw new AdapterError('invalid', { fields: { reason: 'required' } });
        const feedback = { feedbackValue: 'returned', feedbackComment: reason } as const;
        return giveFeedback(id, feedback, ['acknowledged', 'in-progress'], call);
      },
    },
  };
}

interface Feedback {
  feedbackValue: 'good' | 'returned';
  feedbackComment?: string;
}

/** Each word is in the details or the classifier, or is the number. */
function wordsIn(search: string): Readonly<Record<string, unknown>>[] {
  return search
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({
      OR: [
        { details_contains_i: word },
        { classifier: { category: { name_contains_i: word } } },
        ...(/^\d{1,9}$/.test(word) ? [{ number: Number(word) }] : []),
      ],
    }));
}
