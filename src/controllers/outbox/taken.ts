import type { Outbox } from './outbox.js';

/** Resolves once the outbox has an entry that is being added, or is done with it: before, it would be found as a draft once more. */
export function taken(outbox: Outbox, entryId: string, adding: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stop();
      resolve();
    };
    const stop = outbox.subscribe(() => outbox.isSending(entryId) && done());
    adding.then(done, done);
  });
}
