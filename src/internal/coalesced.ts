/**
 * The work, one run at a time: whoever asks during a run gets the one after it, together with all others who ask
 * meanwhile. However often it is asked for, at most one run waits. A run that rejects does so for those who asked.
 */
export function coalesced(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return () => {
    if (next) return next;
    const run = running.then(() => {
      next = undefined;
      return work();
    });
    running = run.catch(() => undefined);
    // Of its own: what rejects and is awaited by nobody is to be told of by the browser.
    return (next = run.then(() => undefined));
  };
}
