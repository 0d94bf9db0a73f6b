import type { RequestStatus } from '../../../../src/domain/index.js';
import type { TestStaff } from '../../../../src/testing/index.js';
import { moveTicket, type Store } from './store.js';

/** The statuses that condo has a type for. */
const types: Readonly<Partial<Record<RequestStatus, string>>> = {
  submitted: 'new_or_reopened',
  'in-progress': 'processing',
  'on-hold': 'deferred',
  resolved: 'completed',
  closed: 'closed',
  declined: 'canceled',
};

/** What staff do with condo's own pages. */
export function staffOf(store: Store): TestStaff {
  return {
    async moveRequest(id, status) {
      const type = types[status];
      if (!type) throw new Error(`condo has no type for "${status}"`);
      const ticket = store.tickets.find((one) => one.id === id)!;
      const deferredUntil = new Date(Date.now() + 86_400_000).toISOString();
      const more = status === 'on-hold' ? { deferredUntil, statusReason: 'Waiting for a part' } : {};
      moveTicket(store, ticket, type, { executor: { id: 'u-9', name: 'Li Wei' }, ...more });
    },
    async putNotice({ title, body, priority, validUntil }) {
      const id = store.newId();
      store.news.push({
        id,
        title,
        body: body.type === 'text' ? body.content : wordsOf(body.content),
        type: priority === 'urgent' ? 'emergency' : 'common',
        createdAt: store.moment(),
        ...(validUntil && { validBefore: new Date(validUntil).toISOString() }),
        organization: { id: 'organization-1', name: 'Garden Homes' },
      });
      return id;
    },
  };
}

/** News are plain words: what staff paste loses its tags. */
const wordsOf = (html: string) => html.replace(/<[^>]*>/g, '').replace(/&amp;/g, '&');
