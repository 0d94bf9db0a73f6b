import type { CallOptions } from '../../adapter/ports.js';
import { sufferFault, wait, type FaultPlan, type MemoryCall } from './faults.js';
import type { MemoryOptions } from './options.js';

/** Carries one call to the community and its answer back, with the delays and faults of a real line. */
export type Line = <Result>(
  call: MemoryCall,
  options: CallOptions,
  work: (delay: number) => Result | Promise<Result>,
) => Promise<Result>;

/**
 * A line with the given latency and faults. Answers are copies: what a caller does to one changes nothing
 * here. `work` is told the delay, for calls that spend it themselves.
 */
export function makeLine(latency: MemoryOptions['latency'], faults: FaultPlan): Line {
  return async <Result>(
    call: MemoryCall,
    { signal }: CallOptions,
    work: (delay: number) => Result | Promise<Result>,
  ) => {
    signal?.throwIfAborted();
    const delay = delayOf(latency);
    const fault = faults.next(call);
    if (call !== 'photos.upload' && delay > 0) await wait(delay, signal);
    if (fault && !fault.afterEffect) return (await sufferFault(fault, signal)) as Result;
    const result = structuredClone(await work(delay));
    if (fault) return (await sufferFault(fault, signal)) as Result;
    signal?.throwIfAborted();
    return result;
  };
}

function delayOf(latency: MemoryOptions['latency'] = 0): number {
  if (typeof latency === 'number') return latency;
  return latency.min + Math.random() * (latency.max - latency.min);
}
