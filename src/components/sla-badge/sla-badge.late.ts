import type { ReactiveControllerHost } from 'lit';
import type * as Reckonings from './reckoning/index.js';

let loading: Promise<typeof Reckonings> | undefined;
let loaded: typeof Reckonings | undefined;

/**
 * What reckons and explains deadlines; `undefined` while it is being loaded, after which the host is updated. A badge
 * with the server's deadline does without.
 */
export function reckoningFor(host: ReactiveControllerHost): typeof Reckonings | undefined {
  if (!loaded) void fetchFor(host);
  return loaded;
}

async function fetchFor(host: ReactiveControllerHost): Promise<void> {
  loading ??= import('./reckoning/index.js');
  try {
    loaded = await loading;
  } catch {
    // The line is gone; whoever draws next tries again.
    loading = undefined;
    return;
  }
  host.requestUpdate();
}
