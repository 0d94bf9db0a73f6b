import { AdapterError } from '../../../src/adapter/errors.js';
import type { NoticeQuery } from '../../../src/adapter/ports.js';
import type { Notice } from '../../../src/domain/index.js';
import { without } from '../../support/without.js';
import type { BrokenAdapter } from './broken.js';
import { withEach, withNotices, withNoticesAnew, withPage } from './notices-port.js';
import { reloadable } from './reloadable.js';

/** With the query changed before it is asked. */
const asking = (change: (query: NoticeQuery) => NoticeQuery) =>
  withNotices(({ list }) => ({ list: (query, options) => list(change(query), options) }));

const withText = (change: (content: string) => string) =>
  withEach((notice) => ({ ...notice, body: { ...notice.body, content: change(notice.body.content) } }));

/** Cuts the list by a number of notices to skip. */
const byNumber = withNotices(({ list }) => ({
  async list({ cursor = '0', limit = 20, ...query }, options) {
    const { items } = await list({ ...query, limit: 1000 }, options);
    const from = Number(cursor);
    const isLast = from + limit >= items.length;
    return { items: items.slice(from, from + limit), ...(!isLast && { next: String(from + limit) }) };
  },
}));

export const brokenNoticeLists: readonly BrokenAdapter[] = [
  {
    defect: 'rejects where there is no such notice',
    caughtBy: 'notices.get.unknown',
    open: withNotices(({ get }) => ({
      async get(id, options): Promise<Notice> {
        const notice = await get(id, options);
        if (!notice) throw new AdapterError('not-found');
        return notice;
      },
    })),
  },
  {
    defect: 'gives only the beginning of a text in its list',
    caughtBy: 'notices.list.readable',
    open: withPage((items) =>
      items.map((notice) => ({
        ...notice,
        body: { type: 'text', content: notice.body.content.slice(0, 5) },
      })),
    ),
  },
  {
    defect: 'has notices in its list under other ids',
    caughtBy: 'notices.list.published',
    open: withPage((items) => items.map((notice) => ({ ...notice, id: `row-${notice.id}` }))),
  },
  {
    defect: 'passes over that a notice is pinned',
    caughtBy: 'notices.list.order',
    open: withPage((items) =>
      [...items].sort((one, other) => Date.parse(other.publishedAt) - Date.parse(one.publishedAt)),
    ),
  },
  {
    defect: 'skips as many notices as were read',
    caughtBy: 'notices.list.pages-while-publishing',
    open: byNumber,
  },
  {
    defect: 'gives more than it is asked for',
    caughtBy: 'notices.list.pages-while-publishing',
    open: asking((query) => without(query, 'limit')),
  },
  {
    defect: 'keeps its cursors in the page',
    caughtBy: 'notices.list.cursor-after-reload',
    open: withNoticesAnew(() => ({ list: async () => ({ items: [] }) })),
    openSound: reloadable,
  },
  {
    defect: 'stumbles over a cursor that it does not know',
    caughtBy: 'notices.list.foreign-cursor',
    open: withNotices(({ list }) => ({
      async list(query, options) {
        if (query.cursor !== undefined) JSON.parse(query.cursor);
        return list(query, options);
      },
    })),
  },
  {
    defect: 'looks for words in titles alone',
    caughtBy: 'notices.list.search',
    open: withNotices(({ list }) => ({
      async list({ search = '', ...query }, options) {
        const page = await list(query, options);
        return { ...page, items: page.items.filter(({ title }) => title.includes(search)) };
      },
    })),
  },
  {
    defect: 'forgets on the second page what was looked for',
    caughtBy: 'notices.list.search-pages',
    open: asking(({ search, ...query }) => ({
      ...query,
      ...(search !== undefined && query.cursor === undefined && { search }),
    })),
  },
  {
    defect: 'passes over the category',
    caughtBy: 'notices.list.category',
    open: asking((query) => without(query, 'categoryId')),
  },
  {
    defect: 'goes on listing what has expired',
    caughtBy: 'notices.list.expired',
    open: withNotices(({ list }) => ({
      async list(query, options) {
        const [page, past] = await Promise.all(
          [false, true].map((expired) => list({ ...query, expired }, options)),
        );
        return query.expired ? past! : { ...page!, items: [...page!.items, ...past!.items] };
      },
    })),
  },
  {
    defect: 'lists an outage that is over among those that go on',
    caughtBy: 'notices.list.over',
    open: withNotices(({ list }) => ({
      async list(query, options) {
        const past = await list({ ...query, expired: true }, options);
        const isOver = ({ window, validUntil, withdrawn }: Notice) => window && !validUntil && !withdrawn;
        if (query.expired) return { ...past, items: past.items.filter((notice) => !isOver(notice)) };
        const page = await list(query, options);
        return { ...page, items: [...page.items, ...past.items.filter(isOver)] };
      },
    })),
  },
  {
    defect: 'takes what is withdrawn from the board',
    caughtBy: 'notices.list.withdrawn',
    open: withPage((items) => items.filter(({ withdrawn }) => !withdrawn)),
  },
  {
    defect: 'names a category as often as there are notices of it',
    caughtBy: 'notices.categories.apart',
    open: withNotices(({ categories }) => ({
      categories: async (options) => (await categories(options)).flatMap((one) => [one, one]),
    })),
  },
  {
    defect: 'offers none of the categories that there are',
    caughtBy: 'notices.categories.complete',
    open: withNotices(() => ({ categories: async () => [] })),
  },
  {
    defect: 'takes a text for markup',
    caughtBy: 'notices.content.texts',
    open: withText((content) => content.replace(/<[^>]*>/g, '')),
  },
  {
    defect: 'loses what is beyond the first plane of Unicode',
    caughtBy: 'notices.content.texts',
    open: withText((content) => content.replace(/\p{Extended_Pictographic}/gu, '?')),
  },
  {
    defect: 'cuts a text off',
    caughtBy: 'notices.content.long',
    open: withText((content) => content.slice(0, 65_000)),
  },
  {
    defect: 'calls HTML text',
    caughtBy: 'notices.content.html',
    open: withEach((notice) => ({ ...notice, body: { type: 'text', content: notice.body.content } })),
  },
  {
    defect: 'reads the time on a foreign clock as its own',
    caughtBy: 'notices.content.instants',
    open: withEach((notice) => ({
      ...notice,
      ...(notice.validUntil && { validUntil: `${notice.validUntil.slice(0, 19)}+08:00` }),
    })),
  },
  {
    defect: 'makes up an end of what has none',
    caughtBy: 'notices.content.window',
    open: withEach((notice) => ({
      ...notice,
      ...(notice.window && { window: { until: notice.window.from, ...notice.window } }),
    })),
  },
];
