import { withDeadline } from './deadline.js';
import { AdapterError, toAdapterError } from './errors.js';
import type {
  CallOptions,
  LiveUpdate,
  NoticePage,
  Page,
  PageQuery,
  Subscribe,
  Unsubscribe,
} from './ports.js';
import { isObject, listOf, number, object, verbatim, type Shape } from './shape.js';

/** Told of each record that was left out, for the developer's console. */
export type Report = (message: string) => void;

/** What a method is called with, its options last. */
type Given = readonly [...unknown[], CallOptions];

type Methods = Readonly<Record<string, (...own: Given) => unknown>>;
type Reader = (raw: unknown, first: unknown) => unknown;

/** How the answers of methods are read, each by what it was called with first. */
type Readers<Port> = {
  readonly [Name in keyof Port]?: NonNullable<Port[Name]> extends (
    ...given: infer Parameters
  ) => Promise<infer Result>
    ? (raw: unknown, first: Parameters extends readonly [infer First, ...unknown[]] ? First : never) => Result
    : never;
};

/** The methods of a port, as far as it has them, with everything checked that comes back through them. */
export function checkMethods<Port extends object>(port: Port, report: Report, readers: Readers<Port>): Port {
  const methods = port as Methods;
  const checked: Record<string, unknown> = {};
  for (const [name, read] of Object.entries<Reader>(readers as never)) {
    if (methods[name]) checked[name] = (...given: Given) => guard(methods, name, read, given);
  }
  const { subscribe } = port as { subscribe?: Subscribe };
  if (subscribe) checked['subscribe'] = checkSubscribe(subscribe.bind(port), report);
  return checked as Port;
}

/**
 * Nothing is heard after the subscription ended; one that cannot be made or ended is only reported, also where an
 * adapter makes it `async`; and whatever is told that is no update means that updates may have been missed.
 */
function checkSubscribe(subscribe: Subscribe, report: Report): Subscribe {
  return (listener) => {
    let active = true;
    let made: Unsubscribe | Promise<Unsubscribe> | undefined;
    const attempt = async (act: () => unknown) => {
      try {
        await act();
      } catch (thrown) {
        report(`updates: ${toAdapterError(thrown).message}`);
      }
    };
    void attempt(
      () =>
        (made = subscribe((update: Partial<LiveUpdate & { id: string }> | undefined) => {
          const { type, id } = update ?? {};
          if (active)
            listener(type === 'changed' && typeof id === 'string' ? { type, id } : { type: 'missed' });
        })),
    );
    return () => {
      // One that could not be made was reported then.
      if (active)
        void attempt(() => (typeof made === 'function' ? made() : made?.then((end) => end(), nothing)));
      active = false;
    };
  };
}

/**
 * Calls with what is this call's own, and reads what comes back; an aborted call rejects with the signal's reason. What
 * an adapter keeps or changes of what it was given is nobody else's.
 */
async function guard(methods: Methods, name: string, read: Reader, given: Given): Promise<unknown> {
  const { signal } = given.at(-1) as CallOptions;
  try {
    const raw = await withDeadline(signal, async () => methods[name]!(...copyOf(given)), Infinity);
    return read(raw, given[0]);
  } catch (thrown) {
    signal?.throwIfAborted();
    const error = toAdapterError(thrown);
    // What was no AdapterError is the adapter's own mistake: whoever writes it must see where.
    if (error !== thrown) console.error(thrown);
    throw error;
  }
}

/** The same plain data once more. What is none (a signal, a file) is handed on. */
function copyOf<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  if (!isObject(value) || value.constructor !== Object) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copyOf(one)])) as Value;
}

/** A single answer; one that cannot be read is `malformed`. */
export function readOne<Value>(shape: Shape<Value>, raw: unknown): Value {
  try {
    return shape(raw);
  } catch (cause) {
    throw new AdapterError('malformed', { message: toAdapterError(cause).message, cause });
  }
}

/** Reads a single answer. */
export const one =
  <Value>(shape: Shape<Value>) =>
  (raw: unknown): Value =>
    readOne(shape, raw);

/** Reads a single answer, where there may be none. */
export const oneOrNothing =
  <Value>(shape: Shape<Value>) =>
  (raw: unknown): Value | undefined =>
    raw === undefined || raw === null ? undefined : readOne(shape, raw);

/** For a method whose answer says nothing. */
export const nothing = (): undefined => undefined;

/**
 * How many records of one answer are read, where no more were asked for: more than anybody looks at, and not too many to be
 * shown at once.
 */
const mostRecords = 1000;

/** The records of a list; a bad one, and what is beyond all measure, is left out and reported. */
export function readList<Value>(
  shape: Shape<Value>,
  raw: unknown,
  name: string,
  report: Report,
  most = mostRecords,
): Value[] {
  const records = readOne(listOf(anything), raw);
  if (records.length > most) report(`${name}: left out ${records.length - most}`);
  return records.slice(0, most).flatMap((record) => {
    // By its id a developer finds it in the backend; a UUID has 36 characters, what strangers write any number.
    let known: string | object | undefined;
    try {
      known = (record as { id?: string } | null)?.id;
      return [shape(record)];
    } catch (thrown) {
      // Lists inside lists are no text: engines run out of stack.
      const id = typeof known === 'object' ? '' : String(known ?? '').slice(0, 60);
      report(`left out a ${name} ${id}: ${toAdapterError(thrown).message}`);
      return [];
    }
  });
}

/** Reads a list. */
export const list =
  <Value>(shape: Shape<Value>, name: string, report: Report) =>
  (raw: unknown): Value[] =>
    readList(shape, raw, name, report);

/** Reads one page of a list, and how many records were left out of it, here or by the adapter. */
export const page =
  <Item>(shape: Shape<Item>, name: string, report: Report) =>
  (raw: unknown, { limit = 0 }: PageQuery): Page<Item> => {
    const read = readOne(pageShape, raw);
    const items = readList(shape, read.items, name, report, Math.max(limit, mostRecords));
    return { ...read, items, omitted: (read.omitted ?? 0) + read.items.length - items.length };
  };

/** For the records of a list, which are read one by one. */
export const anything: Shape<unknown> = (value) => value;

// Only pages of notices say how many are unread.
const pageShape = object<Page<unknown> & Pick<NoticePage, 'unread'>>(
  { items: listOf(anything) },
  { next: verbatim, total: number, omitted: number, unread: number },
);
