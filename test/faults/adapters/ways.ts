import type { Conduct } from './misbehaving.js';

/** A way to misbehave, and what the element says of it. */
export type Way = readonly [what: string, conduct: Conduct, says: RegExp];

export const wentWrong = /Something went wrong/;
export const unreadable = /could not be read/;
export const inTime = /did not answer in time/;

/** What is thrown here is not always an error: that is what is tested. */
const rejected = (thrown: unknown) => Promise.reject(thrown as Error);
const thrower =
  (thrown: unknown): Conduct =>
  () => {
    throw thrown as Error;
  };

/** Errors and what is none, thrown at once or late (K085, K086, K091). */
export const throwing: readonly Way[] = [
  ['throws an error at once', thrower(new Error('bug')), wentWrong],
  ['throws a string at once', thrower('bug'), wentWrong],
  ['throws nothing at once', thrower(null), wentWrong],
  ['rejects with a string', () => rejected('bug'), wentWrong],
  ['rejects with undefined', () => rejected(undefined), wentWrong],
  ['rejects with an object without a message', () => rejected({}), wentWrong],
  ['rejects with an object of no kind', () => rejected(Object.create(null)), wentWrong],
  ['rejects with a symbol', () => rejected(Symbol('bug')), wentWrong],
  ['rejects with a frozen error', () => rejected(Object.freeze(new Error('cold'))), wentWrong],
  ['rejects with an AbortError of its own', () => rejected(new DOMException('x', 'AbortError')), wentWrong],
];

/** Answers that never come (K088, K089). */
export const silent: readonly Way[] = [
  ['never answers', () => new Promise(() => {}), inTime],
  ['answers with a thenable that never calls back', () => ({ then: () => {} }), inTime],
];

/** An object that throws whatever is asked of it, except that it is no promise. */
const trapped = new Proxy(
  {},
  {
    get: (_, name) => {
      if (name === 'then') return undefined;
      throw new Error('trapped');
    },
    ownKeys: () => {
      throw new Error('trapped');
    },
  },
);
const circular: { items: unknown[] } = { items: [] };
circular.items.push(circular);

/** Answers that are none (K087, K088, K092, K094, K096). Of some that may be nothing, nothing is an answer. */
export const garbage: readonly Way[] = [
  ['answers with a page', () => '<!doctype html><title>It works!</title>', unreadable],
  ['answers with a number', async () => 17, unreadable],
  ['answers with an empty list', async () => [], unreadable],
  ['answers with an empty object', async () => ({}), unreadable],
  ['answers with lists of the wrong type', async () => ({ items: 'all', categories: 7 }), unreadable],
  [
    'answers twice, with nonsense first',
    async () => ({
      then: (resolve: (value: unknown) => void) => {
        resolve(false);
        resolve(true);
      },
    }),
    unreadable,
  ],
  ['answers with a function', async () => () => {}, unreadable],
  ['answers with what throws when it is read', async () => trapped, /could not be read|Something went wrong/],
];

/** The same, frozen all through. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

/** The same with ways back to itself all through. */
function cyclic<Value>(value: Value, seen = new Set<unknown>()): Value {
  if (typeof value !== 'object' || value === null || seen.has(value)) return value;
  seen.add(value);
  for (const part of Object.values(value)) cyclic(part, seen);
  if (!Array.isArray(value)) Object.assign(value, { itself: value });
  return value;
}

/** The same, of which every part is a proxy. */
function proxied<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value, { get: (target, name) => proxied(Reflect.get(target, name) as unknown) });
}

/** The same with something else in the place of each list of records. */
function withLists(answer: unknown, change: (records: { id?: string }[]) => unknown): unknown {
  if (Array.isArray(answer)) return change(answer as { id?: string }[]);
  if (typeof answer !== 'object' || answer === null) return answer;
  const lists = Object.entries(answer).filter(([key]) => ['items', 'categories', 'areas'].includes(key));
  // The page says that it is the last.
  return {
    ...answer,
    ...Object.fromEntries(lists.map(([key, list]) => [key, withLists(list, change)])),
  };
}

/** What there is to read, in the words of another backend. */
export const otherWords = 'Of another backend';

/** The same, under other words. */
export function reworded(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(reworded);
  if (typeof answer !== 'object' || answer === null) return answer;
  const isRead = /^(name|number|title|label|description|content)$/;
  const parts = Object.entries(answer).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'string' && isRead.test(key) ? otherWords : reworded(value),
  ]);
  return Object.fromEntries(parts) as unknown;
}

/** Answers that are odd, but right (K087, K088, K095, K096). */
export const odd: readonly (readonly [what: string, conduct: Conduct])[] = [
  ['answers with frozen objects', async ({ really }) => frozen(await really())],
  ['answers with objects that contain themselves', async ({ really }) => cyclic(await really())],
  ['answers with proxies', async ({ really }) => proxied(await really())],
  [
    'answers with everything twice',
    async ({ really }) => withLists(await really(), (records) => records.flatMap((one) => [one, one])),
  ],
  [
    'answers twice, with nonsense last',
    async ({ really }) => {
      const answer = await really();
      return {
        then: (resolve: (value: unknown) => void, reject: (reason: unknown) => void) => {
          resolve(answer);
          resolve('nonsense');
          reject(new Error('late'));
        },
      };
    },
  ],
];

/** As many as nobody looks at, in the place of each list. */
export const tooMany: Conduct = async ({ really }) =>
  withLists(await really(), (records) => {
    const [first] = records;
    if (!first) return records;
    const copies = Array.from({ length: 100_000 }, (_, index) => ({ ...first, id: `${first.id}-${index}` }));
    return [...records, ...copies];
  });
