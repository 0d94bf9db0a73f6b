import { AdapterError } from '../../../src/adapter/errors.js';
import type { RequestReceipt, WriteOptions } from '../../../src/adapter/ports.js';
import type { RequestInput } from '../../../src/domain/index.js';
import { randomId } from '../../../src/internal/key.js';
import { memoryBackend } from '../../support/backends/memory.js';
import { withRequests, type BrokenAdapter } from './broken.js';

type Create = (input: RequestInput, options: WriteOptions) => Promise<RequestReceipt>;

/** With another way of filing, made from the one that works. */
const withCreate = (change: (create: Create) => Create) =>
  withRequests(({ create }) => ({ create: change(create) }));

const anyKey = (options: WriteOptions): WriteOptions => ({ ...options, idempotencyKey: randomId() });

/** What makes a second request of the same words: memory would call it a duplicate. */
const inOtherWords = (input: RequestInput): RequestInput => ({
  ...input,
  description: `${input.description} ${randomId()}`,
});

/** Changes the words on their way in, as a bad coding or a bad form would. */
const garbles = (garble: (text: string) => string) =>
  withCreate((create) => (input, options) => {
    const described = { ...input, description: garble(input.description) };
    return create(described, options);
  });

/** Two adapters of one community whose keys are forgotten when the page is reloaded. */
function forgetful() {
  const backend = memoryBackend();
  const { requests } = backend.adapter;
  let generation = '';
  const adapter = {
    ...backend.adapter,
    requests: {
      ...requests,
      create: (input: RequestInput, options: WriteOptions) =>
        requests.create(generation ? inOtherWords(input) : input, {
          ...options,
          idempotencyKey: generation + options.idempotencyKey,
        }),
    },
  };
  const reload = () => {
    generation = 'again-';
    return adapter;
  };
  return { ...backend, adapter, reload };
}

/** The same with keys that are remembered. */
function rememberingBackend() {
  const backend = memoryBackend();
  return { ...backend, reload: () => backend.adapter };
}

export const brokenCreates: readonly BrokenAdapter[] = [
  {
    defect: 'writes the kind in front of the description',
    caughtBy: 'requests.create.as-filed',
    open: garbles((text) => `Repair: ${text}`),
  },
  {
    defect: 'reads the time in Shanghai as if it were UTC',
    caughtBy: 'requests.create.moment',
    open: withCreate((create) => async (input, options) => {
      const receipt = await create(input, options);
      if (receipt.state === 'accepted') return receipt;
      const { createdAt } = receipt.request;
      const shifted = new Date(Date.parse(createdAt) + 8 * 3_600_000).toISOString();
      return { ...receipt, request: { ...receipt.request, createdAt: shifted, updatedAt: shifted } };
    }),
  },
  {
    defect: 'takes each attempt for another request',
    caughtBy: 'requests.create.repeated-key',
    open: withCreate((create) => (input, options) => create(inOtherWords(input), anyKey(options))),
  },
  {
    defect: 'looks for the key before another attempt has written it down',
    caughtBy: 'requests.create.concurrent-key',
    open: withCreate((create) => {
      const known = new Map<string, RequestReceipt>();
      return async (input, options) => {
        const before = known.get(options.idempotencyKey);
        if (before) return before;
        const receipt = await create(inOtherWords(input), anyKey(options));
        known.set(options.idempotencyKey, receipt);
        return receipt;
      };
    }),
  },
  {
    defect: 'remembers a key only once its answer has come',
    caughtBy: 'requests.create.lost-reply',
    open: withCreate((create) => {
      const known = new Map<string, RequestReceipt>();
      return async (input, options) => {
        const before = known.get(options.idempotencyKey);
        const receipt = before ?? (await create(inOtherWords(input), anyKey(options)));
        known.set(options.idempotencyKey, receipt);
        return receipt;
      };
    }),
  },
  {
    defect: 'remembers keys for as long as the page is open',
    caughtBy: 'requests.create.key-after-reload',
    open: forgetful,
    openSound: rememberingBackend,
  },
  {
    defect: 'answers a key with what it stood for before, whatever is filed',
    caughtBy: 'requests.create.reused-key',
    open: withCreate((create) => {
      const known = new Map<string, Promise<RequestReceipt>>();
      return (input, options) => {
        const answer = known.get(options.idempotencyKey) ?? create(input, options);
        known.set(options.idempotencyKey, answer);
        return answer;
      };
    }),
  },
  {
    defect: 'takes every request after the first for the same',
    caughtBy: 'requests.create.two-keys',
    open: withCreate((create) => {
      let first: Promise<RequestReceipt> | undefined;
      return (input, options) => (first ??= create(input, options));
    }),
  },
  {
    defect: 'calls the same again a conflict and does not say with what',
    caughtBy: 'requests.create.same-again',
    open: withCreate(
      (create) => (input, options) =>
        create(input, options).catch(() => Promise.reject(new AdapterError('conflict'))),
    ),
  },
  {
    defect: 'says "filed" of what it threw away as the same',
    caughtBy: 'requests.create.same-at-once',
    open: withCreate((create) => {
      let running: Promise<RequestReceipt> | undefined;
      return (input, options) => (running ??= create(input, options).finally(() => (running = undefined)));
    }),
  },
  {
    defect: 'files what one resident wrote as whoever is signed in',
    caughtBy: 'requests.create.other-resident',
    open: withRequests(
      ({ create }) => ({
        create: (input, { idempotencyKey }) => create(input, { idempotencyKey }),
      }),
      { residentId: 'wang-fang' },
    ),
    openSound: () => memoryBackend({ residentId: 'wang-fang' }),
  },
  {
    defect: 'cuts what it does not find in the Basic Multilingual Plane',
    caughtBy: 'requests.create.text.emoji',
    open: garbles((text) => text.replace(/\p{Surrogate}|[\u{10000}-\u{10ffff}]/gu, '?')),
  },
  {
    defect: 'writes right-to-left words the wrong way round',
    caughtBy: 'requests.create.text.right-to-left',
    open: garbles((text) => text.replace(/\p{Script=Arabic}+/gu, (word) => [...word].reverse().join(''))),
  },
  {
    defect: 'escapes markup and never undoes it',
    caughtBy: 'requests.create.text.markup',
    open: garbles((text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')),
  },
  {
    defect: 'makes one line of several',
    caughtBy: 'requests.create.text.lines',
    open: garbles((text) => text.replace(/\s+/g, ' ')),
  },
  {
    defect: 'cuts a long text off without a word',
    caughtBy: 'requests.create.text.long',
    open: garbles((text) => text.slice(0, 1000)),
  },
  {
    defect: 'ends a text at a NUL',
    caughtBy: 'requests.create.text.nul',
    open: garbles((text) => text.split('\u0000')[0]!),
  },
  {
    defect: 'files a category that there is not as any other',
    caughtBy: 'requests.create.unknown-category',
    open: withRequests(({ create, intake }) => ({
      async create(input, options) {
        const { categories } = await intake({});
        const isKnown = categories.some(({ id }) => id === input.categoryId);
        const { id } = categories.find(({ emergency }) => !emergency)!;
        return create(isKnown ? input : { ...input, categoryId: id }, options);
      },
    })),
  },
  {
    defect: 'says that an answer is missing and not which',
    caughtBy: 'requests.create.missing-answer',
    open: withCreate(
      (create) => (input, options) =>
        create(input, options).catch(() => Promise.reject(new AdapterError('invalid'))),
    ),
  },
];
