import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { wakeAt } from '../internal/ticker.js';

/** Updates the host when its words about time change, and only then. One timer serves the whole page. */
export class TickerController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #nextChange: () => number | undefined;
  #at: number | undefined;
  #cancel: (() => void) | undefined;

  /** `nextChange` tells when the host's words change next, in ms since the epoch; `undefined`: never. */
  constructor(host: ReactiveControllerHost, nextChange: () => number | undefined) {
    this.#host = host;
    this.#nextChange = nextChange;
    host.addController(this);
  }

  hostUpdated(): void {
    this.reset();
  }

  /** Asks anew when the words change next. */
  reset(): void {
    const at = this.#nextChange();
    if (at === this.#at) return;
    this.#stop();
    if (at === undefined) return;
    this.#at = at;
    this.#cancel = wakeAt(at, () => {
      this.#at = undefined;
      this.#host.requestUpdate();
    });
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#at = undefined;
  }
}
