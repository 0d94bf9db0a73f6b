import type { Fault } from '../../src/adapters/memory/index.js';

/** How the line to the backend is: as the toolbar says. */
export type Network = 'ok' | 'slow' | 'offline' | 'failing';

let current: Network = 'ok';

/** From now on, for every community that is shown. */
export function setNetwork(network: Network): void {
  current = network;
}

/** The fault that every call meets now, if any. */
export function networkFault(): Fault | undefined {
  if (current === 'offline') return { error: 'offline' };
  return current === 'failing' ? { error: 'unavailable' } : undefined;
}

/** How long every answer takes now, ms, at random between two bounds. */
export const networkLatency = {
  get min(): number {
    return current === 'slow' ? 1500 : 0;
  },
  get max(): number {
    return current === 'slow' ? 4000 : 0;
  },
};
