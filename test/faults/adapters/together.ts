import { answerTimeout, uploadTimeout } from '../../../src/adapter/deadline.js';
import { replace, restoreAll } from '../../support/replace.js';

/**
 * Does it with all of them at once on one page, and names those that fail. Where they are to go on together, each waits
 * for `meet`; whoever fails before that lets no one wait, for then only a test that took too long would be reported.
 */
export async function together<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  act: (item: Item, meet: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const { error } = console;
  const meet = meeting(items.length, restoreAll);
  const outcomes = await Promise.allSettled(
    items.map(async (item) => {
      let hasMet = false;
      try {
        await act(item, () => {
          hasMet = true;
          return meet();
        });
      } finally {
        if (!hasMet) void meet();
      }
    }),
  );
  // Those who watched the console have each put back what they found.
  console.error = error;
  const failed = outcomes.flatMap((outcome, index) =>
    outcome.status === 'rejected' ? [`${nameOf(items[index]!)}: ${String(outcome.reason)}`] : [],
  );
  if (failed.length > 0) throw new Error(failed.join('\n'));
}

/** From now until `restoreAll()`, nobody waits as long as a resident would for an answer that never comes. */
export function hurryDeadlines(): void {
  replace(globalThis, 'setTimeout', (set) => {
    const hurried = (ring: () => void, ms?: number) =>
      set(ring, ms === answerTimeout || ms === uploadTimeout ? 1000 : ms);
    return hurried as typeof setTimeout;
  });
}

/** Where several wait for each other. */
function meeting(count: number, then: () => void): () => Promise<void> {
  let missing = count;
  let open!: () => void;
  const met = new Promise<void>((resolve) => (open = resolve));
  return () => {
    if (--missing === 0) {
      then();
      open();
    }
    return met;
  };
}
