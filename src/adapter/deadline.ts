import { AdapterError } from './errors.js';

/** How long an element waits without a sign of life, ms. Adapters end earlier where they know better. */
export const answerTimeout = 20_000;

/** How long an upload may stand still, ms. */
export const uploadTimeout = 60_000;

/**
 * Makes a call with a signal that ends when the outer one does, or with `AdapterError('timeout')` once nothing was
 * heard for `ms` milliseconds (`Infinity`: never); `alive` says that something was. Ends then also when the call does not heed its
 * signal. Rejects with the outer signal's reason when that was what ended it.
 */
export async function withDeadline<Result>(
  outer: AbortSignal | undefined,
  call: (signal: AbortSignal, alive: () => void) => Promise<Result>,
  ms = answerTimeout,
): Promise<Result> {
  if (outer?.aborted) throw outer.reason;
  const controller = new AbortController();
  const { signal } = controller;
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
  const forward = () => controller.abort(outer!.reason);
  outer?.addEventListener('abort', forward);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alive = () => {
    clearTimeout(timer);
    if (ms < Infinity) timer = setTimeout(() => controller.abort(new AdapterError('timeout')), ms);
  };
  alive();
  try {
    return await Promise.race([call(signal, alive), ended]);
  } catch (thrown) {
    throw signal.aborted ? signal.reason : thrown;
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', forward);
  }
}
