import type { ReactiveController } from 'lit';
import type { CommunityAdapter } from '../adapter/adapter.js';
import { adapterContext } from '../adapter/contexts.js';
import { warnOnce } from '../internal/warn.js';
import { BrandController } from './brand.js';
import { CheckedPort, type PortOf } from './checked-port.js';
import { ProvidedController, type ElementHost } from './provided.js';

/** An element that may be given an adapter of its own. */
export interface AdaptedHost extends ElementHost {
  adapter?: CommunityAdapter | undefined;
}

/** How long an element waits for its adapter before it says that there is none, ms. */
const patience = 3000;

/**
 * The adapter that serves the host: its own `.adapter`, else the nearest provider's, else the page's; and the
 * port that the host works with, with everything checked that comes back through it.
 */
export class AdapterController<Port> implements ReactiveController {
  readonly #host: AdaptedHost;
  readonly #checked: CheckedPort<Port>;
  readonly #provided: ProvidedController<CommunityAdapter>;
  readonly #brand: BrandController;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** Whether an adapter may still come: a script that calls `configure()` often runs after the elements. */
  expected = true;

  constructor(host: AdaptedHost, portOf: PortOf<Port>) {
    this.#host = host;
    this.#checked = new CheckedPort(portOf);
    this.#provided = new ProvidedController(host, {
      context: adapterContext,
      setting: ({ adapter }) => adapter,
    });
    this.#brand = new BrandController(host);
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.adapter || this.#waiting !== undefined || !this.#host.isConnected) return;
    this.#waiting = setTimeout(() => {
      this.expected = false;
      if (this.adapter) return;
      warnOnce('no adapter: call configure({ adapter }).');
      this.#host.requestUpdate();
    }, patience);
  }

  hostDisconnected(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
  }

  /** The adapter as the brand offers it to the host, or `undefined` while there is none. */
  get adapter(): CommunityAdapter | undefined {
    const whole = this.#host.adapter ?? this.#provided.value;
    return whole && (this.#brand.value?.limit(whole, this.#host.localName) ?? whole);
  }

  /** The checked port, always the same one of an adapter, so that another means another backend. */
  get port(): Port | undefined {
    return this.#checked.of(this.adapter);
  }
}
