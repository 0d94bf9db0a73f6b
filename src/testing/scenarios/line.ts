import type { CommunityAdapter } from '../../adapter/adapter.js';
import type { AdapterErrorCode } from '../../adapter/errors.js';
import type { CallOptions } from '../../adapter/ports.js';
import { randomId } from '../../internal/key.js';
import { exampleInput } from '../example-input.js';
import { expectEqual, expectRejection, expectThat } from '../expectations.js';
import { filedWith, write } from '../steps.js';
import type { Scenario, Stage } from '../scenario.js';

/** One call that any adapter has. */
function read({ requests, notices, ratings, activities }: CommunityAdapter, options: CallOptions = {}) {
  if (requests) return requests.list({ limit: 3 }, options);
  if (notices) return notices.list({ limit: 3 }, options);
  if (ratings) return ratings.invitations({ limit: 3 }, options);
  const [from, until] = [0, 1].map((day) => new Date(Date.now() + day * 86_400_000).toISOString());
  return activities!.list({ from: from!, until: until!, limit: 3 }, options);
}

const page = (text: string) => `<!doctype html><title>${text}</title><h1>${text}</h1>`;
const html = { 'Content-Type': 'text/html; charset=utf-8' };

interface Answered {
  answer: () => Response | Error;
  codes: readonly AdapterErrorCode[];
  title: string;
  retryAfterMs?: number;
}

const answers: Readonly<Record<string, Answered>> = {
  offline: {
    answer: () => new TypeError('Failed to fetch'),
    codes: ['offline', 'unavailable', 'timeout'],
    title: 'says that it can be tried again where nothing was reached',
  },
  'rate-limited': {
    answer: () => new Response('', { status: 429, headers: { 'Retry-After': '7' } }),
    codes: ['rate-limited'],
    title: 'hands on how long to wait (429 with Retry-After)',
    retryAfterMs: 7000,
  },
  unavailable: {
    answer: () => new Response('', { status: 503, headers: { 'Retry-After': '7' } }),
    codes: ['unavailable'],
    title: 'hands on when the backend will be back (503 with Retry-After)',
    retryAfterMs: 7000,
  },
  gateway: {
    answer: () => new Response(page('Bad gateway'), { status: 502, headers: html }),
    codes: ['unavailable'],
    title: 'takes a gateway’s page for no answer of the backend (502)',
  },
  unauthenticated: {
    answer: () => new Response('', { status: 401 }),
    codes: ['unauthenticated'],
    title: 'says that nobody is signed in (401)',
  },
  forbidden: {
    answer: () => new Response('', { status: 403 }),
    codes: ['forbidden'],
    title: 'says that it is not allowed (403)',
  },
  'sign-in-page': {
    answer: () => new Response(page('Sign in'), { status: 200, headers: html }),
    codes: ['malformed', 'unauthenticated', 'unavailable', 'offline'],
    title: 'takes a page for no answer, though it comes with 200',
  },
  empty: {
    answer: () => new Response('', { status: 200 }),
    codes: ['malformed', 'unavailable'],
    title: 'takes an empty reply for no answer',
  },
  nonsense: {
    answer: () =>
      new Response('{"hello":"world"}', { status: 200, headers: { 'Content-Type': 'application/json' } }),
    codes: ['malformed'],
    title: 'takes an answer of another kind for no answer',
  },
};

const answered = ([name, { answer, codes, title, retryAfterMs }]: [string, Answered]): Scenario => ({
  key: `line.${name}`,
  title,
  applies: () => true,
  needs: ['line.answer'],
  async run({ backend, checked }: Stage) {
    backend.line!.answer!(answer());
    const error = await expectRejection(read(checked), ...codes);
    if (retryAfterMs !== undefined) expectEqual(error.retryAfterMs, retryAfterMs, 'the delay, ms');
    if (name === 'offline') expectEqual(error.retryable, true, 'whether it can be tried again');
    await read(checked);
  },
});

/** What lies between an adapter and its backend. After each of these the next call must work again. */
export const lineScenarios: readonly Scenario[] = [
  ...Object.entries(answers).map(answered),
  {
    key: 'line.create.sign-in-page',
    title: 'never says "sent" of what a page answered in the place of the backend',
    applies: ({ requests }) => requests !== undefined,
    needs: ['line.answer'],
    async run({ backend, checked }) {
      const port = checked.requests!;
      const word = randomId();
      const input = await exampleInput(port, { description: word });
      backend.line!.answer!(answers['sign-in-page']!.answer(), 'write');
      const outcome = await port.create(input, write()).catch(() => 'refused');
      expectThat(outcome === 'refused', 'a rejection');
      expectEqual(await filedWith(port, word), [], 'what was filed');
    },
  },
];
