import { isAdapterError } from '../errors.js';

/**
 * Brings several sources up to date. Rejects when none can be had; one that cannot keeps what it held, and that is
 * reported. Resolves with whether all could.
 */
export async function refreshAll(
  sources: readonly { refresh(signal: AbortSignal): Promise<void> }[],
  signal: AbortSignal,
  report: (message: string) => void,
): Promise<boolean> {
  const results = await Promise.allSettled(sources.map((source) => source.refresh(signal)));
  const failures = results.flatMap((result) =>
    result.status === 'rejected' ? [result.reason as unknown] : [],
  );
  if (failures.length === results.length) throw failures[0];
  for (const failure of failures) report(isAdapterError(failure) ? failure.message : String(failure));
  return failures.length === 0;
}
