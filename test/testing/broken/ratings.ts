import { AdapterError } from '../../../src/adapter/errors.js';
import type { RatingsPort } from '../../../src/adapter/ports.js';
import type { Rating } from '../../../src/domain/index.js';
import { randomId } from '../../../src/internal/key.js';
import { memoryWith, type BrokenAdapter } from './broken.js';

/** With some of its ratings port replaced. */
const withRatings = (change: (port: Required<RatingsPort>) => Partial<RatingsPort>) =>
  memoryWith(({ ratings }) => ({ ratings: { ...ratings!, ...change(ratings as Required<RatingsPort>) } }));

export const brokenRatings: readonly BrokenAdapter[] = [
  {
    defect: 'asks about what was finished first',
    caughtBy: 'ratings.invitations.finished',
    open: withRatings(({ invitations }) => ({
      async invitations(query, options) {
        const page = await invitations(query, options);
        return { ...page, items: [...page.items].reverse() };
      },
    })),
  },
  {
    defect: 'gives the first page of invitations again and again',
    caughtBy: 'ratings.invitations.pages',
    open: withRatings(({ invitations }) => ({
      invitations: ({ limit = 20 }, options) => invitations({ limit }, options),
    })),
  },
  {
    defect: 'goes on asking about what was rated',
    caughtBy: 'ratings.submit.kept',
    open: withRatings(({ submit, invitations }) => {
      let known: Awaited<ReturnType<typeof invitations>> | undefined;
      return {
        invitations: async (query, options) => (known ??= await invitations(query, options)),
        submit,
      };
    }),
  },
  {
    defect: 'keeps the score and loses the words',
    caughtBy: 'ratings.submit.words',
    open: withRatings(({ submit }) => ({
      submit: ({ invitationId, scale, score }, options) => submit({ invitationId, scale, score }, options),
    })),
  },
  {
    defect: 'takes each attempt for another rating',
    caughtBy: 'ratings.submit.repeated-key',
    open: withRatings(({ submit }) => ({
      submit: (input, options) => submit(input, { ...options, idempotencyKey: randomId() }),
    })),
  },
  {
    defect: 'refuses a second rating and does not say which is there',
    caughtBy: 'ratings.submit.duplicate',
    open: withRatings(({ submit }) => ({
      submit: (input, options) =>
        submit(input, options).catch(() => Promise.reject(new AdapterError('duplicate'))),
    })),
  },
  {
    defect: 'takes a score above the scale for the best',
    caughtBy: 'ratings.submit.score',
    open: withRatings(({ submit }) => ({
      submit: (input, options) => submit({ ...input, score: Math.min(input.score, 5) }, options),
    })),
  },
  {
    defect: 'calls an unknown invitation a duplicate',
    caughtBy: 'ratings.submit.unknown',
    open: withRatings(({ submit }) => ({
      submit: (input, options) =>
        submit(input, options).catch(() => Promise.reject(new AdapterError('duplicate'))),
    })),
  },
  {
    defect: 'says that a rating can be changed and refuses it',
    caughtBy: 'ratings.update',
    open: withRatings(() => ({ update: () => Promise.reject(new AdapterError('conflict')) })),
  },
  {
    defect: 'rejects where nothing was rated',
    caughtBy: 'ratings.get.unknown',
    open: withRatings(({ get }) => ({
      async get(id, options): Promise<Rating> {
        const rating = await get(id, options);
        if (!rating) throw new AdapterError('not-found');
        return rating;
      },
    })),
  },
  {
    defect: 'gives the share of answers in per cent',
    caughtBy: 'ratings.summary',
    open: withRatings(({ summary }) => ({
      summary: async (options) => ({ ...(await summary(options)), responseRate: 64 }),
    })),
  },
  {
    defect: 'tells of ratings by their own ids',
    caughtBy: 'ratings.subscribe',
    open: withRatings(({ subscribe }) => ({
      subscribe: (listener) =>
        subscribe((update) =>
          listener(update.type === 'changed' ? { type: 'changed', id: `rating-${update.id}` } : update),
        ),
    })),
  },
  {
    defect: 'asks the backend without the signal',
    caughtBy: 'ratings.abort.before',
    open: withRatings(({ invitations }) => ({ invitations: (query) => invitations(query, {}) })),
  },
  {
    defect: 'rejects with an error of its own',
    caughtBy: 'ratings.errors.typed',
    open: withRatings(({ submit }) => ({
      submit: (input, options) => submit(input, options).catch(() => Promise.reject(new Error('HTTP 422'))),
    })),
  },
];
