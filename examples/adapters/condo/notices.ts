import type { CallOptions, NoticesPort } from '../../../src/adapter/index.js';
import type { Notice } from '../../../src/domain/index.js';
import type { CondoApi } from './client.js';
import { allNewsItems } from './documents.js';
import { listFrom, type CondoRecord } from './listing.js';

interface NewsItem extends CondoRecord {
  title: string;
  body: string;
  type: 'common' | 'emergency';
  sendAt?: string;
  validBefore?: string;
  organization?: { name?: string };
}

/** News as notices. condo shows a resident those of their homes, and has no categories for them. */
export function noticesPort(api: CondoApi): NoticesPort {
  return {
    async get(id, call: CallOptions) {
      const { items } = await listFrom<NewsItem>(api, allNewsItems, [{ id }], { limit: 1 }, call);
      return items[0] && toNotice(items[0]);
    },
    async list({ categoryId, search = '', expired = false, ...page }, call) {
      if (categoryId !== undefined) return { items: [] };
      const now = new Date(api.clock.now()).toISOString();
      const validity = expired
        ? { validBefore_lte: now }
        : { OR: [{ validBefore: null }, { validBefore_gt: now }] };
      const words = search.split(/\s+/).filter(Boolean);
      const found = words.map((word) => ({ OR: [{ title_contains_i: word }, { body_contains_i: word }] }));
      const { items, ...rest } = await listFrom<NewsItem>(
        api,
        allNewsItems,
        [validity, ...found],
        page,
        call,
      );
      return { ...rest, items: items.map(toNotice) };
    },
  };
}

function toNotice({ id, title, body, type, createdAt, sendAt, validBefore, organization }: NewsItem): Notice {
  return {
    id,
    kind: 'notice',
    title,
    body: { type: 'text', content: body },
    priority: type === 'emergency' ? 'urgent' : 'normal',
    ...(organization?.name && { issuer: { name: organization.name } }),
    // The list is in the order in which news were written; when they went out may be later.
    publishedAt: createdAt,
    ...(sendAt && { validFrom: sendAt }),
    ...(validBefore && { validUntil: validBefore }),
  };
}
