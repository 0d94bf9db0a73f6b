import { replace, undoAlso } from './replace.js';

/** What is held back until it is released. */
export interface Held {
  /** Resolves once the first has come that is held. */
  begun: Promise<void>;
  release: () => void;
}

export function hold(): Held & { wait: () => Promise<void> } {
  let release = () => {};
  let begin = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const begun = new Promise<void>((resolve) => (begin = resolve));
  // What waits for a test that has failed would keep the others waiting.
  undoAlso(release);
  const wait = () => {
    begin();
    return released;
  };
  return { begun, release, wait };
}

/** Every call of a method that gives a promise waits until it is released. */
export function holdCalls<Key extends string>(
  target: Record<Key, (...parameters: never[]) => Promise<unknown>>,
  key: Key,
): Held {
  const held = hold();
  replace(target, key, (original) => {
    return async function (this: unknown, ...parameters: never[]) {
      await held.wait();
      return original.apply(this, parameters);
    };
  });
  return held;
}

/** Gives what waits until every call of a method from now on has come to its end, and what follows in whoever called. */
export function callsOf<Key extends string>(
  target: Record<Key, (...parameters: never[]) => Promise<unknown>>,
  key: Key,
): () => Promise<void> {
  const calls: Promise<unknown>[] = [];
  replace(target, key, (original) => {
    return function (this: unknown, ...parameters: never[]) {
      const call = original.apply(this, parameters);
      calls.push(call);
      return call;
    };
  });
  return async () => {
    await Promise.all(calls);
    await new Promise((resolve) => setTimeout(resolve));
  };
}
