import type { CommunityAdapter } from '../../../src/adapter/adapter.js';
import type { RequestActions, RequestsPort } from '../../../src/adapter/ports.js';
import type { MemoryAdapter, MemoryOptions } from '../../../src/adapters/memory/index.js';
import type { TestBackend } from '../../../src/testing/index.js';
import { memoryBackend } from '../../support/backends/memory.js';

/** An adapter with one defect, which one scenario of the kit is meant to catch. */
export interface BrokenAdapter {
  /** What it does wrong: "files the same again when a key comes twice". */
  defect: string;
  /** The key of that scenario. */
  caughtBy: string;
  /** A backend of its own whose adapter has the defect. */
  open: () => TestBackend;
  /** The same backend without the defect. Absent: memory as it is. */
  openSound?: () => TestBackend;
}

/** What of a memory community is replaced, made from the adapter as it is. */
type Change = (adapter: MemoryAdapter) => Partial<CommunityAdapter>;

/** The memory community with some of it replaced. */
export function memoryWith(change: Change, options?: MemoryOptions): BrokenAdapter['open'] {
  return () => {
    const backend = memoryBackend(options);
    return { ...backend, adapter: { ...backend.adapter, ...change(backend.adapter) } };
  };
}

/** With some of its requests port replaced. */
export const withRequests = (
  change: (port: RequestsPort, adapter: MemoryAdapter) => Partial<RequestsPort>,
  options?: MemoryOptions,
): BrokenAdapter['open'] =>
  memoryWith(
    (adapter) => ({ requests: { ...adapter.requests, ...change(adapter.requests, adapter) } }),
    options,
  );

/** With some of what residents do replaced. */
export const withActions = (
  change: (actions: Required<RequestActions>, adapter: MemoryAdapter) => Partial<RequestActions>,
): BrokenAdapter['open'] =>
  withRequests((port, adapter) => {
    const actions = port.actions as Required<RequestActions>;
    return { actions: { ...actions, ...change(actions, adapter) } };
  });
