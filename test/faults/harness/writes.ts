import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';

type Call = (...given: { idempotencyKey?: string }[]) => Promise<unknown>;

/** Counts, from now on, what the backend says yes to, by its key: what is sent again under the same one is one write. */
export function countWrites({ requests, ratings, notices, activities }: MemoryAdapter): () => number {
  const keys = new Set<string>();
  for (const port of [requests, requests.actions, ratings, notices, activities?.rsvp]) {
    for (const [name, call] of Object.entries(port ?? {}) as [string, Call][]) {
      // What somebody has seen is noted, and not written by them.
      if (typeof call !== 'function' || name === 'markRead') continue;
      const counted: Call = (...given) => {
        const answer = Reflect.apply(call, port, given);
        const key = given.at(-1)?.idempotencyKey;
        if (key !== undefined)
          answer.then(
            () => keys.add(key),
            () => undefined,
          );
        return answer;
      };
      Object.assign(port!, { [name]: counted });
    }
  }
  return () => keys.size;
}
