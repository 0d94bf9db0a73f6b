import { AdapterError } from '../../../src/adapter/errors.js';
import type { Page, RequestQuery } from '../../../src/adapter/ports.js';
import type { ServiceRequest } from '../../../src/domain/index.js';
import { memoryBackend } from '../../support/backends/memory.js';
import { withRequests, type BrokenAdapter } from './broken.js';

type List = (query: RequestQuery) => Promise<Page<ServiceRequest>>;

/** With another list, made from the one that works. */
const withList = (change: (list: List) => List) =>
  withRequests(({ list }) => {
    const changed = change((query) => list(query, {}));
    return { list: changed };
  });

/** With each request that is read made into another. */
const withEach = (change: (request: ServiceRequest) => ServiceRequest) =>
  withRequests(({ get, create }) => ({
    async get(id, options) {
      const request = await get(id, options);
      return request && change(request);
    },
    async create(input, options) {
      const receipt = await create(input, options);
      return receipt.state === 'recorded' ? { ...receipt, request: change(receipt.request) } : receipt;
    },
  }));

/** Cursors that a reload makes worthless, and the same backend with those that last. */
function reloading(isCursorLost: boolean) {
  const backend = memoryBackend();
  const { requests } = backend.adapter;
  const list: typeof requests.list = ({ cursor, ...query }, options) => {
    if (isCursorLost && cursor !== undefined) return Promise.reject(new AdapterError('invalid'));
    return requests.list({ ...query, ...(cursor !== undefined && { cursor }) }, options);
  };
  return { ...backend, reload: () => ({ ...backend.adapter, requests: { ...requests, list } }) };
}

/** A backend with a neighbour who sees everything, and one with a neighbour who sees nothing. */
function neighbouring(seesAll: boolean) {
  const backend = memoryBackend();
  const { requests } = backend.adapter;
  const blind = { ...requests, get: async () => undefined, list: async () => ({ items: [] }) };
  return { ...backend, neighbour: { name: 'neighbour', requests: seesAll ? requests : blind } };
}

export const brokenReads: readonly BrokenAdapter[] = [
  {
    defect: 'gives two categories one id',
    caughtBy: 'requests.intake.ids',
    open: withRequests(({ intake }) => ({
      async intake(options) {
        const answer = await intake(options);
        const { id } = answer.categories[0]!;
        return { ...answer, categories: answer.categories.map((category) => ({ ...category, id })) };
      },
    })),
  },
  {
    defect: 'promises fields and asks nothing',
    caughtBy: 'requests.fields.offered',
    open: withRequests(() => ({ fields: async () => [] })),
  },
  {
    defect: 'asks nothing of a category that there is not',
    caughtBy: 'requests.fields.unknown',
    open: withRequests(({ fields }) => ({ fields: (id, options) => fields!(id, options).catch(() => []) })),
  },
  {
    defect: 'rejects where there is nothing to read',
    caughtBy: 'requests.get.unknown',
    open: withRequests(({ get }) => ({
      async get(id, options) {
        const request = await get(id, options);
        if (!request) throw new AdapterError('not-found');
        return request;
      },
    })),
  },
  {
    defect: 'lists requests without the moment of their filing',
    caughtBy: 'requests.list.readable',
    open: withList((list) => async (query) => {
      const page = await list(query);
      return { ...page, items: page.items.map((item) => ({ ...item, createdAt: '2026-11-23 08:00:00' })) };
    }),
  },
  {
    defect: 'lists the oldest first',
    caughtBy: 'requests.list.newest-first',
    open: withList((list) => async (query) => {
      const { items } = await list({ ...query, limit: 100 });
      return { items: [...items].reverse().slice(0, query.limit) };
    }),
  },
  {
    defect: 'counts pages from the newest request, wherever that is by then',
    caughtBy: 'requests.list.pages-while-filing',
    open: withList((list) => async ({ cursor = '0', limit = 20, ...query }) => {
      const { items } = await list({ ...query, limit: 100 });
      const end = Number(cursor) + limit;
      const page = items.slice(Number(cursor), end);
      return { items: page, ...(end < items.length && { next: String(end) }) };
    }),
  },
  {
    defect: 'forgets its cursors with the page',
    caughtBy: 'requests.list.cursor-after-reload',
    open: () => reloading(true),
    openSound: () => reloading(false),
  },
  {
    defect: 'finds by words in the same case only',
    caughtBy: 'requests.list.search',
    open: withList((list) => async ({ search = '', ...query }) => {
      const { items } = await list({ ...query, limit: 100 });
      return { items: items.filter((item) => `${item.description} ${item.number}`.includes(search)) };
    }),
  },
  {
    defect: 'lists every status, whatever is asked for',
    caughtBy: 'requests.list.statuses',
    open: withList(
      (list) =>
        ({ cursor, limit, search }) =>
          list({
            ...(cursor !== undefined && { cursor }),
            ...(limit !== undefined && { limit }),
            ...(search !== undefined && { search }),
          }),
    ),
  },
  {
    defect: 'reads a request once and never again',
    caughtBy: 'requests.get.moved',
    open: withRequests(({ get, create }) => {
      const known = new Map<string, ServiceRequest>();
      return {
        async create(input, options) {
          const receipt = await create(input, options);
          if (receipt.state === 'recorded') known.set(receipt.request.id, receipt.request);
          return receipt;
        },
        get: async (id, options) => known.get(id) ?? get(id, options),
      };
    }),
  },
  {
    defect: 'calls work that waits work in progress',
    caughtBy: 'requests.get.statuses',
    open: withEach((request) =>
      request.status === 'on-hold' ? { ...request, status: 'in-progress' } : request,
    ),
  },
  {
    defect: 'shows everybody what is in a home',
    caughtBy: 'requests.get.neighbour',
    open: () => neighbouring(true),
    openSound: () => neighbouring(false),
  },
  {
    defect: 'promises what was due before it began',
    caughtBy: 'requests.get.promises',
    open: withEach((request) => ({
      ...request,
      promises: [
        {
          metric: 'response',
          source: 'server',
          startedAt: request.createdAt,
          dueAt: '2020-01-01T00:00:00Z',
        },
      ],
    })),
  },
];
