import { AdapterError, toAdapterError } from './errors.js';
import type { CallOptions, Page, Subscribe, Unsubscribe } from './ports.js';
import { listOf, number, object, text, type Shape } from './shape.js';

/** Told of each record that was left out, for the developer's console. */
export type Report = (message: string) => void;

/** Nothing is heard before the subscription stands or after it ended, and one that cannot be made is only reported. */
export function checkSubscribe(subscribe: Subscribe, report: Report): Subscribe {
  return (listener) => {
    let active = true;
    let end: Unsubscribe | undefined;
    try {
      end = subscribe((update) => {
        if (active) listener(update);
      });
    } catch (thrown) {
      report(`updates: ${describe(thrown)}`);
    }
    return () => {
      active = false;
      end?.();
      end = undefined;
    };
  };
}

/** Calls, and reads what comes back; an aborted call rejects with the signal's reason. */
export async function guard<Result>(
  { signal }: CallOptions,
  call: () => unknown,
  read: (raw: unknown) => Result,
): Promise<Result> {
  let giveUp!: () => void;
  const abort = new Promise<never>((_, reject) => {
    giveUp = () => reject(signal!.reason as Error);
  });
  signal?.addEventListener('abort', giveUp);
  try {
    signal?.throwIfAborted();
    return read(await Promise.race([call(), abort]));
  } catch (thrown) {
    signal?.throwIfAborted();
    const error = toAdapterError(thrown);
    // What was no AdapterError is the adapter's own mistake: whoever writes it must see where.
    if (error !== thrown) console.error(thrown);
    throw error;
  } finally {
    signal?.removeEventListener('abort', giveUp);
  }
}

/** A single answer; one that cannot be read is `malformed`. */
export function readOne<Value>(shape: Shape<Value>, raw: unknown): Value {
  try {
    return shape(raw);
  } catch (cause) {
    throw new AdapterError('malformed', { message: describe(cause), cause });
  }
}

/** The records of a list; a bad one is left out and reported. */
export function readList<Value>(shape: Shape<Value>, raw: unknown, name: string, report: Report): Value[] {
  return readOne(listOf(anything), raw).flatMap((record) => {
    // By its id a developer finds it in the backend.
    let known: unknown;
    try {
      known = (record as { id?: unknown } | null)?.id;
      return [shape(record)];
    } catch (thrown) {
      report(`left out a ${name} ${known as string}: ${describe(thrown)}`);
      return [];
    }
  });
}

/** One page of a list, and how many records were left out of it, here or by the adapter. */
export function readPage<Item>(shape: Shape<Item>, raw: unknown, name: string, report: Report): Page<Item> {
  const page = readOne(pageShape, raw);
  const items = readList(shape, page.items, name, report);
  return { ...page, items, omitted: (page.omitted ?? 0) + page.items.length - items.length };
}

/** For the records of a list, which are read one by one. */
export const anything: Shape<unknown> = (value) => value;

const pageShape = object<Page<unknown>>(
  { items: listOf(anything) },
  { next: text, total: number, omitted: number },
);

function describe(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
