import type { ReactiveController } from 'lit';
import type { CommunityAdapter } from '../adapter/adapter.js';
import { checkRequests } from '../adapter/boundary.js';
import { adapterContext } from '../adapter/contexts.js';
import type { RequestsPort } from '../adapter/ports.js';
import { wakeAt } from '../internal/ticker.js';
import { warnOnce } from '../internal/warn.js';
import { ProvidedController, type ElementHost } from './provided.js';

/** An element that may be given an adapter of its own. */
export interface AdaptedHost extends ElementHost {
  adapter?: CommunityAdapter | undefined;
}

/** How long an element waits for its adapter before it says that there is none, ms. */
const patience = 3000;

/** One checked port for each adapter, so that a port that is another than before means another backend. */
const checkedPorts = new WeakMap<RequestsPort, RequestsPort>();

/**
 * The adapter that serves the host: its own `.adapter`, else the nearest provider's, else the page's; and
 * its ports with everything checked that comes back through them.
 */
export class AdapterController implements ReactiveController {
  readonly #host: AdaptedHost;
  readonly #provided: ProvidedController<CommunityAdapter>;
  #stopWaiting: (() => void) | undefined;
  /** Whether an adapter may still come: a script that calls `configure()` often runs after the elements. */
  expected = true;

  constructor(host: AdaptedHost) {
    this.#host = host;
    this.#provided = new ProvidedController(host, {
      context: adapterContext,
      setting: ({ adapter }) => adapter,
    });
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.adapter || this.#stopWaiting) return;
    this.#stopWaiting = wakeAt(Date.now() + patience, () => {
      this.expected = false;
      if (this.adapter) return;
      warnOnce(
        'no adapter: call configure({ adapter }), set .adapter, or put the element in a <linli-provider>.',
      );
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
  }

  /** The adapter, or `undefined` while there is none. */
  get adapter(): CommunityAdapter | undefined {
    return this.#host.adapter ?? this.#provided.value;
  }

  /** The port for service requests, or `undefined` when the backend has none. */
  get requests(): RequestsPort | undefined {
    const { adapter } = this;
    const port = adapter?.requests;
    if (!port) return undefined;
    let checked = checkedPorts.get(port);
    if (!checked) {
      checked = checkRequests(port, (message) => warnOnce(`adapter "${adapter.name}": ${message}`));
      checkedPorts.set(port, checked);
    }
    return checked;
  }
}
