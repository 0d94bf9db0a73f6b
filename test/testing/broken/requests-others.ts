import { AdapterError } from '../../../src/adapter/errors.js';
import type { WriteOptions } from '../../../src/adapter/ports.js';
import type { ServiceRequest } from '../../../src/domain/index.js';
import { randomId } from '../../../src/internal/key.js';
import { memoryBackend } from '../../support/backends/memory.js';
import { memoryWith, withActions, withRequests, type BrokenAdapter } from './broken.js';

const anyKey = (options: WriteOptions): WriteOptions => ({ ...options, idempotencyKey: randomId() });

/** A community of which the resident can be signed out, and what its adapter says then. */
function signingOut(says: 'unauthenticated' | 'unknown') {
  const backend = memoryBackend();
  return {
    ...backend,
    signOut: () => backend.adapter.setFaults([{ call: '*', error: says }]),
  };
}

/** What a neighbour wrote, kept from their filing, for an adapter that gives all of it away. */
function givesNeighboursAway(): ReturnType<typeof memoryBackend> {
  const backend = memoryBackend();
  const { requests } = backend.adapter;
  const filed = new Map<string, ServiceRequest>();
  const theirs = backend.neighbour!.requests!;
  const whole = (request: ServiceRequest) => filed.get(request.id) ?? request;
  return {
    ...backend,
    neighbour: {
      name: 'neighbour',
      requests: {
        ...theirs,
        async create(input, options) {
          const receipt = await theirs.create(input, options);
          if (receipt.state === 'recorded') filed.set(receipt.request.id, receipt.request);
          return receipt;
        },
      },
    },
    adapter: {
      ...backend.adapter,
      requests: {
        ...requests,
        similar: async (query, options) => (await requests.similar!(query, options)).map(whole),
        actions: {
          ...requests.actions,
          follow: async (id, options) => whole(await requests.actions!.follow!(id, options)),
        },
      },
    },
  };
}

export const brokenComments: readonly BrokenAdapter[] = [
  {
    defect: 'keeps the first line of a comment',
    caughtBy: 'requests.comment.shown',
    open: withActions(({ comment }) => ({
      comment: (id, { text, ...rest }, options) =>
        comment(id, { ...rest, ...(text !== undefined && { text: text.split('\n')[0]! }) }, options),
    })),
  },
  {
    defect: 'loses the photos of a comment',
    caughtBy: 'requests.comment.photos',
    open: withActions(({ comment }) => ({
      comment: (id, { text }, options) => comment(id, text === undefined ? {} : { text }, options),
    })),
  },
  {
    defect: 'takes each attempt for another comment',
    caughtBy: 'requests.comment.repeated-key',
    open: withActions(({ comment }) => ({
      comment: (id, words, options) => comment(id, words, anyKey(options)),
    })),
  },
  {
    defect: 'takes comments in which there is nothing',
    caughtBy: 'requests.comment.empty',
    open: withActions(({ comment }) => ({
      comment: (id, { text, ...rest }, options) =>
        comment(id, { ...rest, text: text?.trim() || '(empty)' }, options),
    })),
  },
  {
    defect: 'calls it forbidden to comment on what there is not',
    caughtBy: 'requests.comment.unknown',
    open: withActions(({ comment }) => ({
      comment: (id, words, options) =>
        comment(id, words, options).catch(() => Promise.reject(new AdapterError('forbidden'))),
    })),
  },
];

export const brokenNeighbours: readonly BrokenAdapter[] = [
  {
    defect: 'finds all that are similar, however many',
    caughtBy: 'requests.similar.own',
    open: withRequests(({ list }) => ({
      similar: async (_, options) => (await list({ limit: 20 }, options)).items,
    })),
  },
  {
    defect: 'finds whatever is open where it knows no place',
    caughtBy: 'requests.similar.nowhere',
    open: withRequests(({ list }) => ({
      similar: async (_, options) => (await list({ limit: 5 }, options)).items,
    })),
  },
  {
    defect: 'shows all that a neighbour wrote among the similar ones',
    caughtBy: 'requests.similar.reduced',
    open: givesNeighboursAway,
  },
  {
    defect: 'shows all that a neighbour wrote to whoever follows it',
    caughtBy: 'requests.follow.own-list',
    open: givesNeighboursAway,
  },
  {
    defect: 'does not find the resident’s own request when that is to be followed',
    caughtBy: 'requests.follow.own',
    open: withActions(() => ({ follow: () => Promise.reject(new AdapterError('not-found')) })),
  },
  {
    defect: 'follows whatever it is asked to',
    caughtBy: 'requests.follow.unknown',
    open: withRequests(({ actions, list }) => ({
      actions: {
        ...actions,
        follow: async (_, options) => (await list({ limit: 1 }, options)).items[0]!,
      },
    })),
  },
];

/** An adapter that follows whatever was filed, also in a home. */
function followsHomes(): ReturnType<typeof memoryBackend> {
  const backend = memoryBackend();
  const { requests } = backend.adapter;
  const follow: NonNullable<typeof requests.actions>['follow'] = async (id, options) =>
    requests.actions!.follow!(id, options).catch(
      async () => (await requests.list({ limit: 1 }, {})).items[0]!,
    );
  return {
    ...backend,
    adapter: { ...backend.adapter, requests: { ...requests, actions: { ...requests.actions, follow } } },
  };
}

export const brokenFollowing: readonly BrokenAdapter[] = [
  {
    defect: 'follows what is in a neighbour’s home',
    caughtBy: 'requests.follow.hidden',
    open: followsHomes,
  },
  {
    defect: 'says that what is followed is not there when it is commented on',
    caughtBy: 'requests.follow.comment',
    open: withActions(({ comment }) => ({
      comment: (id, words, options) =>
        comment(id, words, options).catch(() => Promise.reject(new AdapterError('not-found'))),
    })),
  },
];

export const brokenCalls: readonly BrokenAdapter[] = [
  {
    defect: 'asks the backend without the signal',
    caughtBy: 'requests.abort.before',
    open: withRequests(({ create }) => ({
      create: (input, { idempotencyKey }) => create(input, { idempotencyKey }),
    })),
  },
  {
    defect: 'looks at the signal only before it asks',
    caughtBy: 'requests.abort.on-its-way',
    open: withRequests(({ list }) => ({
      list(query, { signal }) {
        signal?.throwIfAborted();
        return list(query, {});
      },
    })),
  },
  {
    defect: 'rejects with an error of its own',
    caughtBy: 'requests.errors.typed',
    open: withRequests(({ create }) => ({
      create: (input, options) => create(input, options).catch(() => Promise.reject(new Error('HTTP 422'))),
    })),
  },
  {
    defect: 'does not know why a signed-out resident is refused',
    caughtBy: 'requests.signed-out',
    open: () => signingOut('unknown'),
    openSound: () => signingOut('unauthenticated'),
  },
  ...(['notices', 'ratings', 'activities'] as const).map((port) => ({
    defect: `does not know why a signed-out resident is refused: ${port}`,
    caughtBy: `${port}.signed-out`,
    open: () => signingOut('unknown'),
    openSound: () => signingOut('unauthenticated'),
  })),
  {
    defect: 'tells nobody of what is new',
    caughtBy: 'requests.subscribe.heard',
    open: withRequests(() => ({ subscribe: () => () => undefined })),
  },
  {
    defect: 'goes on telling those who have ended it',
    caughtBy: 'requests.subscribe.ended',
    open: memoryWith(({ requests }) => ({
      requests: {
        ...requests,
        subscribe(listener) {
          requests.subscribe!(listener);
          return () => undefined;
        },
      },
    })),
  },
];
