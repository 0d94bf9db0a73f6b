import { AdapterError } from '../adapter/errors.js';

/** How long an element waits without a sign of life, ms. Adapters end earlier where they know better. */
export const answerTimeout = 20_000;

/**
 * Makes a call with a signal that ends when the outer one does, or with `AdapterError('timeout')` once
 * nothing was heard for `ms` milliseconds. The call may say that it is alive.
 */
export async function withDeadline<Result>(
  outer: AbortSignal | undefined,
  call: (signal: AbortSignal, alive: () => void) => Promise<Result>,
  ms = answerTimeout,
): Promise<Result> {
  const controller = new AbortController();
  const forward = () => controller.abort(outer?.reason);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => controller.abort(new AdapterError('timeout')), ms);
  };
  if (outer?.aborted) forward();
  outer?.addEventListener('abort', forward);
  alive();
  try {
    return await call(controller.signal, alive);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', forward);
  }
}
