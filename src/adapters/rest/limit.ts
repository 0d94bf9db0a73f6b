import { AdapterError } from '../../adapter/errors.js';

/**
 * Does work under a signal that ends with the outer one, or with `AdapterError('timeout')` once the work gave
 * no sign of life for `ms` milliseconds. Ends then also when the work does not heed its signal. Rejects with
 * the outer signal's reason when that was what ended it.
 */
export async function limited<Result>(
  outer: AbortSignal | undefined,
  ms: number,
  work: (signal: AbortSignal, alive: () => void) => Promise<Result>,
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
    timer = setTimeout(() => controller.abort(new AdapterError('timeout')), ms);
  };
  alive();
  try {
    return await Promise.race([work(signal, alive), ended]);
  } catch (thrown) {
    throw signal.aborted ? signal.reason : thrown;
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', forward);
  }
}
